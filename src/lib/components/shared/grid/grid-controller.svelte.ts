/** What a person does in the grid: choosing cells, editing one, and the commands that work on what is chosen. */
import { tick } from 'svelte';
import type { Locale } from '$lib/messages/locale';
import { parseBlock, writeBlock } from './clipboard';
import type { GridData, TypedRow } from './grid-data.svelte';
import type { GridColumn, GridRow } from './grid-types';
import type { GridCommand } from './grid-keys';
import type { TypedCell } from './typed-row';
import { copyBlock, planClear, planFillDown, planPaste, type PasteRefusal } from './paste';
import {
	clampSelection,
	moveSelection,
	selectCell,
	selectionRange,
	type Direction,
	type GridSize,
	type Selection
} from './selection';

export interface EditedCell {
	readonly rowId: string;
	readonly columnId: string;
	/** What the editor starts with. */
	readonly text: string;
	/** Typed over: the text stands unselected with the cursor behind it. */
	readonly replaces: boolean;
}

export interface GridControllerOptions {
	readonly locale: Locale;
	readonly columns: () => readonly GridColumn[];
	readonly createRow: () => (() => GridRow) | undefined;
	readonly mayReorder: () => boolean;
	readonly pageRows: () => number;
	/** Puts the focus on the active cell, in sight. */
	readonly onfocus: () => void;
	readonly onpasterefused: (refusal: PasteRefusal) => void;
	readonly onpasted: (cells: number) => void;
	readonly onremoved: (rows: number) => void;
}

export class GridController {
	selection = $state.raw<Selection>(selectCell(0, 0));
	edited = $state.raw<EditedCell | null>(null);
	/** What stands in its editor, from the first key on. */
	typed = $state.raw<string | null>(null);
	/** After Escape: Tab leaves the grid instead of going to the next cell. */
	released = $state(false);
	readonly data: GridData;
	readonly #options: GridControllerOptions;

	constructor(data: GridData, options: GridControllerOptions) {
		this.data = data;
		this.#options = options;
	}

