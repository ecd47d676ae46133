/** What the use-cases of declared hours share: what lines are judged against, who is refused why, and what the trail keeps. */
import { sql } from 'kysely';
import type {
	Declaration,
	DeclarationDetail,
	DeclarationState,
	DeclaredWork
} from '$lib/domain/declaration/declaration';
import type { DeclarationProblem, DeclarationSurroundings } from '$lib/domain/declaration/declaration-rules';
import { priceOpenLine } from '$lib/domain/declaration/price-declaration';
import type { JsonValue } from '$lib/domain/shared/exact-json';
import { hoursText } from '$lib/domain/shared/hours';
import { moneyText } from '$lib/domain/shared/money';
import { refuse, type Refused } from '$lib/domain/shared/result';
import { schoolYearPeriod, type SchoolYear } from '$lib/domain/shared/school-year';
import { indexTariffs, type TariffIndex } from '$lib/domain/tariff/resolve-tariff';
import { codeOf } from '../db/startup-problem';
import { readTogether } from '../db/read-together';
import { listRounds } from '../queries/agreed-hours';
import type { AuditEntry } from '../queries/audit';
import type { StoredDeclaration } from '../queries/declarations';
import { findKnownIds } from '../queries/known-ids';
import { listTariffs } from '../queries/partnership-rows';
import type { Caller, WriteScope } from './write';

/** Whose hours, in which year. */
export interface DeclarerPlace {
	readonly partnershipId: string;
	readonly schoolYear: SchoolYear;
	readonly partnerId: string;
}

/** Why a line was not written. */
export type DeclarationRefusal =
	| DeclarationProblem
	/** Somebody else changed it; nothing was overwritten. */
	| { readonly kind: 'changedMeanwhile'; readonly current: StoredDeclaration }
	/** In this state nothing of the kind happens to it. */
	| { readonly kind: 'notInThisState'; readonly state: DeclarationState }
	| { readonly kind: 'lineGone' }
	/** Submitted in a round that was settled meanwhile: not withdrawn any more. */
	| { readonly kind: 'waitsAfterSettling'; readonly name: string };

export interface Ground extends DeclarationSurroundings {
	/** Whether there is a budget of the year at all. */
	readonly hasBudget: boolean;
	/** Of the year. */
	readonly tariffs: TariffIndex;
}

/** What a line names that somebody may have taken away. */
export type NamedByWork = Pick<DeclaredWork & DeclarationDetail, 'roleId' | 'lineId' | 'personId'>;

/** For these pieces of work: of the ids in it those that they name and that exist. */
export async function readGround(
	{ trx, partnershipId }: WriteScope,
	{ services }: Caller,
	{ schoolYear, partnerId }: DeclarerPlace,
	work: readonly NamedByWork[]
): Promise<Ground> {
	const named = (idOf: (piece: NamedByWork) => string | null) => [
		...new Set(work.flatMap((piece) => idOf(piece) ?? []))
	];
	const asked = {
		...{ partnershipId, schoolYear, partnerId, roleIds: named(({ roleId }) => roleId) },
		...{ lineIds: named(({ lineId }) => lineId), personIds: named(({ personId }) => personId) }
	};
	const [known, rounds, tariffs] = await readTogether(trx, (reader) => [
		findKnownIds(reader, asked),
		listRounds(reader, partnershipId, schoolYear),
		listTariffs(reader, partnershipId, schoolYearPeriod(schoolYear))
	]);
	return { schoolYear, today: services.today(), rounds, ...known, tariffs: indexTariffs(tariffs) };
}

/** With the tariff of today, or of the original that it corrects. */
export function priced<L extends Declaration>(line: L, tariffs: TariffIndex, original: Declaration | null = null): L {
	const from = original === null ? line : { ...line, price: original.price };
	return { ...line, price: priceOpenLine(from, tariffs) };
}

/** Of two who correct the same line at once the second sees what the first took back. */
export async function holdCorrections(
	{ trx, partnershipId }: WriteScope,
	originalIds: readonly string[]
): Promise<void> {
	for (const id of [...new Set(originalIds)].sort()) {
		const name = `corrections of ${id} in ${partnershipId}`;
		await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
	}
}

/** The database takes no line in a round that somebody closed a moment ago, and no id twice. */
export async function writtenInTime<T>(
	work: () => Promise<T>
): Promise<T | Refused<{ readonly kind: 'roundJustClosed' | 'idTaken' }>> {
	try {
		return await work();
	} catch (cause) {
		const refused = tooLate(cause);
		if (refused) return refused;
		throw cause;
	}
}

/** `null` for any other failure. */
export function tooLate(cause: unknown): Refused<{ readonly kind: 'roundJustClosed' | 'idTaken' }> | null {
	if (codeOf(cause) === RULE_VIOLATION) return refuse({ kind: 'roundJustClosed' });
	if (codeOf(cause) === UNIQUE_VIOLATION) return refuse({ kind: 'idTaken' });
	return null;
}

const RULE_VIOLATION = '23001';
const UNIQUE_VIOLATION = '23505';

export type DeclarationVerb = 'added' | 'changed' | 'removed' | 'restored' | 'submitted' | 'withdrawn' | 'corrected';

/** Drafts are the organisation's own; what was ever submitted is also for who checks it. */
export function declarationEvent(
	verb: DeclarationVerb,
	{ id, partnerId, state }: Pick<Declaration, 'id' | 'partnerId' | 'state'>,
	values: Pick<AuditEntry, 'before' | 'after'>
): AuditEntry {
	const level = state === 'draft' && verb !== 'withdrawn' ? 'ownOrganisation' : 'checker';
	const entry = { action: `declaration.${verb}`, entity: 'declaration', entityId: id, ...values };
	return { ...entry, visibleTo: { level, partnerId } };
}

/** What the trail keeps: neither names nor notes nor links, which can still be erased. */
export function declarationJson(line: Declaration & Pick<DeclarationDetail, 'personId'>): JsonValue {
	const { id, schoolYear, roundId, partnerId, personId, roleId, area, activity, lineId, from, until } = line;
	return {
		...{ id, schoolYear, roundId, partnerId, personId, roleId, area, activity, lineId, from, until },
		...{ hours: hoursText(line.hours), inKind: line.inKind, state: line.state, correctsId: line.correctsId },
		tariffPerHour: line.price && moneyText(line.price.tariffPerHour),
		amount: line.price && moneyText(line.price.amount)
	};
}
