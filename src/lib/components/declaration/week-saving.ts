/** Saves the week view of declared hours: each day of a row is a line of its own that is saved by itself. */
import type {
	CellEdit,
	CellResult,
	CellValues,
	GridRow,
	RefusedCell,
	RowChange,
	RowResult
} from '$lib/components/shared/grid/grid-types';
import { addDays, dayFromText, type Day } from '$lib/domain/shared/day';
import { declareMessages } from '$lib/messages/declare';
import { gridMessages } from '$lib/messages/grid';
import { declareSavingMessages } from '$lib/messages/declare-saving';
import { declarationCells, valueOfCells } from './declaration-cells';
import { refusedCell } from './refused-cell';
import {
	sendDeclarations,
	type Answer,
	type RowAnswer,
	type Saving,
	type SeenLine,
	type SentRow
} from './send-declarations';
import { WORK, type WeekRow } from './week-rows';

type SentLine = SentRow & { readonly rowId: string; readonly day: Day };

interface Held {
	cells: CellValues;
	/** Days that no server has, because it refused them. */
	refused?: ReadonlySet<Day>;
	readonly lines: Map<Day, { readonly id: string; readonly revision: number | null; readonly rest: CellValues }>;
}

export class WeekSaving {
	readonly #rows = new Map<string, Held>();
	/** Ids of lines that were judged before they were sent. */
	readonly #planned = new Map<string, string>();
	#answered: Pick<Answer, 'by' | 'at'> | null = null;
	readonly #saving: () => Saving;
	readonly #newId: () => string;

	constructor(saving: () => Saving, newId: () => string) {
		this.#saving = saving;
		this.#newId = newId;
	}

	/** Of the line of a row on a day, also before it is saved. */
	idOf(rowId: string, day: Day): string {
		const saved = this.#rows.get(rowId)?.lines.get(day);
		if (saved) return saved.id;
		const key = `${rowId} ${day}`;
		const id = this.#planned.get(key) ?? this.#newId();
		this.#planned.set(key, id);
		return id;
	}

