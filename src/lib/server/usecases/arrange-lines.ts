/** Adds, removes and moves budget lines. A removed line comes back under its own id when the removal is undone. */
import type { BudgetLine } from '$lib/domain/budget/budget-line';
import {
	changeLineCell,
	emptyLine,
	LINE_CELLS,
	lineCells,
	type LineCellRefusal,
	type LineCells
} from '$lib/domain/budget/line-cells';
import { isRecordId } from '$lib/domain/shared/record-id';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { previousSchoolYear, toSchoolYear } from '$lib/domain/shared/school-year';
import {
	deleteLine,
	findLineChoices,
	findLineExtent,
	findLineIds,
	findLinePosition,
	insertLine,
	lockBudget,
	lockLines,
	moveLine,
	shiftLines,
	type LineChoices,
	type OfBudget
} from '../queries/lines';
import { write, type Caller, type GeneralRefusal, type WriteScope } from './write';

export type LineArrangement =
	| {
			readonly kind: 'insert';
			readonly lineId: string;
			/** Cells that are not empty. */
			readonly cells: Partial<LineCells>;
			/** The line of the year before; one that is not there is left out. */
			readonly previousLineId: string | null;
			/** `null`: at the top. */
			readonly afterLineId: string | null;
	  }
	| { readonly kind: 'remove'; readonly lineId: string; readonly revision: number }
	| { readonly kind: 'move'; readonly lineId: string; readonly afterLineId: string | null };

export type ArrangeRefusal =
	LineCellRefusal | 'lineGone' | 'lineExists' | 'changedMeanwhile' | 'tooManyLines' | 'notAnId';

export type ArrangeResult =
	{ readonly kind: 'done'; readonly revision: number } | { readonly kind: 'refused'; readonly reason: ArrangeRefusal };

/** More lines than any partnership has; the table stays usable. */
export const MOST_LINES = 5000;

/** Results in the order of the changes; one that is refused does not stop the others. */
export function arrangeLines(
	caller: Caller,
	budget: OfBudget,
	changes: readonly LineArrangement[]
): Promise<Result<readonly ArrangeResult[], GeneralRefusal>> {
	const request = { partnershipId: budget.partnershipId, permission: 'budget.edit' } as const;
	return write<readonly ArrangeResult[], GeneralRefusal>(caller, request, async (scope) => {
		if (!(await lockBudget(scope.trx, budget))) return refuse('notFound');
		const choices = await findLineChoices(scope.trx, budget);
		const results: ArrangeResult[] = [];
		for (const change of await withKnownPrevious(scope, budget, changes))
			results.push(await arrange(scope, budget, change, choices));
		return ok(results);
	});
}

/** The database cannot hold a line to its predecessor, which stands in another budget: so this does. */
async function withKnownPrevious(
	{ trx }: WriteScope,
	{ partnershipId, schoolYear }: OfBudget,
	changes: readonly LineArrangement[]
): Promise<readonly LineArrangement[]> {
	const named = changes.flatMap((change) => (change.kind === 'insert' ? (change.previousLineId ?? []) : []));
	const yearBefore = { partnershipId, schoolYear: previousSchoolYear(toSchoolYear(schoolYear)) };
	const known = await findLineIds(trx, yearBefore, named);
	return changes.map((change) =>
		change.kind === 'insert' && !known.has(change.previousLineId ?? '') ? { ...change, previousLineId: null } : change
	);
}

function arrange(
	scope: WriteScope,
	budget: OfBudget,
	change: LineArrangement,
	choices: LineChoices
): Promise<ArrangeResult> {
	switch (change.kind) {
		case 'insert':
			return add(scope, budget, change, choices);
		case 'remove':
			return remove(scope, budget, change);
		case 'move':
			return move(scope, budget, change);
	}
}

async function add(
	scope: WriteScope,
	budget: OfBudget,
	change: Extract<LineArrangement, { kind: 'insert' }>,
	choices: LineChoices
): Promise<ArrangeResult> {
	if (!isRecordId(change.lineId)) return refused('notAnId');
	const line = filledLine(change, choices);
	if (!line.ok) return refused(line.error);
	if ((await findLinePosition(scope.trx, budget, change.lineId)) !== null) return refused('lineExists');
	if ((await findLineExtent(scope.trx, budget)).count >= MOST_LINES) return refused('tooManyLines');
	const position = await placeAfter(scope, budget, change.afterLineId);
	await shiftLines(scope.trx, budget, position, 1);
	await insertLine(scope.trx, budget, line.value, position, scope);
	scope.audit({ ...named('added', budget, change.lineId), after: { ...lineCells(line.value) } });
	return { kind: 'done', revision: 1 };
}

function filledLine(
	{ lineId, cells, previousLineId }: Extract<LineArrangement, { kind: 'insert' }>,
	choices: LineChoices
): Result<BudgetLine, ArrangeRefusal> {
	let line: BudgetLine = { ...emptyLine(lineId), previousLineId };
	for (const cell of LINE_CELLS) {
		const text = cells[cell] ?? '';
		if (text === '') continue;
		const known = cell !== 'roleId' && cell !== 'partnerId' && cell !== 'potId' ? true : choices[cell].has(text);
		if (!known) return refuse('notAChoice');
		const changed = changeLineCell(line, cell, text);
		if (!changed.ok) return changed;
		line = changed.value;
	}
	return ok(line);
}

async function remove(
	scope: WriteScope,
	budget: OfBudget,
	{ lineId, revision }: Extract<LineArrangement, { kind: 'remove' }>
): Promise<ArrangeResult> {
	const stored = (await lockLines(scope.trx, budget, [lineId])).get(lineId);
	if (!stored) return refused('lineGone');
	if (stored.revision !== revision) return refused('changedMeanwhile');
	await deleteLine(scope.trx, budget, lineId);
	scope.audit({ ...named('removed', budget, lineId), before: { ...lineCells(stored.line) } });
	return { kind: 'done', revision };
}

async function move(
	scope: WriteScope,
	budget: OfBudget,
	{ lineId, afterLineId }: Extract<LineArrangement, { kind: 'move' }>
): Promise<ArrangeResult> {
	const stored = (await lockLines(scope.trx, budget, [lineId])).get(lineId);
	if (!stored) return refused('lineGone');
	const position = await placeAfter(scope, budget, afterLineId);
	await shiftLines(scope.trx, budget, position, 1);
	await moveLine(scope.trx, budget, lineId, position);
	scope.audit({ ...named('moved', budget, lineId), after: { after: afterLineId } });
	return { kind: 'done', revision: stored.revision };
}

/** Right behind that line; at the end when it is gone; at the top for `null`. */
async function placeAfter(scope: WriteScope, budget: OfBudget, lineId: string | null): Promise<number> {
	if (lineId === null) return 1;
	const position = await findLinePosition(scope.trx, budget, lineId);
	if (position !== null) return position + 1;
	return (await findLineExtent(scope.trx, budget)).lastPosition + 1;
}

function named(what: 'added' | 'removed' | 'moved', { schoolYear }: OfBudget, lineId: string) {
	return { action: `budgetLine.${what}`, entity: 'budgetLine', entityId: `${schoolYear}/${lineId}` };
}

function refused(reason: ArrangeRefusal): ArrangeResult {
	return { kind: 'refused', reason };
}
