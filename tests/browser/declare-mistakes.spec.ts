/** What goes wrong while hours are declared is told where it went wrong, and nothing else is saved instead. */
import { expect, test, type Page } from '@playwright/test';
import { hours } from '$lib/domain/shared/hours';
import { formatHours } from '$lib/format/quantity';
import { declareMessages } from '$lib/messages/declare';
import { declareCorrectionMessages } from '$lib/messages/declare-correction';
import { declareRefusalMessages } from '$lib/messages/declare-refusals';
import { declareSavingMessages } from '$lib/messages/declare-saving';
import { declareWeekMessages } from '$lib/messages/declare-week';
import { gridMessages } from '$lib/messages/grid';
import { declareLine, enterAsPerson, prefer, pressForAll, pressKeys } from './visitor';

const DECLARE = '/p/waterrijk/2026-2027/declare';
const SAMIRA = { id: 'demo-samira-yilmaz', name: 'Samira Yilmaz' };
const text = declareMessages.nl;
const grid = gridMessages.nl;

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function open(page: Page, origin: string, query: string): Promise<void> {
	await prefer(page.context(), origin, { locale: 'nl' });
	await enterAsPerson(page, SAMIRA.id, 'waterrijk');
	await page.goto(`${DECLARE}?${query}`, { waitUntil: 'networkidle' });
}

const drafts = (page: Page) => page.getByRole('table', { name: text.lists.draft });
const cell = (page: Page, row: number, column: number) => page.locator(`[data-at="${row}:${column}"]`);

const removeDrafts = (page: Page) => pressForAll(page, text.removeChosen, text.lists.draft);

test('a pasted row with a role that does not exist waits for the right one', async ({ page, baseURL }) => {
	await open(page, baseURL ?? '', 'month=2027-03');
	await page.getByRole('button', { name: grid.addRow }).click();
	await cell(page, 0, 0).click();
	await page.evaluate(() => navigator.clipboard.writeText('\tTovenaar\tBegeleiding\t6'));
	await pressKeys(page, ['Control+V']);
	await expect(page.getByText(grid.invalid(1))).toBeVisible();
	await expect(cell(page, 0, 1)).toHaveText('Tovenaar');
	await expect(cell(page, 0, 3)).toHaveClass(/waiting/);
	await page.reload({ waitUntil: 'networkidle' });
	await expect(drafts(page)).toHaveCount(0);

	await page.getByRole('button', { name: grid.addRow }).click();
	await cell(page, 0, 0).click();
	await pressKeys(page, ['Control+V']);
	await expect(page.getByText(grid.invalid(1))).toBeVisible();
	await cell(page, 0, 1).click();
	await page.keyboard.type('Kwaliteitszorgmedewerker');
	await pressKeys(page, ['Enter']);
	await expect(drafts(page).locator('tbody tr').first()).toContainText('Begeleiding');
	await removeDrafts(page);
});

test('what is typed letter by letter chooses what is called so, and nothing else in its place', async ({
	page,
	baseURL
}) => {
	await open(page, baseURL ?? '', 'month=2027-03');
	await page.getByRole('button', { name: grid.addRow }).click();
	await cell(page, 0, 0).click();
	await page.keyboard.type('m01', { delay: 40 });
	await pressKeys(page, ['Tab']);
	await expect(cell(page, 0, 0)).toHaveText(/M01/);
	await page.keyboard.type('kwal', { delay: 40 });
	await pressKeys(page, ['Tab']);
	await expect(cell(page, 0, 1)).toHaveText('Kwaliteitszorgmedewerker');
	await cell(page, 0, 0).click();
	await page.keyboard.type('zzz', { delay: 40 });
	await pressKeys(page, ['Tab']);
	await expect(cell(page, 0, 0)).toHaveText('zzz');
	await expect(page.getByText(grid.invalid(1))).toBeVisible();
});

test('a row that only the server refuses says so at the cell that is wrong, and is saved once that is mended', async ({
	page,
	baseURL
}) => {
	await open(page, baseURL ?? '', 'month=2027-03');
	const refused = page.getByText(grid.refused(1));
	await page.getByRole('button', { name: grid.addRow }).click();
	await cell(page, 0, 0).click();
	await page.keyboard.type('m01', { delay: 40 });
	await pressKeys(page, ['Tab']);
	await page.keyboard.type('kwal', { delay: 40 });
	await pressKeys(page, ['Tab']);
	await cell(page, 0, 3).click();
	await page.keyboard.type('1.234,50');
	await pressKeys(page, ['Tab']);
	await expect(refused).toBeVisible();
	await expect(page.getByText(grid.waiting(1))).toHaveCount(0);
	// Another cell of the row changes, and the reason stays where it belongs.
	await cell(page, 0, 2).click();
	await page.keyboard.type('Overleg op school');
	await pressKeys(page, ['Enter']);
	await expect(cell(page, 0, 2)).toHaveClass(/waiting/);
	await expect(cell(page, 0, 3)).toHaveClass(/refused/);
	await expect(cell(page, 0, 3)).toHaveAttribute('aria-invalid', 'true');
	await cell(page, 0, 3).click();
	const reason = declareSavingMessages.nl.refused(
		declareRefusalMessages.nl.tooManyHours(formatHours(hours('744.00'), 'nl'))
	);
	await expect(page.locator('.grid-bubble')).toHaveText(reason);
	await page.keyboard.type('12');
	await pressKeys(page, ['Enter']);
	await expect(refused).toHaveCount(0);
	await expect(drafts(page).locator('tbody tr').first()).toContainText('12,00');
	await removeDrafts(page);
});

