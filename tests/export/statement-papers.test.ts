/** A statement as PDF and as a sheet: the same figures as the statement itself, to the cent, and nothing left out. */
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { STATEMENT_KINDS, type SettlementStatement, type StatementEntry } from '$lib/domain/settlement/statement';
import { toDay } from '$lib/domain/shared/day';
import { hours, toHours } from '$lib/domain/shared/hours';
import { lineAmount, money, moneyText, sumCents, toCents, type Cents } from '$lib/domain/shared/money';
import { formatMoneyFigure } from '$lib/format/money';
import type { PdfCell, PdfDocument } from '$lib/export/pdf-document';
import { statementDocument } from '$lib/export/statement-document';
import type { StatementInput } from '$lib/export/statement-layout';
import { statementWorkbook } from '$lib/export/statement-workbook';
import { breakable, pdfFile } from '$lib/export/write-pdf';
import { xlsxFile } from '$lib/export/write-xlsx';
import { LOCALES } from '$lib/messages/locale';
import { amountOf, entryOf, statementOf } from '$tests/support/build-statement';
import { recalculate } from '$tests/support/recalculate';

const entries: readonly StatementEntry[] = [
	entryOf(),
	entryOf({ recordId: 'uren-2', hours: hours('0.33'), tariffPerHour: money('61.65'), amount: money('20.34') }),
	entryOf({ kind: 'correction', hours: hours('-2.00'), amount: money('-108.00'), area: null, roleName: null }),
	amountOf('advance', '-400.00'),
	amountOf('contribution', '-1000.00', { description: 'Bijdrage aan opleiden' }),
	amountOf('swap', '250.00', { description: '=1+1' })
];
/** A month, a week, and a week over the end of a year. */
const worked = [
	entryOf({ recordId: 'maand', from: toDay('2026-11-01'), until: toDay('2026-12-01') }),
	entryOf({ recordId: 'week', from: toDay('2026-11-03'), until: toDay('2026-11-10') }),
	entryOf({ recordId: 'jaarwisseling', from: toDay('2026-12-28'), until: toDay('2027-01-04') })
];
const inputOf = (given: Partial<StatementInput> = {}): StatementInput => ({
	statement: statementOf(entries),
	earlier: null,
	locale: 'nl',
	madeOn: toDay('2027-01-16'),
	notice: null,
	...given
});

function textsIn(part: unknown): string[] {
	if (Array.isArray(part)) return part.flatMap(textsIn);
	if (typeof part !== 'object' || part === null) return [];
	if ('text' in part && typeof part.text === 'string') return [part.text];
	return Object.values(part).flatMap(textsIn);
}

const tablesOf = ({ content }: PdfDocument) => content.flatMap((part) => ('table' in part ? [part.table] : []));
const lastText = (row: readonly PdfCell[] | undefined) => textsIn(row?.at(-1)).join('');

