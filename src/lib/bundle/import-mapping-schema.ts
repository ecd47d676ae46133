/** How files of hours of one organisation are read, as a bundle holds it: own-organisation level, as people are. */
import * as v from 'valibot';
import { COLUMN_FIELDS } from '../import/column-fields';
import { NUMBER_CHOICES, TRANSLATED } from '../import/import-mapping';
import { countUpTo, id, lineArea, listOf, name } from './fields';

/** As many columns as a file may have. */
const MOST_COLUMNS = 200;
const MOST_WORDS = 2_000;
const short = v.pipe(v.string('textExpected'), v.maxLength(400, 'tooLong'));

export const importMappingSchema = v.strictObject({
	id,
	partnerId: id,
	name,
	headings: v.pipe(listOf(short, MOST_COLUMNS), v.description('Of the files it was made for, in their order.')),
	columns: v.pipe(
		listOf(
			v.strictObject({ field: v.picklist(COLUMN_FIELDS, 'choice'), place: countUpTo(MOST_COLUMNS - 1) }),
			COLUMN_FIELDS.length
		),
		v.description('Which column holds what; the first column is 0.')
	),
	roleId: v.pipe(v.nullable(id), v.description('For all rows, where no column says it.')),
	area: v.nullable(lineArea),
	numbers: v.picklist(NUMBER_CHOICES, 'choice'),
	translations: v.pipe(
		listOf(v.strictObject({ kind: v.picklist(TRANSLATED, 'choice'), given: short, to: short }), MOST_WORDS),
		v.description('What a word of the file stands for: an id, an area, or nothing.')
	)
});

export type ImportMappingRow = v.InferOutput<typeof importMappingSchema>;
