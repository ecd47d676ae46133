/** Why a file could not be read at all, by name; the sentences are in `messages/import-problems.ts`. */

export const FILE_PROBLEMS = [
	'empty',
	'tooLarge',
	/** Neither a workbook nor text. */
	'notASheet',
	/** The workbook of before 2007, or one behind a password: both begin the same. */
	'oldOrLocked',
	'brokenZip',
	/** Names or entries that no spreadsheet writes. */
	'unsafeZip',
	'unpacksTooLarge',
	'brokenXml',
	/** A document type or entities of its own, with which a small file grows large. */
	'xmlEntities',
	'missingPart',
	'noSheet',
	'noSuchSheet',
	'tooManyRows',
	'tooManyColumns',
	'tooManyCells',
	'cellTooLong',
	/** Neither UTF-8, UTF-16 nor Windows-1252. */
	'unknownEncoding',
	'brokenCsv',
	'noRows',
	'tookTooLong',
	'tookTooMuch',
	'cancelled',
	/** A mistake of ours: logged. */
	'failed'
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** Thrown while reading; `detail` is a row, a name or a number that the sentence shows. */
export class UnreadableFile extends Error {
	constructor(
		readonly problem: FileProblem,
		readonly detail = ''
	) {
		super(detail === '' ? problem : `${problem}: ${detail}`);
	}
}
