/** What the penvoerder does on the page of agreements, with and without script; in a partnership whose rounds no other file uses. */
import { expect, test, type Page } from '@playwright/test';
import { agreementMessages } from '$lib/messages/agreements';
import { closingRoundMessages } from '$lib/messages/closing-round';
import { sharedMessages } from '$lib/messages/shared';
import { enterAsPerson, unfold } from './visitor';

const PENVOERDER = 'demo-wendy-van-meer';
const AGREEMENTS = '/p/zuiderbeemd/2026-2027/agreements';
const ROUND = 'Ronde 3: november tot en met juli';
const text = agreementMessages.nl;
const shared = sharedMessages.nl;

const rounds = (page: Page) => page.getByRole('region', { name: text.roundsTitle, exact: true });
const saved = (page: Page) => page.getByRole('status').filter({ hasText: shared.saved });

async function readsWhatClosingMeans(page: Page) {
	await unfold(page, text.closeRound(ROUND));
	await expect(rounds(page)).toContainText(closingRoundMessages.nl.means);
	await expect(rounds(page)).toContainText('6 regels van');
	await expect(rounds(page)).toContainText(closingRoundMessages.nl.draftsOfOthers);
}

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

test('closing a round tells first what is left in it, and is one step back', async ({ page }) => {
	await expect(rounds(page).getByRole('button', { name: closingRoundMessages.nl.confirm(ROUND) })).toBeHidden();
	await readsWhatClosingMeans(page);
	await rounds(page)
		.getByRole('button', { name: closingRoundMessages.nl.confirm(ROUND) })
		.click();
	await expect(rounds(page).getByRole('row', { name: ROUND })).toContainText(text.moments.closed);
	await expect(saved(page)).toHaveCount(1);
	await expect(rounds(page).getByText(text.closeRound(ROUND))).toHaveCount(0);
	await reopen(page);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a round is closed and opened again the same way', async ({ page }) => {
		await readsWhatClosingMeans(page);
		await rounds(page)
			.getByRole('button', { name: closingRoundMessages.nl.confirm(ROUND) })
			.click();
		await expect(rounds(page).getByRole('row', { name: ROUND })).toContainText(text.moments.closed);
		await reopen(page);
	});
});

async function reopen(page: Page) {
	await unfold(page, text.reopenRound(ROUND));
	const part = rounds(page)
		.getByRole('group')
		.filter({ hasText: text.reopenRound(ROUND) });
	await part.getByLabel(text.reason).fill('Te vroeg gesloten');
	await part.getByLabel(text.submitBy).fill('20-8-2027');
	await part.getByRole('button', { name: text.reopen, exact: true }).click();
	await expect(rounds(page).getByRole('row', { name: ROUND })).toContainText(text.moments.open);
}
