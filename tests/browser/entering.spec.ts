/** One click lets anybody into the demonstration: every role, in both languages, with and without script. */
import { test } from '@playwright/test';
import { clickIn, LANGUAGES, PEOPLE, prefer } from './visitor';

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'entering' : 'entering without script', () => {
		test.use({ javaScriptEnabled });

		for (const locale of LANGUAGES) {
			for (const [role, id] of Object.entries(PEOPLE)) {
				test(`as ${role} takes one click (${locale})`, async ({ page, baseURL }) => {
					await prefer(page.context(), baseURL ?? '', { locale });
					await clickIn(page, id, 'leerlust');
				});
			}
		}
	});
}
