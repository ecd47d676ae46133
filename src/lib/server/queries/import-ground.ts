/** What the rows of a file are held against: everything of the organisation's year that says what a row becomes. */
import { createHash } from 'node:crypto';
import type { Day } from '$lib/domain/shared/day';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import type { ImportGround } from '$lib/import/judge-rows';
import type { TenantTransaction } from '../db/tenancy';
import { listDeclaredPeople, listRounds } from './agreed-hours';
import { listDeclarations, type StoredDeclaration } from './declarations';
import { listImportKeys } from './hours-imports';
import { listPartners, listRoles, listTariffs } from './partnership-rows';
import { listLines } from './year-rows';

export interface ImportPlace {
	readonly partnershipId: string;
	readonly partnerId: string;
	readonly schoolYear: SchoolYear;
}

/** `existing`: all lines of the organisation in the year, where these were read already. */
export async function readImportGround(
	trx: TenantTransaction,
	{ partnershipId, partnerId, schoolYear }: ImportPlace,
	today: Day,
	existing?: readonly StoredDeclaration[]
): Promise<ImportGround> {
	const roles = await listRoles(trx, partnershipId);
	const people = await listDeclaredPeople(trx, partnershipId, partnerId);
	const lines = (await listLines(trx, partnershipId, schoolYear)).map(({ value }) => value);
	const known = existing ?? (await listDeclarations(trx, partnershipId, { schoolYear, partnerId }));
	const own = lines.filter((line) => line.partnerId === null || line.partnerId === partnerId);
	const ids = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id));
	return {
		...{ partnerId, roles, people, keyOf },
		lines: [...own, ...goneLines(own, known)],
		surroundings: {
			...{ schoolYear, today, rounds: await listRounds(trx, partnershipId, schoolYear) },
			partnerIds: ids(await listPartners(trx, partnershipId)),
			...{ roleIds: ids(roles), lineIds: ids(lines), personIds: ids(people) }
		},
		tariffs: indexTariffs(await listTariffs(trx, partnershipId)),
		existing: known,
		importKeys: await listImportKeys(trx, { partnershipId, partnerId })
	};
}

/** Budget lines that are gone, or another's by now, and still stand in declared lines. */
function goneLines(lines: readonly { readonly id: string }[], existing: readonly StoredDeclaration[]) {
	const there = new Set(lines.map(({ id }) => id));
	const ids = new Set(existing.flatMap(({ lineId }) => (lineId === null || there.has(lineId) ? [] : lineId)));
	return [...ids].map((id) => ({ id, activity: '' }));
}

/** Short, and the same for the same row on any day. */
function keyOf(content: string, occurrence: number): string {
	return `row-${createHash('sha256').update(`${content} ${occurrence}`).digest('hex')}`;
}
