/** A file with what was chosen about it → what becomes of each row; the same while looking and while taking over. */
import { judgeRows, type ImportGround, type JudgedFile } from './judge-rows';
import { readRows, type ReadRows } from './read-rows';
import type { SheetTable } from './sheet-table';
import type { StagedChoices } from './staged-choices';

export interface FileJudged extends JudgedFile {
	readonly read: ReadRows;
	readonly counts: RowCounts;
}

export interface RowCounts {
	readonly added: number;
	readonly present: number;
	readonly refused: number;
}

export function judgeFile(table: SheetTable, choices: StagedChoices, ground: ImportGround): FileJudged {
	const read = readRows(table, choices.mapping, choices.file);
	const judged = judgeRows(read, choices.mapping, choices.file, ground);
	const counts = { added: 0, present: 0, refused: 0 };
	for (const { outcome } of judged.rows) counts[outcome === 'new' ? 'added' : outcome] += 1;
	return { ...judged, read, counts };
}

/** "3 1 0": what somebody saw, to be sure that it is still so when it is taken over. */
export function countsText({ added, present, refused }: RowCounts): string {
	return `${added} ${present} ${refused}`;
}
