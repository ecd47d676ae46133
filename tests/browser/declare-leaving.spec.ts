/** Whoever leaves the table while something in it is not saved is asked first; a total does not count it. */
import { expect, test, type Page } from '@playwright/test';
import { declareMessages } from '$lib/messages/declare';
import { gridMessages } from '$lib/messages/grid';
import { prefer, pressKeys, signIn } from './visitor';

const DECLARE = '/p/waterrijk/2026-2027/declare';
const text = declareMessages.nl;
const grid = gridMessages.nl;

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const cell = (page: Page, row: number, column: number) => page.locator(`[data-at="${row}:${column}"]`);

async function open(page: Page, origin: string): Promise<void> {
	await prefer(page.context(), origin, { locale: 'nl' });
	await signIn(page, 'demo-samira-yilmaz', 'waterrijk');
	await page.goto(`${DECLARE}?month=2027-03`, { waitUntil: 'networkidle' });
}

/** What was asked, each time answered as told. */
function answering(page: Page, answers: boolean[]): { type: string; message: string }[] {
	const asked: { type: string; message: string }[] = [];
	page.on('dialog', (dialog) => {
		asked.push({ type: dialog.type(), message: dialog.message() });
		void (answers.shift() ? dialog.accept() : dialog.dismiss());
	});
	return asked;
}

test('a row that waits for a right name is not lost without a question', async ({ page, baseURL }) => {
	await open(page, baseURL ?? '');
	const asked = answering(page, [false, false, true]);
	await page.getByRole('button', { name: grid.addRow }).click();
	await cell(page, 0, 0).click();
	await page.evaluate(() => navigator.clipboard.writeText('\tTovenaar\tBegeleiding\t6'));
	await pressKeys(page, ['Control+V']);
	await expect(page.getByText(grid.invalid(1))).toBeVisible();
	await expect(page.locator('tfoot th').first()).toContainText(grid.withoutUnsaved);
	await expect(page.locator('tfoot').first()).not.toContainText('6,00');

	const week = page.getByRole('link', { name: text.week, exact: true });
	await week.click();
	await expect.poll(() => asked).toEqual([{ type: 'confirm', message: grid.leaveUnsaved }]);
	await expect(page).toHaveURL(/month=2027-03/);
	await expect(cell(page, 0, 1)).toHaveText('Tovenaar');

	await page.evaluate(() => setTimeout(() => location.reload(), 0));
	await expect.poll(() => asked.map(({ type }) => type)).toEqual(['confirm', 'beforeunload']);
	await expect(cell(page, 0, 1)).toHaveText('Tovenaar');

	await week.click();
	await expect(page).toHaveURL(/week=/);
	expect(asked).toHaveLength(3);
});

test('nobody is asked about a table in which all is saved', async ({ page, baseURL }) => {
	await open(page, baseURL ?? '');
	const asked = answering(page, []);
	await page.getByRole('button', { name: grid.addRow }).click();
	await expect(cell(page, 0, 0)).toBeFocused();
	await page.getByRole('link', { name: text.week, exact: true }).click();
	await expect(page).toHaveURL(/week=/);
	expect(asked).toEqual([]);
});
