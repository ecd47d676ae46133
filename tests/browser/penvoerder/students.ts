/** Student counts, typed and pasted, and the subsidy that follows from them. */
import { expect, type Page } from '@playwright/test';
import { studentMessages } from '$lib/messages/students';
import { schemeMessages } from '$lib/messages/scheme';
import { schemesMessages } from '$lib/messages/schemes';
import { subsidyMessages } from '$lib/messages/subsidy';
import { wordMessages } from '$lib/messages/words';
import { euro, pressKeys, unfold, type Language } from '../visitor';
import { INSTITUTE, SCHOOL } from './begin';

/** 120 typed in the grid, 130 pasted as a row of a sheet; a row with a name nobody knows is named and left out. */
export async function countStudents(page: Page, locale: Language, year: string): Promise<void> {
	const text = studentMessages[locale];
	await page.goto(`${year}/students`);
	await page.getByLabel(text.placementType).first().fill('wpl 1');
	await page.getByRole('button', { name: text.addRow }).click();
	const row = page.getByRole('row', { name: `${SCHOOL} wpl 1` });
	await row.getByRole('gridcell').nth(1).click();
	await pressKeys(page, ['1', '2', '0', 'Enter']);
	await expect(page.getByRole('paragraph').filter({ hasText: text.students('120', false) })).toBeVisible();

	await unfold(page, text.pasteTitle);
	const sheet = [`${INSTITUTE}\t${SCHOOL}\tlio\t130`, `${INSTITUTE}\tVaartcolege\tlio\t7`].join('\n');
	await page.getByLabel(text.pasteLabel).fill(sheet);
	await page.getByRole('button', { name: text.preview }).click();
	const one = text.rows('1', true);
	await expect(page.getByText(text.previewSummary(one, one))).toBeVisible();
	await page.getByRole('button', { name: text.storeGood(one) }).click();
	await expect(page.getByRole('paragraph').filter({ hasText: text.students('250', false) })).toBeVisible();
	await expect(page.getByLabel(text.pasteLabel)).toHaveValue(/Vaartcolege/);
}

/** For a year no known rule reaches the person enters one with its source, and sees every step of the amount. */
export async function enterScheme(page: Page, locale: Language, year: string): Promise<void> {
	const text = schemesMessages[locale].form;
	const words = schemeMessages[locale];
	const [first = '', second = ''] = (year.split('/').at(-1) ?? '').split('-');
	await page.goto(`${year}/subsidy`);
	await expect(page.getByText(subsidyMessages[locale].noScheme, { exact: true })).toBeVisible();
	await page.getByRole('link', { name: subsidyMessages[locale].addScheme }).click();
	await page.getByLabel(text.name).fill('Regeling proefjaar');
	await page.getByLabel(text.from).fill(`1-8-${first}`);
	await page.getByLabel(text.lastDay, { exact: true }).fill(`31-7-${second}`);
	await page.getByRole('radio', { name: words.periodBasis.schoolYear }).check();
	await page.getByRole('radio', { name: words.receiver.partnership }).check();
	await page.getByLabel(text.fixedAmount, { exact: true }).fill('50000');
	await page.getByRole('textbox', { name: text.amountPerStudent }).fill('1000');
	await page.getByRole('checkbox', { name: wordMessages[locale].area.opleiden }).check();
	await page.getByLabel(text.sourceTitle, { exact: true }).fill('Staatscourant, verzonnen nummer');
	await page.getByLabel(text.sourceUrl).fill('https://example.org/regeling');
	await page.getByRole('button', { name: text.preview }).click();
	await expect(page.getByRole('heading', { name: text.previewTitle })).toBeVisible();
	await page.getByRole('button', { name: text.save }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regeling proefjaar');
}

export async function readSubsidy(page: Page, locale: Language, year: string): Promise<void> {
	const text = subsidyMessages[locale];
	const amount = euro('300000.00', locale);
	await page.goto(`${year}/subsidy`);
	await expect(page.getByRole('paragraph').filter({ hasText: amount }).first()).toBeVisible();
	await unfold(page, text.stepsTitle);
	const perStudent = euro('250000.00', locale);
	await expect(page.getByRole('listitem').filter({ hasText: perStudent }).first()).toContainText('250');
	await expect(page.getByRole('link', { name: 'Staatscourant, verzonnen nummer' }).first()).toBeVisible();
	await expect(page.getByText(wordMessages[locale].enteredByHand).first()).toBeVisible();
}
