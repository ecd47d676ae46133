/**
 * Changes cells of budget lines. Edits of one batch are one transaction; each answers for itself: saved, refused by a rule, or
 * in conflict with somebody who changed the same cell meanwhile. A conflict overwrites nothing.
 */
import {
	changeLineCell,
	LINE_CELLS,
	lineCells,
	type LineCell,
	type LineCellRefusal
} from '$lib/domain/budget/line-cells';
import type { BudgetLine } from '$lib/domain/budget/budget-line';
import { ok, type Result } from '$lib/domain/shared/result';
import { findLineChoices, lockLines, updateLine, type LineChoices, type StoredLine } from '../queries/lines';
import { write, type Caller, type GeneralRefusal, type WriteScope } from './write';

export interface LineEdit {
	readonly lineId: string;
	readonly cell: LineCell;
	/** Of the line as the page showed it. */
	readonly revision: number;
	/** The cell as the page showed it. */
	readonly before: string;
	readonly after: string;
}

export type LineEditResult =
	| { readonly kind: 'saved'; readonly revision: number }
	| { readonly kind: 'refused'; readonly reason: LineCellRefusal | 'lineGone' }
	| { readonly kind: 'conflict'; readonly revision: number; readonly theirs: string; readonly by: string };

export interface ChangeLines {
	readonly partnershipId: string;
	readonly schoolYear: string;
	readonly edits: readonly LineEdit[];
}

/** A batch larger than this is refused as a whole: more cells than a budget of 5,000 lines has. */
export const MOST_EDITS = 50_000;

/** Results in the order of the edits. */
export function changeLines(
	caller: Caller,
	{ partnershipId, schoolYear, edits }: ChangeLines
): Promise<Result<readonly LineEditResult[], GeneralRefusal>> {
	const budget = { partnershipId, schoolYear };
	return write<readonly LineEditResult[], GeneralRefusal>(
		caller,
		{ partnershipId, permission: 'budget.edit' },
		async (scope) => {
			const stored = await lockLines(scope.trx, budget, [...new Set(edits.map(({ lineId }) => lineId))]);
			const choices = await findLineChoices(scope.trx, budget);
			const lines = new Map([...stored].map(([id, { line }]) => [id, line]));
			const results = edits.map((edit) => decideEdit(edit, stored.get(edit.lineId), lines, choices));
			for (const [id, line] of lines) {
				const before = stored.get(id)?.line;
				if (before && changedCells(before, line).length > 0) await writeLine(scope, schoolYear, before, line);
			}
			return ok(results.map((result, index) => withRevision(result, edits[index], stored, lines)));
		}
	);
}

/** Puts the accepted change into `lines`, so that later edits of the batch see it. */
function decideEdit(
	edit: LineEdit,
	stored: StoredLine | undefined,
	lines: Map<string, BudgetLine>,
	choices: LineChoices
): LineEditResult {
	const line = lines.get(edit.lineId);
	if (!stored || !line) return { kind: 'refused', reason: 'lineGone' };
	const theirs = lineCells(stored.line)[edit.cell];
	const changedMeanwhile = stored.revision !== edit.revision && theirs !== edit.before && theirs !== edit.after;
	if (changedMeanwhile) {
		return { kind: 'conflict', revision: stored.revision, theirs, by: stored.updatedBy ?? '' };
	}
	if (edit.after !== '' && isChoice(edit.cell) && !choices[edit.cell].has(edit.after)) {
		return { kind: 'refused', reason: 'notAChoice' };
	}
	const changed = changeLineCell(line, edit.cell, edit.after);
	if (!changed.ok) return { kind: 'refused', reason: changed.error };
	lines.set(edit.lineId, changed.value);
	return { kind: 'saved', revision: stored.revision };
}

function isChoice(cell: LineCell): cell is keyof LineChoices {
	return cell === 'roleId' || cell === 'partnerId' || cell === 'potId';
}

async function writeLine(scope: WriteScope, schoolYear: string, before: BudgetLine, line: BudgetLine): Promise<void> {
	await updateLine(scope.trx, { partnershipId: scope.partnershipId, schoolYear }, line, scope);
	const [was, is] = [lineCells(before), lineCells(line)];
	const changed = changedCells(before, line);
	scope.audit({
		action: 'budgetLine.changed',
		entity: 'budgetLine',
		entityId: `${schoolYear}/${line.id}`,
		before: Object.fromEntries(changed.map((cell) => [cell, was[cell]])),
		after: Object.fromEntries(changed.map((cell) => [cell, is[cell]]))
	});
}

/** None when somebody typed what already stood there: that writes nothing and leaves no event. */
function changedCells(before: BudgetLine, after: BudgetLine): readonly LineCell[] {
	const [was, is] = [lineCells(before), lineCells(after)];
	return LINE_CELLS.filter((cell) => was[cell] !== is[cell]);
}

function withRevision(
	result: LineEditResult,
	edit: LineEdit | undefined,
	stored: ReadonlyMap<string, StoredLine>,
	lines: ReadonlyMap<string, BudgetLine>
): LineEditResult {
	if (result.kind !== 'saved' || !edit) return result;
	const before = stored.get(edit.lineId);
	const after = lines.get(edit.lineId);
	const changed = before !== undefined && after !== undefined && changedCells(before.line, after).length > 0;
	return { kind: 'saved', revision: (before?.revision ?? 0) + (changed ? 1 : 0) };
}
