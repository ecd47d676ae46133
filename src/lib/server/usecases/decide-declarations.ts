/**
 * Approving, returning or disputing declared lines: those that were ticked, or all of a filter, in one transaction under one
 * decision that can be taken back as a whole. A line that somebody else decided about meanwhile is passed over and told. The same
 * request again does nothing and is answered the same.
 */
import type { DeclarationChecker } from '$lib/domain/declaration/commitment';
import { decide, type DecisionStep } from '$lib/domain/declaration/deciding';
import { disputeProblem, type DisputeProblem } from '$lib/domain/declaration/dispute';
import type { Day } from '$lib/domain/shared/day';
import { hoursText, sumHours, type HourHundredths } from '$lib/domain/shared/hours';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { encodeExact, type JsonValue } from '$lib/domain/shared/exact-json';
import { checksAnyone, mayCheck } from '../auth/checking';
import { listCheckers } from '../queries/agreed-hours';
import { lockDeclarations, type StoredDeclaration } from '../queries/declarations';
import { decideDeclarations } from '../queries/written-declarations';
import { insertDisputes } from '../queries/disputes';
import { findLeadPartnerId } from '../queries/partners';
import { answerOnce, type Answered, type KeyRefusal } from './answer-once';
import { passedOver, type PassedOver, type SkippedLine } from './decision-report';
import { targetInWords, targetedLines, type DecisionTarget } from './decision-target';
import type { YearPlace } from './edit-funding-sources';
import { stoppedLines } from './stopped-lines';
import { write, type Caller, type GeneralRefusal, type WriteScope } from './write';

export type DecisionCommand =
	| { readonly step: 'approve' }
	| { readonly step: 'return'; readonly reason: string }
	| {
			readonly step: 'dispute';
			readonly reason: string;
			readonly dueOn: Day;
			readonly proposedHours: HourHundredths;
			/** Who acts next; `null` is the organisation that declared. */
			readonly ownerPartnerId: string | null;
	  };

export interface DecisionOutcome {
	readonly decisionId: string;
	readonly step: DecisionStep;
	readonly decided: number;
	readonly hours: HourHundredths;
	readonly passedOver: readonly PassedOver[];
}

export type DecisionRefusal =
	| { readonly kind: 'reasonRequired' }
	| { readonly kind: 'dueInPast' }
	| DisputeProblem
	/** Nothing was ticked, or nothing in the filter waits any more. */
	| { readonly kind: 'nothingToDecide' }
	/** Every line was passed over. */
	| { readonly kind: 'nothingDecided'; readonly passedOver: readonly PassedOver[] };

type Decided = Result<Answered<DecisionOutcome>, DecisionRefusal | KeyRefusal | GeneralRefusal>;

export function decideAboutDeclarations(
	caller: Caller,
	place: YearPlace,
	target: DecisionTarget,
	command: DecisionCommand,
	/** Of the sender: the same request with the same key is one request, and another with that key is refused. */
	key: string | null = null
): Promise<Decided> {
	const request = { partnershipId: place.partnershipId, permission: 'hours.check' } as const;
	const question = ['decide', place.schoolYear, encodeExact(command), targetInWords(target)];
	return write(caller, request, async (scope): Promise<Decided> => {
		const checkers = await listCheckers(scope.trx, scope.partnershipId, place.schoolYear);
		if (!checksAnyone(scope.access, checkers)) return refuse('notAllowed');
		return answerOnce(scope, { key, question }, async () => {
			const problem = commandProblem(command, caller.services.today());
			return problem ? refuse(problem) : decideAboutTarget(scope, place, target, { command, checkers });
		});
	});
}

interface Deciding {
	readonly command: DecisionCommand;
	readonly checkers: readonly DeclarationChecker[];
}

