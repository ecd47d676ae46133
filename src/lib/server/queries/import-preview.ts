/** What somebody sees of a file before taking it over: its columns, what is not recognised, and what becomes of each row, a page at a time. */
import type { DeclarationFinding } from '$lib/domain/declaration/declaration-finding';
import { findDeclarationFindings } from '$lib/domain/declaration/findings';
import type { LineToJudge } from '$lib/domain/declaration/declared-so-far';
import type { FindingTreatments } from '$lib/domain/declaration/finding-kinds';
import { lineValues, type LineValues } from '$lib/domain/declaration/line-values';
import type { Day } from '$lib/domain/shared/day';
import { sumHours, type HourHundredths } from '$lib/domain/shared/hours';
import { countsText, judgeFile, type FileJudged, type RowCounts } from '$lib/import/judge-file';
import type { JudgedRow, NewPerson, NewRow, RefusedRow } from '$lib/import/judge-rows';
import type { UnknownWord } from '$lib/import/match-names';
import { shownCell } from '$lib/import/read-rows';
import type { SheetTable } from '$lib/import/sheet-table';
import { choicesFromText, tableFromText, type StagedChoices } from '$lib/import/staged-choices';
import type { TenantTransaction } from '../db/tenancy';
import type { ComputedBudget } from './computed-budget';
import { judgeDeclarations } from './declared-findings';
import { readImportGround, type ImportPlace } from './import-ground';
import type { StagedImport } from './staged-imports';

export const PREVIEW_PARTS = ['all', 'new', 'findings', 'present', 'refused'] as const;
export type PreviewPart = (typeof PREVIEW_PARTS)[number];

export interface PreviewRow {
	readonly judged: JudgedRow;
	/** Of a new row; what the partnership ignores is left out. */
	readonly findings: readonly DeclarationFinding[];
}

export interface ImportPreview {
	readonly id: string;
	readonly fileName: string;
	readonly table: Omit<SheetTable, 'rows'>;
	/** What stands below each heading first. */
	readonly examples: readonly string[];
	readonly choices: StagedChoices;
	readonly counts: RowCounts & { readonly findings: number };
	/** What was seen, for whoever confirms. */
	readonly seen: string;
	readonly hours: HourHundredths;
	/** What is paid apart from what is given in kind. */
	readonly values: LineValues;
	readonly unpricedHours: HourHundredths;
	readonly unknown: readonly UnknownWord[];
	readonly newPeople: readonly NewPerson[];
	readonly hiddenLeftOut: number;
	readonly totalRows: readonly number[];
	readonly treatments: FindingTreatments;
	readonly part: PreviewPart;
	readonly rows: readonly PreviewRow[];
	readonly page: number;
	readonly pages: number;
}

const ROWS_PER_PAGE = 50;

export interface PreviewQuestion {
	readonly part: PreviewPart;
	/** From 1. */
	readonly page: number;
	readonly today: Day;
}

export async function readImportPreview(
	trx: TenantTransaction,
	budget: ComputedBudget,
	place: ImportPlace,
	staged: StagedImport,
	{ part, page, today }: PreviewQuestion
): Promise<ImportPreview> {
	const { context, treatments, lines } = await judgeDeclarations(trx, budget, {
		...{ partnershipId: place.partnershipId, partnerIds: [place.partnerId], today }
	});
	const ground = await readImportGround(trx, place, today, lines);
	const table = tableFromText(staged.sheet);
	const choices = choicesFromText(staged.choices);
	const judged = judgeFile(table, choices, ground);
	const added = judged.rows.filter((row): row is NewRow => row.outcome === 'new');
	const found = findDeclarationFindings(context, added.map(lineOf));
	const shown = judged.rows.map((row): PreviewRow => {
		const findings = found.get(idOf(row)) ?? [];
		return { judged: row, findings: findings.filter(({ kind }) => treatments[kind] !== 'ignore') };
	});
	const withFindings = shown.filter(({ findings }) => findings.length > 0);
	const chosen = shown.filter(belongsTo(part));
	const { rows: _, ...about } = table;
	const pages = Math.max(1, Math.ceil(chosen.length / ROWS_PER_PAGE));
	const at = Math.min(Math.max(page, 1), pages);
	return {
		...{ id: staged.id, fileName: staged.fileName, table: about },
		...{ choices, examples: examplesOf(table), treatments, part },
		counts: { ...judged.counts, findings: withFindings.length },
		seen: countsText(judged.counts),
		...sumsOf(added),
		...{ unknown: judged.unknown, newPeople: judged.newPeople },
		...{ hiddenLeftOut: judged.read.hiddenLeftOut, totalRows: judged.read.totalRows },
		...{ rows: chosen.slice((at - 1) * ROWS_PER_PAGE, at * ROWS_PER_PAGE), page: at, pages }
	};
}

/** Rows that cannot come along, with the cells as they stand in the file. */
export async function readRefusedRows(
	trx: TenantTransaction,
	place: ImportPlace,
	staged: StagedImport,
	today: Day
): Promise<{
	readonly headings: readonly string[];
	readonly rows: readonly { readonly cells: readonly string[]; readonly refused: RefusedRow }[];
}> {
	const table = tableFromText(staged.sheet);
	const judged: FileJudged = judgeFile(
		table,
		choicesFromText(staged.choices),
		await readImportGround(trx, place, today)
	);
	const cellsOf = new Map(table.rows.map(({ row, cells }) => [row, cells]));
	const refused = judged.rows.filter((row): row is RefusedRow => row.outcome === 'refused');
	return {
		headings: table.headings,
		rows: refused.map((row) => ({
			refused: row,
			cells: table.headings.map((_, column) => shownCell(cellsOf.get(row.row)?.[column] ?? null))
		}))
	};
}

function belongsTo(part: PreviewPart): (row: PreviewRow) => boolean {
	if (part === 'all') return () => true;
	if (part === 'findings') return ({ findings }) => findings.length > 0;
	return ({ judged }) => judged.outcome === part;
}

const idOf = ({ row }: Pick<JudgedRow, 'row'>) => `row-${String(row).padStart(8, '0')}`;

function lineOf({ row, line, price }: NewRow): LineToJudge {
	return { id: idOf({ row }), roundId: null, state: 'draft', price, correctsId: null, ...line };
}

function sumsOf(added: readonly NewRow[]): Pick<ImportPreview, 'hours' | 'values' | 'unpricedHours'> {
	return {
		hours: sumHours(added.map(({ line }) => line.hours)),
		values: lineValues(added.map(({ line, price }) => ({ inKind: line.inKind, price }))),
		unpricedHours: sumHours(added.flatMap(({ line, price }) => (price === null ? line.hours : [])))
	};
}

function examplesOf({ headings, rows }: SheetTable): string[] {
	return headings.map((_, column) => {
		const row = rows.find(({ cells }) => shownCell(cells[column] ?? null).trim() !== '');
		return shownCell(row?.cells[column] ?? null)
			.replace(/\s+/g, ' ')
			.trim()
			.slice(0, 60);
	});
}