	get size(): GridSize {
		return {
			rows: this.data.rows.length,
			columns: this.#options.columns().length,
			pageRows: Math.max(1, this.#options.pageRows())
		};
	}

	get range() {
		return selectionRange(clampSelection(this.selection, this.size));
	}

	get typedCell(): TypedCell | null {
		if (this.edited === null || this.typed === null) return null;
		return { rowId: this.edited.rowId, columnId: this.edited.columnId, typed: this.typed };
	}

	get activeRow(): GridRow | undefined {
		return this.data.rows[this.selection.focus.row];
	}

	get activeColumn(): GridColumn | undefined {
		return this.#options.columns()[this.selection.focus.column];
	}

	select(row: number, column: number, extend = false): void {
		const { anchor, focus } = selectCell(row, column);
		this.selection = extend ? { anchor: this.selection.anchor, focus } : { anchor, focus };
		this.released = false;
	}

	/** False when the browser should handle the key itself. */
	run(command: GridCommand): boolean {
		if (command.kind === 'move') return this.#move(command.direction, command.extend);
		if (command.kind === 'release') return this.#release();
		this.released = false;
		switch (command.kind) {
			case 'edit':
				this.edit(command.replaceWith);
				return true;
			case 'clear':
				this.data.type(planClear(this.#target));
				return true;
			case 'fillDown':
				this.data.type(planFillDown(this.#target, this.#options.locale));
				return true;
			case 'undo':
				this.data.undo();
				return this.#stay();
			case 'redo':
				this.data.redo();
				return this.#stay();
			case 'selectAll':
				this.selection = {
					anchor: { row: 0, column: 0 },
					focus: { row: this.size.rows - 1, column: this.size.columns - 1 }
				};
				return true;
			case 'insertRow':
				return this.insertRow();
			case 'removeRows':
				return this.removeRows();
			case 'moveRows':
				return this.moveRows(command.by);
		}
	}

	/** Starts editing the active cell; a cell that cannot be changed stays as it is. */
	edit(replaceWith: string | null): void {
		const [row, column] = [this.activeRow, this.activeColumn];
		if (!row || !column || column.readonly || row.readonly) return;
		this.typed = column.kind === 'select' ? null : replaceWith;
		this.edited = {
			rowId: row.id,
			columnId: column.id,
			text: replaceWith ?? this.data.shownText(row, column),
			replaces: replaceWith !== null
		};
	}

	/** `move`: where to go on from here; `null` stays. */
	commit(typed: string, move: Direction | null): void {
		const edited = this.edited;
		if (!edited) return;
		this.edited = null;
		this.data.type([{ rowId: edited.rowId, columnId: edited.columnId, typed }]);
		if (move) this.selection = moveSelection(this.selection, move, this.size, false);
		this.#options.onfocus();
	}

	/** Kept when the focus goes elsewhere, which is then left where it is. */
	commitInPassing(typed: string): void {
		const edited = this.edited;
		if (!edited) return;
		this.edited = null;
		this.data.type([{ rowId: edited.rowId, columnId: edited.columnId, typed }]);
	}

	cancel(): void {
		this.edited = null;
		this.#options.onfocus();
	}

	copied(): string {
		return writeBlock(copyBlock(this.#target, this.#options.locale));
	}

	paste(text: string): void {
		const createRow = this.#options.createRow();
		const planned = planPaste(parseBlock(text), { ...this.#target, mayAdd: createRow !== undefined });
		if (!planned.ok) return this.#options.onpasterefused(planned.error);
		const { changes, added, range } = planned.value;
		const inserts: TypedRow[] = [];
		for (const typed of createRow ? added : []) {
			const row = createRow?.();
			if (!row) continue;
			inserts.push({ row, typed, afterRowId: inserts.at(-1)?.row.id ?? this.data.rows.at(-1)?.id ?? null });
		}
		this.data.typeWithRows(inserts, changes);
		this.selection = {
			anchor: { row: range.bottom, column: range.right },
			focus: { row: range.top, column: range.left }
		};
		this.#options.onpasted((range.bottom - range.top + 1) * (range.right - range.left + 1));
		this.#options.onfocus();
	}

	insertRow(): boolean {
		const row = this.#options.createRow()?.();
		if (!row) return false;
		const after = this.range.bottom;
		this.data.changeRows([{ kind: 'insert', row, afterRowId: this.data.rows[after]?.id ?? null }]);
		this.selection = selectCell(Math.min(after + 1, this.size.rows - 1), 0);
		return this.#stay();
	}

	removeRows(): boolean {
		if (!this.#options.createRow()) return false;
		const { top, bottom } = this.range;
		const removable = this.data.rows.slice(top, bottom + 1).filter((row) => !row.readonly);
		this.data.changeRows(removable.map((row) => ({ kind: 'remove', rowId: row.id, revision: row.revision })));
		this.selection = clampSelection(selectCell(top, this.selection.focus.column), this.size);
		if (removable.length > 0) this.#options.onremoved(removable.length);
		return this.#stay();
	}

	/** Moves the chosen rows by moving the row beside them to their other side. */
	moveRows(by: -1 | 1): boolean {
		if (!this.#options.mayReorder()) return false;
		const { top, bottom } = this.range;
		const beside = this.data.rows[by === -1 ? top - 1 : bottom + 1];
		if (!beside) return true;
		const afterRowId = by === -1 ? this.data.rows[bottom]?.id : (this.data.rows[top - 1]?.id ?? null);
		if (afterRowId === undefined) return true;
		this.data.changeRows([{ kind: 'move', rowId: beside.id, afterRowId }]);
		const { anchor, focus } = this.selection;
		this.selection = {
			anchor: { row: anchor.row + by, column: anchor.column },
			focus: { row: focus.row + by, column: focus.column }
		};
		return this.#stay();
	}

	goTo(rowId: string, columnId: string): void {
		const row = this.data.rows.findIndex(({ id }) => id === rowId);
		const column = this.#options.columns().findIndex(({ id }) => id === columnId);
		if (row < 0 || column < 0) return;
		this.select(row, column);
		this.#options.onfocus();
	}

	get #target() {
		return { columns: this.#options.columns(), rows: this.data.rows, range: this.range };
	}

	#move(direction: Direction, extend: boolean): boolean {
		const tab = direction === 'next' || direction === 'previous';
		if (tab && (this.released || this.#atEdge(direction))) {
			this.released = false;
			return false;
		}
		this.released = false;
		this.selection = moveSelection(this.selection, direction, this.size, extend);
		this.#options.onfocus();
		return true;
	}

	#atEdge(direction: 'next' | 'previous'): boolean {
		const moved = moveSelection(this.selection, direction, this.size, false).focus;
		return moved.row === this.selection.focus.row && moved.column === this.selection.focus.column;
	}

	#release(): boolean {
		this.released = true;
		this.selection = selectCell(this.selection.focus.row, this.selection.focus.column);
		return true;
	}

	/** The rows changed: the focus follows once they are drawn. */
	#stay(): true {
		this.selection = clampSelection(this.selection, this.size);
		void tick().then(() => this.#options.onfocus());
		return true;
	}
}
