/** A dispute between two sides in the browser: whose turn it is, what is sent twice, the way back of its end, and the file of lines. */
import { readFile } from 'node:fs/promises';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { ON_NO_LINE } from '$lib/domain/declaration/declaration';
import { reviewMessages } from '$lib/messages/review';
import { reviewDecisionMessages } from '$lib/messages/review-decisions';
import { reviewDisputeMessages } from '$lib/messages/review-disputes';
import { declaredLinesMessages } from '$lib/messages/declared-lines';
import { sharedMessages } from '$lib/messages/shared';
import { prefer, signIn, unfold } from './visitor';

const text = reviewDecisionMessages.nl;
const disputing = reviewDisputeMessages.nl;
const RIVER = '/p/rivierenrand/2026-2027/review';
const LINE = '#line-uren-022';
const REASON = 'Dat was een andere week';

async function openAs(browser: Browser, origin: string, person: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: origin, viewport: { width: 1366, height: 900 } });
	await prefer(context, origin, { locale: 'nl' });
	const page = await context.newPage();
	await signIn(page, person, 'rivierenrand');
	await page.goto(RIVER, { waitUntil: 'networkidle' });
	return page;
}

const disputeOf = (page: Page) => page.getByRole('article').filter({ hasText: REASON });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Whose name stands beside the turn. */
async function turnIn(page: Page): Promise<string> {
	const sentence =
		(await disputeOf(page)
			.getByText(/^\s*Aan zet: /)
			.textContent()) ?? '';
	return /Aan zet: (.+), uiterlijk/.exec(sentence)?.[1] ?? '';
}

async function remark(page: Page, body: string): Promise<void> {
	const dispute = disputeOf(page);
	await dispute.locator('summary', { hasText: disputing.addRemark }).click();
	await dispute.getByLabel(disputing.remark).fill(body);
}

const sendRemark = (page: Page) => disputeOf(page).getByRole('button', { name: disputing.addRemark });

/** The focus is where the answer is told, in an element that holds it. */
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('names whose turn it is after a remark, takes one sent twice once, and ends and opens again', async ({
	browser,
	baseURL
}) => {
	const checker = await openAs(browser, baseURL ?? '', 'demo-gerben-nijland');
	await checker.locator(`${LINE} input[name=line]`).check();
	await checker.locator('summary', { hasText: text.disputeTitle }).click();
	await checker.locator('#field-disputeReason').fill(REASON);
	await checker.getByLabel(text.dueOn).fill('15-6-2027');
	// More than was declared is no proposal: said at the field, and everything typed stays.
	await checker.getByLabel(text.proposedHours).fill('300');
	await button(checker, text.dispute).click();
	await expect(checker.locator('#field-proposedHours')).toHaveAttribute('aria-invalid', 'true');
	await expect(checker.getByText(/^Stel hoogstens /)).toBeVisible();
	await expect(checker.locator('#field-disputeReason')).toHaveValue(REASON);
	await checker.getByLabel(text.proposedHours).fill('6');
	await button(checker, text.dispute).click();
	await expect(checker.getByText('1 regel betwist')).toBeVisible();
	await expect.poll(() => focusedText(checker)).toContain('1 regel betwist');
	const declarer = await turnIn(checker);

	// The turn passes to the other side, by name, and back.
	const partner = await openAs(browser, baseURL ?? '', 'demo-ellen-haverkort');
	expect(await turnIn(partner)).toBe(declarer);
	await remark(partner, 'De reistijd hoort erbij');
	await sendRemark(partner).dblclick();
	const checking = await partner.getByRole('status').filter({ hasText: 'De opmerking staat erbij' }).textContent();
	await expect.poll(() => turnIn(partner)).not.toBe(declarer);
	const next = await turnIn(partner);
	expect(checking).toContain(disputing.remarkFor(next));
	await expect.poll(() => focusedText(partner)).toContain(disputing.remarkFor(next));
	await partner.reload({ waitUntil: 'networkidle' });
	await expect(disputeOf(partner).getByText('De reistijd hoort erbij')).toHaveCount(1);

	await checker.goto(RIVER, { waitUntil: 'networkidle' });
	expect(await turnIn(checker)).toBe(next);
	await remark(checker, 'Dat zoeken we nog uit');
	// Whoever writes may keep the turn.
	await disputeOf(checker).getByLabel(text.owner).selectOption({ label: next });
	await sendRemark(checker).click();
	await expect(checker.getByText(disputing.remarkFor(next))).toBeVisible();
	expect(await turnIn(checker)).toBe(next);
	await remark(checker, 'Het klopt niet');
	await sendRemark(checker).click();
	await expect(checker.getByText(disputing.remarkFor(declarer))).toBeVisible();
	expect(await turnIn(checker)).toBe(declarer);
	// Its end is taken back in one go: the dispute stands there with all that was said.
	await checker.goto(RIVER, { waitUntil: 'networkidle' });
	await disputeOf(checker).getByRole('button', { name: disputing.uphold }).click();
	await expect(checker.getByText(disputing.answered.uphold)).toBeVisible();
	await expect.poll(() => focusedText(checker)).toContain(disputing.answered.uphold);
	await expect(disputeOf(checker)).toHaveCount(0);
	await button(checker, sharedMessages.nl.undo).first().click();
	await expect(checker.getByText(text.reopened(1))).toBeVisible();
	await expect(disputeOf(checker)).toContainText('Het klopt niet');
	expect(await turnIn(checker)).toBe(declarer);

	await unfold(checker, text.recentTitle);
	await checker
		.getByRole('button', { name: /^Ongedaan maken: 1 regel, .*betwist/ })
		.first()
		.click();
	await expect(checker.getByText(text.undone(1))).toBeVisible();
	await expect(checker.locator(`${LINE} input[name=line]`)).toBeVisible();
	await Promise.all([checker.context().close(), partner.context().close()]);
});

