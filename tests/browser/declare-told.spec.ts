/** What the page of declaring tells: who declares, of whoever does not, and which lines were held back, wherever they are. */
import { expect, test, type Page } from '@playwright/test';
import { declareMessages } from '$lib/messages/declare';
import { declareAnswerMessages } from '$lib/messages/declare-answer';
import { declareDoneMessages } from '$lib/messages/declare-done';
import { declareFoundMessages } from '$lib/messages/declare-found';
import { declareSubmittedMessages } from '$lib/messages/declare-submitted';
import { declarationFindingMessages } from '$lib/messages/declaration-findings';
import { declareRefusalMessages } from '$lib/messages/declare-refusals';
import { gridMessages } from '$lib/messages/grid';
import { hours } from '$lib/domain/shared/hours';
import { formatHours } from '$lib/format/quantity';
import { declareLine, fillInLine, LANGUAGES, prefer, pressForAll, pressKeys, signIn, signInAs, YEAR } from './visitor';

for (const locale of LANGUAGES) {
	test(`a bestuurder of an organisation reads who declares for it (${locale})`, async ({ page, baseURL }) => {
		const own = declareAnswerMessages[locale];
		await prefer(page.context(), baseURL ?? '', { locale });
		await signInAs(page, 'bestuurder');
		await page.goto(`${YEAR}/declare`);
		const [before = '', after = ''] = own.notWithRole('|').split('|');
		const told = page.getByRole('main').getByText(before);
		await expect(told).toContainText(after);
		await expect(told).not.toHaveText(before + after);
		await expect(page.getByText(own.nobody)).toHaveCount(0);
	});
}

/** An organisation that no other test declares for: all its drafts are of this one. */
const INSTITUTE = { person: 'demo-lieke-snoeren', page: '/p/zuiderbeemd/2026-2027/declare?partner=hb-leraren' };
const text = declareMessages.nl;

const VISIT = { role: 'Instituutsopleider', activity: 'Lesbezoek', person: 'M02' };

const addLine = (page: Page, day: string, hours: string) => declareLine(page, { day, hours, ...VISIT });
const removeDrafts = (page: Page) => pressForAll(page, text.removeChosen, text.lists.draft);
const submitDrafts = (page: Page) => pressForAll(page, text.submitChosen, text.lists.draft);
const withdraw = (page: Page) => pressForAll(page, text.withdraw, text.lists.submitted);

async function open(page: Page, origin: string, month: string): Promise<void> {
	await prefer(page.context(), origin, { locale: 'nl' });
	await signIn(page, INSTITUTE.person, 'zuiderbeemd');
	await page.goto(`${INSTITUTE.page}&month=${month}`, { waitUntil: 'networkidle' });
}

test('a line held back in another month is called by its day, person and role, and leads there', async ({
	page,
	baseURL
}) => {
	const origin = baseURL ?? '';
	await open(page, origin, '2027-01');
	for (const hours of ['13', '12']) await addLine(page, '12-1-2027', hours);
	await open(page, origin, '2027-02');
	await addLine(page, '2-2-2027', '3');
	await page.getByRole('button', { name: `${text.submitAll} (3)` }).click();
	const told = page.getByRole('status').filter({ hasText: declareSubmittedMessages.nl.stopped(1) });
	await expect(told).toContainText(declareSubmittedMessages.nl.submitted(2));
	const held = told.getByRole('listitem');
	await expect(held).toHaveText(
		`12 jan, M02, Instituutsopleider: Lesbezoek: ${declarationFindingMessages.nl.titles.aboveDay}`
	);
	await held.getByRole('link').click();
	await expect(page).toHaveURL(/month=2027-01/);
	const line = page.locator(new URL(page.url()).hash);
	await expect(line).toContainText('12 jan');
	await expect(line.getByRole('checkbox')).toBeVisible();

	await removeDrafts(page);
	for (const month of ['2027-01', '2027-02']) {
		await open(page, origin, month);
		await withdraw(page);
		await removeDrafts(page);
	}
});

test('what a button did is told above the lists, where somebody is, and what was told before is not', async ({
	page,
	baseURL
}) => {
	await open(page, baseURL ?? '', '2027-03');
	const lists = page.getByRole('region', { name: text.listsTitle });
	const told = (sentence: string) => lists.getByRole('status').filter({ hasText: sentence });
	await addLine(page, '9-3-2027', '3');
	await submitDrafts(page);
	await expect(told(declareSubmittedMessages.nl.submitted(1))).toBeInViewport({ ratio: 1 });
	await expect(told(declareSubmittedMessages.nl.submitted(1))).toBeFocused();
	await expect(page.getByText(text.added)).toHaveCount(0);
	await withdraw(page);
	await expect(told(declareDoneMessages.nl.withdrawn(1))).toBeInViewport({ ratio: 1 });
	await expect(page.getByText(declareSubmittedMessages.nl.submitted(1))).toHaveCount(0);
	await removeDrafts(page);
});

