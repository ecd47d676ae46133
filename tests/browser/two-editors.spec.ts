/** Two people change the same cell of the lines: the second sees both values, and nothing is overwritten. */
import { expect, test, type Page } from '@playwright/test';
import { gridMessages } from '$lib/messages/grid';
import { LANGUAGES, prefer, pressKeys, signInAs, YEAR } from './visitor';

/** A cell of their own per language, so that the runs do not meet. */
const ROWS = { nl: 3, en: 4 } as const;

async function openLines(page: Page, origin: string, locale: (typeof LANGUAGES)[number]): Promise<void> {
	await prefer(page.context(), origin, { locale });
	await signInAs(page, 'penvoerder');
	await page.goto(`${YEAR}/lines`);
	await expect(page.getByRole('grid')).toBeVisible();
}

for (const locale of LANGUAGES) {
	test(`of two editors of one cell the second sees the conflict (${locale})`, async ({ page, browser, baseURL }) => {
		const origin = baseURL ?? '';
		const text = gridMessages[locale];
		const elsewhere = await browser.newContext({ baseURL: origin });
		const other = await elsewhere.newPage();
		await openLines(page, origin, locale);
		await openLines(other, origin, locale);
		const activity = (on: Page) => on.locator(`[data-at="${ROWS[locale]}:0"]`);
		const before = ((await activity(page).textContent()) ?? '').trim();

		await activity(page).click();
		await page.keyboard.type('Eerste');
		await pressKeys(page, ['Enter']);
		await expect(page.getByRole('status').filter({ hasText: text.saved('Marloes Peeters', '') })).toBeVisible();

		await activity(other).click();
		await other.keyboard.type('Tweede');
		await pressKeys(other, ['Enter']);
		await expect(other.getByText(text.conflict('Marloes Peeters', 'Eerste', 'Tweede'))).toBeVisible();
		await page.reload();
		await expect(activity(page)).toHaveText('Eerste');

		await other.getByRole('button', { name: text.takeTheirs('Marloes Peeters') }).click();
		await expect(other.getByText(text.conflicts(1))).toBeHidden();
		await expect(activity(other)).toHaveText('Eerste');
		await activity(other).click();
		await other.keyboard.type(before);
		const saved = other.waitForResponse((response) => response.url().endsWith('/lines/cells'));
		await pressKeys(other, ['Enter']);
		expect((await saved).ok()).toBe(true);
		await elsewhere.close();
	});
}
