/** Which lines a decision is about: the ticked ones as they were shown, or all that waited in a filter when its page was shown. */
import type { JsonValue } from '$lib/domain/shared/exact-json';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import { organisationsSeen } from '../auth/checking';
import { listCheckers } from '../queries/agreed-hours';
import { judgeLines, readJudgingGround } from '../queries/declared-findings';
import { countDecidedBy, listSeenRows } from '../queries/declaration-decisions';
import type { DeclarationFilter } from '../queries/declaration-filter';
import { listDeclarations } from '../queries/declarations';
import type { PassedOver } from './decision-report';
import type { YearPlace } from './edit-funding-sources';
import type { SeenRow } from './edit-list';
import type { WriteScope } from './write';

export type LineFilter = Pick<DeclarationFilter, 'roundId' | 'partnerId' | 'roleId' | 'area' | 'lineId'>;

export type DecisionTarget =
	| { readonly kind: 'lines'; readonly lines: readonly SeenRow[] }
	| {
			readonly kind: 'filter';
			readonly filter: LineFilter;
			readonly onlyWithoutFindings: boolean;
			/** When the page was shown: nothing that came or changed since is decided about unseen. */
			readonly seenAt: Date;
	  };

/** The same target is the same words, whatever the order of its lines. */
export function targetInWords(target: DecisionTarget): JsonValue {
	if (target.kind === 'lines') return target.lines.map(({ id, revision }) => `${id}:${revision}`).sort();
	const { filter, onlyWithoutFindings, seenAt } = target;
	const { roundId, partnerId, roleId, area, lineId } = filter;
	const chosen = [roundId, partnerId, roleId, area, lineId].map((each) => each ?? null);
	return { chosen, onlyWithoutFindings, seenAt: seenAt.toISOString() };
}

export interface TargetedLines {
	/** The revision that was seen; `null` where the page did not show the line itself. */
	readonly seen: ReadonlyMap<string, number | null>;
	/** What is left out because somebody decided about it after the page was shown. */
	readonly decidedMeanwhile: readonly PassedOver[];
}

export async function targetedLines(
	scope: WriteScope,
	{ schoolYear }: YearPlace,
	target: DecisionTarget
): Promise<TargetedLines> {
	if (target.kind === 'lines') {
		return { seen: new Map(target.lines.map(({ id, revision }) => [id, revision])), decidedMeanwhile: [] };
	}
	const { trx, partnershipId } = scope;
	const { filter, seenAt, onlyWithoutFindings } = target;
	const inFilter = { ...filter, schoolYear };
	const submitted = { ...inFilter, states: ['submitted'] } as const;
	const waiting = await listSeenRows(trx, partnershipId, submitted);
	const found = onlyWithoutFindings ? await withFindings(scope, schoolYear, submitted) : new Set<string>();
	const aimed = waiting.filter(({ id, updatedAt }) => !found.has(id) && updatedAt <= seenAt);
	const decided = {
		...inFilter,
		states: ['approved', 'returned', 'disputed', 'settled'],
		decidedAfter: seenAt
	} as const;
	const later = waiting.filter(({ updatedAt }) => updatedAt > seenAt);
	return {
		seen: new Map(aimed.map(({ id, revision }) => [id, revision])),
		decidedMeanwhile: [
			...(await countDecidedBy(trx, partnershipId, decided)).map((one) => ({ why: 'decided' as const, ...one })),
			{ why: 'changed' as const, by: null, count: later.length }
		]
	};
}

/** Of these lines those about which there is something to say, as the page says it. */
async function withFindings(
	{ trx, partnershipId, access, today, budgetOf }: WriteScope,
	schoolYear: SchoolYear,
	filter: DeclarationFilter
): Promise<ReadonlySet<string>> {
	const budget = await budgetOf(schoolYear);
	if (budget === null) return new Set();
	const partnerIds = organisationsSeen(
		access,
		budget.facts.partners,
		await listCheckers(trx, partnershipId, schoolYear)
	);
	const ownPartnerIds = access.partnerIds.filter((id) => partnerIds.includes(id));
	const ground = await readJudgingGround(trx, budget, { partnershipId, partnerIds, ownPartnerIds, today });
	return new Set((await judgeLines(trx, ground, await listDeclarations(trx, partnershipId, filter))).keys());
}
