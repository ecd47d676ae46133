/** On a phone of 360 px: no page scrolls sideways as a whole; what is wider scrolls inside a frame of its own. */
import { expect, test, type Page } from '@playwright/test';
import { findAddress, pageAddresses, type PageAddress } from './page-addresses';
import { enterAs, LANGUAGES, prefer } from './visitor';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

/** How far the page can be pushed aside, and by what: elements that end past the window and in no frame of their own. */
function pushedAside(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { clientWidth, scrollWidth } = document.scrollingElement ?? document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const framed = (element: Element | null): boolean =>
			element !== null && (getComputedStyle(element).overflowX !== 'visible' || framed(element.parentElement));
		const wide = [...document.querySelectorAll('body *')].filter(
			(element) => element.getBoundingClientRect().right > clientWidth + 1 && !framed(element.parentElement)
		);
		const named = wide.map(({ tagName, textContent }) => `${tagName} ${(textContent ?? '').trim().slice(0, 40)}`);
		return [`${scrollWidth} px wide`, ...named];
	});
}

async function findWidePages(page: Page, entries: readonly PageAddress[]): Promise<Record<string, string[]>> {
	const wide: Record<string, string[]> = {};
	for (const entry of entries) {
		await page.goto(await findAddress(page, entry), { waitUntil: 'networkidle' });
		const found = await pushedAside(page);
		if (found.length > 0) wide[entry.route] = found;
	}
	return wide;
}

for (const locale of LANGUAGES) {
	test(`no page scrolls sideways on a phone (${locale})`, async ({ page, baseURL }) => {
		test.setTimeout(180_000);
		await prefer(page.context(), baseURL ?? '', { locale });
		const addresses = pageAddresses();
		const outside = addresses.filter(({ signedIn }) => !signedIn);
		const inside = addresses.filter(({ signedIn, route }) => signedIn && route !== '/sign-out');
		expect(await findWidePages(page, outside)).toEqual({});
		await enterAs(page, 'penvoerder');
		expect(await findWidePages(page, inside)).toEqual({});
	});
}
