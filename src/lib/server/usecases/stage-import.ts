/**
 * Reads a file of hours and keeps it for whoever sent it, to look at before anything becomes a declaration; reads it once more
 * with another sheet or separator; and lets it go. None of it is seen by anybody else.
 */
import { createHash } from 'node:crypto';
import type { FileProblem } from '$lib/import/file-problem';
import { CAREFUL, recognisedMapping, sameHeadings, withTranslations } from '$lib/import/import-mapping';
import type { ReadChoices } from '$lib/import/read-table';
import { choicesFromText, tableFromText, type StagedChoices } from '$lib/import/staged-choices';
import type { SheetTable } from '$lib/import/sheet-table';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { accessTo } from '../auth/actor';
import { may } from '../auth/permissions';
import { asSystem, type TenantTransaction } from '../db/tenancy';
import { budgetExists } from '../queries/budgets';
import { listImportMappings } from '../queries/import-mappings';
import {
	findStagedContent,
	findStagedImport,
	rearrangeStagedImport,
	removeStagedImport,
	stageImport,
	sweepStagedImports
} from '../queries/staged-imports';
import { readFileApart, type ReadOptions } from '../reading/file-reader';
import type { DeclarerPlace } from './declaration-writing';
import { write, type Caller, type GeneralRefusal } from './write';

export interface SentFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

export interface Unreadable {
	readonly kind: 'unreadable';
	readonly problem: FileProblem;
	readonly detail: string;
}

const LONGEST_NAME = 200;

/** The id of what is kept. */
export async function sendImportFile(
	caller: Caller,
	place: DeclarerPlace,
	{ name, bytes }: SentFile,
	options: ReadOptions = {}
): Promise<Result<string, Unreadable | GeneralRefusal>> {
	const refused = mayNot(caller, place);
	if (refused) return refuse(refused);
	const { services } = caller;
	await asSystem(services.db, (trx) => sweepStagedImports(trx, services.clock()));
	const reading = { sheet: null, separator: null };
	const read = await readApart(caller, bytes, reading, options);
	if (!read.ok) return read;
	return write<string, 'notFound'>(caller, requestOf(place), async (scope) => {
		if (!(await budgetExists(scope.trx, place.partnershipId, place.schoolYear))) return refuse('notFound');
		const id = scope.newId();
		const choices = await choicesFor(scope.trx, place, tableFromText(read.value), reading);
		const file = {
			...{ id, schoolYear: place.schoolYear, fileName: shortName(name), content: bytes, sheet: read.value },
			...{ fileDigest: createHash('sha256').update(bytes).digest('hex'), choices: JSON.stringify(choices) }
		};
		await stageImport(scope.trx, place, file, { userId: caller.actor.userId, now: scope.now });
		return ok(id);
	});
}

/** Takes what is said about columns and words; another sheet or separator is another table, of which the columns are found anew. */
export async function arrangeImport(
	caller: Caller,
	place: DeclarerPlace,
	id: string,
	wanted: Pick<StagedChoices, 'mapping' | 'reading' | 'file'>
): Promise<Result<null, Unreadable | { readonly kind: 'gone' } | GeneralRefusal>> {
	const found = await write<
		{ readonly choices: StagedChoices; readonly content: Uint8Array | null },
		{ readonly kind: 'gone' }
	>(caller, requestOf(place), async ({ trx }) => {
		const staged = await findStagedImport(trx, place, id);
		if (!staged) return refuse({ kind: 'gone' });
		const choices = choicesFromText(staged.choices);
		if (sameReading(choices.reading, wanted.reading)) {
			const translations = withTranslations(choices.mapping.translations, wanted.mapping.translations);
			const kept = { ...choices, ...wanted, mapping: { ...wanted.mapping, translations } };
			await rearrangeStagedImport(trx, place, { ...staged, choices: JSON.stringify(kept) });
			return ok({ choices, content: null });
		}
		return ok({ choices, content: await findStagedContent(trx, place, id) });
	});
	if (!found.ok) return found;
	const { content } = found.value;
	if (content === null) return ok(null);
	const read = await readApart(caller, content, wanted.reading);
	if (!read.ok) return read;
	return write<null, { readonly kind: 'gone' }>(caller, requestOf(place), async ({ trx }) => {
		const choices = await choicesFor(trx, place, tableFromText(read.value), wanted.reading);
		const kept = { id, sheet: read.value, choices: JSON.stringify({ ...choices, file: wanted.file }) };
		return (await rearrangeStagedImport(trx, place, kept)) ? ok(null) : refuse({ kind: 'gone' });
	});
}

export function dropImport(caller: Caller, place: DeclarerPlace, id: string) {
	return write<null, { readonly kind: 'gone' }>(caller, requestOf(place), async ({ trx }) =>
		(await removeStagedImport(trx, place, id)) ? ok(null) : refuse({ kind: 'gone' })
	);
}

async function readApart(
	{ services, requestId }: Caller,
	bytes: Uint8Array,
	reading: ReadChoices,
	options: ReadOptions = {}
): Promise<Result<string, Unreadable>> {
	const read = await readFileApart(bytes, reading, options);
	if (read.ok) return ok(read.table);
	const { problem, detail } = read;
	if (problem === 'failed') services.log.error({ requestId, detail }, 'a file of hours could not be read');
	return refuse({ kind: 'unreadable', problem, detail: problem === 'failed' ? '' : detail });
}

/** As a file with these headings was read before, else as its headings say. */
async function choicesFor(
	trx: TenantTransaction,
	{ partnershipId, partnerId }: DeclarerPlace,
	{ headings }: SheetTable,
	reading: ReadChoices
): Promise<StagedChoices> {
	const kept = await listImportMappings(trx, partnershipId, partnerId);
	const known = kept.find((mapping) => sameHeadings(mapping.headings, headings));
	const { columns, roleId, area, numbers, translations } = known ?? recognisedMapping(headings);
	return {
		mapping: { columns, roleId, area, numbers, translations: [...translations] },
		...{ mappingName: known?.name ?? null, reading, file: CAREFUL }
	};
}

function mayNot({ services, actor }: Caller, { partnershipId, partnerId }: DeclarerPlace): GeneralRefusal | null {
	if (services.checks === 'off') return null;
	const access = accessTo(actor, partnershipId);
	if (!access) return 'notFound';
	return may(access, 'hours.declare', partnerId) ? null : 'notAllowed';
}

function requestOf({ partnershipId, partnerId }: DeclarerPlace) {
	return { partnershipId, permission: 'hours.declare', partnerId } as const;
}

function sameReading(one: ReadChoices, other: ReadChoices): boolean {
	return one.sheet === other.sheet && one.separator === other.separator;
}

/** Without folders and control characters, which some programs send along. */
function shortName(name: string): string {
	const last = name.split(/[\\/]/).at(-1) ?? '';
	return (
		last
			.replace(/[\p{Cc}\p{Surrogate}]/gu, '')
			.trim()
			.slice(0, LONGEST_NAME) || '–'
	);
}
