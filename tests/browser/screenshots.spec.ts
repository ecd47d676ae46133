/** The pictures of the README, made anew with SCREENSHOTS=1; otherwise this file has no tests. */
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { HOME, prefer, signInAs, YEAR } from './visitor';

const FOLDER = fileURLToPath(new URL('../../static/screenshots', import.meta.url));
const PICTURES = {
	home: HOME,
	coverage: `${YEAR}/coverage`,
	lines: `${YEAR}/lines`,
	split: `${YEAR}/split`,
	subsidy: `${YEAR}/subsidy`,
	explain: `${YEAR}/explain/source.subsidie.amount`,
	declare: `${YEAR}/declare?month=2026-11`,
	review: `${YEAR}/review`,
	'declare-phone': `${YEAR}/declare?month=2026-11`,
	'coverage-phone': `${YEAR}/coverage`
};

if (process.env.SCREENSHOTS === '1') {
	for (const [name, address] of Object.entries(PICTURES)) {
		test(`draws ${name} for the README`, async ({ page, baseURL }) => {
			await prefer(page.context(), baseURL ?? '', { locale: 'nl', theme: 'light' });
			await signInAs(page, name.startsWith('declare') ? 'partner' : 'penvoerder');
			if (name.endsWith('-phone')) await page.setViewportSize({ width: 360, height: 740 });
			await page.goto(address, { waitUntil: 'networkidle' });
			await expect(page.locator('h1')).toBeVisible();
			await page.screenshot({ path: `${FOLDER}/${name}.png` });
		});
	}
}