describe('a statement on paper', () => {
	it('says who pays whom how much, also the other way around and when nobody pays', () => {
		const sentence = (net: string, given = {}) => {
			const statement = statementOf([amountOf('advance', net)], given);
			return textsIn(statementDocument(inputOf({ statement })).content);
		};
		expect(sentence('1200.50')).toContain('Stichting Meerkant betaalt Scholengroep Veenland €\u00a01.200,50.');
		expect(sentence('-75.25')).toContain('Scholengroep Veenland betaalt Stichting Meerkant €\u00a075,25.');
		expect(sentence('0.00')).toContain('Scholengroep Veenland en Stichting Meerkant hoeven elkaar niets te betalen.');
		const own = sentence('9.00', { partner: { id: 'penvoerder', name: 'Stichting Meerkant' } });
		expect(own.join(' ')).toContain('Daarvoor hoeft niets te worden betaald.');
	});

	it.each(LOCALES)('holds every entry and subtotals that add up to the net figure (%s)', (locale) => {
		const input = inputOf({ locale });
		const [, summary, ...perKind] = tablesOf(statementDocument(input));
		expect(lastText(summary?.body.at(-1))).toBe(formatMoneyFigure(input.statement.net, locale));
		expect(summary?.body).toHaveLength(2 + STATEMENT_KINDS.length);
		const subtotals = summary?.body.slice(1, -1).map(lastText);
		expect(perKind.map(({ body }) => lastText(body.at(-1)))).toEqual(subtotals);
		expect(textsIn(perKind[0]?.body.at(-1))).toContain(locale === 'nl' ? '12,83' : '12.83');
		const amounts = perKind.flatMap(({ body }) => body.slice(1, -1).map(lastText));
		expect(amounts).toEqual(input.statement.entries.map(({ amount }) => formatMoneyFigure(amount, locale)));
		const texts = textsIn(perKind);
		expect(texts).toContain(locale === 'nl' ? '5 oktober 2026' : '5 October 2026');
		expect(texts).toContain(locale === 'nl' ? '5 okt 2026' : '5 Oct 2026');
		expect(texts.some((text) => text.startsWith('Schoolopleider · '))).toBe(true);
	});

	it.each(LOCALES)(
		'says of which days work is, and of an older statement the first of them as it did (%s)',
		(locale) => {
			const tableOf = (statement: SettlementStatement) =>
				tablesOf(statementDocument(inputOf({ locale, statement })))[2];
			const [first] = tableOf(statementOf(worked))?.body ?? [];
			expect(textsIn(first)[0]).toBe(locale === 'nl' ? 'Werk van' : 'Days of work');
			expect(
				tableOf(statementOf(worked))
					?.body.slice(1, -1)
					.map((row) => textsIn(row)[0])
			).toEqual(
				locale === 'nl'
					? ['november 2026', '3 – 9 november 2026', '28 december 2026 – 3 januari 2027']
					: ['November 2026', '3 – 9 November 2026', '28 December 2026 – 3 January 2027']
			);
			const older = tableOf(statementOf(worked.map((entry) => ({ ...entry, until: null }))));
			expect(older?.widths[0]).toBe(62);
			expect(older?.body.slice(0, 2).map((row) => textsIn(row)[0])).toEqual(
				locale === 'nl' ? ['Datum', '1 nov 2026'] : ['Date', '1 Nov 2026']
			);
		}
	);

	it('repeats its headers, cuts no row and numbers its pages', () => {
		const document = statementDocument(inputOf());
		for (const { headerRows, dontBreakRows, body, widths } of tablesOf(document)) {
			expect(dontBreakRows).toBe(true);
			expect(headerRows).toBe(textsIn(body[0])[0] === 'Partnerschap' ? 0 : 1);
			expect(body.every((row) => row.length === widths.length)).toBe(true);
		}
		expect(textsIn(document.footer(2, 7))).toContain('Pagina 2 van 7');
	});

	it('is a draft, and says so on every page, until the round is settled', () => {
		const draft = statementDocument(inputOf({ statement: statementOf(entries, { settledOn: null }) }));
		expect(textsIn(draft.content).join(' ')).toContain('Concept. Deze ronde is nog niet afgerekend.');
		expect(textsIn(draft.footer(3, 3)).join(' ')).toContain('Concept');
		const unsettled = statementOf(entries, { settledOn: null });
		const beforeThat = statementDocument(inputOf({ statement: unsettled, earlier: 'Ronde 2' }));
		expect(textsIn(beforeThat.content).join(' ')).toContain('Hierin zit ook wat met Ronde 2 wordt afgerekend');
		const settled = statementDocument(inputOf());
		expect(textsIn([settled.content, settled.footer(1, 1)]).join(' ')).not.toContain('Concept');
		expect(textsIn(settled.content).join(' ')).toContain('Afgerekend op 15 januari 2027. Gemaakt op 16 januari 2027.');
	});

	it('says when figures are made up, and when there is nothing', () => {
		const empty = statementDocument(inputOf({ notice: 'Verzonnen cijfers', statement: statementOf([]) }));
		expect(textsIn(empty.content)).toEqual(expect.arrayContaining(['Verzonnen cijfers']));
		expect(textsIn(empty.content).join(' ')).toContain('staat niets voor deze organisatie');
	});

	it('becomes a file with title, language and face inside, of as many pages as a thousand entries need', async () => {
		const many = Array.from({ length: 1000 }, (_, index) =>
			entryOf({ recordId: `u${index}`, description: `Werk ${index}` })
		);
		const started = performance.now();
		const file = Buffer.from(await pdfFile(statementDocument(inputOf({ statement: statementOf(many) })))).toString(
			'latin1'
		);
		expect(file.startsWith('%PDF-1.7')).toBe(true);
		expect(file.trimEnd().endsWith('%%EOF')).toBe(true);
		const pages = file.match(/\/Type \/Page\b/g)?.length ?? 0;
		expect(pages).toBeGreaterThan(20);
		expect(pages).toBeLessThan(60);
		expect(file).toContain('/Lang (nl-NL)');
		expect(file).toContain('/DisplayDocTitle true');
		expect(file).toMatch(/\/FontFile2 /);
		expect(file).not.toMatch(/https?:\/\/(?!www\.w3\.org|ns\.adobe|purl\.org)/);
		expect(performance.now() - started).toBeLessThan(20_000);
	});

	it('breaks a word that is too long for its column, so that no amount leaves the page', () => {
		const [long, plain] = breakable([
			{ stack: [{ text: 'x'.repeat(31) }] },
			{ text: 'een gewone omschrijving, '.repeat(9) }
		]);
		expect(long).toEqual({ stack: [{ text: 'x'.repeat(31), wordBreak: 'break-all' }] });
		expect(plain).not.toHaveProperty('wordBreak');
	});

	it('is the same file, to the byte, when it is made again that day', async () => {
		const [first, second] = [await pdfFile(statementDocument(inputOf())), await pdfFile(statementDocument(inputOf()))];
		expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
	});

	it('becomes a file whatever is in it: endless words, other scripts, nothing at all', async () => {
		const odd = ['x'.repeat(300), '한국어 🙂 \ud800', '   ', 'ﬁ ‮ rtl', 'a\nb\tc'];
		const statement = statementOf(
			odd.map((description) => entryOf({ description, roleName: description })),
			{ partnershipName: 'x'.repeat(300), roundName: 'y '.repeat(150), partner: { id: 'p', name: 'n'.repeat(300) } }
		);
		for (const given of [statement, statementOf([])]) {
			const file = await pdfFile(statementDocument(inputOf({ statement: given })));
			expect(Buffer.from(file).subarray(0, 5).toString()).toBe('%PDF-');
		}
	});
});

