/** What the budget comes to: coverage, versions and their difference, the files, the next year. */
import { expect, type Page } from '@playwright/test';
import { checkMessages } from '$lib/messages/check';
import { coverageMessages } from '$lib/messages/coverage';
import { exchangeMessages } from '$lib/messages/exchange';
import { fundingMessages } from '$lib/messages/funding';
import { sharedMessages } from '$lib/messages/shared';
import { versionMessages } from '$lib/messages/versions';
import { wordMessages } from '$lib/messages/words';
import { euro, plain, pressKeys, type Language } from '../visitor';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** All lines cost € 60,750.00 and stand in no pot; outside the pots there is only what the board gives. */
export async function readCoverage(page: Page, locale: Language, year: string): Promise<void> {
	await page.goto(`${year}/coverage`);
	const main = page.getByRole('main');
	await expect(main.getByRole('heading', { level: 1 })).toContainText(coverageMessages[locale].title);
	await expect(main.getByRole('paragraph').first()).toContainText(wordMessages[locale].area.opleiden);
	await expect(main).toContainText(euro('55750.00', locale));
}

export async function raiseSource(page: Page, locale: Language, year: string): Promise<void> {
	const text = fundingMessages[locale];
	await page.goto(`${year}/funding`);
	await page.getByRole('link', { name: text.changeSource('Bijdrage De Vaart') }).click();
	await page.getByLabel(text.form.amount, { exact: true }).fill('9000');
	await page.getByRole('button', { name: sharedMessages[locale].save, exact: true }).click();
	await expect(page.getByText(text.saved('Bijdrage De Vaart'))).toBeVisible();
	await page.goto(`${year}/coverage`);
	await expect(page.getByRole('main')).toContainText(euro('51750.00', locale));
}

export async function freeze(page: Page, locale: Language, year: string, name: string): Promise<void> {
	const text = checkMessages[locale];
	await page.goto(`${year}/check`);
	await page.getByLabel(text.label).fill(name);
	const reason = page.getByLabel(text.reason);
	if (await reason.isVisible()) await reason.fill('Meer uren voor begeleiding');
	await page.getByRole('button', { name: text.freeze }).click();
	await expect(page.getByText(versionMessages[locale].intact)).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}

/** Somebody else empties an activity meanwhile: the version is refused with what to solve, and its name stays typed. */
export async function freezeTooLate(page: Page, locale: Language, year: string): Promise<void> {
	const text = checkMessages[locale];
	await page.goto(`${year}/check`);
	await page.getByLabel(text.label).fill('Te laat');
	const elsewhere = await page.context().newPage();
	await retypeActivity(elsewhere, year, '');
	await page.getByRole('button', { name: text.freeze }).click();
	const refusal = page.getByRole('alert').filter({ hasText: text.notReadyRefusal });
	await expect(refusal).toBeVisible();
	await expect(page.getByRole('heading', { name: text.blockingTitle })).toBeVisible();
	await expect(page.getByLabel(text.label)).toHaveValue('Te laat');
	await refusal.getByRole('link', { name: text.blockingTitle }).click();
	await page.locator('#blocking').getByRole('link').first().click();
	await expect(page).toHaveURL(/\/lines/);
	await retypeActivity(elsewhere, year, 'Begeleiding op de werkplek');
	await elsewhere.close();
}

/** Of the first line; "" empties the cell. */
async function retypeActivity(page: Page, year: string, activity: string): Promise<void> {
	await page.goto(`${year}/lines`);
	await page.locator('[data-at="0:0"]').click();
	const saved = page.waitForResponse((response) => response.url().endsWith('/lines/cells'));
	if (activity === '') await page.keyboard.press('Delete');
	else {
		await page.keyboard.type(activity);
		await page.keyboard.press('Enter');
	}
	expect((await saved).ok()).toBe(true);
}

/** 100 hours more for the first line. */
export async function changeHours(page: Page, year: string): Promise<void> {
	await page.goto(`${year}/lines`);
	const row = page.getByRole('row', { name: 'Begeleiding op de werkplek' });
	await row.getByRole('gridcell').nth(3).click();
	const saved = page.waitForResponse((response) => response.url().endsWith('/lines/cells'));
	await pressKeys(page, ['1', '0', '0', '0', 'Enter']);
	await expect(row).toContainText(/54[.,]000[.,]00/);
	expect((await saved).ok()).toBe(true);
}

export async function compare(page: Page, locale: Language, year: string): Promise<void> {
	const text = versionMessages[locale];
	await page.goto(`${year}/versions`);
	await page.getByRole('link', { name: text.compareWithPrevious(1) }).click();
	await expect(page.getByRole('paragraph').first()).toContainText(/5[.,]400[.,]00/);
	await expect(page.getByRole('row', { name: 'Begeleiding op de werkplek' })).toBeVisible();
}

export async function exportFiles(page: Page, locale: Language, year: string): Promise<void> {
	const text = exchangeMessages[locale];
	const home = year.replace(/\/[^/]+$/, '');
	await page.goto(`${home}/exchange`);
	const files = [
		{
			link: page.getByRole('link', { name: new RegExp(`^${text.xlsx.replace(/[()]/g, '\\$&')}`) }).first(),
			type: SPREADSHEET
		},
		{ link: page.getByRole('link', { name: text.download }), type: 'application/json' }
	];
	for (const { link, type } of files) {
		const address = (await link.getAttribute('href')) ?? '';
		const download = page.waitForEvent('download');
		await link.click();
		expect(await (await download).failure()).toBeNull();
		expect((await page.request.get(address)).headers()['content-type']).toContain(type);
	}
}

export async function startNextYear(page: Page, locale: Language, year: string): Promise<void> {
	const text = versionMessages[locale];
	const [first = 0] = (year.split('/').at(-1) ?? '').split('-').map(Number);
	const next = `${first + 1}-${first + 2}`;
	await page.goto(`${year}/versions`);
	await expect(page.getByText(plain(text.count(2, text.versionTitle(2, 'Tweede voorstel'))))).toBeVisible();
	await page.getByRole('button', { name: text.nextButton(next) }).click();
	await page.waitForURL(`**/${next}/**`);
	await page.goto(year.replace(/[^/]+$/, `${next}/lines`));
	const row = page.getByRole('row', { name: 'Begeleiding op de werkplek' });
	await expect(row.getByRole('gridcell').nth(7)).toHaveText(/54[.,]000[.,]00/);
}
