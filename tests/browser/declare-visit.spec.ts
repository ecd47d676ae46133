/** A partner declares its hours: by keyboard alone at a desk, on a telephone, and without script; what is wrong is kept and explained. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeViolations, WCAG } from './axe';
import { formatHours } from '$lib/format/quantity';
import { hours } from '$lib/domain/shared/hours';
import { declareMessages } from '$lib/messages/declare';
import { declareFoundMessages } from '$lib/messages/declare-found';
import { declareSubmittedMessages } from '$lib/messages/declare-submitted';
import { declarationFindingMessages } from '$lib/messages/declaration-findings';
import { gridMessages } from '$lib/messages/grid';
import { sharedMessages } from '$lib/messages/shared';
import { euro, LANGUAGES, prefer, pressKeys, signIn, unfold, type Language } from './visitor';

const DECLARE = '/p/rivierenrand/2026-2027/declare';

/** Somebody and a month of their own per language, so that the runs do not meet; what was returned to them, and its tariff. */
const VISITS = {
	nl: { person: 'demo-rianne-slot', month: '2026-12', week: '2027-03-01', returned: 'uren-034', tariff: '68.00' },
	en: { person: 'demo-ellen-haverkort', month: '2027-01', week: '2027-03-08', returned: 'uren-023', tariff: '80.00' }
} as const;

async function visit(page: Page, origin: string, locale: Language, query: string): Promise<void> {
	await prefer(page.context(), origin, { locale });
	await signIn(page, VISITS[locale].person, 'rivierenrand');
	await page.goto(`${DECLARE}?${query}`, { waitUntil: 'networkidle' });
}

/** On with Tab until it has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let press = 0; press < 120; press += 1) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error('not reached with Tab');
}

const cell = (page: Page, row: number, column: number) => page.locator(`[data-at="${row}:${column}"]`);
const LEFT = 6;
/** Of the sentence about hours above what was agreed: what it comes to with the line that is typed. */
const above = (locale: Language) =>
	locale === 'nl' ? /afgesproken; met deze regel is het / : /were agreed .*; this line brings the total to /;

