/** From an empty installation to an empty budget: the first run, the first partners. */
import { expect, type Page } from '@playwright/test';
import { homeMessages } from '$lib/messages/home';
import { partnerMessages } from '$lib/messages/partners';
import { signInMessages } from '$lib/messages/sign-in';
import { wordMessages } from '$lib/messages/words';
import { unfold, type Language } from '../visitor';

export const SCHOOL = 'Vaartcollege';
export const INSTITUTE = 'Lerarenopleiding Proefstad';

export async function claimInstallation(page: Page, locale: Language, setupCode: string): Promise<void> {
	const text = signInMessages[locale];
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(text.firstRunTitle);
	await page.getByLabel(text.setupCode).fill(setupCode.toUpperCase());
	await page.getByLabel(text.partnershipName).fill('Opleidingsschool Proefstad');
	await page.getByLabel(text.leadPartner).fill('Stichting De Vaart');
	await page.getByLabel(text.name, { exact: true }).fill('Femke Smit');
	await page.getByLabel(text.email).fill('femke.smit@example.org');
	await page.getByLabel(text.newPassword).fill('drie zoute haringen');
	await page.getByRole('button', { name: text.begin }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(homeMessages[locale].noYearTitle);
}

/** Takes the school year the page proposes; answers the address of that budget. */
export async function startBudget(page: Page, locale: Language): Promise<string> {
	const text = homeMessages[locale];
	const year = await page.getByLabel(text.yearLabel).inputValue();
	await page.getByRole('button', { name: text.start }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(text.title(year));
	return `${new URL(page.url()).pathname}/${year}`;
}

/** The form of a new partner is open only while there is none; kinds decide what it may hang under. */
export async function addPartners(page: Page, locale: Language, home: string): Promise<void> {
	const text = partnerMessages[locale];
	const kinds = wordMessages[locale].partnerKind;
	await page.goto(`${home}/partners`);
	for (const [kind, name, parent] of [
		[kinds.school, SCHOOL, 'Stichting De Vaart'],
		[kinds.institute, INSTITUTE, '']
	]) {
		await unfold(page, text.addTitle);
		await page.getByLabel(text.kind, { exact: true }).selectOption(kind ?? '');
		if (parent) await page.getByLabel(text.parent, { exact: true }).selectOption(parent);
		await page.getByLabel(text.name, { exact: true }).fill(name ?? '');
		await page.getByRole('button', { name: text.add, exact: true }).click();
		await expect(page.getByRole('rowheader', { name })).toBeVisible();
	}
}
