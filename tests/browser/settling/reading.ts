/** How the pages of a settlement are entered, filled in without a mouse and read back as cents. */
import { readFile } from 'node:fs/promises';
import { expect, type Browser, type Download, type Locator, type Page } from '@playwright/test';
import { STATEMENT_KINDS } from '$lib/domain/settlement/statement';
import { settlementMessages } from '$lib/messages/settlement';
import { axeViolations, WCAG } from '../axe';
import { enterAsPerson, prefer, type Language } from '../visitor';

const text = settlementMessages.nl;

export async function arrive(
	browser: Browser,
	origin: string,
	person: string,
	partnership: string,
	locale: Language = 'nl'
) {
	const context = await browser.newContext({ baseURL: origin, viewport: { width: 1366, height: 900 } });
	await prefer(context, origin, { locale });
	const page = await context.newPage();
	await enterAsPerson(page, person, partnership);
	return page;
}

/** WCAG as far as a machine sees it at a desk and on a telephone, and no page that moves sideways on the smallest. */
export async function expectReadable(page: Page): Promise<void> {
	for (const width of [390, 1366]) {
		await page.setViewportSize({ width, height: 900 });
		const found = await axeViolations(page, { include: 'main', tags: WCAG });
		expect(found, `${page.url()} at ${width} px`).toEqual([]);
	}
	await page.setViewportSize({ width: 360, height: 740 });
	const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	expect(wide, `${page.url()} moves sideways`).toBe(0);
	await page.setViewportSize({ width: 1366, height: 900 });
}

/** "€ −1.234,50" → -123450; a dash is nothing. */
export function cents(figure: string | null | undefined): number {
	const digits = (figure ?? '').replace(/\D/g, '');
	return digits === '' ? 0 : Number(digits) * (figure?.includes('−') ? -1 : 1);
}

export const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** The figures of a row by the name of their column. */
export async function figuresOf(row: Locator): Promise<Record<string, number>> {
	const cells = await row
		.locator('td')
		.evaluateAll((all) => all.map((cell) => [cell.dataset.label ?? '', cell.textContent ?? ''] as const));
	return Object.fromEntries(cells.map(([column, figure]) => [column, cents(figure)]));
}

export const KINDS = STATEMENT_KINDS.map((kind) => text.kinds[kind]);
export const chainOf = (figures: Record<string, number>) => sum(KINDS.map((kind) => figures[kind] ?? 0));

/** Every amount of a statement follows from what stands before it; gives its balance. */
export async function expectChain(page: Page): Promise<number> {
	const tables = await page.getByRole('main').getByRole('table').all();
	const subtotals: number[] = [];
	for (const table of tables) {
		const rows = await table
			.locator('tbody tr')
			.evaluateAll((all) =>
				all.map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent ?? ''))
			);
		for (const cells of rows) {
			const [hours, tariff] = cells.find((cell) => cell.includes('×'))?.split('×') ?? [];
			if (hours) expect(Math.round((cents(hours) * cents(tariff)) / 100)).toBe(cents(cells.at(-1)));
		}
		const subtotal = cents(await table.locator('tfoot td').last().textContent());
		expect(sum(rows.map((cells) => cents(cells.at(-1))))).toBe(subtotal);
		subtotals.push(subtotal);
	}
	const net = cents(await page.locator('p.net strong').textContent());
	expect(subtotals.length).toBeGreaterThan(0);
	expect(sum(subtotals)).toBe(net);
	return net;
}

export async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let press = 0; press < 80; press += 1) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error('not reached with Tab');
}

/** Fills a field as somebody without a mouse does. */
export async function typeInto(page: Page, id: string, value: string): Promise<void> {
	const field = page.locator(`#${id}`);
	await tabTo(page, field);
	if ((await field.evaluate(({ tagName }) => tagName)) === 'INPUT') await page.keyboard.press('Control+A');
	await page.keyboard.type(value);
}

export async function contentOf(download: Download): Promise<Buffer> {
	return readFile(await download.path());
}

export async function statuses(page: Page, addresses: readonly string[]): Promise<number[]> {
	const answers = await Promise.all(addresses.map((address) => page.request.get(address)));
	return answers.map((answer) => answer.status());
}
