/** What the page of declaring tells who declares nothing: who does. */
import { expect, test } from '@playwright/test';
import { declareMessages } from '$lib/messages/declare';
import { LANGUAGES, prefer, signInAs, YEAR } from './visitor';

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
