/**
 * A subsidy rule as somebody types it: the form gives the document that the strict loader reads, and knows which field of the
 * form each of the loader's problems is about, down to the row of a bracket table.
 */
import { AREAS } from '$lib/domain/shared/area';
import { addDays, type Day } from '$lib/domain/shared/day';
import type { JsonValue } from '$lib/domain/shared/exact-json';
import { moneyText, type Cents } from '$lib/domain/shared/money';
import { PERIOD_BASES, type Scheme, type SchemeRule } from '$lib/domain/scheme/scheme';
import { formatDayFigures } from '$lib/format/day';
import { formatMoneyFigure } from '$lib/format/money';
import { formatCount } from '$lib/format/quantity';
import type { Locale } from '$lib/messages/locale';
import type { FormReader } from './form-reader';

export const BRACKET_ROWS = 12;
export const ENTERED_RULES = ['brackets', 'perStudent', 'fixedYearly'] as const;
export const RECIPIENTS_OF_MONEY = ['partnership', 'onderwijsregio'] as const;

export interface TypedScheme {
	/** As the strict loader reads it, without an id. */
	readonly document: Readonly<Record<string, JsonValue>>;
	readonly note: string | null;
	/** The rows of the form that the brackets came from, in their order. */
	readonly bracketRows: readonly number[];
}

const SOURCE = 'bron';
const ENTERED = { confidence: 'entered', sourceId: SOURCE } as const;

export function readScheme(form: FormReader, today: Day): TypedScheme {
	const bracketRows = filledBracketRows(form);
	const minimum = form.text('minimumStudents', { optional: true }) === '' ? null : form.count('minimumStudents');
	const areas = AREAS.filter((area) => form.ticked(`area.${area}`));
	const document = {
		title: form.text('title'),
		role: 'main',
		from: form.day('from'),
		until: addDays(form.day('lastDay'), 1),
		periodBasis: form.choice('periodBasis', PERIOD_BASES),
		rule: readRule(form, bracketRows),
		allowedAreas: areas.length === 0 ? null : { value: areas, ...ENTERED },
		minimumStudents: minimum === null ? null : { value: minimum, ...ENTERED, scope: 'partnership' },
		...NOT_ASKED,
		aspirants: readAspirants(form),
		sources: [
			{
				id: SOURCE,
				title: form.text('sourceTitle', { longest: 500 }),
				url: form.text('sourceUrl', { longest: 500 }),
				confirmedOn: today
			}
		],
		confidence: 'entered',
		origin: 'entered',
		recipient: form.choice('recipient', RECIPIENTS_OF_MONEY)
	};
	return { document, note: form.optionalText('note', 4000), bracketRows };
}

/** What the form leaves to the note. */
const NOT_ASKED = {
	ceiling: null,
	overCeiling: null,
	countBasis: null,
	countedIn: null,
	countDeadline: null,
	instalments: [],
	remarks: []
};

function readRule(form: FormReader, rows: readonly number[]): JsonValue {
	const amount = (field: string) => ({ value: moneyText(form.money(field)), ...ENTERED });
	switch (form.choice('ruleKind', ENTERED_RULES)) {
		case 'perStudent': {
			const typed = form.text('fixedAmount', { optional: true });
			const fixedAmount = typed === '' ? { value: '0.00', ...ENTERED } : amount('fixedAmount');
			return { kind: 'perStudent', fixedAmount, amountPerStudent: amount('amountPerStudent') };
		}
		case 'fixedYearly':
			return { kind: 'fixedYearly', amountPerYear: amount('amountPerYear') };
		case 'brackets':
			return { kind: 'brackets', brackets: rows.map((row) => readBracket(form, row)), ...ENTERED };
	}
}

function readBracket(form: FormReader, row: number): JsonValue {
	const open = form.text(`bracket.${row}.to`, { optional: true }) === '';
	return {
		fromStudents: form.count(`bracket.${row}.from`),
		toStudents: open ? null : form.count(`bracket.${row}.to`),
		amount: moneyText(form.money(`bracket.${row}.amount`))
	};
}