test('a line that is saved for a day of another month is said to be there, with a way to it', async ({
	page,
	baseURL
}) => {
	await open(page, baseURL ?? '', '2027-03');
	await addLine(page, '6-4-2027', '2');
	const told = page.getByRole('status').filter({ hasText: text.addedIn('april 2027') });
	await expect(told).toBeInViewport({ ratio: 1 });
	await told.getByRole('link').click();
	await expect(page).toHaveURL(/month=2027-04/);
	await expect(page.getByRole('table', { name: text.lists.draft })).toContainText('6 apr');
	await removeDrafts(page);
});

test('lines that are copied say how many were taken together', async ({ page, baseURL }) => {
	await open(page, baseURL ?? '', '2027-03');
	for (const day of ['9-3-2027', '10-3-2027']) await addLine(page, day, '2');
	await open(page, baseURL ?? '', '2027-04');
	await page.getByRole('button', { name: text.copy('maart 2027', 'april 2027') }).click();
	await expect(page.getByText(declareDoneMessages.nl.copied(1, 2))).toBeInViewport({ ratio: 1 });
	for (const month of ['2027-04', '2027-03']) {
		await open(page, baseURL ?? '', month);
		await removeDrafts(page);
	}
});

test('a line of a day that is not shown is held against what stands there, before it is saved', async ({
	page,
	baseURL
}) => {
	const origin = baseURL ?? '';
	await open(page, origin, '2027-01');
	await addLine(page, '13-1-2027', '13');
	await open(page, origin, '2027-02');
	await fillInLine(page, { day: '13-1-2027', hours: '11', ...VISIT });
	const above = page.getByText(declarationFindingMessages.nl.aboveDay('25,00 uur', 1));
	await page.locator('#quick-hours').fill('12');
	await expect(above).toBeVisible();
	await page.locator('#quick-hours').fill('11');
	await expect(above).toHaveCount(0);
	await page.context().setOffline(true);
	await page.getByLabel(text.day, { exact: true }).fill('15-12-2026');
	await expect(page.getByText(declareFoundMessages.nl.otherMonth.failed('december 2026'))).toBeVisible();
	await page.context().setOffline(false);
	await open(page, origin, '2027-01');
	await removeDrafts(page);
});

test('a copy that is refused is told where somebody is', async ({ page, baseURL }) => {
	const origin = baseURL ?? '';
	await open(page, origin, '2027-01');
	await page.getByRole('button', { name: gridMessages.nl.addRow }).click();
	await page.locator('[data-at="0:0"]').click();
	for (const typed of ['m02', 'inst']) {
		await page.keyboard.type(typed, { delay: 40 });
		await pressKeys(page, ['Tab']);
	}
	await page.locator('[data-at="0:3"]').click();
	await page.keyboard.type('700');
	await pressKeys(page, ['Enter']);
	const drafts = page.getByRole('table', { name: text.lists.draft });
	await expect(drafts).toContainText('700,00');
	await open(page, origin, '2027-02');
	await page.getByRole('button', { name: text.copy('januari 2027', 'februari 2027') }).click();
	const most = formatHours(hours('672.00'), 'nl');
	const refused = page.getByRole('alert').filter({ hasText: declareRefusalMessages.nl.tooManyHours(most) });
	await expect(refused).toBeInViewport({ ratio: 1 });
	expect(await refused.evaluate((element) => element.closest('[tabindex]') === document.activeElement)).toBe(true);
	await open(page, origin, '2027-01');
	await removeDrafts(page);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the page comes back where it says what was done', async ({ page, baseURL }) => {
		await open(page, baseURL ?? '', '2027-05');
		await addLine(page, '11-5-2027', '3');
		await submitDrafts(page);
		await expect(page.getByText(declareSubmittedMessages.nl.submitted(1))).toBeInViewport({ ratio: 1 });
		await withdraw(page);
		await expect(page.getByText(declareDoneMessages.nl.withdrawn(1))).toBeInViewport({ ratio: 1 });
		await removeDrafts(page);
	});
});
