/**
 * A statement on paper (model section 8): who pays whom how much in one sentence, what that consists of, and every entry by
 * kind with hours, tariff and amount. Subtotals add up to the net figure; a draft says so at the top of the first page and
 * at the foot of every one.
 */
import { isWork, knowsPeriods, type StatementEntry } from '../domain/settlement/statement';
import { sumsByKind, type KindSum } from '../domain/settlement/statement-sums';
import { sumHours } from '../domain/shared/hours';
import { formatDay, formatDays, formatDayShort } from '../format/day';
import { formatCount, formatHoursFigure } from '../format/quantity';
import { formatMoneyFigure } from '../format/money';
import type { Locale } from '../messages/locale';
import { statementMessages } from '../messages/statement';
import { wordMessages } from '../messages/words';
import type { PdfCell, PdfDocument, PdfTable, PdfText } from './pdf-document';
import { answerOf, draftTextOf, statusOf, type StatementInput } from './statement-layout';

const SOFT = '#555555';
const WARN = '#8a3b00';
/** Of the column of days: a date never breaks, a period may. */
const DATES_WIDE = 62;
const PERIODS_WIDE = 92;
const LANGUAGES = { nl: 'nl-NL', en: 'en-GB' } as const;

export function statementDocument(input: StatementInput): PdfDocument {
	const { statement, locale } = input;
	const draftText = draftTextOf(input);
	const text = statementMessages[locale];
	const groups = sumsByKind(statement);
	const round = `${statement.roundName}, ${statement.schoolYear}`;
	return {
		title: `${text.title}: ${statement.partner.name}, ${round}`,
		madeOn: input.madeOn,
		language: LANGUAGES[locale],
		content: [
			{ text: text.title, fontSize: 20, bold: true, headlineLevel: 1 },
			...(draftText === null ? [] : [warning(`${text.draft}. ${draftText}`)]),
			...(input.notice === null ? [] : [warning(input.notice)]),
			headingTable(input),
			{ text: answerOf(input), fontSize: 13, bold: true, margin: [0, 4, 0, 10] },
			...(groups.length === 0 ? [{ text: text.noEntries }] : [summaryTable(input, groups)]),
			...groups.flatMap((group) => [heading(text.kinds[group.kind]), entryTable(input, group)]),
			...(groups.length === 0
				? []
				: [{ text: text.signs(statement.partner.name), color: SOFT, fontSize: 8, margin: [0, 12, 0, 0] } as const])
		],
		footer: (page, count) => ({
			columns: [
				soft([statement.partnershipName, round, statement.partner.name, statusOf(input)].join(' · '), '*'),
				{ ...soft(text.page(page, count), 'auto'), alignment: 'right', noWrap: true }
			],
			margin: [40, 18, 40, 0]
		})
	};
}

function headingTable(input: StatementInput): PdfTable {
	const { statement, locale, madeOn } = input;
	const text = statementMessages[locale];
	const facts = [
		[text.partnership, statement.partnershipName],
		[text.schoolYear, statement.schoolYear],
		[text.round, statement.roundName],
		[text.organisation, statement.partner.name],
		[text.leadPartner, statement.leadPartner.name],
		[text.status, `${statusOf(input)}. ${text.madeOn(formatDay(madeOn, locale))}.`]
	] as const;
	return {
		table: {
			...frame(0),
			widths: [80, '*'],
			body: facts.map(([label, value]) => [{ text: label, color: SOFT }, { text: value }])
		},
		layout: 'noBorders',
		margin: [0, 10, 0, 10]
	};
}

function summaryTable({ statement, locale }: StatementInput, groups: readonly KindSum[]): PdfTable {
	const text = statementMessages[locale];
	return {
		table: {
			...frame(1),
			widths: ['*', 60, 90],
			body: [
				[bold(text.kind), right(bold(text.entries)), right(bold(text.amount))],
				...groups.map(({ kind, entries, sum }) => [
					{ text: text.kinds[kind] },
					right({ text: formatCount(entries.length, locale) }),
					right({ text: formatMoneyFigure(sum, locale) })
				]),
				[{ ...bold(text.net), colSpan: 2 }, {}, right(bold(formatMoneyFigure(statement.net, locale)))]
			]
		},
		layout: 'lightHorizontalLines',
		margin: [0, 0, 0, 6]
	};
}

function entryTable(input: StatementInput, group: KindSum): PdfTable {
	const { locale, statement } = input;
	const text = statementMessages[locale];
	const periods = knowsPeriods(statement.entries);
	const days = periods ? PERIODS_WIDE : DATES_WIDE;
	const withHours = group.entries.some(({ hours }) => hours !== null);
	const figures = withHours ? [text.hours, text.tariff, text.amount] : [text.amount];
	return {
		table: {
			...frame(1),
			widths: withHours ? [days, '*', 50, 56, 72] : [days, '*', 90],
			body: [
				[
					bold(periods && isWork(group) ? text.workOf : text.day),
					bold(text.description),
					...figures.map((label) => right(bold(label)))
				],
				...group.entries.map((entry) => entryRow(input, entry, withHours)),
				totalRow(input, group, withHours)
			]
		},
		layout: 'lightHorizontalLines',
		margin: [0, 0, 0, 4]
	};
}

function totalRow({ locale }: StatementInput, { kind, entries, sum }: KindSum, withHours: boolean): PdfCell[] {
	const text = statementMessages[locale];
	const hours = sumHours(entries.flatMap((entry) => (entry.hours === null ? [] : [entry.hours])));
	return [
		{ ...bold(text.subtotal(text.kinds[kind])), colSpan: 2 },
		{},
		...(withHours ? [right(bold(formatHoursFigure(hours, locale))), {}] : []),
		right(bold(formatMoneyFigure(sum, locale)))
	];
}

function entryRow({ locale }: StatementInput, entry: StatementEntry, withHours: boolean): PdfCell[] {
	const beside = [entry.roleName, entry.area === null ? null : wordMessages[locale].area[entry.area]];
	const known = beside.filter((part) => part !== null).join(' · ');
	const what: PdfText = { text: entry.description };
	const hours = entry.hours === null ? '' : formatHoursFigure(entry.hours, locale);
	const tariff = entry.tariffPerHour === null ? '' : formatMoneyFigure(entry.tariffPerHour, locale);
	return [
		daysOf(entry, locale),
		known === '' ? what : { stack: [what, { text: known, color: SOFT, fontSize: 8 }] },
		...(withHours ? [right({ text: hours }), right({ text: tariff })] : []),
		right({ text: formatMoneyFigure(entry.amount, locale) })
	];
}

function daysOf(entry: StatementEntry, locale: Locale): PdfText {
	const { from, until } = entry;
	if (until !== null && isWork(entry)) return { text: formatDays({ from, until }, locale) };
	return { text: formatDayShort(from, locale), noWrap: true };
}

function frame(headerRows: number) {
	return { headerRows, keepWithHeaderRows: headerRows, dontBreakRows: true } as const;
}

function heading(text: string): PdfText {
	return { text, bold: true, fontSize: 11, margin: [0, 12, 0, 3], headlineLevel: 2 };
}

function warning(text: string): PdfText {
	return { text, bold: true, color: WARN, fontSize: 10, margin: [0, 4, 0, 0] };
}

function bold(text: string): PdfText {
	return { text, bold: true };
}

function right(cell: PdfText): PdfText {
	return { ...cell, alignment: 'right' };
}

function soft(text: string, width: '*' | 'auto'): PdfText {
	return { text, width, color: SOFT, fontSize: 8 };
}
