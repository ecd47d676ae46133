/** What our own files say above their columns is in the language of the reader, and read back as what it says. */
import { expect, it } from 'vitest';
import { COLUMN_FIELDS, fieldOfHeading, headingOf } from '$lib/import/column-fields';

it('says in each language what the column holds', () => {
	expect(COLUMN_FIELDS.map((field) => headingOf(field, 'en'))).toEqual([
		...['Day or month', 'Last day', 'Hours', 'Role', 'Area', 'Activity', 'Budget line'],
		...['Person code', 'Name', 'Paid or in kind', 'Note', 'Link']
	]);
	for (const locale of ['nl', 'en'] as const)
		expect(COLUMN_FIELDS.map((field) => fieldOfHeading(headingOf(field, locale)))).toEqual(COLUMN_FIELDS);
});
