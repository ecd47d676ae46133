/** Whoever declares takes hours over from a file: good and bad rows, what is not recognised, the same again, and all of it back. */
import { expect, test, type Page } from '@playwright/test';
import { importHoursMessages } from '$lib/messages/import-hours';
import { importProblemMessages } from '$lib/messages/import-problems';
import { importRowMessages } from '$lib/messages/import-rows';
import { axeViolations } from './axe';
import { plain, prefer, signInAs, YEAR } from './visitor';

const text = importHoursMessages.nl;
const IMPORT = `${YEAR}/declare/import`;

/** Rows that nobody else in this run imports. */
const fileOf = (mark: string) => ({
	name: `uren ${mark}.csv`,
	mimeType: 'text/csv',
	buffer: Buffer.from(
		[
			'Datum;Uren;Functie;Gebied;Omschrijving;Medewerker',
			`3-11-2026;7,5;Werkplekbegeleider;opleiden;${mark} begeleiden;`,
			`4-11-2026;1:30;juf;opleiden;${mark} overleg;`,
			`5-11-2026;veel;Werkplekbegeleider;opleiden;${mark};`,
			`31-2-2027;1;Werkplekbegeleider;opleiden;${mark};`
		].join('\r\n')
	)
});

async function send(page: Page, mark: string) {
	await page.goto(IMPORT);
	await page.locator('input[type=file]').setInputFiles(fileOf(mark));
	await page.getByRole('button', { name: text.send }).click();
	await page.waitForURL(/id=/);
}

for (const script of [true, false]) {
	test.describe(script ? 'reading in hours' : 'reading in hours without script', () => {
		test.use({ javaScriptEnabled: script });

		test.beforeEach(async ({ page, baseURL }) => {
			await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
			await signInAs(page, 'partner');
		});

		test('looks at every row, says what a word is, takes over, does nothing again, and takes it back', async ({
			page
		}) => {
			const mark = script ? 'metscript' : 'zonderscript';
			await send(page, mark);
			const main = page.getByRole('main');
			await expect(main).toContainText(plain(text.alsoRefused(text.rows('3', false))));
			await expect(main).toContainText(importRowMessages.nl.unknown.role('juf'));
			await expect(main).toContainText(
				importRowMessages.nl.cell(importRowMessages.nl.fields.hours, 'veel', importRowMessages.nl.reasons.notANumber)
			);
			const refused = await page.request.get(
				await page.getByRole('link', { name: text.refusedFile }).evaluate((link: HTMLAnchorElement) => link.href)
			);
			expect(await refused.text()).toContain('veel');
			await page.getByLabel(`${text.wordKinds.role} “juf”`).selectOption({ label: 'Werkplekbegeleider' });
			await page.locator('#words').locator('..').getByRole('button', { name: text.again }).click();
			await expect(main).toContainText(plain(text.alsoRefused(text.rows('2', false))));
			await page.getByRole('button', { name: new RegExp(`^${text.confirm} \\(`) }).click();
			await expect(main).toContainText(text.done(text.rows('2', false)));
			const row = page
				.locator('#history')
				.locator('..')
				.getByRole('row', { name: new RegExp(mark) });
			await expect(row).toContainText(text.nowDrafts('2'));

			await send(page, mark);
			await expect(main).toContainText(text.onePresent);
			await expect(page.getByRole('button', { name: new RegExp(`^${text.confirm} \\(`) })).toHaveCount(0);
			await page.getByRole('button', { name: text.cancel, exact: true }).click();
			await row.getByRole('button').click();
			await expect(main).toContainText(text.undoneNow(text.rows('2', false)));
			await expect(row).toContainText('teruggedraaid');
		});

		test('asks for a file where none was chosen, at the field and in its own words', async ({ page }) => {
			await page.goto(IMPORT, { waitUntil: 'networkidle' });
			await page.getByRole('button', { name: text.send }).click();
			const field = page.locator('#file');
			await expect(field).toHaveAccessibleDescription(new RegExp(`${text.noFile}$`));
			await expect(field).toHaveAttribute('aria-invalid', 'true');
			await expect(field).toBeFocused();
			await field.setInputFiles(fileOf('eerst niets'));
			if (script) await expect(page.locator('#file-error')).toHaveCount(0);
		});

		test('says what is wrong with a file that is none', async ({ page }) => {
			await page.goto(IMPORT);
			await page.locator('input[type=file]').setInputFiles({
				name: 'oud.xls',
				mimeType: 'application/vnd.ms-excel',
				buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
			});
			await page.getByRole('button', { name: text.send }).click();
			await expect(page.getByText(importProblemMessages.nl.oldOrLocked(''))).toBeVisible();
		});
	});
}

for (const theme of ['light', 'dark'] as const) {
	test(`a file that is looked at has nothing axe finds, also on a telephone, ${theme}`, async ({ page, baseURL }) => {
		await prefer(page.context(), baseURL ?? '', { locale: 'nl', theme });
		await signInAs(page, 'partner');
		await send(page, `axe-${theme}`);
		await page.locator('#columns summary').click();
		for (const width of [1366, 390]) {
			await page.setViewportSize({ width, height: 844 });
			expect(await axeViolations(page)).toEqual([]);
			const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
			expect(tooWide, `${width}`).toBe(false);
		}
		await page.getByRole('button', { name: text.cancel, exact: true }).click();
		await expect(page.getByRole('heading', { name: text.templates })).toBeVisible();
	});
}