async function decideAboutTarget(
	scope: WriteScope,
	place: YearPlace,
	target: DecisionTarget,
	{ command, checkers }: Deciding
): Promise<Result<DecisionOutcome, DecisionRefusal>> {
	const { trx, access, partnershipId } = scope;
	const aimed = await targetedLines(scope, place, target);
	const ids = [...aimed.seen.keys()];
	const held = await lockDeclarations(trx, partnershipId, {
		...{ schoolYear: place.schoolYear, ids },
		// What stops a line may be what somebody did beside it.
		...(command.step !== 'approve' && { withoutDetail: true as const })
	});
	const maker = { mayCheck: (id: string) => mayCheck(access, id, checkers), from: 'submitted' } as const;
	const stopped = command.step === 'approve' ? await stoppedLines(scope, place.schoolYear, held) : NONE;
	const taken: StoredDeclaration[] = [];
	const skipped: (SkippedLine | PassedOver)[] = [...aimed.decidedMeanwhile];
	for (const line of held) {
		const revision = aimed.seen.get(line.id);
		const outcome = decide(command.step, line, maker);
		if (!outcome.ok) skipped.push({ why: outcome.error, by: outcome.error === 'decided' ? line.decidedByName : null });
		else if (revision !== null && revision !== line.revision) skipped.push({ why: 'changed', by: null });
		else if (stopped.has(line.id)) skipped.push({ why: 'stopped', by: null });
		else taken.push(line);
	}
	// Withdrawn meanwhile, or never shown to this person.
	for (let gone = ids.length - held.length; gone > 0; gone -= 1) skipped.push({ why: 'changed', by: null });
	const left = passedOver(skipped);
	if (taken.length === 0)
		return refuse(left.length === 0 ? { kind: 'nothingToDecide' } : { kind: 'nothingDecided', passedOver: left });
	if (command.step === 'dispute') {
		const checking = { checkers, leadPartnerId: await findLeadPartnerId(trx, partnershipId) };
		const problem = disputeProblem(command, taken, checking);
		if (problem !== null) return refuse(problem);
	}
	const decisionId = await recordDecision(scope, taken, command);
	return ok({
		...{ decisionId, step: command.step, decided: taken.length },
		...{ hours: sumHours(taken.map(({ hours }) => hours)), passedOver: left }
	});
}

const NONE: ReadonlySet<string> = new Set();

function commandProblem(command: DecisionCommand, today: Day): DecisionRefusal | null {
	if (command.step === 'approve') return null;
	if (command.reason.trim() === '') return { kind: 'reasonRequired' };
	if (command.step === 'return') return null;
	return command.dueOn < today ? { kind: 'dueInPast' } : null;
}

const STATES = { approve: 'approved', return: 'returned', dispute: 'disputed' } as const satisfies Record<
	DecisionStep,
	string
>;

/** Also for the one line of a dispute. The id of the decision. */
export async function recordDecision(
	scope: WriteScope,
	lines: readonly StoredDeclaration[],
	command: DecisionCommand
): Promise<string> {
	const { trx, partnershipId, access, now, userName, newId } = scope;
	const editor = { now, userName, userId: access.userId };
	const decisionId = newId();
	const state = STATES[command.step];
	const reason = command.step === 'approve' ? null : command.reason;
	const ids = lines.map(({ id }) => id);
	await decideDeclarations(trx, partnershipId, ids, { state, reason, decisionId }, editor);
	const disputes = command.step === 'dispute' ? lines.map((line) => disputeAbout(line, command, newId())) : [];
	await insertDisputes(trx, partnershipId, disputes, editor);
	const proposal = proposalOf(command);
	scope.audit(
		...lines.map((line) => ({
			action: `declaration.${state}`,
			entity: 'declaration',
			entityId: line.id,
			before: { state: line.state },
			after: { state, decisionId, ...proposal, ...ownerOf(command, line) },
			reason,
			visibleTo: { level: 'checker', partnerId: line.partnerId } as const
		}))
	);
	return decisionId;
}

type Disputing = Extract<DecisionCommand, { step: 'dispute' }>;

function disputeAbout(
	{ id, partnerId }: StoredDeclaration,
	{ ownerPartnerId, dueOn, proposedHours }: Disputing,
	disputeId: string
) {
	const owner = { ownerPartnerId: ownerPartnerId ?? partnerId };
	return { id: disputeId, declarationId: id, partnerId, ...owner, dueOn, proposedHours, outcome: null };
}

function proposalOf(command: DecisionCommand): Readonly<Record<string, JsonValue>> {
	if (command.step !== 'dispute') return {};
	return { proposedHours: hoursText(command.proposedHours), dueOn: command.dueOn };
}

function ownerOf(command: DecisionCommand, { partnerId }: StoredDeclaration): Readonly<Record<string, JsonValue>> {
	return command.step === 'dispute' ? { ownerPartnerId: command.ownerPartnerId ?? partnerId } : {};
}