for (const locale of LANGUAGES) {
	const text = declareMessages[locale];
	const found = declareFoundMessages[locale];
	const became = declareSubmittedMessages[locale];
	const grid = gridMessages[locale];
	const { month, week, returned, tariff } = VISITS[locale];

	test.describe(`declaring at a desk (${locale})`, () => {
		test('fills a month, hears what stands out, submits it and corrects what came back, by keyboard alone', async ({
			page,
			baseURL
		}) => {
			await visit(page, baseURL ?? '', locale, `month=${month}`);
			await expect(page.getByRole('grid')).toBeVisible();
			await tabTo(page, page.getByRole('button', { name: grid.addRow }));
			await page.keyboard.press('Enter');
			await expect(cell(page, 0, 0)).toBeFocused();
			await pressKeys(page, ['ArrowRight', 'ArrowRight', 'ArrowRight']);
			await page.keyboard.type('1200');
			await page.keyboard.press('Enter');
			await expect(page.getByRole('heading', { name: found.findings })).toBeVisible();
			await pressKeys(page, ['ArrowRight', 'ArrowRight', 'ArrowRight']);
			await expect(cell(page, 0, LEFT)).toHaveAccessibleDescription(/(80|100|260)[.,]00/);
			await pressKeys(page, ['ArrowLeft', 'ArrowLeft', 'ArrowLeft']);

			await page.keyboard.type('zes');
			await page.keyboard.press('Enter');
			await expect(page.getByText(grid.invalid(1))).toBeVisible();
			await expect(cell(page, 0, 3)).toContainText('zes');
			await page.keyboard.type(locale === 'nl' ? '6,5' : '6.5');
			await page.keyboard.press('Enter');
			await expect(page.getByText(grid.invalid(1))).toBeHidden();
			// What is left to say as long as this month is still to come is that.
			await expect(page.getByText(above(locale))).toHaveCount(0);

			await pressKeys(page, ['Escape', 'Tab']);
			await tabTo(page, page.getByRole('button', { name: text.submitAll }));
			await page.keyboard.press('Enter');
			await expect(page.getByRole('status').filter({ hasText: /6[.,]50|ingediend|submitted/ })).toBeVisible();
			await expect(page.getByRole('table', { name: text.lists.submitted })).toContainText(/6[.,]50/);

			const list = page.getByRole('table', { name: text.lists.returned });
			const row = list.locator(`#line-${returned}`);
			await expect(row).toContainText(/november|bijeenkomst/);
			await expect(list).toHaveAccessibleName(new RegExp(text.alsoOfOtherDays));
			const back = page.getByRole('link', { name: text.cameBack(await list.locator('tbody tr').count()) });
			await expect(back).toHaveAttribute('href', '#lines');
			await tabTo(page, row.getByRole('link'));
			await page.keyboard.press('Enter');
			await expect(page.getByRole('heading', { name: text.changeTitle })).toBeVisible();
			await tabTo(page, page.locator('#quick-day'));
			await page.keyboard.type('19-11-2026');
			await page.keyboard.press('Enter');
			await expect(page.getByText(text.addedIn(locale === 'nl' ? 'november 2026' : 'November 2026'))).toBeVisible();
			await expect(page.locator(`#line-${returned}`)).toHaveCount(0);
			await page.goto(`${DECLARE}?month=2026-11`);
			await expect(page.locator(`#line-${returned}`)).toContainText('19 nov', { ignoreCase: true });
		});

		test('sees what stands out while the hours are typed, before anything is saved', async ({ page, baseURL }) => {
			await visit(page, baseURL ?? '', locale, `month=${locale === 'nl' ? '2027-02' : '2027-04'}`);
			let sent = 0;
			page.on('request', (request) => (sent += request.method() === 'PATCH' ? 1 : 0));
			await tabTo(page, page.getByRole('button', { name: grid.addRow }));
			await page.keyboard.press('Enter');
			await expect(cell(page, 0, 0)).toBeFocused();
			await pressKeys(page, ['ArrowRight', 'ArrowRight', 'ArrowRight']);
			await page.keyboard.type('1200');
			const beside = page.getByRole('list').filter({ hasText: above(locale) });
			await expect(beside.first()).toBeVisible();
			await expect(page.getByRole('status').filter({ hasText: above(locale) })).toHaveCount(1);
			expect(sent, 'nothing was sent').toBe(0);
			expect(await axeViolations(page, { tags: WCAG })).toEqual([]);
			await page.keyboard.press('Escape');
			await expect(page.getByText(above(locale))).toHaveCount(0);
		});

		test('fills a week by day, and takes it back with Undo', async ({ page, baseURL }) => {
			await visit(page, baseURL ?? '', locale, `week=${week}`);
			await tabTo(page, page.getByRole('button', { name: grid.addRow }));
			await page.keyboard.press('Enter');
			await expect(cell(page, 0, 0)).toBeFocused();
			await pressKeys(page, ['ArrowRight', 'ArrowRight', 'ArrowRight']);
			await page.keyboard.type('7:30');
			await page.keyboard.press('Tab');
			await page.keyboard.type('4');
			await page.keyboard.press('Enter');
			await expect(cell(page, 0, 10)).toHaveText(/11[.,]50/);
			await expect(page.getByRole('table', { name: text.lists.draft }).locator('tbody tr')).toHaveCount(2);
			await expect(page.getByText(grid.saving)).toBeHidden();
			await pressKeys(page, ['Control+Z', 'Control+Z']);
			await expect(page.getByRole('table', { name: text.lists.draft })).toHaveCount(0);
		});
	});

	test.describe(`declaring on a telephone (${locale})`, () => {
		test.use({ viewport: { width: 390, height: 800 }, hasTouch: true });

		test('says what stands out about one line before it is sent, also about hours filled in before the page came to life', async ({
			page,
			baseURL
		}) => {
			let live = () => {};
			const wait = new Promise<void>((resolve) => (live = resolve));
			await page.route('**/*.js', async (route) => {
				await wait;
				await route.continue();
			});
			await prefer(page.context(), baseURL ?? '', { locale });
			await signIn(page, VISITS[locale].person, 'rivierenrand');
			await page.goto(`${DECLARE}?month=2027-0${locale === 'nl' ? 4 : 5}`, { waitUntil: 'commit' });
			await page.locator('#quick-hours').fill('1200');
			live();
			await expect(
				page.getByText(locale === 'nl' ? /meer dan .* is afgesproken/ : /more than was agreed/)
			).toBeVisible();
			await expect(page.locator('#quick-hours')).toHaveValue(/^1200/);
			await expect(page.getByText(above(locale)).first()).toBeVisible();
			expect(await axeViolations(page, { tags: WCAG })).toEqual([]);
			await page.locator('#quick-hours').fill('1');
			await expect(page.getByText(above(locale))).toHaveCount(0);
		});

		test('needs a day and hours, shows the price before it is saved, and keeps what cannot be read', async ({
			page,
			baseURL
		}) => {
			await visit(page, baseURL ?? '', locale, `month=2027-0${locale === 'nl' ? 4 : 5}`);
			await expect(page.getByRole('grid')).toBeHidden();
			const amount = page.locator('#quick-hours');
			const save = page.getByRole('button', { name: text.add });
			await amount.fill('veel');
			// The message that appears when the field is left pushes the button down: the tap counts all the same.
			const refused = page.waitForResponse((response) => response.request().method() === 'POST');
			await save.tap();
			await refused;
			await expect(amount).toHaveAttribute('aria-invalid', 'true');
			await expect(amount).toHaveValue('veel');
			await amount.fill('2:00');
			const price = String(Number(tariff) * 2);
			await expect(page.getByText(euro(`${price}.00`, locale)).first()).toBeVisible();
			await expect(
				page.getByText(locale === 'nl' ? /Nog .* over van wat .* is afgesproken/ : /left of what was agreed/)
			).toBeVisible();
			await save.tap();
			await expect(page.getByText(text.added)).toBeVisible();
			await expect(page.getByRole('table', { name: text.lists.draft })).toContainText(/2[.,]00/);
		});
	});

	test(`a stopping finding holds its line back, with the figures, and lets the rest go (${locale})`, async ({
		page,
		baseURL
	}) => {
		await visit(page, baseURL ?? '', locale, `month=2027-06`);
		const titles = declarationFindingMessages[locale];
		for (const _ of ['first', 'second']) {
			await page.locator('#quick-day').fill('8-6-2027');
			await page.locator('#quick-hours').fill('14');
			await unfold(page, text.more);
			await page.locator('#quick-person').selectOption({ index: 1 });
			await page.getByRole('button', { name: text.add }).click();
			await expect(page.getByText(text.added)).toBeVisible();
			await page.goto(`${DECLARE}?month=2027-06`, { waitUntil: 'networkidle' });
		}
		const findings = page.getByRole('region', { name: found.findings });
		await expect(findings).toContainText(titles.aboveDay(formatHours(hours('28.00'), locale), 1));
		await expect(findings.getByText(found.stops, { exact: true })).toBeVisible();
		await expect(findings.locator('strong').first()).toContainText(`, ${formatHours(hours('14.00'), locale)}`);
		const drafts = page.getByRole('table', { name: text.lists.draft });
		for (const box of await drafts.getByRole('checkbox').all()) await box.check();
		await page.getByRole('button', { name: text.submitChosen }).click();
		const told = page.getByRole('status').filter({ hasText: became.submitted(1) });
		await expect(told).toContainText(became.stopped(1));
		await expect(told).toContainText(titles.titles.aboveDay);
		await drafts.getByRole('checkbox').check();
		await page.getByRole('button', { name: text.removeChosen }).click();
		await expect(page.getByText(text.removed)).toBeVisible();
		await page.getByRole('button', { name: sharedMessages[locale].undo, exact: true }).last().click();
		await expect(drafts.locator('tbody tr')).toHaveCount(1);
	});
}

