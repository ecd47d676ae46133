/** What the penvoerder does on the page of agreements, with and without script; in a partnership whose rounds no other file uses. */
import { expect, test, type Page } from '@playwright/test';
import { axeViolations } from './axe';
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
const commitmentsOf = (page: Page) => page.getByRole('region', { name: text.commitmentsTitle, exact: true });
const firstChange = (page: Page) =>
	commitmentsOf(page)
		.getByRole('link', { name: new RegExp(`^${shared.edit}`) })
		.first();
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
	const commitments = commitmentsOf(page);
	const change = firstChange(page);
	await commitments.locator('summary').first().click();
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

test('agreements begin as what each partner comes to, and one table of all of them stays until it is left', async ({
	page
}) => {
	const [commitments, change] = [commitmentsOf(page), firstChange(page)];
	await expect(commitments.locator('summary').first()).toContainText(/\d,00\suur\s+€/);
	await expect(change).toBeHidden();
	await commitments.locator('summary').first().press('Enter');
	await expect(change).toBeVisible();
	expect(await axeViolations(page, { include: 'main' })).toEqual([]);

	await commitments.getByRole('link', { name: /in één tabel$/ }).click();
	await expect(commitments.getByRole('table', { name: text.commitmentsTitle, exact: true })).toBeVisible();
	await change.click();
	await commitments.getByRole('button', { name: shared.save, exact: true }).click();
	await expect(saved(page)).toHaveCount(1);
	await expect(page).toHaveURL(/all=commitments/);
	await commitments.getByRole('link', { name: text.perPartnerView }).click();
	await expect(commitments.getByRole('table')).toHaveCount(0);
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

	test('what is changed and what was just saved are open among the agreements', async ({ page }) => {
		await commitmentsOf(page).locator('summary').first().click();
		await firstChange(page).click();
		await expect(page).toHaveURL(/edit=/);
		await expect(firstChange(page)).toBeVisible();
		await commitmentsOf(page).getByRole('button', { name: shared.save, exact: true }).click();
		await expect(page).not.toHaveURL(/edit=/);
		await expect(firstChange(page)).toBeVisible();
	});

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
