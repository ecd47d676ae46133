/**
 * One page for all tests of a worker that only look: opening a browser window of its own takes longer than most of what is looked at.
 * Each test begins as somebody who was never here.
 */
import { test as base, type Page } from '@playwright/test';

export const test = base.extend<{ readonly page: Page }, { readonly onePage: Page }>({
	onePage: [
		async ({ browser }, use, { project }) => {
			const { baseURL, viewport, contextOptions } = project.use;
			const context = await browser.newContext({ ...contextOptions, baseURL, viewport });
			await use(await context.newPage());
			await context.close();
		},
		{ scope: 'worker' }
	],
	page: async ({ onePage }, use, { project }) => {
		const { viewport } = project.use;
		if (viewport) await onePage.setViewportSize(viewport);
		await onePage.context().clearCookies();
		if (onePage.url() !== 'about:blank')
			await onePage.evaluate(() => {
				localStorage.clear();
				sessionStorage.clear();
			});
		await use(onePage);
		onePage.removeAllListeners();
	}
});
