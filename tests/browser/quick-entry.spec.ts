/** One line at a time, and rows of the table: what a budget line brings along, and where somebody stands once a line is saved. */
import { expect, test, type Page } from '@playwright/test';
import { declareMessages } from '$lib/messages/declare';
import { gridMessages } from '$lib/messages/grid';
import { wordMessages } from '$lib/messages/words';
import { enterAsPerson, prefer, pressKeys, unfold } from './visitor';

const DECLARE = '/p/rivierenrand/2026-2027/declare?month=2027-07';
const ELLEN = 'demo-ellen-haverkort';
const RESEARCH_LINE = 'regel-26-2026';
const SHARED_LINE = 'regel-28-2026';
const text = declareMessages.nl;
const area = wordMessages.nl.area;

test.beforeEach(async ({ page, baseURL }) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await enterAsPerson(page, ELLEN, 'rivierenrand');
	await page.goto(DECLARE, { waitUntil: 'networkidle' });
});

const drafts = (page: Page) => page.getByRole('table', { name: text.lists.draft });
const cell = (page: Page, row: number, column: number) => page.locator(`[data-at="${row}:${column}"]`);
const [AREA, LINE] = [7, 8];

async function removeDrafts(page: Page): Promise<void> {
	for (const box of await drafts(page).getByRole('checkbox').all()) await box.check();
	await page.getByRole('button', { name: text.removeChosen }).click();
	await expect(drafts(page)).toHaveCount(0);
}

test('a budget line brings its area into the form, until somebody chooses another', async ({ page }) => {
	await unfold(page, text.more);
	const chosen = page.locator('#quick-area');
	await chosen.selectOption('opleiden');
	await page.locator('#quick-line').selectOption(RESEARCH_LINE);
	await expect(chosen).toHaveValue('onderzoeken');
	await page.locator('#quick-line').selectOption(SHARED_LINE);
	await expect(chosen).toHaveValue('onderzoeken');
	await page.locator('#quick-line').selectOption(RESEARCH_LINE);
	await chosen.selectOption('professionaliseren');
	await page.locator('#quick-hours').fill('1');
	await expect(chosen).toHaveValue('professionaliseren');
});

test('a budget line brings its area into a row of the table', async ({ page }) => {
	await page.getByRole('button', { name: gridMessages.nl.addRow }).click();
	await cell(page, 0, AREA).click();
	await page.keyboard.type('prof', { delay: 40 });
	await pressKeys(page, ['Tab']);
	await expect(cell(page, 0, AREA)).toHaveText(area.professionaliseren);
	await cell(page, 0, LINE).click();
	await page.keyboard.type('onderzoeksagenda', { delay: 20 });
	await pressKeys(page, ['Tab']);
	await expect(cell(page, 0, AREA)).toHaveText(area.onderzoeken);
});

test('after each line that is saved the form says so, begins anew with the same work, and has the focus there', async ({
	page
}) => {
	for (const [count, hours] of [
		[1, '1,25'],
		[2, '2,5']
	] as const) {
		await unfold(page, text.more);
		await page.locator('#quick-note').fill(`Bijlage ${count}`);
		await page.getByLabel(text.inKind).check();
		await page.locator('#quick-hours').fill(hours);
		await page.locator('#quick-hours').press('Enter');
		await expect(drafts(page).locator('tbody tr')).toHaveCount(count);
		const told = page.getByRole('status').filter({ hasText: text.added });
		await expect(told).toBeVisible();
		for (const emptied of ['#quick-hours', '#quick-note']) await expect(page.locator(emptied)).toHaveValue('');
		await expect(page.getByLabel(text.inKind)).not.toBeChecked();
		await expect(page.locator('#quick-role')).not.toHaveValue('');
		// By keyboard the next field is the first of the next line.
		await expect(told, `after line ${count}`).toBeFocused();
		await page.keyboard.press('Tab');
		await expect(page.locator('#quick-day')).toBeFocused();
	}
	await removeDrafts(page);
});
