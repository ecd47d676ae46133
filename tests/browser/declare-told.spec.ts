/** What the page of declaring tells: who declares, of whoever does not, and which lines were held back, wherever they are. */
import { expect, test, type Page } from '@playwright/test';
import { declareMessages } from '$lib/messages/declare';
import { declareSubmittedMessages } from '$lib/messages/declare-submitted';
import { declarationFindingMessages } from '$lib/messages/declaration-findings';
import { LANGUAGES, prefer, signIn, signInAs, unfold, YEAR } from './visitor';

for (const locale of LANGUAGES) {
	test(`a bestuurder of an organisation reads who declares for it (${locale})`, async ({ page, baseURL }) => {
		const own = declareMessages[locale];
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

async function addLine(page: Page, day: string, hours: string): Promise<void> {
	await page.getByLabel(text.day, { exact: true }).fill(day);
	await page.locator('#quick-hours').fill(hours);
	await page.locator('#quick-role').selectOption({ label: 'Instituutsopleider' });
	await page.locator('#quick-activity').fill('Lesbezoek');
	await unfold(page, text.more);
	await page.locator('#quick-person').selectOption({ label: 'M02' });
	await page.getByRole('button', { name: text.add, exact: true }).click();
	await expect(page.locator('#quick-hours')).toHaveValue('');
}

async function removeLines(page: Page, button: string, list: string): Promise<void> {
	const table = page.getByRole('table', { name: list });
	for (const box of await table.getByRole('checkbox').all()) await box.check();
	await page.getByRole('button', { name: button }).click();
	await expect(table).toHaveCount(0);
}

test('a line held back in another month is called by its day, person and role, and leads there', async ({
	page,
	baseURL
}) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await signIn(page, INSTITUTE.person, 'zuiderbeemd');
	const open = (month: string) => page.goto(`${INSTITUTE.page}&month=${month}`, { waitUntil: 'networkidle' });
	await open('2027-01');
	for (const hours of ['13', '12']) await addLine(page, '12-1-2027', hours);
	await open('2027-02');
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

	await removeLines(page, text.removeChosen, text.lists.draft);
	for (const month of ['2027-01', '2027-02']) {
		await open(month);
		await removeLines(page, text.withdraw, text.lists.submitted);
		await removeLines(page, text.removeChosen, text.lists.draft);
	}
});

test('what a button did is told above the lists, where somebody is, and what was told before is not', async ({
	page,
	baseURL
}) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await signIn(page, INSTITUTE.person, 'zuiderbeemd');
	await page.goto(`${INSTITUTE.page}&month=2027-03`, { waitUntil: 'networkidle' });
	const lists = page.getByRole('region', { name: text.listsTitle });
	const told = (sentence: string) => lists.getByRole('status').filter({ hasText: sentence });
	await addLine(page, '9-3-2027', '3');
	await page.getByRole('table', { name: text.lists.draft }).getByRole('checkbox').check();
	await page.getByRole('button', { name: text.submitChosen }).click();
	await expect(told(declareSubmittedMessages.nl.submitted(1))).toBeInViewport({ ratio: 1 });
	await expect(told(declareSubmittedMessages.nl.submitted(1))).toBeFocused();
	await expect(page.getByText(text.added)).toHaveCount(0);
	await page.getByRole('table', { name: text.lists.submitted }).getByRole('checkbox').check();
	await page.getByRole('button', { name: text.withdraw }).click();
	await expect(told(text.withdrawn(1))).toBeInViewport({ ratio: 1 });
	await expect(page.getByText(declareSubmittedMessages.nl.submitted(1))).toHaveCount(0);
	await removeLines(page, text.removeChosen, text.lists.draft);
});

test('a line that is saved for a day of another month is said to be there, with a way to it', async ({
	page,
	baseURL
}) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await signIn(page, INSTITUTE.person, 'zuiderbeemd');
	await page.goto(`${INSTITUTE.page}&month=2027-03`, { waitUntil: 'networkidle' });
	await addLine(page, '6-4-2027', '2');
	const told = page.getByRole('status').filter({ hasText: text.addedIn('april 2027') });
	await expect(told).toBeInViewport({ ratio: 1 });
	await told.getByRole('link').click();
	await expect(page).toHaveURL(/month=2027-04/);
	await expect(page.getByRole('table', { name: text.lists.draft })).toContainText('6 apr');
	await removeLines(page, text.removeChosen, text.lists.draft);
});

test('lines that are copied say how many were taken together', async ({ page, baseURL }) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await signIn(page, INSTITUTE.person, 'zuiderbeemd');
	await page.goto(`${INSTITUTE.page}&month=2027-03`, { waitUntil: 'networkidle' });
	for (const day of ['9-3-2027', '10-3-2027']) await addLine(page, day, '2');
	await page.goto(`${INSTITUTE.page}&month=2027-04`, { waitUntil: 'networkidle' });
	await page.getByRole('button', { name: text.copy('maart 2027', 'april 2027') }).click();
	await expect(page.getByText(text.copied(1, 2))).toBeInViewport({ ratio: 1 });
	for (const month of ['2027-04', '2027-03']) {
		await page.goto(`${INSTITUTE.page}&month=${month}`, { waitUntil: 'networkidle' });
		await removeLines(page, text.removeChosen, text.lists.draft);
	}
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the page comes back where it says what was done', async ({ page, baseURL }) => {
		await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
		await signIn(page, INSTITUTE.person, 'zuiderbeemd');
		await page.goto(`${INSTITUTE.page}&month=2027-05`);
		await addLine(page, '11-5-2027', '3');
		await page.getByRole('table', { name: text.lists.draft }).getByRole('checkbox').check();
		await page.getByRole('button', { name: text.submitChosen }).click();
		await expect(page.getByText(declareSubmittedMessages.nl.submitted(1))).toBeInViewport({ ratio: 1 });
		await removeLines(page, text.withdraw, text.lists.submitted);
		await expect(page.getByText(text.withdrawn(1))).toBeInViewport({ ratio: 1 });
		await removeLines(page, text.removeChosen, text.lists.draft);
	});
});
