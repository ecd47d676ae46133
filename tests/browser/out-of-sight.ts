/** What of a page cannot be seen in a narrow window without pushing it aside. */
import type { Page } from '@playwright/test';

/** How far the page can be pushed aside, and by what: elements that end past the window and in no frame of their own. */
export function pushedAside(page: Page): Promise<string[]> {
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

/** Cells of tables (not of the grid, which has a frame to move in) that end outside the window or break a word of their heading. */
export function cellsOutside(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('main table:not(.grid-table) :is(td, tbody th, tfoot th)')]
			.filter((cell) => {
				const { width, left, right } = cell.getBoundingClientRect();
				const cut = cell.scrollWidth > cell.clientWidth + 1 && getComputedStyle(cell).display !== 'inline';
				return width > 0 && (left < 0 || right > document.documentElement.clientWidth || cut);
			})
			.map((cell) => (cell.textContent ?? '').trim().slice(0, 40))
	);
}
