/** A whole budget pasted at once: two thousand lines and more are kept, and stay workable. */
import { expect, test } from '@playwright/test';
import { auditMessages } from '$lib/messages/audit';
import { gridMessages } from '$lib/messages/grid';
import { LARGEST_FORM_BYTES } from '$lib/forms/form-size';
import { wordMessages } from '$lib/messages/words';
import { newInstallation, type Installation } from './installation';
import { claimInstallation, startBudget } from './penvoerder/begin';
import { prefer, pressKeys } from './visitor';

const COUNT = 2500;
const text = gridMessages.nl;
const trail = auditMessages.nl;
let installation: Installation;

test.beforeAll(async () => {
	installation = await newInstallation();
});
test.afterAll(() => installation.remove());

test('2,500 lines pasted from a sheet are saved, also when what is sent is larger than one form may be', async ({
	browser
}) => {
	const context = await browser.newContext({
		baseURL: installation.origin,
		permissions: ['clipboard-read', 'clipboard-write']
	});
	await prefer(context, installation.origin, { locale: 'nl' });
	const page = await context.newPage();
	await claimInstallation(page, 'nl', installation.setupCode);
	const year = await startBudget(page, 'nl');
	await page.goto(`${year}/lines`);
	await page.getByRole('button', { name: text.addRow }).click();
	await expect(page.getByRole('rowheader').first()).toBeFocused();
	const note = 'Afgesproken in het overleg van de werkgroep en vastgesteld door de stuurgroep';
	const block = Array.from({ length: COUNT }, (_, index) => {
		const [activity, area] = [`Begeleiding op de werkplek, groep ${index + 1}`, wordMessages.nl.area.opleiden];
		return [activity, area, '', '', '', '', '12,50', '', '', '', `${note}, besluit ${index + 1}`];
	});
	await page.evaluate((sheet) => navigator.clipboard.writeText(sheet), block.map((row) => row.join('\t')).join('\n'));
	const saved = page.waitForResponse((response) => (response.request().postData()?.length ?? 0) > LARGEST_FORM_BYTES);
	await page.keyboard.press('Control+V');
	expect((await saved).status()).toBe(200);
	await expect(page.getByRole('status').filter({ hasText: text.saved('Femke Smit', '') })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(COUNT + 2));

	await page.locator('[data-at="0:0"]').click();
	await pressKeys(page, ['Control+End', 'Home']);
	await page.keyboard.type('De laatste');
	const one = page.waitForResponse((response) => response.url().endsWith('/lines/cells'));
	await pressKeys(page, ['Enter']);
	expect((await one).ok()).toBe(true);
	await expect(page.getByRole('row', { name: 'De laatste' })).toBeVisible();

	// In the trail it is one thing that was done, and each line of it is there to see; the first was there already.
	await page.goto(`${year.split('/').slice(0, -1).join('/')}/audit`);
	await page.getByRole('link', { name: trail.oneByOne('2.499'), exact: true }).click();
	await expect(page.getByRole('main')).toContainText(trail.doneAtOnce);
	await expect(page.getByRole('row')).toHaveCount(101);
	await page.getByRole('link', { name: trail.older, exact: true }).click();
	await page.waitForURL(/before=/);
	await expect(page.getByRole('main')).toContainText(trail.doneAtOnce);
	await expect(page.getByRole('row')).toHaveCount(101);
	await context.close();
});
