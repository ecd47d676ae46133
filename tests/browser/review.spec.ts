/** Who checks hours sees first what stands out, decides about lines, a selection or a filter, and takes that back; others look. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { comparedHoursMessages } from '$lib/messages/compared-hours';
import { declareMessages } from '$lib/messages/declare';
import { reviewDecisionMessages } from '$lib/messages/review-decisions';
import { reviewDisputeMessages } from '$lib/messages/review-disputes';
import { reviewLineMessages } from '$lib/messages/review-lines';
import { reviewRefusalMessages } from '$lib/messages/review-refusals';
import { sharedMessages } from '$lib/messages/shared';
import { prefer, signIn, signInAs, YEAR } from './visitor';

const text = reviewDecisionMessages.nl;
const disputing = reviewDisputeMessages.nl;
const shown = reviewLineMessages.nl;
const refusals = reviewRefusalMessages.nl;
const REVIEW = `${YEAR}/review`;

/** The line with this number among those that can be ticked, and approved: not without a tariff. */
async function tick(page: Page, at: number): Promise<string> {
	const priced = page.locator('#lines tr', { hasNotText: sharedMessages.nl.unpriced });
	const box = priced.locator('input[name=line]').nth(at);
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
			await signInAs(page, 'penvoerder');
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

		test('says so when something else was decided from the same page before, and takes it the next time', async ({
			page
		}) => {
			const keyOfPage = page.locator('input[name=key]').first();
			const key = await keyOfPage.inputValue();
			const undo = async () => {
				await page.getByRole('button', { name: sharedMessages.nl.undo, exact: true }).first().click();
				await expect(page.getByText(text.undone(1))).toBeVisible();
			};
			await tick(page, 0);
			await page.getByRole('button', { name: text.approve, exact: true }).click();
			await expect(page.getByText('1 regel goedgekeurd')).toBeVisible();
			await undo();
			await page.goto(REVIEW);
			// As a browser that shows the page as it was.
			await keyOfPage.evaluate((field, old) => field.setAttribute('value', old), key);
			const line = await tick(page, 0);
			await page.getByRole('button', { name: text.approve, exact: true }).click();
			await expect(page.getByText(refusals.problems.keyUsed)).toBeVisible();
			await expect(page.locator(`input[name=line][value="${line}"]`)).toBeChecked();
			await expect(keyOfPage).not.toHaveValue(key);
			await page.getByRole('button', { name: text.approve, exact: true }).click();
			await expect(page.getByText('1 regel goedgekeurd')).toBeVisible();
			await undo();
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
			// The next lines get a reason of their own.
			await expect(page.locator('#field-reason')).toHaveValue('');
			await page.getByRole('button', { name: sharedMessages.nl.undo, exact: true }).first().click();
			await expect(page.getByText(text.undone(1))).toBeVisible();
		});

		test('disputes a line with a proposal, which then stands among the disputes', async ({ page }) => {
			const disputes = page.getByRole('region', { name: disputing.disputesTitle }).getByRole('article');
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
	await signInAs(page, 'penvoerder');
	await page.goto(REVIEW);
	const link = page
		.getByRole('region', { name: comparedHoursMessages.nl.compareTitle })
		.getByRole('table')
		.last()
		.getByRole('link')
		.first();
	const hours = (await link.textContent())?.trim() ?? '';
	await link.click();
	await expect(page).toHaveURL(/state=declared/);
	await expect(page.locator('#lines')).toContainText(/\d+ regels?/);
	// Nothing waits in some choices: then there is no column of boxes.
	const cells = await page.locator('#lines tbody td[data-label=Uren]').allTextContents();
	const hundredths = (figure: string) =>
		Number(/[-−]?[\d.]+,\d\d/.exec(figure)?.[0].replace(/[.,]/g, '').replace('−', '-') ?? 0);
	expect(cells.length).toBeGreaterThan(0);
	expect(cells.reduce((sum, cell) => sum + hundredths(cell), 0)).toBe(hundredths(hours));
});

test('leaves no blank stretch around the bar with the buttons, wherever somebody scrolls', async ({
	page,
	baseURL
}) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await page.setViewportSize({ width: 1366, height: 768 });
	await signInAs(page, 'penvoerder');
	await page.goto(REVIEW, { waitUntil: 'networkidle' });
	const widest = await page.evaluate(() => {
		const place = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
		let blank = 0;
		for (let top = 0; top < document.documentElement.scrollHeight; top += 100) {
			window.scrollTo(0, top);
			const [lines, bar, next] = [place('#lines .data-frame'), place('#decide'), place('#lines + *')];
			const below = Math.min(next.top, innerHeight) - bar.bottom;
			if (bar.bottom > 0 && bar.top < innerHeight && lines.top < innerHeight)
				blank = Math.max(blank, bar.top - lines.bottom, below > 0 && bar.top < lines.bottom - 1 ? below : 0);
		}
		return blank;
	});
	expect(widest).toBeLessThan(40);
});

test('shows a bestuurder sums and the lines of the own organisation, with nothing to decide', async ({
	page,
	baseURL
}) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await signInAs(page, 'bestuurder');
	await page.goto(REVIEW);
	await expect(page.getByRole('region', { name: comparedHoursMessages.nl.compareTitle })).toBeVisible();
	const organisations = await page.locator('#lines tbody th').allTextContents();
	expect(organisations.length).toBeGreaterThan(0);
	for (const organisation of organisations) expect(organisation).toContain('Kempenbrug');
	const whose = shown.shownOf(organisations.length, organisations.length, { own: 1, checked: 0 });
	await expect(page.locator('#lines')).toContainText(whose);
	await expect(page.locator('#lines input')).toHaveCount(0);
	await expect(page.getByRole('main').locator('form[method=post]')).toHaveCount(0);
});

