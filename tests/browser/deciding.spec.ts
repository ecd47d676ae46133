/** Deciding about lines on the page: Enter decides nothing. */
import { expect, test, type Page } from '@playwright/test';
import { reviewDecisionMessages } from '$lib/messages/review-decisions';
import { sharedMessages } from '$lib/messages/shared';
import { axeViolations } from './axe';
import { prefer, signInAs, unfold, YEAR } from './visitor';

const text = reviewDecisionMessages.nl;
const REVIEW = `${YEAR}/review`;
const REASON = 'Meer dan het rooster';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const fold = (page: Page, name: string) => page.locator('#decide summary', { hasText: name });
const boxes = (page: Page) =>
	page.locator('#lines tr', { hasNotText: sharedMessages.nl.unpriced }).locator('input[name=line]');

for (const script of [true, false]) {
	test.describe(script ? 'deciding' : 'deciding without script', () => {
		test.use({ javaScriptEnabled: script });

		test('only a press of a button decides: Enter in a field or at a tick does nothing', async ({ page, baseURL }) => {
			await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
			await signInAs(page, 'penvoerder');
			await page.goto(REVIEW, { waitUntil: 'networkidle' });
			const sent: string[] = [];
			page.on('request', (request) => {
				if (request.method() === 'POST') sent.push(new URL(request.url()).search.replace(/[=&].*$/, ''));
			});
			await boxes(page).first().check();
			await fold(page, text.disputeTitle).click();
			await page.locator('#field-disputeReason').fill(REASON);
			await page.getByLabel(text.proposedHours).fill('1,5');
			await page.getByLabel(text.dueOn).fill('1-6-2027');
			const fields = [page.getByLabel(text.proposedHours), page.getByLabel(text.dueOn)];
			for (const field of [...fields, page.getByLabel(text.scopes.ticked), boxes(page).first()])
				await field.press('Enter');
			await button(page, text.dispute).click();
			await expect(page.getByText('1 regel betwist')).toBeVisible();
			expect(sent).toEqual(['?/dispute']);
			await expect(page.getByRole('article').filter({ hasText: REASON })).toHaveCount(1);
			await button(page, sharedMessages.nl.undo).first().click();
			await expect(page.getByText(text.undone(1))).toBeVisible();
		});

		test('a decision of somebody else tells what it was before it is taken back', async ({ page, baseURL }) => {
			await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
			await signInAs(page, 'penvoerder');
			await page.goto(REVIEW, { waitUntil: 'networkidle' });
			await unfold(page, text.recentTitle);
			const told = page.locator('summary', { hasText: sharedMessages.nl.undo });
			const decision = page.getByRole('listitem').filter({ has: told }).first();
			const confirm = decision.getByRole('button', { name: new RegExp(`^${text.confirmTakeBack}`) });
			await expect(decision).toBeVisible();
			await expect(decision.getByRole('button')).toHaveCount(0);
			await decision.locator('summary').press('Enter');
			await expect(confirm).toBeVisible();
			await expect(decision).toContainText(/Dit oordeel is van \w.*: \d+ \w+ \d{4}/);
			if (script) expect(await axeViolations(page, { include: 'main' })).toEqual([]);
		});
	});
}

test('what is filled in stands whole below the lines, also once it was refused', async ({ page, baseURL }) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await page.setViewportSize({ width: 1366, height: 900 });
	await signInAs(page, 'penvoerder');
	await page.goto(REVIEW, { waitUntil: 'networkidle' });
	await boxes(page).first().check();
	for (const [title, act] of [
		[text.returnTitle, text.return],
		[text.disputeTitle, text.dispute]
	] as const) {
		await fold(page, title).click();
		await expect(button(page, act)).toBeInViewport({ ratio: 1 });
		await button(page, act).click();
		await expect(page.locator('#decide :focus')).toBeInViewport({ ratio: 1 });
		await expect(button(page, act)).toBeInViewport({ ratio: 1 });
		const lines = await page.locator('#lines .data-frame').boundingBox();
		const panel = await page.locator('#decide').boundingBox();
		expect(panel?.y).toBeGreaterThanOrEqual((lines?.y ?? 0) + (lines?.height ?? 0));
		await fold(page, title).click();
	}
	// Closed again it stays at hand wherever somebody looks.
	await page.locator('#lines-title').scrollIntoViewIfNeeded();
	await expect(button(page, text.approve)).toBeInViewport({ ratio: 1 });
});
