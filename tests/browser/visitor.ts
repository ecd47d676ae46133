/** Somebody who looks around in the demonstration, in one language and one theme. */
import { expect, type BrowserContext, type Page } from '@playwright/test';

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const HOME = '/p/leerlust';
export const YEAR = `${HOME}/2026-2027`;

/** One person of the made-up partnership in every role. */
export const PEOPLE = {
	penvoerder: 'demo-marloes-peeters',
	partner: 'demo-floor-sanders',
	bestuurder: 'demo-toos-hendrix',
	accountant: 'demo-karim-bensaid'
} as const;

export type Person = keyof typeof PEOPLE;

export interface Preferences {
	readonly locale: Language;
	readonly theme?: 'light' | 'dark';
}

/** Keeps language and theme as the product itself keeps them. */
export async function prefer(context: BrowserContext, origin: string, { locale, theme = 'light' }: Preferences) {
	await context.addCookies([
		{ name: 'locale', value: locale, url: origin },
		{ name: 'theme', value: theme, url: origin }
	]);
}

/** Signs in with the button of the demonstration; ends on the home page of the partnership. */
export async function enterAs(page: Page, person: Person): Promise<void> {
	await page.goto('/sign-in');
	await page.locator(`button[name=person][value=${PEOPLE[person]}]`).click();
	await page.waitForURL(`**${HOME}`);
	await expect(page.locator('h1')).toBeVisible();
}
