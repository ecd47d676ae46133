/** The declaration rounds of a year: made, changed, removed, closed, and opened again with a reason (model section 7). */
import type { RoundRow } from '$lib/bundle/hours-schema';
import { changedRound, reopened, roundProblem, roundsOfYear } from '$lib/domain/declaration/round-rules';
import type { ReopenProblem, RoundCount, RoundProblem } from '$lib/domain/declaration/round-rules';
import { roundOfDay, type DeclarationRound } from '$lib/domain/declaration/round';
import type { Day } from '$lib/domain/shared/day';
import { ok, refuse } from '$lib/domain/shared/result';
import { holdRound } from '../queries/agreed-hours';
import { listDeclarations } from '../queries/declarations';
import { ROUNDS, type ListPlace } from '../queries/edited-lists';
import type { YearPlace } from './edit-funding-sources';
import {
	editList,
	removeRow,
	restoreRow,
	saveRow,
	seen,
	type ListRefusal,
	type ListRules,
	type SeenRow
} from './edit-list';
import type { Caller, WriteScope } from './write';

export type RoundInput = Pick<DeclarationRound, 'name' | 'from' | 'until' | 'submitBy' | 'graceDays'>;

export type RoundRuleRefusal =
	| RoundProblem
	/** Lines that were submitted in it would lie outside. */
	| { readonly kind: 'linesOutside' }
	| { readonly kind: 'roundSettled' };
export type RoundRefusal =
	| RoundRuleRefusal
	| ListRefusal<RoundRow>
	/** There are rounds already. */
	| { readonly kind: 'notEmpty' }
	| ReopenProblem
	| { readonly kind: 'notOpen' };

const RULES: ListRules<RoundRow, RoundRuleRefusal> = {
	list: ROUNDS,
	permission: 'hours.agree',
	async judge(round, others, scope, place) {
		return roundRefusal(round, others) ?? (await linesOutside(round, others, scope, place));
	},
	mayGo: (round) => Promise.resolve(round.state === 'settled' ? { kind: 'roundSettled' } : null)
};

function roundRefusal(round: RoundRow, others: readonly RoundRow[]): RoundRuleRefusal | null {
	return round.state === 'settled' ? { kind: 'roundSettled' } : roundProblem(round, others);
}

async function linesOutside(
	{ id, from, until }: RoundRow,
	others: readonly RoundRow[],
	{ trx }: WriteScope,
	{ partnershipId }: ListPlace
) {
	const lines = await listDeclarations(trx, partnershipId, { roundId: id });
	// A correction stands in the round in which it was made, what came too late in a later one: both with days of another round.
	const own = lines.filter((line) => line.correctsId === null && roundOfDay(others, line.from) === null);
	return own.some((line) => line.from < from || line.until > until) ? ({ kind: 'linesOutside' } as const) : null;
}

/** The id of the round. One that is changed keeps its state. */
export function saveRound(
	caller: Caller,
	place: YearPlace,
	{ round, changing }: { readonly round: RoundInput; readonly changing: SeenRow | null }
) {
	const { schoolYear } = place;
	if (changing === null) {
		const fresh = { ...round, schoolYear, state: 'open' as const, reopenedBecause: null };
		return saveRow(caller, RULES, place, { value: (id) => ({ ...fresh, id }), changing });
	}
	return changeRound(caller, place, changing, (current) => changedRound(current, round, caller.services.today()));
}

export function removeRound(caller: Caller, place: YearPlace, row: SeenRow) {
	return removeRow(caller, RULES, place, row);
}

export function restoreRound(caller: Caller, place: YearPlace, id: string) {
	return restoreRow(caller, RULES, place, id);
}

/** Cuts a year without rounds into equally many whole months; how many rounds there are now. */
export function splitYearIntoRounds(
	caller: Caller,
	place: YearPlace,
	{ count, nameOf }: { readonly count: RoundCount; readonly nameOf: (number: number) => string }
) {
	return editList<RoundRow, RoundRefusal, number>(caller, RULES, place, async (known, { newId }) => {
		if (known.length > 0) return refuse({ kind: 'notEmpty' });
		const rounds = roundsOfYear(place.schoolYear, count, nameOf).map((round) => ({ ...round, id: newId() }));
		return Promise.resolve(ok({ after: rounds, value: rounds.length }));
	});
}

/** Waits for whoever is writing a line in it; afterwards nobody can. */
export function closeRound(caller: Caller, place: YearPlace, row: SeenRow) {
	return changeRound(caller, place, row, (current) =>
		current.state === 'open' ? ok({ ...current, state: 'closed' as const }) : refuse({ kind: 'notOpen' as const })
	);
}

export function reopenRound(
	caller: Caller,
	place: YearPlace,
	row: SeenRow,
	given: { readonly reason: string; readonly submitBy: Day }
) {
	return changeRound(caller, place, row, (current) => reopened(current, given, caller.services.today()));
}

function sameDays(one: RoundRow, other: RoundRow): boolean {
	return one.from === other.from && one.until === other.until;
}

type Change = (current: RoundRow) => ReturnType<typeof ok<RoundRow>> | ReturnType<typeof refuse<RoundRefusal>>;

function changeRound(caller: Caller, place: YearPlace, row: SeenRow, change: Change) {
	return editList<RoundRow, RoundRefusal, string>(caller, RULES, place, async (known, scope) => {
		const current = seen(known, row);
		if (!current.ok) return current;
		await holdRound(scope.trx, { partnershipId: place.partnershipId, roundId: row.id }, 'alone');
		const changed = change(current.value);
		if (!changed.ok) return changed;
		const others = known.filter(({ id }) => id !== row.id);
		const refusal = sameDays(current.value, changed.value)
			? roundRefusal(changed.value, others)
			: await RULES.judge(changed.value, others, scope, place);
		if (refusal !== null) return refuse(refusal);
		return ok({ after: known.map((round) => (round.id === row.id ? changed.value : round)), value: row.id });
	});
}
