/**
 * Removes a node of the split with all that hangs under it, and brings it back. Lines that are paid from it stop the removal
 * unless the person says that they leave the pot; undoing puts them back into it.
 */
import * as v from 'valibot';
import { branchOf } from '$lib/domain/allocation/node-rules';
import type { SplitNode } from '$lib/domain/allocation/split-node';
import type { BudgetLine } from '$lib/domain/budget/budget-line';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { LINES, lockList, SPLIT_NODES } from '../queries/edited-lists';
import { listRemovedWith } from '../queries/removed-records';
import { editList, entityId, findRemovedRow, seen, writeAndRecord, type ListRefusal, type SeenRow } from './edit-list';
import type { YearPlace } from './edit-funding-sources';
import { problemsOf, SPLIT_RULES, type SplitRefusal } from './edit-split';
import type { Caller, GeneralRefusal, WriteScope } from './write';

export type RemoveNodeRefusal = { readonly kind: 'linesInPot'; readonly lines: number } | ListRefusal<SplitNode>;

type Answer<E> = Promise<Result<null, E | GeneralRefusal>>;

export interface RemoveNode extends SeenRow {
	/** Lines that point at it or at what hangs under it: refuse, or let them stand in no pot. */
	readonly lines: 'refuse' | 'takeOut';
}

export function removeSplitNode(caller: Caller, place: YearPlace, command: RemoveNode): Answer<RemoveNodeRefusal> {
	return editList<SplitNode, RemoveNodeRefusal, null>(caller, SPLIT_RULES, place, async (known, scope) => {
		const current = seen(known, command);
		if (!current.ok) return current;
		const gone = new Set(branchOf(known, command.id).map(({ id }) => id));
		const lines = await lockList(scope.trx, LINES, place);
		const inPot = lines.filter(({ potId }) => potId !== null && gone.has(potId));
		if (inPot.length > 0 && command.lines === 'refuse') return refuse({ kind: 'linesInPot', lines: inPot.length });
		const after = lines.map((line) => (inPot.includes(line) ? { ...line, potId: null } : line));
		const written = await writeAndRecord(scope, LINES, place, lines, { after });
		if (!written.ok) return written;
		return ok({ after: known.filter(({ id }) => !gone.has(id)), value: null });
	});
}

export function restoreSplitNode(caller: Caller, place: YearPlace, id: string): Answer<SplitRefusal> {
	return editList<SplitNode, SplitRefusal, null>(caller, SPLIT_RULES, place, async (known, scope) => {
		const node = await findRemovedRow(scope, SPLIT_NODES, place, id);
		if (node === null || known.some((other) => other.id === id)) return refuse({ kind: 'notRemoved' });
		const record = { entity: SPLIT_NODES.entity, entityId: entityId(place, id) };
		const together = await listRemovedWith(scope.trx, place.partnershipId, record);
		const below = together.flatMap((event) => {
			const read = v.safeParse(SPLIT_NODES.schema, event.entity === SPLIT_NODES.entity ? event.before : null);
			return read.success ? [read.output] : [];
		});
		const here = new Set(known.map((other) => other.id));
		const back = branchOf([node, ...below.filter((other) => other.id !== id && !here.has(other.id))], id);
		const after = [...known, ...back];
		const problems = await problemsOf(scope, place, after, new Set(back.map((other) => other.id)));
		if (problems.length > 0) return refuse({ kind: 'invalid', problems });
		const events = together.map(({ before }) => before);
		return ok({ after, value: null, restored: true, afterwards: () => linesBack(scope, place, { back, events }) });
	});
}

interface Back {
	readonly back: readonly SplitNode[];
	/** What was there before the removal, lines among it. */
	readonly events: readonly unknown[];
}

/** Lines that left the pot with its removal and are in no pot still. */
async function linesBack(scope: WriteScope, place: YearPlace, { back, events }: Back): Promise<void> {
	const pots = new Set(back.map(({ id }) => id));
	const potOf = new Map<string, string>();
	for (const before of events) {
		const line = v.safeParse(LINES.schema, before);
		if (line.success && line.output.potId !== null && pots.has(line.output.potId))
			potOf.set(line.output.id, line.output.potId);
	}
	if (potOf.size === 0) return;
	const lines = await lockList(scope.trx, LINES, place);
	const after = lines.map((line): BudgetLine => {
		const potId = line.potId === null ? potOf.get(line.id) : undefined;
		return potId === undefined ? line : { ...line, potId };
	});
	await writeAndRecord(scope, LINES, place, lines, { after });
}
