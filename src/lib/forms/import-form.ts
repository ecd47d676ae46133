/** The form in which somebody says what the columns and words of a file are. */
import { comparable } from '$lib/domain/partnership/match-partner';
import { LINE_AREAS } from '$lib/domain/shared/area';
import { isRecordId, readRecordId } from '$lib/domain/shared/record-id';
import { COLUMN_FIELDS, type ColumnField } from '$lib/import/column-fields';
import { NUMBER_CHOICES, TRANSLATED, type Translation } from '$lib/import/import-mapping';
import { SEPARATORS } from '$lib/import/sheet-table';
import type { StagedChoices } from '$lib/import/staged-choices';
import type { FormReader } from './form-reader';

/** Of "word" fields: what "translate-0" says about "word-0". */
const MOST_WORDS = 200;
/** For a word of which nothing is said yet, and for one that is left out. */
export const NOT_SAID = '';
export const LEFT_OUT = '-';

/** With what is said about words now; what was said before stands with the file. */
export function readArrangement(form: FormReader<string>): Pick<StagedChoices, 'mapping' | 'reading' | 'file'> {
	const columns: Partial<Record<ColumnField, number>> = {};
	for (const field of COLUMN_FIELDS) {
		const place = form.text(`column-${field}`, { optional: true, longest: 4 });
		if (/^\d{1,3}$/.test(place)) columns[field] = Number(place);
	}
	const role = form.text('fixedRole', { optional: true, longest: 63 });
	const area = form.text('fixedArea', { optional: true, longest: 20 });
	const separator = form.text('separator', { optional: true, longest: 9 });
	return {
		mapping: {
			columns,
			roleId: readRecordId(role),
			area: LINE_AREAS.find((each) => each === area) ?? null,
			numbers: form.choice('numbers', NUMBER_CHOICES),
			translations: wordsSaid(form)
		},
		reading: {
			sheet: form.optionalText('sheet', 100),
			separator: SEPARATORS.find((each) => each === (separator === 'tab' ? '\t' : separator)) ?? null
		},
		file: { hiddenRows: form.ticked('hiddenRows'), newPeople: form.ticked('newPeople') }
	};
}

function wordsSaid(form: FormReader<string>): Translation[] {
	const said: Translation[] = [];
	for (let index = 0; index < MOST_WORDS; index++) {
		const word = form.text(`word-${index}`, { optional: true, longest: 400 });
		if (word === '') break;
		const [, kindWord = '', shown = ''] = /^(\w+) (.*)$/s.exec(word) ?? [];
		const kind = TRANSLATED.find((each) => each === kindWord);
		const to = form.text(`translate-${index}`, { optional: true, longest: 63 });
		if (kind === undefined || comparable(shown) === '') continue;
		const left = to === LEFT_OUT && (kind === 'person' || kind === 'line');
		if (left || (to !== NOT_SAID && isRecordId(to))) said.push({ kind, given: comparable(shown), to: left ? '' : to });
	}
	return said;
}
