/** Deciding about lines on the page: Enter decides nothing, and the button of what is being filled in stays in sight. */
import { expect, test, type Page } from '@playwright/test';
import { reviewDecisionMessages } from '$lib/messages/review-decisions';
import { sharedMessages } from '$lib/messages/shared';
import { prefer, signInAs, YEAR } from './visitor';

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

		test(`only a press of a button decides: Enter in a field ${script ? 'or at a tick ' : ''}does nothing`, async ({
			page,
			baseURL
		}) => {
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
			// At a tick Chromium presses the first button that is not disabled; what keeps it from that needs script.
			const pressed = script ? [...fields, page.getByLabel(text.scopes.ticked), boxes(page).first()] : fields;
			for (const field of pressed) await field.press('Enter');
			await button(page, text.dispute).click();
			await expect(page.getByText('1 regel betwist')).toBeVisible();
			expect(sent).toEqual(['?/dispute']);
			await expect(page.getByRole('article').filter({ hasText: REASON })).toHaveCount(1);
			await button(page, sharedMessages.nl.undo).first().click();
			await expect(page.getByText(text.undone(1))).toBeVisible();
		});
	});
}

/** Whether a press in its middle would meet it, and not what lies over it. */
const isOnTop = (element: Element) => {
	const { left, top, width, height } = element.getBoundingClientRect();
	return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
};

/** Lines that are wholly in sight above the panel. */
const linesInSight = (page: Page) =>
	page.evaluate(() => {
		document.querySelector('#lines tbody tr:nth-child(2)')?.scrollIntoView({ block: 'start' });
		const below = document.querySelector('#decide')?.getBoundingClientRect().top ?? 0;
		const rows = [...document.querySelectorAll('#lines tbody tr')].map((row) => row.getBoundingClientRect());
		return rows.filter(({ top, bottom }) => top >= 0 && bottom <= below).length;
	});

const RETURN = [text.returnTitle, text.return] as const;
const DISPUTE = [text.disputeTitle, text.dispute] as const;
for (const [height, acts] of [
	[900, [RETURN]],
	[768, [RETURN, DISPUTE]]
] as const) {
	for (const [title, name] of acts) {
		test(`"${name}" and what is wrong stay in sight, and so do lines (1366 by ${height})`, async ({
			page,
			baseURL
		}) => {
			await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
			await page.setViewportSize({ width: 1366, height });
			await signInAs(page, 'penvoerder');
			await page.goto(REVIEW, { waitUntil: 'networkidle' });
			await boxes(page).first().check();
			await fold(page, title).click();
			const own = page.locator('#decide').getByRole('button', { name, exact: true });
			const wrong = page.locator('#decide [aria-invalid=true]').first();
			for (const refused of [false, true, true]) {
				if (refused) {
					const answered = page.waitForResponse((response) => response.request().method() === 'POST');
					await own.click();
					await answered;
					await expect(wrong).toBeInViewport({ ratio: 1 });
				}
				await expect(own).toBeInViewport({ ratio: 1 });
				expect(await own.evaluate(isOnTop)).toBe(true);
				expect(await linesInSight(page)).toBeGreaterThanOrEqual(2);
				await expect(own).toBeInViewport({ ratio: 1 });
				// Wherever somebody scrolled to in the meantime, the next answer shows what is wrong.
				await page.locator('#decide').evaluate((panel) => panel.scrollTo(0, panel.scrollHeight));
			}
		});
	}
}
