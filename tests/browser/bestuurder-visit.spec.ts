/** A board member’s first visit: what is not covered, how certain the rest is and who carries it, in two clicks. */
import { expect, test } from '@playwright/test';
import { actualsMessages } from '$lib/messages/actuals';
import { chartMessages } from '$lib/messages/charts';
import { coverageMessages } from '$lib/messages/coverage';
import { homeMessages } from '$lib/messages/home';
import { versionMessages } from '$lib/messages/versions';
import { wordMessages } from '$lib/messages/words';
import { cents, sum } from './settling/reading';
import { enterAs, HOME, LANGUAGES, prefer, YEAR } from './visitor';

const SOME_AMOUNT = '€ 1';

for (const locale of LANGUAGES) {
	test.describe(`the bestuurder’s first visit (${locale})`, () => {
		const home = homeMessages[locale];
		const coverage = coverageMessages[locale];
		const charts = chartMessages[locale];
		const area = wordMessages[locale].area.professionaliseren;

		test.beforeEach(async ({ page, baseURL }) => {
			await prefer(page.context(), baseURL ?? '', { locale });
			await enterAs(page, 'bestuurder');
		});

		test('reads on the home page what is not covered, how certain the rest is and who carries it', async ({ page }) => {
			const gaps = page.getByRole('table', { name: home.boardTitle });
			await expect(gaps.getByRole('columnheader', { name: home.secured })).toBeVisible();
			await expect(gaps.getByRole('columnheader', { name: home.ends })).toBeVisible();
			await expect(gaps.getByRole('row', { name: area }).getByRole('cell').last()).toHaveText(
				/[1-9]\d*[.,]\d{3}[.,]\d\d/
			);
			await expect(page.getByRole('table', { name: home.carriers }).getByRole('row').nth(1)).toBeVisible();
		});

		test('reads the same in one click as a sentence, with the figures of the home page', async ({ page }) => {
			const row = page.getByRole('table', { name: home.boardTitle }).getByRole('row', { name: area });
			const gap = ((await row.getByRole('cell').last().textContent()) ?? '').trim();
			await page.getByRole('main').getByRole('link', { name: home.toCoverage }).click();
			await expect(page.getByRole('heading', { level: 1 })).toContainText(coverage.title);
			await expect(page.getByRole('paragraph').first()).toContainText(area);
			await expect(page.getByRole('paragraph').first()).toContainText(gap);
			await expect(page.getByRole('table', { name: coverage.certaintyTitle })).toBeVisible();
			await expect(page.getByRole('table', { name: coverage.carriedTitle })).toBeVisible();
		});

		test('sees in one table who carries it in money and in hours, which comes to what the area costs', async ({
			page
		}) => {
			await page.goto(`${YEAR}/coverage`);
			await page.getByRole('link', { name: coverage.carriersLink(area) }).click();
			const table = page.getByRole('table', { name: coverage.carriersTitle(area) });
			const last = await table
				.locator('tbody tr')
				.evaluateAll((rows) => rows.map((row) => row.lastElementChild?.textContent));
			expect(last.length).toBeGreaterThan(1);
			const total = cents(await table.locator('tfoot td').last().textContent());
			expect(sum(last.map(cents))).toBe(total);
			const cost = page.getByRole('table', { name: coverage.matrixTitle }).getByRole('row', { name: coverage.costRow });
			expect(cents(await cost.getByRole('cell').nth(1).textContent())).toBe(total);
			await page.getByRole('link', { name: wordMessages[locale].area.onderzoeken }).click();
			const research = coverage.carriersTitle(wordMessages[locale].area.onderzoeken);
			await expect(page.getByRole('table', { name: research })).toBeVisible();
		});

		test('is told on both pages why their areas come to other amounts', async ({ page }) => {
			const actuals = actualsMessages[locale];
			await page.goto(`${YEAR}/coverage`);
			await page.getByRole('main').getByRole('link', { name: coverage.toActuals }).click();
			await expect(page.getByRole('heading', { level: 1 })).toContainText(actuals.title);
			await expect(page.getByText(actuals.sharedApart)).toBeVisible();
			await page.getByRole('main').getByRole('link', { name: actuals.toCoverage }).click();
			await expect(page.getByText(coverage.sharedSpread(SOME_AMOUNT).split(SOME_AMOUNT)[1] ?? '')).toBeVisible();
			await page.goto(`${YEAR}/actuals?by=partner`);
			await expect(page.getByText(actuals.sharedApart)).toHaveCount(0);
		});

		test('opens the table of a picture and the calendar years by keyboard', async ({ page }) => {
			await page.goto(`${YEAR}/coverage`, { waitUntil: 'networkidle' });
			const picture = page.getByRole('figure').first();
			await picture.getByRole('button', { name: charts.showTable }).focus();
			await page.keyboard.press('Enter');
			await expect(picture.getByRole('table', { name: charts.coverageLabel })).toBeVisible();
			await expect(picture.getByRole('row', { name: area })).toBeVisible();
			await page.getByRole('link', { name: coverage.viewCalendarYear }).focus();
			await page.keyboard.press('Enter');
			await expect(page.getByText(coverage.calendarPart(5)).first()).toBeVisible();
			await page.getByRole('link', { name: coverage.viewSchoolYear }).click();
			await expect(page.getByRole('figure').first()).toBeVisible();
		});

		test('reads the versions and what changed between them', async ({ page }) => {
			const versions = versionMessages[locale];
			await page.goto(`${HOME}/2025-2026/versions`);
			await page.getByRole('link', { name: versions.compareWithWorking }).first().click();
			await expect(page.getByRole('heading', { level: 1 })).toContainText(versions.compareTitle);
			await expect(page.getByRole('paragraph').first()).toBeVisible();
			await expect(page.getByRole('button', { name: versions.nextButton('2026-2027') })).toHaveCount(0);
		});
	});
}
