/**
 * Made files, each with what must become of it (yardstick tests 19 to 21): refused as a whole by name, or read into exactly
 * these rows. A row is written as "3: 2026-10-03 7.50 Coach", a refused one with "!field:reason".
 */
import type { FileProblem } from '$lib/import/file-problem';
import { hostileFiles } from './import-corpus-hostile';
import { textFiles } from './import-corpus-text';
import { workbookFiles } from './import-corpus-workbooks';

export interface CorpusFile {
	readonly name: string;
	readonly bytes: () => Uint8Array;
	/** Rows, or why the file is refused. */
	readonly becomes: readonly string[] | FileProblem | readonly [FileProblem, ...FileProblem[]];
}

export function importCorpus(): readonly CorpusFile[] {
	return [...textFiles(), ...workbookFiles(), ...hostileFiles()];
}