test('leads from a line of the budget to exactly its lines, and gives those as a file', async ({
	browser,
	baseURL
}) => {
	const page = await openAs(browser, baseURL ?? '', 'demo-anouk-tijhuis');
	await page.goto(RIVER.replace('review', 'actuals?by=line&in=hours'), { waitUntil: 'networkidle' });
	const link = page.locator('a[href*="budgetLine=regel-01-2026"]').first();
	const declared = ((await link.textContent()) ?? '').trim();
	await link.click();
	await expect(page).toHaveURL(/budgetLine=regel-01-2026/);
	await expect(page.locator('#lines')).toContainText(declared.replace(/\s.*$/, ''));
	const rows = await page.locator('#lines tbody tr[id]').count();
	expect(rows).toBeGreaterThan(0);
	const arrived = page.waitForEvent('download');
	await page.getByRole('link', { name: declaredLinesMessages.nl.download }).click();
	const download = await arrived;
	expect(download.suggestedFilename()).toMatch(/\.csv$/);
	const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n');
	expect(lines.length - 1).toBe(rows);
	// The same from what is on no line of the budget: not all lines of its partner.
	await page.goto(RIVER.replace('review', 'actuals?by=line&in=hours&partner=oc-bruggelaan'));
	const onNone = page.locator('a[href*="budgetLine=-"]');
	const hours = ((await onNone.textContent()) ?? '').trim().replace(/[^\d,].*$/, '');
	await onNone.click();
	await expect(page.locator('#lines')).toContainText(hours);
	await expect(page.locator('#lines tbody tr[id]')).toHaveCount(1);
	await expect(page.getByLabel(reviewMessages.nl.budgetLine, { exact: true })).toHaveValue(ON_NO_LINE);
	// Nothing narrows them when the line is unknown: there are none.
	await page.goto(`${RIVER}?budgetLine=onbekend&state=all`);
	await expect(page.locator('#lines tbody tr[id]')).toHaveCount(0);
	await page.context().close();
});
