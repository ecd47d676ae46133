/** A round about next year's tariffs: opened, adopted, and its tariffs found from there. */
import { expect, test } from '@playwright/test';
import { proposalMessages } from '$lib/messages/proposal';
import { axeViolations, WCAG } from './axe';
import { enterAsPerson, unfold } from './visitor';

const PARTNERSHIP = 'zuiderbeemd';
const PENVOERDER = 'demo-wendy-van-meer';
const NEXT = '2027-2028';
const text = proposalMessages.nl;

test('the penvoerder adopts a proposal and finds its tariffs among those of other years', async ({ page }) => {
	await enterAsPerson(page, PENVOERDER, PARTNERSHIP);
	await page.goto(`/p/${PARTNERSHIP}/2026-2027/tariffs/proposal`, { waitUntil: 'networkidle' });
	const link = page.getByRole('link', { name: text.toAdopted(NEXT) });
	await page.getByLabel(text.percentage).fill('2,5');
	await page.getByRole('button', { name: text.open, exact: true }).click();
	await expect(page.getByText(text.told.opened ?? '')).toBeVisible();
	await expect(link).toHaveCount(0);
	expect(await axeViolations(page, { tags: WCAG })).toEqual([]);
	await unfold(page, text.adoptTitle);
	await page.getByRole('button', { name: text.adopt, exact: true }).click();
	await expect(link).toBeVisible();
	expect(await axeViolations(page, { tags: WCAG })).toEqual([]);
	await link.click();
	// There is no budget of that year yet: they stand below the tariffs of this one.
	await page.waitForURL(/2026-2027\/tariffs#other-years$/);
	const other = page.locator('#other-years');
	await expect(other).toBeInViewport();
	expect(await other.locator('xpath=following-sibling::tr').count()).toBeGreaterThan(0);
});
