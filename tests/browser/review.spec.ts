/** Who checks hours approves a line, returns one with a reason, disputes one, and takes a decision back; others see sums only. */
import { expect, test, type Page } from '@playwright/test';
import { comparedHoursMessages } from '$lib/messages/compared-hours';
import { reviewMessages } from '$lib/messages/review';
import { sharedMessages } from '$lib/messages/shared';
import { enterAs, prefer, YEAR } from './visitor';

const text = reviewMessages.nl;
const REVIEW = `${YEAR}/review`;

/** The line with this number among those that can be ticked. */
async function tick(page: Page, at: number): Promise<string> {
	const box = page.locator('input[name=line]').nth(at);
	await box.check();
	return (await box.getAttribute('value')) ?? '';
}

async function waiting(page: Page): Promise<number> {
	const sentence = (await page.locator('main').textContent()) ?? '';
	return Number(/(\d+) regels? wacht/.exec(sentence)?.[1] ?? 0);
}

for (const script of [true, false]) {
	test.describe(script ? 'reviewing hours' : 'reviewing hours without script', () => {
		test.use({ javaScriptEnabled: script });

		test.beforeEach(async ({ page, baseURL }) => {
			await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
			await enterAs(page, 'penvoerder');
			await page.goto(REVIEW);
		});

		test('approves a line, and takes the decision back as a whole', async ({ page }) => {
			const before = await waiting(page);
			const line = await tick(page, 0);
			await tick(page, 1);
			await page.getByRole('button', { name: text.approve, exact: true }).click();
			await expect(page.getByText('2 regels goedgekeurd')).toBeVisible();
			expect(await waiting(page)).toBe(before - 2);
			await expect(page.locator(`input[name=line][value="${line}"]`)).toHaveCount(0);
			await page.getByRole('button', { name: sharedMessages.nl.undo, exact: true }).first().click();
			await expect(page.getByText(text.undone(2))).toBeVisible();
			expect(await waiting(page)).toBe(before);
		});

		test('returns a line with a reason, and keeps what was ticked when the reason is missing', async ({ page }) => {
			const line = await tick(page, 0);
			await page.locator('summary', { hasText: text.returnTitle }).first().click();
			await page.getByRole('button', { name: text.return, exact: true }).first().click();
			await expect(page.locator('#field-reason')).toHaveAttribute('aria-invalid', 'true');
			await expect(page.locator(`input[name=line][value="${line}"]`)).toBeChecked();
			await page.locator('#field-reason').fill('Het rooster ontbreekt');
			await page.getByRole('button', { name: text.return, exact: true }).first().click();
			await expect(page.getByText('1 regel teruggestuurd')).toBeVisible();
			await page.getByRole('button', { name: sharedMessages.nl.undo, exact: true }).first().click();
			await expect(page.getByText(text.undone(1))).toBeVisible();
		});

		test('disputes a line with a proposal, which then stands among the disputes', async ({ page }) => {
			const disputes = page.getByRole('region', { name: text.disputesTitle }).getByRole('article');
			const before = await disputes.count();
			await tick(page, 0);
			await page.locator('summary', { hasText: text.disputeTitle }).click();
			await page.locator('#field-disputeReason').fill('Meer dan we afspraken');
			await page.getByLabel(text.proposedHours).fill('1,5');
			await page.getByLabel(text.dueOn).fill('1-6-2027');
			await page.getByRole('button', { name: text.dispute, exact: true }).click();
			await expect(page.getByText('1 regel betwist')).toBeVisible();
			await expect(disputes).toHaveCount(before + 1);
			await expect(disputes.filter({ hasText: 'Meer dan we afspraken' })).toContainText('Voorstel: 1,50');
			await page.getByRole('button', { name: sharedMessages.nl.undo, exact: true }).first().click();
			await expect(disputes).toHaveCount(before);
		});
	});
}

test('goes from declared hours to the lines behind them', async ({ page, baseURL }) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await enterAs(page, 'penvoerder');
	await page.goto(REVIEW);
	const link = page
		.getByRole('region', { name: comparedHoursMessages.nl.compareTitle })
		.getByRole('table')
		.last()
		.getByRole('link')
		.first();
	const hours = (await link.textContent())?.trim() ?? '';
	await link.click();
	await expect(page).toHaveURL(/state=all/);
	const cells = await page.locator('#lines tbody tr td:nth-of-type(3)').allTextContents();
	const hundredths = (figure: string) => Number(/-?[\d.]+,\d\d/.exec(figure)?.[0].replace(/[.,]/g, '') ?? 0);
	expect(cells.length).toBeGreaterThan(0);
	expect(cells.reduce((sum, cell) => sum + hundredths(cell), 0)).toBe(hundredths(hours));
});

test('shows a bestuurder sums, and no line, name or button', async ({ page, baseURL }) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await enterAs(page, 'bestuurder');
	await page.goto(REVIEW);
	await expect(page.getByRole('region', { name: comparedHoursMessages.nl.compareTitle })).toBeVisible();
	await expect(page.locator('#lines')).toHaveCount(0);
	await expect(page.locator('#disputes')).toHaveCount(0);
	await expect(page.getByRole('main').locator('form[method=post]')).toHaveCount(0);
});
