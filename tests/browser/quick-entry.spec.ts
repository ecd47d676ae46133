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

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeEach(async ({ page, baseURL }) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await enterAsPerson(page, ELLEN, 'rivierenrand');
	await page.goto(DECLARE, { waitUntil: 'networkidle' });
});

const drafts = (page: Page) => page.getByRole('table', { name: text.lists.draft });
const cell = (page: Page, row: number, column: number) => page.locator(`[data-at="${row}:${column}"]`);
const [ROLE, ACTIVITY, HOURS, AREA, LINE] = [1, 2, 3, 7, 8];

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

test('a role brings an area that something is agreed for, until somebody chooses another', async ({ page }) => {
	await unfold(page, text.more);
	const [role, chosen] = [page.locator('#quick-role'), page.locator('#quick-area')];
	await role.selectOption('instituutsopleider');
	await page.locator('#quick-line').selectOption('');
	await role.selectOption('onderzoeksbegeleider');
	await expect(chosen).toHaveValue('onderzoeken');
	await role.selectOption('relatiebeheerder');
	await expect(chosen).toHaveValue('shared');
	await chosen.selectOption('professionaliseren');
	await role.selectOption('onderzoeksbegeleider');
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

test('the focus goes to a row that is added, and stays there while the row above it is saved', async ({ page }) => {
	const add = page.getByRole('button', { name: gridMessages.nl.addRow });
	await add.click();
	await expect(cell(page, 0, 0)).toBeFocused();
	await cell(page, 0, ROLE).click();
	await page.keyboard.type('relatie', { delay: 40 });
	await pressKeys(page, ['Tab', 'Tab']);
	await page.keyboard.type('2');
	await pressKeys(page, ['Tab']);
	await expect(cell(page, 0, HOURS + 1)).toBeFocused();
	await expect(drafts(page).locator('tbody tr')).toHaveCount(1);
	await expect(cell(page, 0, HOURS + 1)).toBeFocused();
	await add.click();
	await expect(cell(page, 1, 0)).toBeFocused();
	await cell(page, 0, HOURS).click();
	await page.keyboard.type('3');
	await pressKeys(page, ['Enter']);
	await expect(cell(page, 1, HOURS)).toBeFocused();
	await add.click();
	await expect(cell(page, 2, 0)).toBeFocused();
	await expect(drafts(page).locator('tbody tr').first()).toContainText('3,00');
	await expect(cell(page, 2, 0)).toBeFocused();
	await removeDrafts(page);
});

test('pasted rows stay in their order, also one that waits for a right name, and when the page is read anew', async ({
	page
}) => {
	const order = async () =>
		(await page.locator(`[data-at$=":${ACTIVITY}"]`).allTextContents()).map((each) => each.trim());
	const pasted = ['Eerste', 'Tweede', 'Derde', 'Vierde'];
	const rows = pasted.map((name, place) => `\t${place === 1 ? 'Tovenaar' : 'Relatiebeheerder'}\t${name}\t${place + 1}`);
	await page.getByRole('button', { name: gridMessages.nl.addRow }).click();
	await cell(page, 0, 0).click();
	await page.evaluate((block) => navigator.clipboard.writeText(block), rows.join('\n'));
	await pressKeys(page, ['Control+V']);
	await expect(drafts(page).locator('tbody tr')).toHaveCount(3);
	expect(await order()).toEqual(pasted);
	await cell(page, 1, ROLE).click();
	await page.keyboard.type('Relatiebeheerder');
	await pressKeys(page, ['Enter']);
	await expect(drafts(page).locator('tbody tr')).toHaveCount(4);
	expect(await order()).toEqual(pasted);
	await expect(cell(page, 2, ROLE)).toBeFocused();
	await page.reload({ waitUntil: 'networkidle' });
	expect(await order()).toEqual(pasted);
	await removeDrafts(page);
});
