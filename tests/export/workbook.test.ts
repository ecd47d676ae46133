/** The begroting as a sheet, recalculated by an engine that is not ours: its totals are ours, to the cent. */
import { describe, expect, test } from 'vitest';
import { budgetNames } from '$lib/domain/budget/budget-names';
import type { BudgetFacts } from '$lib/domain/budget/budget-facts';
import { computeBudget } from '$lib/domain/budget/compute-budget';
import { AREAS } from '$lib/domain/shared/area';
import { moneyText, type Cents } from '$lib/domain/shared/money';
import { budgetWorkbook, type WorkbookInput } from '$lib/export/budget-workbook';
import { LINE_COLUMNS, firstDataRow } from '$lib/export/workbook-layout';
import { xlsxFile } from '$lib/export/write-xlsx';
import { exportMessages } from '$lib/messages/export';
import { recalculate } from '../support/recalculate';
import { DEMO_IDS, demoYear } from '../support/demo';
import { largeBudgetFacts } from '../support/large-budget';

const demoFacts = () => DEMO_IDS.map((id) => demoYear(id).facts);

function inputFor(facts: BudgetFacts): WorkbookInput {
	const text = exportMessages.nl;
	const names = budgetNames(facts, { ...text, lineNumber: (position) => text.lineNumber(String(position)) });
	return { facts, figures: computeBudget(facts), names, locale: 'nl', heading: ['Begroting', 'Werkbegroting'] };
}

const shown = (text: string) => Number(text.replaceAll(',', '')).toFixed(2);
const ours = (amount: Cents) => Number(moneyText(amount)).toFixed(2);

async function expectEqualTotals(facts: BudgetFacts): Promise<void> {
	const input = inputFor(facts);
	const { figures } = input;
	const book = recalculate(await xlsxFile(budgetWorkbook(input)));
	const first = firstDataRow(input);
	const lineTotal = first + facts.lines.length;
	expect(shown(book.value('Regels', LINE_COLUMNS.cost, lineTotal))).toBe(ours(figures.totals.cost));
	figures.lines.forEach((line, index) => {
		if (line.amount !== null)
			expect(shown(book.value('Regels', LINE_COLUMNS.cost, first + index))).toBe(ours(line.amount));
	});
	AREAS.forEach((area, index) => {
		const { cost, covered, gap } = figures.coverage.byArea[area];
		const row = first + index;
		const read = [1, 2, 3].map((column) => shown(book.value('Dekking', column, row)));
		expect(read).toEqual([cost, covered, gap].map(ours));
	});
	const { cost, covered, gap } = figures.coverage.totals;
	const totals = [1, 2, 3].map((column) => shown(book.value('Dekking', column, first + AREAS.length)));
	expect(totals).toEqual([cost, covered, gap].map(ours));
	figures.totals.byPartner.forEach((partner, index) => {
		const read = [2, 3].map((column) => shown(book.value('Partners', column, first + index)));
		expect(read).toEqual([ours(partner.cost), ours(partner.covered)]);
	});
	facts.sources.forEach((_, index) => {
		const use = figures.coverage.bySource.find(({ sourceId }) => sourceId === facts.sources[index]?.id);
		expect(shown(book.value('Bronnen', 10, first + index))).toBe(ours(use?.used ?? (0n as Cents)));
	});
	const split = book.value('Verdeling', 4, first + splitRows(input));
	expect(shown(split)).toBe(ours(figures.split.total));
	expect(book.formulas).toBeGreaterThan(facts.lines.length);
}

function splitRows({ figures }: WorkbookInput): number {
	return figures.split.nodes.reduce((sum, node) => sum + 1 + (node.shares?.length ?? 0), 0) + 1;
}

describe('the begroting as a workbook', () => {
	test.each(demoFacts())(
		'of $schoolYear of a demonstration gives our totals when another engine computes it',
		async (facts) => {
			await expectEqualTotals(facts);
		}
	);

	test('of 2,000 lines gives our totals too', async () => {
		await expectEqualTotals(largeBudgetFacts(7));
	});

	test('keeps a text that starts like a formula a text', async () => {
		const [facts] = demoFacts();
		if (!facts) throw new Error('there is a demonstration');
		const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '"=1', '=HYPERLINK("x")'];
		const lines = facts.lines
			.slice(0, hostile.length)
			.map((line, index) => ({ ...line, activity: hostile[index] ?? '' }));
		const input = inputFor({ ...facts, lines });
		const book = recalculate(await xlsxFile(budgetWorkbook(input)));
		lines.forEach((line, index) => {
			const read = book.value('Regels', LINE_COLUMNS.activity, firstDataRow(input) + index);
			expect(read.trim()).toBe(line.activity.trim());
		});
	});
});
