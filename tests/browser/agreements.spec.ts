/** What the penvoerder does on the page of agreements, in a partnership whose rounds no other file uses. */
import { expect, test, type Page } from '@playwright/test';
import { agreementMessages } from '$lib/messages/agreements';
import { sharedMessages } from '$lib/messages/shared';
import { enterAsPerson } from './visitor';

const PENVOERDER = 'demo-wendy-van-meer';
const AGREEMENTS = '/p/zuiderbeemd/2026-2027/agreements';
const text = agreementMessages.nl;
const shared = sharedMessages.nl;

const rounds = (page: Page) => page.getByRole('region', { name: text.roundsTitle, exact: true });
const saved = (page: Page) => page.getByRole('status').filter({ hasText: shared.saved });

test.beforeEach(async ({ page }) => {
	await enterAsPerson(page, PENVOERDER, 'zuiderbeemd');
	await page.goto(AGREEMENTS);
});

test('what was saved is told until anything else on the page is refused or opened', async ({ page }) => {
	const commitments = page.getByRole('region', { name: text.commitmentsTitle, exact: true });
	const change = commitments.getByRole('link', { name: new RegExp(`^${shared.edit}`) }).first();
	const saveAgain = async () => {
		await change.click();
		await expect(page).toHaveURL(/edit=/);
		await commitments.getByRole('button', { name: shared.save, exact: true }).click();
		await expect(saved(page)).toHaveCount(1);
	};
	await saveAgain();
	await rounds(page).getByRole('button', { name: shared.add, exact: true }).click();
	await expect(page.locator('#round-name')).toHaveAttribute('aria-invalid', 'true');
	await expect(saved(page)).toHaveCount(0);

	await saveAgain();
	await change.click();
	await commitments.getByRole('link', { name: shared.cancel }).click();
	await expect(page).not.toHaveURL(/edit=/);
	await expect(saved(page)).toHaveCount(0);
});
