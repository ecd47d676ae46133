/** A file as rows of cells, whatever it was: what a spreadsheet shows, without its looks. */
import type { Day } from '../domain/shared/day';
import type { DateSystem } from './serial-day';

export type CellProblem =
	/** A formula of which the file holds no outcome. */
	| 'formulaWithoutValue'
	/** "#N/A" and the like. */
	| 'formulaError'
	/** A date that the calendar of the workbook does not have. */
	| 'noSuchDay';

/** A text as it was typed, or what a workbook knows about the value. Numbers are decimal text. */
export type Cell =
	| null
	| string
	| { readonly number: string }
	| { readonly day: Day }
	/** "2026-10": a date that shows no day. */
	| { readonly month: string }
	/** A time or a duration, in seconds. */
	| { readonly seconds: number }
	| { readonly flag: boolean }
	| { readonly problem: CellProblem; readonly shown: string };

export interface TableRow {
	/** As the spreadsheet numbers it, from 1. */
	readonly row: number;
	readonly cells: readonly Cell[];
	readonly hidden?: true;
}

export interface SheetName {
	readonly name: string;
	readonly hidden: boolean;
}

/** What is good to know about a file before its rows are used. */
export interface TableRemarks {
	/** Of a text file. */
	readonly encoding: Encoding | null;
	readonly separator: Separator | null;
	readonly hiddenRows: number;
	readonly hiddenColumns: readonly string[];
	/** Areas of several cells that are one, as "A2:A5"; the value belongs to the first. */
	readonly merged: readonly string[];
	/** Of those areas, the ones over several rows: only the first row has the value. */
	readonly mergedOverRows: number;
	readonly formulas: number;
	readonly formulasWithoutValue: number;
}

export const SEPARATORS = [';', ',', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface SheetTable {
	readonly kind: 'csv' | 'xlsx';
	readonly sheets: readonly SheetName[];
	/** Of the sheet that was read; `null` for a text file. */
	readonly sheet: string | null;
	/** From when it counts days; `null` for a text file. */
	readonly dates: DateSystem | null;
	readonly headingRow: number;
	readonly headings: readonly string[];
	/** Below the heading, without empty ones. */
	readonly rows: readonly TableRow[];
	readonly remarks: TableRemarks;
}
