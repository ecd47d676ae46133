/** A board member’s first visit: what is not covered, how certain the rest is and who carries it, in two clicks. */
import { expect, test } from '@playwright/test';
import { chartMessages } from '$lib/messages/charts';
import { coverageMessages } from '$lib/messages/coverage';
import { homeMessages } from '$lib/messages/home';
import { versionMessages } from '$lib/messages/versions';
import { wordMessages } from '$lib/messages/words';
import { enterAs, HOME, LANGUAGES, prefer, YEAR } from './visitor';

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