test('a day of a week that is refused counts in nothing of its row, and it is said of the day', async ({
	page,
	baseURL
}) => {
	await open(page, baseURL ?? '', 'week=2027-03-08');
	const [tuesday, total, amount, left] = [4, 10, 11, 12];
	await page.getByRole('button', { name: grid.addRow }).click();
	await cell(page, 0, 0).click();
	await page.keyboard.type('m01', { delay: 40 });
	await pressKeys(page, ['Tab']);
	await page.keyboard.type('kwal', { delay: 40 });
	await pressKeys(page, ['Tab']);
	await cell(page, 0, 3).click();
	await page.keyboard.type('1');
	await pressKeys(page, ['Tab']);
	await expect(drafts(page).locator('tbody tr')).toHaveCount(1);
	const counted = async () => Promise.all([total, amount, left].map((at) => cell(page, 0, at).textContent()));
	const before = await counted();
	expect(before[0]?.trim()).toBe('1,00');
	await page.keyboard.type('26');
	await pressKeys(page, ['Enter']);
	await expect(cell(page, 0, tuesday)).toHaveClass(/refused/);
	await expect(page.getByText(declareWeekMessages.nl.refusedDays(1))).toBeVisible();
	await expect(page.getByText(grid.refused(1))).toHaveCount(0);
	expect(await counted()).toEqual(before);
	const foot = page.locator('tfoot').first();
	await expect(foot.locator('td').nth(total - 1)).toHaveText('1,00');
	const note = foot.getByText(grid.withoutUnsaved);
	const cutOff = (element: HTMLElement) => {
		const cell = element.closest('th');
		return element.scrollWidth > element.clientWidth || (cell && cell.scrollWidth > cell.clientWidth);
	};
	expect(await note.evaluate(cutOff)).toBe(false);
	await cell(page, 0, tuesday - 1).click();
	await cell(page, 0, tuesday).click({ modifiers: ['Shift'] });
	await expect(page.locator('.grid-status')).toContainText(`${grid.sum}: 1,00, ${grid.withoutUnsaved}`);
	await cell(page, 0, tuesday).click();
	await page.keyboard.type('2');
	await pressKeys(page, ['Enter']);
	await expect(cell(page, 0, total)).toContainText('3,00');
	await expect(drafts(page).locator('tbody tr')).toHaveCount(2);
	await removeDrafts(page);
});

test('of many cells that could not be read it says how many more there are', async ({ page, baseURL }) => {
	await open(page, baseURL ?? '', 'month=2027-03');
	await page.getByRole('button', { name: grid.addRow }).click();
	await cell(page, 0, 0).click();
	const rows = Array.from({ length: 5 }, (_, place) => `niemand ${place}\tTovenaar`);
	await page.evaluate((block) => navigator.clipboard.writeText(block), rows.join('\n'));
	await pressKeys(page, ['Control+V']);
	const told = page.locator('.notice').filter({ hasText: grid.invalid(10) });
	await expect(told.getByRole('listitem')).toHaveCount(8);
	await expect(told).toContainText(grid.andMore(2));
});

test('who changes a line that somebody else changed meanwhile reads what stands there, and can go over it', async ({
	page,
	browser,
	baseURL
}) => {
	const origin = baseURL ?? '';
	await open(page, origin, 'month=2027-05');
	await declareLine(page, { day: '3-5-2027', hours: '2' });
	await expect(page.getByText(text.added)).toBeVisible();
	const change = await drafts(page).getByRole('link', { name: text.change }).getAttribute('href');
	const elsewhere = await browser.newContext({ baseURL: origin });
	const other = await elsewhere.newPage();
	await open(other, origin, 'month=2027-05');
	for (const each of [page, other])
		await each.goto(new URL(change ?? '', each.url()).href, { waitUntil: 'networkidle' });
	const save = async (on: Page, worked: string) => {
		await on.locator('#quick-hours').fill(worked);
		await on.getByRole('button', { name: text.add, exact: true }).click();
	};
	await save(other, '3,25');
	await expect(other.getByText(text.added)).toBeVisible();
	await save(page, '4,5');
	await expect(page.getByText(declareSavingMessages.nl.changedTo(SAMIRA.name, '3,25 uur'))).toBeVisible();
	await expect(page.locator('#quick-hours')).toHaveValue('4,5');
	await page.getByRole('button', { name: text.add, exact: true }).click();
	await expect(page.getByText(text.added)).toBeVisible();
	await expect(drafts(page).locator('tbody tr').first()).toContainText('4,50');
	await removeDrafts(page);
	await elsewhere.close();
});

test('a correction of no hours is asked how many there are, and nothing of removing', async ({ page, baseURL }) => {
	await open(page, baseURL ?? '', 'month=2026-10');
	await page
		.getByRole('link', { name: text.correctTitle('') })
		.first()
		.click();
	await page.locator('#correct-hours').fill('0');
	await page.getByRole('button', { name: declareCorrectionMessages.nl.addCorrection }).click();
	await expect(page.locator('#correct').getByText(declareCorrectionMessages.nl.noHours).first()).toBeVisible();
	await expect(page.locator('#correct-hours')).toHaveAttribute('aria-invalid', 'true');
});
