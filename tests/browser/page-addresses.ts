/** Every page the sources have, as addresses of the demonstration: a page that is added is tested from then on. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const ROUTES = fileURLToPath(new URL('../../src/routes', import.meta.url));

/** What stands in an address for a placeholder of a route. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
	partnership: 'leerlust',
	'schoolYear=schoolYear': '2026-2027',
	partnerId: 'kempenbrug',
	token: 'unknown-token',
	awardId: 'new',
	page: 'coverage',
	schemeId: 'tko-2022-2023',
	roundId: 'ronde-1'
};

/** Placeholders whose value is made by the product: the page with a link to one, and the beginning of that link. */
export const LINKED_FROM: Readonly<Record<string, string>> = {
	address: '/p/leerlust/2026-2027/coverage',
	membership: '/p/leerlust/people',
	number: '/p/leerlust/2025-2026/versions'
};

export interface PageAddress {
	readonly route: string;
	readonly address: string;
	/** The page to find a link on that begins like `address`; `null` when the address is complete. */
	readonly foundOn: string | null;
	readonly signedIn: boolean;
}

export function pageAddresses(): PageAddress[] {
	const files = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' });
	return files
		.filter((file) => file.endsWith('+page.svelte'))
		.map((file) => file.split('/').slice(0, -1))
		.map(pageAddress)
		.sort((one, other) => one.route.localeCompare(other.route));
}

/** The address itself, or the first link to it on the page that has one. */
export async function findAddress(page: Page, { address, foundOn }: PageAddress): Promise<string> {
	if (foundOn === null) return address;
	await page.goto(foundOn);
	const href = await page.locator(`main a[href^="${address}"]`).first().getAttribute('href');
	return href ?? address;
}

function pageAddress(folders: readonly string[]): PageAddress {
	const parts = folders.filter((folder) => !folder.startsWith('('));
	const linked = parts.findIndex((part) => LINKED_FROM[placeholder(part) ?? ''] !== undefined);
	const foundOn = linked < 0 ? null : (LINKED_FROM[placeholder(parts[linked] ?? '') ?? ''] ?? null);
	const known = (linked < 0 ? parts : parts.slice(0, linked)).map(filled).join('/');
	const year = foundOn?.match(/\d{4}-\d{4}/)?.[0];
	const address = year ? known.replace('2026-2027', year) : known;
	return {
		route: `/${parts.join('/')}`,
		address: `/${address}${linked < 0 ? '' : '/'}`,
		foundOn,
		signedIn: folders[0] !== '(outside)' || parts.includes('sign-out')
	};
}

function placeholder(part: string): string | null {
	return part.match(/^\[(.+)\]$/)?.[1] ?? null;
}

function filled(part: string): string {
	const name = placeholder(part);
	if (name === null) return part;
	const value = PLACEHOLDERS[name];
	if (value === undefined) throw new Error(`page-addresses.ts has no value for [${name}]`);
	return value;
}
