/**
 * Changes who performs a line from a day on, after a version was frozen (model sections 2 and 7): a dated row beside the budget, which
 * stays as it is, with the agreed hours that are not worked yet when they are to go along. Only the last change of a line is undone.
 */
import type { ExecutorChangeRow } from '$lib/bundle/actuals-schema';
import type { CommitmentRow } from '$lib/bundle/hours-schema';
import {
	executorProblem,
	lastChangeOf,
	type ExecutorInput,
	type ExecutorProblem,
	type MovedHours
} from '$lib/domain/actuals/executor';
import { moveBack, moveCommitments } from '$lib/domain/actuals/move-commitments';
import { ZERO_HOURS } from '$lib/domain/shared/hours';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { listDeclaredBefore } from '../queries/declared-before-day';
import { COMMITMENTS, EXECUTOR_CHANGES, lockList } from '../queries/edited-lists';
import { listPartners } from '../queries/partnership-rows';
import { listVersions } from '../queries/versions';
import { listLines } from '../queries/year-rows';
import type { YearPlace } from './edit-funding-sources';
import { editList, seen, writeAndRecord, type DatabaseRefusal, type ListRefusal, type SeenRow } from './edit-list';
import type { Caller, WriteScope } from './write';

export type ExecutorRefusal =
	| ExecutorProblem
	/** What went along has fewer hours by now: they cannot go back. */
	| { readonly kind: 'hoursChangedSince' }
	/** A later change of the same line stands on it. */
	| { readonly kind: 'notLast' }
	| ListRefusal<ExecutorChangeRow>;

const RULES = { list: EXECUTOR_CHANGES, permission: 'hours.agree' } as const;

export interface ExecutorChanged {
	readonly id: string;
	readonly moved: readonly MovedHours[];
}

export function changeExecutor(caller: Caller, place: YearPlace, input: ExecutorInput) {
	const { schoolYear } = place;
	return editList<ExecutorChangeRow, ExecutorRefusal, ExecutorChanged>(caller, RULES, place, async (known, scope) => {
		const { trx, partnershipId } = scope;
		const lines = (await listLines(trx, partnershipId, schoolYear)).map(({ value }) => value);
		const partners = await listPartners(trx, partnershipId);
		const frozenVersions = (await listVersions(trx, partnershipId, schoolYear)).length;
		const problem = executorProblem(input, known, { schoolYear, frozenVersions, lines, partners });
		if (problem) return refuse(problem);
		const last = lastChangeOf(input.lineId, known);
		const former = last?.partnerId ?? lines.find(({ id }) => id === input.lineId)?.partnerId ?? null;
		const moving = input.movesCommitments && former !== null;
		const moved = moving ? await moveAlong(scope, place, input, former) : ok([]);
		if (!moved.ok) return moved;
		const { lineId, partnerId, from, reason } = input;
		const id = scope.newId();
		const change: ExecutorChangeRow = { schoolYear, id, lineId, partnerId, from, reason, moved: [...moved.value] };
		return ok({ after: [...known, change], value: { id, moved: moved.value } });
	});
}

async function moveAlong(
	scope: WriteScope,
	place: YearPlace,
	{ lineId, partnerId, from }: ExecutorInput,
	former: string
): Promise<Result<readonly MovedHours[], DatabaseRefusal>> {
	const { trx, partnershipId, newId } = scope;
	const agreed = await lockList(trx, COMMITMENTS, place);
	const declared = await listDeclaredBefore(trx, partnershipId, {
		...{ schoolYear: place.schoolYear, partnerId: former, lineId, before: from }
	});
	const { after, moved } = moveCommitments<CommitmentRow>(agreed, {
		...{ lineId, fromPartnerId: former, toPartnerId: partnerId, newId },
		declaredBefore: ({ roleId, area }) =>
			declared.find((each) => each.roleId === roleId && each.area === area)?.hours ?? ZERO_HOURS
	});
	const written = await writeAndRecord(scope, COMMITMENTS, place, agreed, { after });
	return written.ok ? ok(moved) : written;
}

/** The change goes, and the hours that went along go back. */
export function undoExecutorChange(caller: Caller, place: YearPlace, row: SeenRow) {
	return editList<ExecutorChangeRow, ExecutorRefusal, null>(caller, RULES, place, async (known, scope) => {
		const current = seen(known, row);
		if (!current.ok) return current;
		const change = current.value;
		if (lastChangeOf(change.lineId, known)?.id !== change.id) return refuse({ kind: 'notLast' });
		const agreed = await lockList(scope.trx, COMMITMENTS, place);
		const back = moveBack<CommitmentRow>(agreed, change.moved);
		if (!back.ok) return refuse({ kind: back.error });
		const written = await writeAndRecord(scope, COMMITMENTS, place, agreed, { after: back.value });
		if (!written.ok) return written;
		return ok({ after: known.filter(({ id }) => id !== change.id), value: null });
	});
}
