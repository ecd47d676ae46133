/** Enter at a ticked line hands in nothing: only the buttons below the lists do, with script and without. */
import { expect, test, type Page } from '@playwright/test';
import { declareMessages } from '$lib/messages/declare';
import { prefer, signIn } from './visitor';

const DECLARE = '/p/waterrijk/2026-2027/declare';
const text = declareMessages.nl;

const table = (page: Page, name: string) => page.getByRole('table', { name });

async function addLine(page: Page, day: string): Promise<void> {
	await page.getByLabel(text.day, { exact: true }).fill(day);
	await page.locator('#quick-hours').fill('2');
	await page.getByRole('button', { name: text.add, exact: true }).click();
	await expect(page.getByText(text.added)).toBeVisible();
}

for (const [javaScriptEnabled, month, days] of [
	[true, '2027-04', ['5-4-2027', '6-4-2027']],
	[false, '2027-06', ['7-6-2027', '8-6-2027']]
] as const) {
	test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
		test.use({ javaScriptEnabled });

		test('a line that is ticked stays a draft when Enter is pressed', async ({ page, baseURL }) => {
			await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
			await signIn(page, 'demo-samira-yilmaz', 'waterrijk');
			await page.goto(`${DECLARE}?month=${month}`, { waitUntil: 'networkidle' });
			for (const day of days) await addLine(page, day);
			const drafts = table(page, text.lists.draft);
			await expect(drafts.getByRole('checkbox')).toHaveCount(2);
			let sent = 0;
			page.on('request', (request) => (sent += request.method() === 'POST' ? 1 : 0));
			await drafts.getByRole('checkbox').first().focus();
			await page.keyboard.press('Space');
			await page.keyboard.press('Enter');
			expect(sent, 'nothing was sent').toBe(0);
			await expect(drafts.getByRole('checkbox').first()).toBeChecked();
			await page.getByRole('button', { name: text.submitChosen }).click();
			await expect(table(page, text.lists.submitted).locator('tbody tr')).toHaveCount(1);
			await expect(drafts.getByRole('checkbox')).toHaveCount(1);
			await table(page, text.lists.submitted).getByRole('checkbox').check();
			await page.getByRole('button', { name: text.withdraw }).click();
			await expect(drafts.getByRole('checkbox')).toHaveCount(2);
			for (const box of await drafts.getByRole('checkbox').all()) await box.check();
			await page.getByRole('button', { name: text.removeChosen }).click();
			await expect(drafts).toHaveCount(0);
		});
	});
}
