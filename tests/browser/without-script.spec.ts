/** Without script every page can be read and forms work: a source, a student count, a frozen version. */
import { expect, test } from '@playwright/test';
import { checkMessages } from '$lib/messages/check';
import { fundingMessages } from '$lib/messages/funding';
import { sharedMessages } from '$lib/messages/shared';
import { studentMessages } from '$lib/messages/students';
import { versionMessages } from '$lib/messages/versions';
import { wordMessages } from '$lib/messages/words';
import { LANGUAGES, prefer, signIn, unfold } from './visitor';

test.use({ javaScriptEnabled: false });

/** Each language has a partnership of its own, so that what one run changes is not in the way of the other. */
const VISITS = {
	nl: { partnership: 'maasheuvel', person: 'demo-lotte-habets' },
	en: { partnership: 'leerlust', person: 'demo-marloes-peeters' }
} as const;
const PAGES = ['students', 'subsidy', 'funding', 'tariffs', 'split', 'lines', 'coverage', 'check', 'versions'];

for (const locale of LANGUAGES) {
	test.describe(`without script (${locale})`, () => {
		const { partnership, person } = VISITS[locale];
		const year = `/p/${partnership}/2026-2027`;
		const shared = sharedMessages[locale];

		test.beforeEach(async ({ page, baseURL }) => {
			await prefer(page.context(), baseURL ?? '', { locale });
			await signIn(page, person, partnership);
		});

		test('every main page can be read', async ({ page }) => {
			for (const name of PAGES) {
				await page.goto(`${year}/${name}`);
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
				await expect(page.getByRole('main').getByRole('paragraph').first()).not.toBeEmpty();
			}
			await page.goto(`${year}/lines`);
			expect(await page.getByRole('row').count()).toBeGreaterThan(10);
		});

		test('a source can be added', async ({ page }) => {
			const text = fundingMessages[locale];
			await page.goto(`${year}/funding`);
			await unfold(page, text.addTitle);
			await page.getByLabel(text.form.name).fill('Bijdrage zonder script');
			await page.getByLabel(text.form.amount, { exact: true }).fill('1250');
			await page.getByRole('checkbox', { name: wordMessages[locale].area.onderzoeken }).check();
			await page.getByLabel(text.form.regularFunding).selectOption('no');
			await page.getByRole('button', { name: text.add, exact: true }).click();
			await expect(page.getByText(text.saved('Bijdrage zonder script'))).toBeVisible();
			await expect(page.getByRole('row', { name: 'Bijdrage zonder script' }).first()).toContainText(/1[.,]250[.,]00/);
		});

		test('a student count can be filled in', async ({ page }) => {
			const text = studentMessages[locale];
			await page.goto(`${year}/students`);
			await unfold(page, text.oneTitle);
			await page.getByLabel(text.institute, { exact: true }).selectOption({ index: 1 });
			await page.locator('#count-placeId').selectOption({ index: 1 });
			await page.locator('#count-placementType').fill('zonder script');
			await page.getByLabel(text.number).fill('4');
			await page.getByRole('button', { name: shared.save, exact: true }).click();
			await expect(page.getByText(text.saved, { exact: true })).toBeVisible();
			await expect(page.getByRole('row', { name: 'zonder script' }).first()).toContainText('4');
		});

		test('a version can be frozen', async ({ page }) => {
			const text = checkMessages[locale];
			await page.goto(`${year}/check`);
			await page.getByLabel(text.label).fill('Zonder script');
			const reason = page.getByLabel(text.reason);
			if (await reason.isVisible()) await reason.fill('Een bron en een telling erbij');
			await page.getByRole('button', { name: text.freeze }).click();
			await expect(page.getByText(versionMessages[locale].intact)).toBeVisible();
		});
	});
}
