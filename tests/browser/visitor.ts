/** Somebody who looks around in the demonstration, in one language and one theme. */
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { centsFromText } from '$lib/domain/shared/money';
import { sentenceParts } from '$lib/format/emphasis';
import { formatMoney } from '$lib/format/money';
import { declareMessages } from '$lib/messages/declare';

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

/** Signs in with the button of the demonstration, which ends on the home page of the partnership. */
export async function clickIn(page: Page, id: string, partnership: string): Promise<void> {
	await page.goto('/sign-in');
	await page.locator(`button[name=person][value=${id}]`).click();
	await page.waitForURL(`**/p/${partnership}`);
	await expect(page.locator('h1')).toBeVisible();
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** What the browser of a person kept after the first time; a worker has one server, so that it holds there. */
const kept = new Map<string, Cookies>();

/** Signed in from the next page on: by the button the first time, afterwards with what the browser kept of that. */
export async function signIn(page: Page, id: string, partnership: string): Promise<void> {
	const known = kept.get(id);
	if (known) return page.context().addCookies(known);
	const before = new Set((await page.context().cookies()).map(({ name }) => name));
	await clickIn(page, id, partnership);
	kept.set(
		id,
		(await page.context().cookies()).filter(({ name }) => !before.has(name))
	);
}

export function signInAs(page: Page, person: Person): Promise<void> {
	return signIn(page, PEOPLE[person], 'leerlust');
}

/** Signs in, and opens the home page of the partnership. */
export async function enterAsPerson(page: Page, id: string, partnership: string): Promise<void> {
	await signIn(page, id, partnership);
	await page.goto(`/p/${partnership}`);
	await expect(page.locator('h1')).toBeVisible();
}

export function enterAs(page: Page, person: Person): Promise<void> {
	return enterAsPerson(page, PEOPLE[person], 'leerlust');
}

/** Keys one after the other, as a person presses them; the next waits until the page took the last. */
export async function pressKeys(page: Page, keys: readonly string[]): Promise<void> {
	for (const key of keys) await page.keyboard.press(key);
}

/** A message as it stands on the page: without the marks around its figures. */
export function plain(sentence: string): string {
	return sentenceParts(sentence)
		.map(({ text }) => text)
		.join('');
}

/** Opens a part of the page that is folded under its summary; leaves it open when it is. */
export async function unfold(page: Page, summary: string): Promise<void> {
	const part = page
		.getByRole('group')
		.filter({ has: page.locator('summary', { hasText: summary }) })
		.last();
	if ((await part.getAttribute('open')) === null) await part.locator('> summary').click();
}

export interface FilledIn {
	/** As it is typed: "12-1-2027". */
	readonly day: string;
	readonly hours: string;
	/** By its name; else as the form proposes it, and so are the others. */
	readonly role?: string;
	readonly activity?: string;
	/** By its code. */
	readonly person?: string;
}

/** Fills in the form for one line of hours, in Dutch, and leaves it there. */
export async function fillInLine(page: Page, { day, hours, role, activity, person }: FilledIn): Promise<void> {
	await page.getByLabel(declareMessages.nl.day, { exact: true }).fill(day);
	await page.locator('#quick-hours').fill(hours);
	if (role !== undefined) await page.locator('#quick-role').selectOption({ label: role });
	if (activity !== undefined) await page.locator('#quick-activity').fill(activity);
	if (person === undefined) return;
	await unfold(page, declareMessages.nl.more);
	await page.locator('#quick-person').selectOption({ label: person });
}

/** Saves a line of hours by that form. */
export async function declareLine(page: Page, line: FilledIn): Promise<void> {
	await fillInLine(page, line);
	await page.getByRole('button', { name: declareMessages.nl.add, exact: true }).click();
	await expect(page.locator('#quick-hours')).toHaveValue('');
}

/** Ticks every line of a list and presses a button for them, after which none of them is in that list. */
export async function pressForAll(page: Page, button: string, list: string): Promise<void> {
	const table = page.getByRole('table', { name: list });
	for (const box of await table.getByRole('checkbox').all()) await box.check();
	await page.getByRole('button', { name: button }).click();
	await expect(table).toHaveCount(0);
}

/** "1234.50" as the page writes it in this language. */
export function euro(amount: string, locale: Language): string {
	const cents = centsFromText(amount);
	if (cents === null) throw new Error(`not an amount: ${amount}`);
	return formatMoney(cents, locale);
}
