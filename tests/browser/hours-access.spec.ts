/** Declaring and reviewing in the states people meet them in: refused, filled, with something to say; for everybody who can read them. */
import { expect, type Page } from '@playwright/test';
import { declareMessages } from '$lib/messages/declare';
import { reviewDecisionMessages } from '$lib/messages/review-decisions';
import { axeViolations, WCAG } from './axe';
import { test } from './one-page';
import { prefer, signIn, type Language } from './visitor';

const RIVER = '/p/rivierenrand/2026-2027';
const LOOKS = [
	{ locale: 'nl', theme: 'light' },
	{ locale: 'en', theme: 'dark' }
] as const;

interface State {
	readonly what: string;
	readonly person: string;
	readonly address: string;
	readonly act?: (page: Page, locale: Language) => Promise<void>;
}

const STATES: readonly State[] = [
	{
		what: 'a line that is refused',
		person: 'demo-rianne-slot',
		address: `${RIVER}/declare?month=2026-11`,
		act: async (page, locale) => {
			await page.locator('#quick-hours').fill('x');
			await page.getByRole('button', { name: declareMessages[locale].add }).click();
			await expect(page.locator('#quick-hours')).toHaveAttribute('aria-invalid', 'true');
		}
	},
	{
		what: 'a returned line that is changed',
		person: 'demo-rianne-slot',
		address: `${RIVER}/declare?month=2026-11&edit=uren-034`,
		act: (page) => expect(page.locator('input[type=hidden][name=id][value=uren-034]')).toHaveCount(1)
	},
	{
		what: 'a correction of approved hours',
		person: 'demo-ellen-haverkort',
		address: `${RIVER}/declare?month=2026-10&edit=uren-002`,
		act: (page) => expect(page.locator('input[type=hidden][name=original]')).toHaveValue('uren-002')
	},
	{ what: 'a week', person: 'demo-ellen-haverkort', address: `${RIVER}/declare?week=2026-11-16` },
	{ what: 'hours with findings and a dispute', person: 'demo-anouk-tijhuis', address: `${RIVER}/review` },
	{ what: 'all partners opened', person: 'demo-ellen-haverkort', address: `${RIVER}/review?state=all&open=all` },
	{ what: 'hours read by an accountant', person: 'demo-hilda-braam', address: `${RIVER}/review?state=approved` },
	{
		what: 'a decision without a reason',
		person: 'demo-rianne-slot',
		address: `${RIVER}/review`,
		act: async (page, locale) => {
			const text = reviewDecisionMessages[locale];
			await page.locator('input[name=line]').first().check();
			await page.locator('#lines summary', { hasText: text.returnTitle }).click();
			await page.getByRole('button', { name: text.return, exact: true }).first().click();
			await expect(page.locator('#field-reason')).toHaveAttribute('aria-invalid', 'true');
		}
	},
	{ what: 'agreements that are changed', person: 'demo-gerben-nijland', address: `${RIVER}/agreements?edit=ronde-3` }
];

for (const { what, person, address, act } of STATES) {
	test(`${what} can be read by everybody, in both languages and themes`, async ({ page, baseURL }) => {
		await signIn(page, person, 'rivierenrand');
		for (const look of LOOKS) {
			await prefer(page.context(), baseURL ?? '', look);
			await page.goto(address, { waitUntil: 'networkidle' });
			await act?.(page, look.locale);
			expect(await axeViolations(page, { tags: WCAG }), look.locale).toEqual([]);
		}
	});
}

test('what has the focus is never under the bar with the buttons', async ({ page, baseURL }) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await signIn(page, 'demo-anouk-tijhuis', 'rivierenrand');
	await page.goto(`${RIVER}/review`, { waitUntil: 'networkidle' });
	for (const box of await page.locator('#lines tbody input[type=checkbox]').all()) {
		await box.focus();
		const covered = await box.evaluate((element) => {
			const { left, top, width, height } = element.getBoundingClientRect();
			const seen = document.elementFromPoint(left + width / 2, top + height / 2);
			return seen !== element && !element.parentElement?.contains(seen);
		});
		expect(covered).toBe(false);
	}
});
