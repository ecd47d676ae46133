/** A folder that was never built: the first `npm start` there makes the database beside the build, and its pages come to life. */
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BUILT_FROM, ROOT } from '../../src/cli/installation.mjs';
import { startServer } from '../support/built-server';
import { HOME, PEOPLE } from './visitor';

test('the first start of a fresh copy gives pages that come to life', async ({ page }) => {
	const folder = mkdtempSync(join(tmpdir(), 'begroting-fresh-'));
	for (const path of ['package.json', ...BUILT_FROM]) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
	symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
	const server = await startServer({ LOG_LEVEL: 'error' }, folder);
	try {
		const problems: string[] = [];
		page.on('pageerror', (problem) => problems.push(problem.message));
		await page.goto(`${server.origin}/sign-in`);
		await page.locator(`button[name=person][value=${PEOPLE.bestuurder}]`).click();
		await page.waitForURL(`${server.origin}${HOME}`);
		// A link that the browser itself follows forgets this; a page that has come to life fetches only what changes.
		await page.evaluate(() => document.body.setAttribute('data-same-document', ''));
		await page.locator('a[href="/account"]').click();
		await page.waitForURL(`${server.origin}/account`);
		await expect(page.locator('body[data-same-document]')).toBeAttached();
		expect(problems).toEqual([]);
	} finally {
		server.child.kill('SIGTERM');
		await server.ended;
		rmSync(folder, { recursive: true, force: true });
	}
});
