/**
 * Submits drafts and returned lines: each is priced anew, lines about which a finding says stop stay where they are with their
 * reasons, and the others go to whoever checks them. The same request again does nothing and is answered the same.
 */
import { correctionProblem, roundToStayIn, shortOfCorrections } from '$lib/domain/declaration/correction-rules';
import { kindsThatStop, type DeclarationFindingKind } from '$lib/domain/declaration/finding-kinds';
import { mayFollow } from '$lib/domain/declaration/declaration-steps';
import { acceptsDeclarations } from '$lib/domain/declaration/round';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import { listRounds } from '../queries/agreed-hours';
import { planForRows } from '../db/plan-for-rows';
import { readTogether } from '../db/read-together';
import { judgeNewLines, readFindingTreatments } from '../queries/declared-findings';
import { lockDeclarations, type StoredDeclaration } from '../queries/declarations';
import { updateOf } from '../queries/written-declarations';
import { answerOnce, type Answered, type KeyRefusal } from './answer-once';
import {
	declarationEvent,
	declarationJson,
	priced,
	tooLate,
	type DeclarerPlace,
	type Ground
} from './declaration-writing';
import { readCorrections, readStandingCorrections } from './held-corrections';
import { write, type Caller, type WriteScope } from './write';

export interface SubmitCommand {
	/** `null`: all drafts of the round, or of the year without one. */
	readonly ids: readonly string[] | null;
	readonly roundId: string | null;
	/** Of the sender: the same command with the same key is one command, and another with that key is refused. */
	readonly key: string | null;
}

export type StopReason =
	| DeclarationFindingKind
	| 'roundClosed'
	| 'roundSettled'
	| 'belowZero'
	| 'shortOfCorrections'
	| 'originalOpen'
	| 'notInThisState';

export interface SubmitAnswer {
	readonly submitted: readonly string[];
	/** What was submitted before. */
	readonly already: readonly string[];
	readonly stopped: readonly { readonly id: string; readonly reasons: readonly StopReason[] }[];
}

type SubmitRefusal = { readonly kind: 'roundJustClosed' | 'idTaken' };

export function submitDeclarations(caller: Caller, place: DeclarerPlace, command: SubmitCommand) {
	const { partnershipId, partnerId, schoolYear } = place;
	const request = { partnershipId, permission: 'hours.declare', partnerId } as const;
	const { key, ids, roundId } = command;
	const question = ['submit', partnerId, schoolYear, ids && [...ids].sort(), roundId];
	return write<Answered<SubmitAnswer>, SubmitRefusal | KeyRefusal | 'notFound'>(caller, request, (scope) =>
		answerOnce(scope, { key, partnerId, question }, () => submit(caller, scope, place, command))
	);
}

/** The same within another transaction. */
export async function submit(
	caller: Caller,
	scope: WriteScope,
	place: DeclarerPlace,
	{ ids, roundId }: Omit<SubmitCommand, 'key'>
): Promise<Result<SubmitAnswer, SubmitRefusal | 'notFound'>> {
	const { trx, partnershipId } = scope;
	const { partnerId, schoolYear } = place;
	const budget = await scope.budgetOf(schoolYear);
	if (!budget) return refuse('notFound');
	const chosen = await lockDeclarations(trx, partnershipId, {
		...{ partnerId, schoolYear },
		...(ids === null ? { states: ['draft' as const] } : { ids }),
		...(roundId !== null && { roundId })
	});
	const already = chosen.filter(({ state }) => state !== 'draft' && state !== 'returned').map(({ id }) => id);
	const open = chosen.filter(({ state }) => mayFollow('submit', state));
	const [rounds, treatments] = await readTogether(trx, (reader) => [
		listRounds(reader, partnershipId, schoolYear),
		readFindingTreatments(reader, partnershipId)
	]);
	const ground = { rounds, today: scope.today };
	const tariffs = indexTariffs(budget.facts.tariffs);
	const corrections = await readCorrections(scope, place, open);
	const standing = await readStandingCorrections(scope, place, open);
	const wanted = open.map((line) => {
		const original = line.correctsId === null ? null : (corrections.get(line.correctsId)?.original ?? null);
		const roundId = roundToStayIn(ground.rounds, line, ground.today)?.id ?? line.roundId;
		return priced({ ...line, roundId, state: 'submitted' as const }, tariffs, original);
	});
	const asked = { lines: wanted, kinds: kindsThatStop(treatments) };
	const stopping = await judgeNewLines(trx, budget, { partnershipId, partnerId, ...ground, ...asked });
	const reasons = new Map(
		wanted.map((line) => [
			line.id,
			[
				...ownReasons(line, ground, corrections.get(line.correctsId ?? '')),
				...(shortOfCorrections(line, standing.get(line.id) ?? []) === null ? [] : ['shortOfCorrections' as const]),
				...(stopping.get(line.id) ?? []).map(({ kind }) => kind)
			]
		])
	);
	const passing = wanted.filter(({ id }) => reasons.get(id)?.length === 0);
	const editor = { now: scope.now, userName: scope.userName, userId: caller.actor.userId };
	await planForRows(trx, passing.length);
	scope.last({ statements: updateOf(partnershipId, passing, editor), refusalOf: tooLate });
	scope.audit(...passing.map((line) => declarationEvent('submitted', line, { after: declarationJson(line) })));
	return ok<SubmitAnswer>({
		submitted: passing.map(({ id }) => id),
		already,
		stopped: [...reasons].flatMap(([id, why]) => (why.length === 0 ? [] : [{ id, reasons: why }]))
	});
}

type Others = { readonly original: StoredDeclaration; readonly others: readonly StoredDeclaration[] } | undefined;

function ownReasons(
	line: StoredDeclaration,
	{ rounds, today }: Pick<Ground, 'rounds' | 'today'>,
	correction: Others
): StopReason[] {
	const round = rounds.find(({ id }) => id === line.roundId);
	if (!round || !acceptsDeclarations(round, today))
		return [round?.state === 'settled' ? 'roundSettled' : 'roundClosed'];
	if (!correction) return [];
	const others = correction.others.filter(({ id }) => id !== line.id);
	const problem = correctionProblem(correction.original, others, line.hours);
	if (problem === null) return [];
	// The decision about it may have been taken back meanwhile.
	return [problem.kind === 'notApproved' ? 'originalOpen' : 'belowZero'];
}
