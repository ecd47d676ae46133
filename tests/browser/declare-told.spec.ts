/** What the page of declaring tells: which line was held back, also of another month, and who declares where somebody does not. */
import { expect, test } from '@playwright/test';
import { declareMessages } from '$lib/messages/declare';
import { declarationFindingMessages } from '$lib/messages/declaration-findings';
import { declareSubmittedMessages } from '$lib/messages/declare-submitted';
import { LANGUAGES, prefer, signIn, signInAs, unfold, YEAR } from './visitor';

const DECLARE = '/p/waterrijk/2026-2027/declare';
const text = declareMessages.nl;

test('a line of another month that is held back is called by its day, person and work, with the way to it', async ({
	page,
	baseURL
}) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await signIn(page, 'demo-samira-yilmaz', 'waterrijk');
	const add = async (month: string, day: string, worked: string, person: string | RegExp) => {
		await page.goto(`${DECLARE}?month=${month}`, { waitUntil: 'networkidle' });
		await page.getByLabel(text.day, { exact: true }).fill(day);
		await page.locator('#quick-hours').fill(worked);
		await page.locator('#quick-activity').fill(`Werkdag ${worked}`);
		await unfold(page, text.more);
		const who = page.locator('#quick-person');
		const options = await who.locator('option').allTextContents();
		await who.selectOption({ label: options.find((option) => option.match(person)) ?? '' });
		await page.getByRole('button', { name: text.add, exact: true }).click();
		await expect(page.getByText(text.added)).toBeVisible();
	};
	await add('2027-04', '12-4-2027', '13', /M01/);
	await add('2027-04', '12-4-2027', '14', /M01/);
	await add('2027-06', '14-6-2027', '2', text.roleOnly);

	await page.getByRole('button', { name: text.submitAll }).click();
	const told = page.getByRole('listitem').filter({ hasText: declarationFindingMessages.nl.titles.aboveDay });
	await expect(page.getByText(declareSubmittedMessages.nl.submitted(1))).toBeVisible();
	await expect(told.filter({ hasText: /^\s*12 apr\.?, .*\(?M01\)?, .+: Werkdag 13: / })).toHaveCount(1);
	await told.filter({ hasText: 'Werkdag 14' }).getByRole('link').click();
	await expect(page).toHaveURL(/month=2027-04.*#line-/);
	const drafts = page.getByRole('table', { name: text.lists.draft });
	await expect(drafts.locator('tr:target')).toContainText('14,00');

	for (const box of await drafts.getByRole('checkbox').all()) await box.check();
	await page.getByRole('button', { name: text.removeChosen }).click();
	await expect(drafts).toHaveCount(0);
	await page.goto(`${DECLARE}?month=2027-06`, { waitUntil: 'networkidle' });
	await page.getByRole('table', { name: text.lists.submitted }).getByRole('checkbox').check();
	await page.getByRole('button', { name: text.withdraw }).click();
	await drafts.getByRole('checkbox').check();
	await page.getByRole('button', { name: text.removeChosen }).click();
	await expect(drafts).toHaveCount(0);
});

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