const dayOf = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell);
const shown = (text: string) => Number(text.replaceAll(',', '')).toFixed(2);
const ours = (amount: Cents) => Number(moneyText(amount)).toFixed(2);

async function expectOurTotals(input: StatementInput): Promise<void> {
	const sheets = statementWorkbook(input);
	const book = recalculate(await xlsxFile(sheets));
	const [summary, listed] = sheets;
	const amounts = (listed?.widths.length ?? 0) - 1;
	expect(shown(book.value('Afrekening', 2, summary?.rows.length ?? 0))).toBe(ours(input.statement.net));
	expect(shown(book.value('Regels', amounts, listed?.rows.length ?? 0))).toBe(ours(input.statement.net));
	const header = listed?.rows.findIndex((row) => row.length === amounts + 1) ?? 0;
	let row = header + 2;
	for (const kind of STATEMENT_KINDS) {
		const ofKind = input.statement.entries.filter((entry) => entry.kind === kind);
		if (ofKind.length === 0) continue;
		for (const entry of ofKind) expect(shown(book.value('Regels', amounts, row++))).toBe(ours(entry.amount));
		expect(shown(book.value('Regels', amounts, row++))).toBe(ours(sumCents(ofKind.map(({ amount }) => amount))));
	}
}

describe('a statement as a sheet', () => {
	it('computes the same cents as we do, with hours × tariff as a formula', async () => {
		const input = inputOf();
		await expectOurTotals(input);
		const book = recalculate(await xlsxFile(statementWorkbook(input)));
		expect(book.sheets).toEqual(['Afrekening', 'Regels']);
		// Three entries, a subtotal of hours and of amount each for two kinds, of amount for three, two nets, five references.
		expect(book.formulas).toBe(3 + 4 + 3 + 2 + 5);
	});

	it('keeps a text that looks like a formula a text, and figures that are no product as they are', async () => {
		const statement = statementOf([
			entryOf({ description: '=HYPERLINK("x")', roleName: '+1', amount: money('1.00') }),
			amountOf('swap', '-2.50', { description: '@SUM(A1)' })
		]);
		const sheets = statementWorkbook(inputOf({ statement }));
		const book = recalculate(await xlsxFile(sheets));
		const cells = sheets[1]?.rows.flat().filter((cell) => cell?.kind === 'text') ?? [];
		expect(cells.map((cell) => (cell?.kind === 'text' ? cell.text : ''))).toEqual(
			expect.arrayContaining(['=HYPERLINK("x")', '+1', '@SUM(A1)'])
		);
		const rows = Array.from({ length: 14 }, (_, index) => book.value('Regels', 3, index + 1));
		expect(rows).toEqual(expect.arrayContaining(['=HYPERLINK("x")', '@SUM(A1)']));
		await expectOurTotals(inputOf({ statement }));
	});

	it('has the first and the last day of work as dates, and of anything else the day alone', async () => {
		const statement = statementOf([...worked, amountOf('advance', '-400.00')]);
		const file = await xlsxFile(statementWorkbook(inputOf({ statement })));
		const table = await readSheet(file, 'Regels');
		const [heading, month, week, turn, , paid] = table.slice(-8);
		expect(heading?.slice(1, 3)).toEqual(['Vanaf', 'Tot en met']);
		expect([month, week, turn, paid].map((row) => row?.slice(1, 3).map(dayOf))).toEqual([
			['2026-11-01', '2026-11-30'],
			['2026-11-03', '2026-11-09'],
			['2026-12-28', '2027-01-03'],
			['2026-10-05', null]
		]);
	});

	it('has one column of dates when it was kept before last days were', async () => {
		const statement = statementOf(worked.map((entry) => ({ ...entry, until: null })));
		const [, listed] = statementWorkbook(inputOf({ statement }));
		const heading = listed?.rows.find((row) => row.length > 1) ?? [];
		expect(heading.map((cell) => cell?.kind === 'text' && cell.text)).toEqual(
			'Onderdeel|Datum|Omschrijving|Rol|Gebied|Uren|Tarief (€)|Bedrag (€)'.split('|')
		);
		await expectOurTotals(inputOf({ statement }));
	});

	it('adds up whatever the statement holds, none at all included', async () => {
		await expectOurTotals(inputOf({ statement: statementOf([]) }));
		const anyEntry = fc
			.tuple(
				fc.constantFrom(...STATEMENT_KINDS),
				fc.bigInt({ min: -99_999n, max: 99_999n }),
				fc.bigInt({ min: 1n, max: 30_000n })
			)
			.map(([kind, worked, tariff]) => {
				const [hoursOf, tariffOf] = [toHours(worked), toCents(tariff)];
				return entryOf({ kind, hours: hoursOf, tariffPerHour: tariffOf, amount: lineAmount(hoursOf, tariffOf) });
			});
		await fc.assert(
			fc.asyncProperty(fc.array(anyEntry, { maxLength: 40 }), (list) =>
				expectOurTotals(inputOf({ statement: statementOf(list), notice: 'Verzonnen cijfers' }))
			),
			{ seed: 88, numRuns: 15 }
		);
	});
});
