/** Sources, a tariff and the split: what there is, what an hour costs, and how the money is divided. */
import { expect, type Page } from '@playwright/test';
import { fundingMessages } from '$lib/messages/funding';
import { readingMessages } from '$lib/messages/reading';
import { splitMessages } from '$lib/messages/split';
import { tariffMessages } from '$lib/messages/tariffs';
import { wordMessages } from '$lib/messages/words';
import { unfold, type Language } from '../visitor';

export const ROLE = 'Schoolopleider';

export async function addSources(page: Page, locale: Language, year: string): Promise<void> {
	const text = fundingMessages[locale];
	const { area } = wordMessages[locale];
	await page.goto(`${year}/funding`);
	await unfold(page, text.addTitle);
	await page.getByLabel(text.form.name).fill('Rijkssubsidie');
	await page.getByRole('radio', { name: text.form.subsidy, exact: true }).check();
	await page.getByRole('checkbox', { name: area.opleiden }).check();
	await page.getByRole('radio', { name: text.form.law, exact: true }).check();
	await page.getByLabel(text.form.regularFunding).selectOption(wordMessages[locale].regularFunding.no);
	await page.getByRole('button', { name: text.add, exact: true }).click();
	await expect(page.getByText(text.saved('Rijkssubsidie'))).toBeVisible();

	await unfold(page, text.addTitle);
	await page.getByLabel(text.form.name).fill('Bijdrage De Vaart');
	await page.getByLabel(text.form.amount, { exact: true }).fill('5000x');
	await page.keyboard.press('Tab');
	await page.getByRole('checkbox', { name: area.professionaliseren }).check();
	await page.getByLabel(text.form.regularFunding).selectOption(wordMessages[locale].regularFunding.partly);
	await page.getByRole('button', { name: text.add, exact: true }).click();
	await expect(page.getByRole('alert').getByText(readingMessages[locale].notANumber)).toBeVisible();
	await expect(page.getByLabel(text.form.amount, { exact: true })).toHaveValue('5000x');
	await page.getByLabel(text.form.amount, { exact: true }).fill('5000');
	await page.getByRole('button', { name: text.add, exact: true }).click();
	await expect(page.getByText(text.saved('Bijdrage De Vaart'))).toBeVisible();
}

export async function agreeTariff(page: Page, locale: Language, year: string): Promise<void> {
	const text = tariffMessages[locale];
	await page.goto(`${year}/tariffs`);
	await unfold(page, text.addRole);
	await page.getByLabel(text.roleName).fill(ROLE);
	await page.getByRole('region', { name: text.rolesTitle }).getByRole('button', { name: text.add }).click();
	await expect(page.getByRole('listitem').filter({ hasText: ROLE })).toBeVisible();

	await unfold(page, text.addTitle);
	await page.getByLabel(text.role, { exact: true }).selectOption(ROLE);
	await page.getByLabel(text.form.amountPerHour).fill('54');
	await page.getByRole('region', { name: text.addTitle }).getByRole('button', { name: text.add }).click();
	await expect(page.getByText(text.saved, { exact: true })).toBeVisible();
	await expect(
		page
			.getByRole('row', { name: ROLE })
			.filter({ hasText: /54[.,]00/ })
			.first()
	).toBeVisible();
}

/** Begins with the ready-made halves; more than the whole is refused at its field and stays as typed. */
export async function divideMoney(page: Page, locale: Language, year: string): Promise<void> {
	const text = splitMessages[locale];
	const { schools, other } = text.names;
	await page.goto(`${year}/split`);
	await page.getByRole('button', { name: text.fiftyFifty }).click();
	const share = (name: string) => page.getByLabel(text.valueOf(name), { exact: true });
	await expect(share(schools)).toHaveValue('50');
	await share(schools).fill('150');
	await page.getByRole('button', { name: text.save }).last().click();
	await expect(page.getByRole('row').filter({ has: share(schools) })).toContainText(readingMessages[locale].above100);
	await expect(share(schools)).toHaveValue('150');
	await share(schools).fill('60');
	await share(other).fill('40');
	await page.getByRole('button', { name: text.save }).last().click();
	await expect(page.getByText(text.saved)).toBeVisible();
}