function filledBracketRows(form: FormReader): readonly number[] {
	const rows = Array.from({ length: BRACKET_ROWS }, (_, row) => row);
	return rows.filter((row) =>
		['from', 'to', 'amount'].some((part) => form.text(`bracket.${row}.${part}`, { optional: true }) !== '')
	);
}

function readAspirants(form: FormReader): JsonValue {
	const typed = form.text('aspirantAmount', { optional: true });
	const years1and2 = typed === '' ? null : { value: moneyText(form.money('aspirantAmount')), ...ENTERED };
	return { years1and2, years3and4: form.ticked('aspirantsSame') ? 'sameAsRecognised' : 'notFound' };
}

const FIELDS: Readonly<Record<string, string>> = {
	title: 'title',
	from: 'from',
	until: 'lastDay',
	periodBasis: 'periodBasis',
	rule: 'ruleKind',
	'rule.brackets': 'bracket.0.from',
	'rule.fixedAmount.value': 'fixedAmount',
	'rule.amountPerStudent.value': 'amountPerStudent',
	'rule.amountPerYear.value': 'amountPerYear',
	'allowedAreas.value': 'area.opleiden',
	'minimumStudents.value': 'minimumStudents',
	'aspirants.years1and2.value': 'aspirantAmount',
	'sources[0].title': 'sourceTitle',
	'sources[0].url': 'sourceUrl'
};
const BRACKET_PARTS: Readonly<Record<string, string>> = { fromStudents: 'from', toStudents: 'to', amount: 'amount' };

/** The field of the form for a path of the loader; `null` when the problem is about the scheme as a whole. */
export function fieldOfPath(path: string, bracketRows: readonly number[]): string | null {
	const bracket = /^rule\.brackets\[(\d+)\](?:\.(\w+))?$/.exec(path);
	if (!bracket) return FIELDS[path] ?? null;
	const row = bracketRows[Number(bracket[1])] ?? 0;
	return `bracket.${row}.${BRACKET_PARTS[bracket[2] ?? ''] ?? 'from'}`;
}

/** An entered scheme as the texts of its form: the start of the one that takes its place. */
export function schemeFormValues(
	scheme: Scheme,
	note: string | null,
	locale: Locale
): Readonly<Record<string, string>> {
	const money = (amount: Cents | undefined) => (amount === undefined ? '' : formatMoneyFigure(amount, locale));
	const [source] = scheme.sources;
	return {
		title: scheme.title,
		from: formatDayFigures(scheme.from),
		lastDay: formatDayFigures(addDays(scheme.until, -1)),
		periodBasis: scheme.periodBasis,
		recipient: scheme.recipient,
		...ruleValues(scheme.rule, locale),
		minimumStudents: scheme.minimumStudents === null ? '' : formatCount(scheme.minimumStudents.value, locale),
		...Object.fromEntries((scheme.allowedAreas?.value ?? []).map((area) => [`area.${area}`, 'on'])),
		aspirantAmount: money(scheme.aspirants.years1and2?.value),
		...(scheme.aspirants.years3and4 === 'sameAsRecognised' && { aspirantsSame: 'on' }),
		sourceTitle: source?.title ?? '',
		sourceUrl: source?.url ?? '',
		note: note ?? ''
	};
}

function ruleValues(rule: SchemeRule, locale: Locale): Readonly<Record<string, string>> {
	const money = (amount: Cents) => formatMoneyFigure(amount, locale);
	switch (rule.kind) {
		case 'perStudent': {
			const fixed = rule.fixedAmount.value;
			const fixedAmount = fixed === 0n ? '' : money(fixed);
			return { ruleKind: rule.kind, fixedAmount, amountPerStudent: money(rule.amountPerStudent.value) };
		}
		case 'fixedYearly':
			return { ruleKind: rule.kind, amountPerYear: money(rule.amountPerYear.value) };
		case 'brackets': {
			const cells = rule.brackets.flatMap(({ fromStudents, toStudents, amount }, row) => [
				[`bracket.${row}.from`, formatCount(fromStudents, locale)],
				[`bracket.${row}.to`, toStudents === null ? '' : formatCount(toStudents, locale)],
				[`bracket.${row}.amount`, money(amount)]
			]);
			return { ruleKind: rule.kind, ...Object.fromEntries(cells) };
		}
		case 'unknown':
			return {};
	}
}
