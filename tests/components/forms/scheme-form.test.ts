import { describe, expect, it } from 'vitest';
import { parseScheme } from '$lib/domain/scheme/parse-scheme';
import { schemePreview } from '$lib/domain/scheme/scheme-preview';
import { toDay } from '$lib/domain/shared/day';
import { FormReader } from '$lib/forms/form-reader';
import { fieldOfPath, readScheme } from '$lib/forms/scheme-form';

const BASE: Readonly<Record<string, string>> = {
	title: 'Regeling 2026',
	from: '1-1-2026',
	lastDay: '31-12-2026',
	periodBasis: 'calendarYear',
	ruleKind: 'perStudent',
	amountPerStudent: '1.300',
	'area.opleiden': 'on',
	sourceTitle: 'Staatscourant 2026, 1234',
	sourceUrl: 'https://example.org/stcrt-2026-1234',
	recipient: 'partnership'
};
const BRACKETS = {
	...BASE,
	ruleKind: 'brackets',
	amountPerStudent: '',
	minimumStudents: '60',
	'bracket.0.from': '60',
	'bracket.0.to': '139',
	'bracket.0.amount': '200.000',
	'bracket.2.from': '140',
	'bracket.2.to': '',
	'bracket.2.amount': '280.000,00'
};

function read(fields: Readonly<Record<string, string>>) {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) if (value !== '') data.set(name, value);
	const form = new FormReader(data, 'nl');
	const typed = readScheme(form, toDay('2026-11-23'));
	const parsed = parseScheme({ ...typed.document, id: 'nieuw' }, 'form');
	const problems = parsed.ok
		? []
		: parsed.error.map(({ path, reason }) => `${fieldOfPath(path, typed.bracketRows)} ${reason}`);
	return { errors: form.failure().errors, scheme: parsed.ok ? parsed.value : null, problems };
}

describe('a scheme entered by hand', () => {
	it('becomes a scheme the strict loader accepts, marked as entered with its source', () => {
		const { errors, problems, scheme } = read(BASE);
		expect([errors, problems]).toEqual([{}, []]);
		expect(scheme).toMatchObject({
			...{ origin: 'entered', confidence: 'entered', from: '2026-01-01', until: '2027-01-01' },
			rule: { kind: 'perStudent', amountPerStudent: { value: 130000n, sourceId: 'bron' } },
			sources: [{ url: 'https://example.org/stcrt-2026-1234', confirmedOn: '2026-11-23' }]
		});
		expect(scheme && schemePreview(scheme)[1]?.outcome).toEqual({ kind: 'amount', amount: 18070000n });
	});

	it('leaves empty rows of a bracket table out', () => {
		const { errors, problems, scheme } = read(BRACKETS);
		expect([errors, problems]).toEqual([{}, []]);
		expect(scheme?.rule).toMatchObject({
			brackets: [
				{ fromStudents: 60, toStudents: 139 },
				{ fromStudents: 140, toStudents: null, amount: 28000000n }
			]
		});
	});

	it('points at the row where a bracket table has a gap, an overlap, or no end', () => {
		expect(read({ ...BRACKETS, 'bracket.2.from': '145' }).problems).toEqual(['bracket.2.from bracketGap']);
		expect(read({ ...BRACKETS, 'bracket.2.from': '139' }).problems).toEqual(['bracket.2.from bracketOverlap']);
		expect(read({ ...BRACKETS, 'bracket.2.to': '200' }).problems).toEqual(['bracket.2.to lastBracketNotOpen']);
		expect(read({ ...BRACKETS, minimumStudents: '50' }).problems).toEqual(['bracket.0.from minimumMismatch']);
	});

	it('refuses a bracket table without brackets, and a period that is no calendar year', () => {
		const none = Object.fromEntries(Object.entries(BRACKETS).filter(([name]) => !name.startsWith('bracket')));
		expect(read(none).problems).toEqual(['bracket.0.from emptyList']);
		expect(read({ ...BASE, lastDay: '30-6-2026' }).problems).toEqual(['lastDay periodBasis']);
		expect(read({ ...BASE, lastDay: '31-12-2025' }).problems).toEqual(['lastDay untilNotAfterFrom']);
	});

	it('asks for a source with a web address', () => {
		expect(read({ ...BASE, sourceTitle: '', sourceUrl: '' }).errors).toEqual({
			sourceTitle: 'required',
			sourceUrl: 'required'
		});
		expect(read({ ...BASE, sourceUrl: 'javascript:alert(1)' }).problems).toEqual(['sourceUrl badUrl']);
	});

	it('refuses amounts and counts that cannot be read at their own field', () => {
		expect(read({ ...BASE, amountPerStudent: '1e400' }).errors).toEqual({ amountPerStudent: 'exponent' });
		expect(read({ ...BRACKETS, 'bracket.0.from': '-1', 'bracket.2.amount': 'veel' }).errors).toEqual({
			'bracket.0.from': 'negative',
			'bracket.2.amount': 'notANumber'
		});
		expect(read({ ...BASE, amountPerStudent: '-5' }).problems).toEqual(['amountPerStudent negativeAmount']);
	});
});
