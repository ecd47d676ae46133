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