	/** Rows of the page that have no line on the server yet. */
	get unsaved(): GridRow[] {
		const empty = [...this.#rows].filter(([, { lines }]) => lines.size === 0);
		return empty.map(([id, { cells }]) => ({ id, revision: 0, cells }));
	}

	/** Rows of the server under the ids they have in the page, so that a row stays one row once it is saved. */
	known(rows: readonly WeekRow[]): WeekRow[] {
		const taken = new Set<string>();
		return rows.map((row) => {
			const ids = new Set([...row.lines.values()].map(({ id }) => id));
			const found = [...this.#rows].find(
				([id, { lines }]) => !taken.has(id) && [...lines.values()].some((line) => ids.has(line.id))
			);
			if (!found) return row;
			taken.add(found[0]);
			return { ...row, id: found[0] };
		});
	}

	receive(rows: readonly WeekRow[]): void {
		const known = new Set(rows.map(({ id }) => id));
		for (const [id, held] of this.#rows) if (!known.has(id) && held.lines.size > 0) this.#rows.delete(id);
		for (const { id, cells, lines } of rows) {
			const own = [...lines].map(
				([day, line]) => [day, { id: line.id, revision: line.revision, rest: declarationCells(line) }] as const
			);
			const before = this.#rows.get(id);
			const refused = [...(before?.refused ?? [])].filter((day) => !lines.has(day));
			const kept = refused.map((day) => [day, before?.cells[day] ?? '']);
			const all = { ...cells, ...Object.fromEntries(kept) };
			this.#rows.set(id, { cells: all, refused: new Set(refused), lines: new Map(own) });
		}
	}

	edit = async (edits: readonly CellEdit[]): Promise<readonly CellResult[]> => {
		const results = await this.#send(edits);
		edits.forEach(({ rowId, columnId, before }, place) => {
			const result = results[place];
			// As the table does: with the next change of the row this is not sent again.
			if (result?.kind === 'refused') this.#put(rowId, columnId, before);
			if (result?.kind === 'conflict') this.#put(rowId, columnId, result.theirs);
		});
		return results;
	};

	async #send(edits: readonly CellEdit[]): Promise<readonly CellResult[]> {
		const text = declareMessages[this.#saving().locale];
		const save: SentLine[] = [];
		const remove: SeenLine[] = [];
		for (const rowId of new Set(edits.map((edit) => edit.rowId))) {
			const held: Held = this.#rows.get(rowId) ?? { cells: {}, lines: new Map() };
			this.#rows.set(rowId, held);
			const own = edits.filter((edit) => edit.rowId === rowId);
			held.cells = { ...held.cells, ...Object.fromEntries(own.map(({ columnId, after }) => [columnId, after])) };
			if (!held.cells['role']) continue;
			const ofWork = own.some(({ columnId }) => dayFromText(columnId) === null);
			for (const [column, hours] of Object.entries(held.cells)) {
				const day = dayFromText(column);
				if (day === null || !(ofWork || !held.lines.has(day) || own.some(({ columnId }) => columnId === day))) continue;
				const line = held.lines.get(day);
				if (hours !== '') save.push({ rowId, day, ...this.#rowOf(held, { rowId, day, hours }) });
				else if (line?.revision) remove.push({ id: line.id, revision: line.revision });
			}
		}
		const sent = await sendDeclarations(
			this.#saving(),
			save.map(({ id, revision, value }) => ({ id, revision, value })),
			remove
		);
		this.#keep(sent.results, save, remove);
		if (sent.results.length > 0) this.#answered = sent;
		if (sent.results.some(({ kind }) => kind === 'saved')) this.#saving().onsaved();
		return edits.map(({ rowId, columnId, after }): CellResult => {
			const lines = save.filter(
				(row) => row.rowId === rowId && (dayFromText(columnId) === null || row.day === columnId)
			);
			const results = lines.flatMap(({ id }) => sent.results.find((result) => result.id === id) ?? []);
			const refused = this.#refusedOf(rowId, save, sent.results);
			const isNew = (id: string) => lines.some((line) => line.id === id && line.revision === null);
			const wrong = results.find(({ id, kind }) => kind === 'conflict' || (kind === 'refused' && !isNew(id)));
			if (wrong?.kind === 'refused') return { kind: 'refused', message: wrong.message };
			if (wrong?.kind === 'conflict') {
				const theirs = wrong.theirs[dayFromText(columnId) === null ? columnId : 'hours'] ?? '';
				return { kind: 'conflict', revision: 0, theirs, by: wrong.by };
			}
			if (results.length > 0 && results.every(({ kind }) => kind === 'refused'))
				return { kind: 'waiting', message: gridMessages[this.#saving().locale].waitsForOthers, refused };
			// Emptied where nothing was saved: the row is as the server has it.
			if (results.length === 0 && after === '' && this.#answered && this.#rows.get(rowId)?.lines.size)
				return { kind: 'saved', revision: 0, by: this.#answered.by, at: this.#answered.at, refused };
			if (results.length === 0 && remove.length === 0) return { kind: 'waiting', message: text.incomplete, refused };
			return { kind: 'saved', revision: 0, by: sent.by, at: sent.at, refused };
		});
	}

	rows = async (changes: readonly RowChange[]): Promise<readonly RowResult[]> => {
		const results: RowResult[] = [];
		for (const change of changes) {
			if (change.kind === 'insert') {
				const { id, cells } = change.row;
				this.#rows.set(id, { cells: {}, lines: new Map() });
				const edits = Object.entries(cells).map(([columnId, after]) => ({
					...{ rowId: id, columnId, after, before: '', revision: 0 }
				}));
				const [done] = await this.#send(edits);
				const refused = done?.kind === 'saved' || done?.kind === 'waiting' ? done.refused : [];
				const message = done?.kind === 'waiting' && !refused?.length ? done.message : undefined;
				const saved = done?.kind === 'saved' && this.#rows.get(id)?.lines.size;
				results.push(
					saved ? { kind: 'done', by: done.by, at: done.at, refused } : { kind: 'waiting', message, refused }
				);
			} else if (change.kind === 'remove') results.push(await this.#remove(change.rowId));
			else results.push({ kind: 'waiting' });
		}
		return results;
	};

	/** Its new lines that were refused: at the work they are about, else at their day. */
	#refusedOf(rowId: string, save: readonly SentLine[], results: readonly RowAnswer[]): RefusedCell[] {
		return save.flatMap((line) => {
			const result = line.rowId === rowId && line.revision === null && results.find(({ id }) => id === line.id);
			if (!result || result.kind !== 'refused') return [];
			const columnOf = (field: string | null) => WORK.find((column) => column === field) ?? line.day;
			return [refusedCell(result, columnOf, this.#saving().locale)];
		});
	}

	#put(rowId: string, columnId: string, text: string): void {
		const held = this.#rows.get(rowId);
		if (held) held.cells = { ...held.cells, [columnId]: text };
	}

	async #remove(rowId: string): Promise<RowResult> {
		const lines = [...(this.#rows.get(rowId)?.lines.values() ?? [])];
		const seen = lines.flatMap(({ id, revision }) => (revision === null ? [] : [{ id, revision }]));
		const sent = await sendDeclarations(this.#saving(), [], seen);
		const wrong = sent.results.find(({ kind }) => kind !== 'saved');
		if (wrong?.kind === 'refused') return wrong;
		if (wrong?.kind === 'conflict') {
			const { changedMeanwhile } = declareSavingMessages[this.#saving().locale];
			return { kind: 'refused', message: changedMeanwhile(wrong.by) };
		}
		this.#rows.delete(rowId);
		if (seen.length === 0) return { kind: 'waiting' };
		this.#saving().onsaved();
		return { kind: 'done', by: sent.by, at: sent.at };
	}

	#rowOf(
		{ cells, lines }: Held,
		{ rowId, day, hours }: { readonly rowId: string; readonly day: Day; readonly hours: string }
	): SentRow {
		const line = lines.get(day);
		const all = { ...line?.rest, ...cells, hours, from: day, until: addDays(day, 1) };
		return { id: this.idOf(rowId, day), revision: line?.revision ?? null, value: valueOfCells(all) };
	}

	#keep(results: readonly RowAnswer[], save: readonly SentLine[], remove: readonly SeenLine[]): void {
		for (const rowId of new Set(save.map((line) => line.rowId))) {
			const held = this.#rows.get(rowId);
			if (held) held.refused = new Set(refusedDays(rowId, save, results));
		}
		for (const { rowId, day, id } of save) {
			const lines = this.#rows.get(rowId)?.lines;
			const result = results.find((one) => one.id === id);
			if (!lines || result === undefined || result.kind === 'refused') continue;
			const rest = result.kind === 'conflict' ? result.theirs : (lines.get(day)?.rest ?? {});
			lines.set(day, { id, revision: result.revision, rest });
			// What is filled in there again after it is gone is another line.
			this.#planned.delete(`${rowId} ${day}`);
		}
		const gone = new Set(remove.map(({ id }) => id));
		for (const { lines } of this.#rows.values())
			for (const [day, { id }] of lines) {
				if (!gone.has(id) || !results.some((result) => result.id === id && result.kind === 'saved')) continue;
				lines.delete(day);
			}
	}
}

function refusedDays(rowId: string, save: readonly SentLine[], results: readonly RowAnswer[]): Day[] {
	return save.flatMap((line) => {
		const isRefused = results.some(({ id, kind }) => id === line.id && kind === 'refused');
		return line.rowId === rowId && line.revision === null && isRefused ? [line.day] : [];
	});
}