const RIVER = '/p/rivierenrand/2026-2027/review';

async function openAs(browser: Browser, origin: string, person: string, address: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: origin });
	await prefer(context, origin, { locale: 'nl' });
	const page = await context.newPage();
	await signIn(page, person, 'rivierenrand');
	await page.goto(address, { waitUntil: 'networkidle' });
	return page;
}

const boxOf = (page: Page, line: string) => page.locator(`#line-${line} input[name=line]`);

test('has what stands out on top, each with its figures and the page where it is agreed', async ({
	browser,
	baseURL
}) => {
	const page = await openAs(browser, baseURL ?? '', 'demo-anouk-tijhuis', RIVER);
	const first = page.locator('#lines tbody tr').first();
	await expect(first).toContainText('40,00');
	await expect(first).toContainText('42,50');
	await first.getByRole('link', { name: 'Meer uren dan afgesproken' }).click();
	await expect(page).toHaveURL(/agreements$/);
	await page.context().close();
});

test('approves a whole filter where nothing stands out, leaves the rest, and takes it back in one go', async ({
	browser,
	baseURL
}) => {
	const page = await openAs(browser, baseURL ?? '', 'demo-anouk-tijhuis', `${RIVER}?partner=hl-zandhof`);
	await expect(page.locator('#lines tbody tr')).toHaveCount(2);
	await page.getByLabel(text.scopes.withoutFindings(1)).check();
	await page.getByRole('button', { name: text.approve, exact: true }).click();
	await expect(page.getByText('1 regel goedgekeurd')).toBeVisible();
	await expect(page.locator('#lines tbody tr')).toHaveCount(1);
	await expect(page.locator('#lines tbody tr')).toContainText('staan er al');
	await page.getByRole('button', { name: sharedMessages.nl.undo, exact: true }).first().click();
	await expect(page.locator('#lines tbody tr')).toHaveCount(2);
	await page.context().close();
});

test('adds up what is ticked, and ticking one goes before a wider choice', async ({ browser, baseURL }) => {
	const page = await openAs(browser, baseURL ?? '', 'demo-anouk-tijhuis', `${RIVER}?partner=hl-zandhof`);
	await page.getByLabel(text.scopes.all(2)).check();
	await page.getByLabel(shown.chooseAll).check();
	await expect(page.getByLabel(text.scopes.ticked)).toBeChecked();
	await expect(page.getByText('2 regels gekozen, samen 20,00')).toBeVisible();
	await page.getByLabel(shown.chooseAll).uncheck();
	await page.getByRole('button', { name: text.approve, exact: true }).click();
	await expect(page.getByText(refusals.problems.nothingToDecide)).toBeVisible();
	await page.context().close();
});

test('of two checkers the second hears who was first, and nothing is decided twice', async ({ browser, baseURL }) => {
	const [one, other] = await Promise.all(
		['demo-anouk-tijhuis', 'demo-gerben-nijland'].map((person) => openAs(browser, baseURL ?? '', person, RIVER))
	);
	if (!one || !other) throw new Error('two checkers');
	for (const page of [one, other]) await boxOf(page, 'uren-008').check();
	await boxOf(other, 'uren-003').check();
	await one.getByRole('button', { name: text.approve, exact: true }).click();
	await expect(one.getByText('1 regel goedgekeurd')).toBeVisible();
	await other.getByRole('button', { name: text.approve, exact: true }).click();
	const told = other.getByRole('status').filter({ hasText: '1 regel goedgekeurd' });
	await expect(told).toContainText(text.passedOver.decided(1, 'Anouk Tijhuis'));
	for (const page of [other, one]) {
		await page.getByRole('button', { name: sharedMessages.nl.undo, exact: true }).first().click();
		await expect(page.getByText(text.undone(1))).toBeVisible();
	}
	await Promise.all([one.context().close(), other.context().close()]);
});

test('differs with a partner, who answers, takes over the proposal, and then waits again', async ({
	browser,
	baseURL
}) => {
	const checker = await openAs(browser, baseURL ?? '', 'demo-gerben-nijland', RIVER);
	await boxOf(checker, 'uren-022').check();
	await checker.locator('summary', { hasText: text.disputeTitle }).click();
	await checker.locator('#field-disputeReason').fill('In het rooster staat minder');
	await checker.getByLabel(text.proposedHours).fill('6');
	await checker.getByLabel(text.dueOn).fill('15-12-2026');
	await checker.getByRole('button', { name: text.dispute, exact: true }).click();
	await expect(checker.getByText('1 regel betwist')).toBeVisible();

	const partner = await openAs(
		browser,
		baseURL ?? '',
		'demo-ellen-haverkort',
		'/p/rivierenrand/2026-2027/declare?month=2026-11'
	);
	await partner.getByRole('link', { name: declareMessages.nl.toDisputes }).click();
	const dispute = partner.getByRole('article').filter({ hasText: 'In het rooster staat minder' });
	await dispute.locator('summary', { hasText: disputing.addRemark }).click();
	await dispute.getByLabel(disputing.remark).fill('De reistijd hoort erbij');
	await dispute.getByRole('button', { name: disputing.addRemark }).click();
	await expect(dispute.getByText('De reistijd hoort erbij')).toBeVisible();
	await dispute.getByRole('button', { name: /^Neem 6,00/ }).click();
	await expect(partner.getByText(disputing.answered.giveIn)).toBeVisible();
	await checker.goto(RIVER);
	await expect(checker.locator('#line-uren-022')).toContainText('6,00');
	await Promise.all([checker.context().close(), partner.context().close()]);
});