test.describe('declaring without script', () => {
	test.use({ javaScriptEnabled: false });

	test('saves a line, keeps what is refused beside its month, and changes it afterwards', async ({ page, baseURL }) => {
		const text = declareMessages.nl;
		await visit(page, baseURL ?? '', 'nl', 'month=2027-07');
		await page.locator('#quick-hours').fill('0');
		await page.getByRole('button', { name: text.add }).click();
		await expect(page.locator('#quick-hours')).toHaveAttribute('aria-invalid', 'true');
		await expect(page.getByRole('heading', { name: text.gridTitle('juli 2027') })).toBeVisible();
		await page.locator('#quick-hours').fill('1,25');
		await page.getByRole('button', { name: text.add }).click();
		const drafts = page.getByRole('table', { name: text.lists.draft });
		await drafts.getByRole('link', { name: /Wijzig/ }).click();
		await page.locator('#quick-hours').fill('1,75');
		await page.getByRole('button', { name: text.add }).click();
		await expect(drafts.locator('tbody tr')).toHaveCount(1);
		await expect(drafts).toContainText('1,75');
	});

	test('offers no grid in a month that takes no more hours, and says where to go instead', async ({
		page,
		baseURL
	}) => {
		const text = declareMessages.nl;
		await visit(page, baseURL ?? '', 'nl', 'month=2026-10');
		await expect(page.getByText(/neemt geen uren meer aan. .* die gaat mee in “Ronde 3/)).toBeVisible();
		await expect(page.getByRole('button', { name: text.submitAll })).toHaveCount(0);
	});

	test('takes what was missed in a settled round, and says with which round it goes', async ({ page, baseURL }) => {
		const text = declareMessages.nl;
		await visit(page, baseURL ?? '', 'nl', 'month=2026-09');
		await expect(page.getByText(/is afgerekend; uren die je daar bent vergeten, gaan mee in “Ronde 3/)).toBeVisible();
		await page.locator('#quick-hours').fill('0,75');
		await page.getByRole('button', { name: text.add }).click();
		const drafts = page.getByRole('table', { name: text.lists.draft });
		const findings = page.getByRole('region', { name: declareFoundMessages.nl.findings });
		await expect(findings).toContainText('De uren gaan mee in een latere ronde.');
		await drafts.getByRole('checkbox').check();
		await page.getByRole('button', { name: text.removeChosen }).click();
		await expect(page.getByText(text.removed)).toBeVisible();
	});
});
