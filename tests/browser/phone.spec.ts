/** On a phone of 360 px: no page scrolls sideways as a whole, no figure of a table is out of sight, no click gets lost. */
import { expect, test, type Page } from '@playwright/test';
import { actualsMessages } from '$lib/messages/actuals';
import { comparedHoursMessages } from '$lib/messages/compared-hours';
import { coverageMessages } from '$lib/messages/coverage';
import { incomeMessages } from '$lib/messages/income';
import { reviewDecisionMessages } from '$lib/messages/review-decisions';
import { reviewLineMessages } from '$lib/messages/review-lines';
import { settlingMessages } from '$lib/messages/settling-facts';
import { sharedMessages } from '$lib/messages/shared';
import { tariffMessages } from '$lib/messages/tariffs';
import { axeViolations } from './axe';
import { cellsOutside, pushedAside } from './out-of-sight';
import { findAddress, pageAddresses, type PageAddress } from './page-addresses';
import { enterAsPerson, HOME, prefer, signInAs, unfold, YEAR } from './visitor';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

/** With twenty partners. */
const RIVERS = '/p/waterrijk/2026-2027';
const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

interface Found {
	/** By page: what pushes it aside. */
	readonly wide: Record<string, string[]>;
	/** By page: figures out of sight. */
	readonly outside: Record<string, string[]>;
}

async function lookThrough(page: Page, entries: readonly PageAddress[]): Promise<Found> {
	const found: Found = { wide: {}, outside: {} };
	for (const entry of entries) {
		await page.goto(await findAddress(page, entry), { waitUntil: 'networkidle' });
		const [aside, cells] = [await pushedAside(page), await cellsOutside(page)];
		if (aside.length > 0) found.wide[entry.route] = aside;
		if (cells.length > 0) found.outside[entry.route] = cells;
	}
	return found;
}

/** In Dutch, whose words are the longest; in English `access.spec.ts` looks at the same pages made narrow. */
test('no page scrolls sideways on a phone, and no figure of a table stands outside its window', async ({
	page,
	baseURL
}) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	const addresses = pageAddresses();
	const visitors = addresses.filter(({ signedIn }) => !signedIn);
	const inside = addresses.filter(({ signedIn, route }) => signedIn && route !== '/sign-out');
	expect(await lookThrough(page, visitors)).toEqual({ wide: {}, outside: {} });
	await signInAs(page, 'penvoerder');
	expect(await lookThrough(page, inside)).toEqual({ wide: {}, outside: {} });
});

for (const { what, address, column } of [
	{ what: 'what is not covered', address: HOME, column: 'Niet gedekt' },
	{ what: 'what each partner carries', address: `${YEAR}/coverage`, column: 'Niet gedekt' },
	{ what: 'the amount per hour', address: `${YEAR}/tariffs`, column: 'Per uur (€)' }
]) {
	test(`a phone shows ${what} with its name beside it`, async ({ page, baseURL }) => {
		await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
		await signInAs(page, 'bestuurder');
		await page.goto(address, { waitUntil: 'networkidle' });
		const table = page
			.getByRole('table')
			.filter({ has: page.getByRole('columnheader', { name: column, exact: true }) });
		const cell = table.locator(`td[data-label="${column}"]:visible`).first();
		await cell.scrollIntoViewIfNeeded();
		await expect(cell).toBeInViewport({ ratio: 1 });
		await expect(cell).toHaveRole('cell');
		await expect(table.first().getByRole('rowheader').first()).toBeVisible();
		expect(await axeViolations(page, { include: 'main' })).toEqual([]);
	});
}

/** Of the lists to choose from on the page: what is chosen and does not fit in its list. */
function chosenAndCut(page: Page): Promise<string[]> {
	return page.locator('main select:visible').evaluateAll((lists) =>
		(lists as HTMLSelectElement[]).flatMap((list) => {
			const [chosen] = list.selectedOptions;
			if (!chosen) return [];
			const whole = list.cloneNode() as HTMLSelectElement;
			whole.append(chosen.cloneNode(true));
			Object.assign(whole.style, { position: 'absolute', width: 'auto', maxWidth: 'none' });
			list.after(whole);
			const needed = whole.offsetWidth;
			whole.remove();
			return needed > list.offsetWidth ? [`${chosen.text}: ${needed} px in ${list.offsetWidth}`] : [];
		})
	);
}

test('a phone shows the whole name of the key by which a pot is divided', async ({ page, baseURL }) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await signInAs(page, 'penvoerder');
	await page.goto(`${YEAR}/split`, { waitUntil: 'networkidle' });
	expect(await chosenAndCut(page)).toEqual([]);
});

test('plan and reality is short on a phone, and all of it is one press away and on paper', async ({
	page,
	baseURL
}) => {
	const text = actualsMessages.nl;
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await signInAs(page, 'bestuurder');
	await page.goto(`${YEAR}/actuals`, { waitUntil: 'networkidle' });
	const length = await page.evaluate(() => document.documentElement.scrollHeight);
	expect(length).toBeLessThan(3500);
	// How the pace is worked out is no figure: it waits below the picture.
	await expect(page.getByText(text.chartNote)).toBeHidden();
	await unfold(page, text.paceTitle);
	await expect(page.getByText(text.chartNote)).toBeVisible();
	const waits = page.locator(`td[data-label="${text.columns.waiting}"]`).first();
	const sources = page.getByRole('table', { name: incomeMessages.nl.perSource });
	await expect(waits).toBeHidden();
	await expect(sources).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await expect(waits).toBeVisible();
	await expect(sources).toBeVisible();
	await page.emulateMedia({ media: 'screen' });
	await page.getByLabel(text.moreColumns).check();
	await expect(waits).toBeVisible();
	await unfold(page, incomeMessages.nl.incomeFold(7));
	await expect(sources).toBeVisible();
	await page.setViewportSize({ width: 1280, height: 800 });
	await expect(page.locator('summary', { hasText: text.choice })).toBeHidden();
	await expect(page.getByLabel(text.unit)).toBeVisible();
});

test('the tariffs are short on a phone, and all of it is one press away and on paper', async ({ page, baseURL }) => {
	const text = tariffMessages.nl;
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await signInAs(page, 'penvoerder');
	await page.goto(`${YEAR}/tariffs`, { waitUntil: 'networkidle' });
	expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3000);
	const difference = page.locator(`td.secondary[data-label="${text.difference}"]`).first();
	const roles = page.locator('#roles ul');
	const change = page.locator('td.actions').first();
	await expect(difference).toBeHidden();
	await expect(roles).toBeHidden();
	// Beside the name of its tariff, not over it.
	const [name, buttons] = [await page.locator('th.scope').first().boundingBox(), await change.boundingBox()];
	expect(buttons?.y).toBeLessThan((name?.y ?? 0) + (name?.height ?? 0));
	await page.emulateMedia({ media: 'print' });
	await expect(difference).toBeVisible();
	await expect(roles).toBeVisible();
	await page.emulateMedia({ media: 'screen' });
	await page.getByLabel(text.moreColumns).check();
	await expect(difference).toBeVisible();
	await unfold(page, text.rolesFold(8));
	await expect(roles).toBeVisible();
	expect(await axeViolations(page, { include: 'main' })).toEqual([]);
});

test('what many partners agreed is short on a phone: sums first, each partner one press away and all of it on paper', async ({
	page
}) => {
	await enterAsPerson(page, 'demo-iris-hoogland', 'waterrijk');
	await page.goto(`${RIVERS}/agreements`, { waitUntil: 'networkidle' });
	expect(await heightOf(page)).toBeLessThan(3500);
	const havencollege = page.getByRole('group').filter({ has: page.locator('summary', { hasText: 'Havencollege' }) });
	await expect(havencollege.locator('summary')).toContainText('385,00 uur');
	await expect(havencollege.locator('tbody tr').first()).toBeHidden();
	await unfold(page, 'Havencollege');
	await expect(havencollege.locator('tbody tr')).toHaveCount(3);
	await expect(havencollege.locator('tbody tr').first()).toBeVisible();
	await expect(havencollege.locator('td[data-label="Uren"]').first()).toHaveText('180,00');
	expect(await axeViolations(page, { include: 'main' })).toEqual([]);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('#commitments ~ * tbody tr:visible')).toHaveCount(46);
});

test('coverage is short on a phone: what is not covered and who carries it first, the rest with its figure', async ({
	page
}) => {
	const text = coverageMessages.nl;
	await enterAsPerson(page, 'demo-jolanda-oostrom', 'waterrijk');
	// The way from home to one area opens what it stands in, also where the page is changed in place.
	await page.goto('/p/waterrijk', { waitUntil: 'networkidle' });
	const certainty = page.getByRole('table', { name: text.certaintyTitle });
	await page.locator('a[href$="#area-onderzoeken"]').first().click();
	await expect(certainty).toBeVisible();
	await expect(certainty.locator('#area-onderzoeken')).toBeInViewport();

	await page.goto(`${RIVERS}/coverage`, { waitUntil: 'networkidle' });
	expect(await heightOf(page)).toBeLessThan(5000);
	await expect(certainty).toBeHidden();
	await expect(page.getByRole('table', { name: text.carriedTitle })).toBeVisible();
	const partners = page.getByRole('table', { name: text.partnersTitle });
	await expect(partners).toBeHidden();
	await unfold(page, '26 partners');
	await page.getByRole('link', { name: text.showAll.partners(26) }).click();
	await expect(page).toHaveURL(/all=partners/);
	await expect(partners.locator('tbody tr').last()).toBeVisible();
	await unfold(page, '7 bronnen');
	await expect(page.locator('td[data-label="Opleiden"]:visible').first()).toContainText('147.000,00');
	expect(await axeViolations(page, { include: 'main' })).toEqual([]);
	await page.emulateMedia({ media: 'print' });
	await expect(certainty).toBeVisible();
});

test('reviewing on a phone begins with what lacks and what waits, and explains its list below it', async ({ page }) => {
	await enterAsPerson(page, 'demo-iris-hoogland', 'waterrijk');
	await page.goto(`${RIVERS}/review`, { waitUntil: 'networkidle' });
	const text = reviewLineMessages.nl;
	await expect(page.getByText(/^\s*Zonder tarief, dus niet in de bedragen: /)).toBeVisible();
	await expect(page.getByText(text.linesIntro)).toBeHidden();
	await unfold(page, text.aboutTitle);
	await expect(page.getByText(text.linesIntro)).toBeVisible();
	expect(await axeViolations(page, { include: 'main' })).toEqual([]);
});

test.describe('a phone without script', () => {
	test.use({ javaScriptEnabled: false });

	test('shows every column of plan and reality and opens the income', async ({ page, baseURL }) => {
		const text = actualsMessages.nl;
		await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
		await signInAs(page, 'bestuurder');
		await page.goto(`${YEAR}/actuals`);
		await expect(page.locator('td.secondary').first()).toBeVisible();
		await expect(page.getByLabel(text.moreColumns)).toBeHidden();
		await unfold(page, incomeMessages.nl.incomeFold(7));
		await expect(page.getByRole('table', { name: incomeMessages.nl.perSource })).toBeVisible();
	});

	test('shows every column of the tariffs and opens the roles', async ({ page, baseURL }) => {
		await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
		await signInAs(page, 'bestuurder');
		await page.goto(`${YEAR}/tariffs`);
		await expect(page.locator('td.secondary').first()).toBeVisible();
		await expect(page.getByLabel(tariffMessages.nl.moreColumns)).toBeHidden();
		await unfold(page, tariffMessages.nl.rolesFold(8));
		await expect(page.locator('#roles li').first()).toBeVisible();
	});
});

for (const script of [true, false]) {
	test.describe(`reviewing hours on a phone ${script ? 'with' : 'without'} script`, () => {
		test.use({ javaScriptEnabled: script, viewport: { width: 390, height: 844 } });

		test('shows of a line what decides, and its evidence at a press', async ({ page, baseURL }) => {
			await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
			await signInAs(page, 'penvoerder');
			await page.goto(`${YEAR}/review`);
			const compared = page.getByRole('table', { name: comparedHoursMessages.nl.compareCaption });
			await expect(compared).toBeHidden();
			// Nothing stands out about it, which would take a line of its own.
			const plain = { has: page.locator('details'), hasNotText: sharedMessages.nl.unpriced };
			const line = page.locator('#lines tbody tr', plain).first();
			const seen = await line.boundingBox();
			expect(seen?.height).toBeLessThan(120);
			await expect(line.locator('.amount')).toBeVisible();
			await expect(line.locator('.tariff')).toBeVisible();
			const evidence = line.locator('details p');
			await expect(evidence).toBeHidden();
			await line.locator('summary').click();
			await expect(evidence).toBeVisible();
			await unfold(page, comparedHoursMessages.nl.compareFold);
			await expect(compared).toBeVisible();
		});
	});
}

test.describe('reviewing hours on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('is not endless, and what is ticked leads to the buttons', async ({ page, baseURL }) => {
		await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
		await signInAs(page, 'penvoerder');
		await page.goto(`${YEAR}/review`, { waitUntil: 'networkidle' });
		expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(6900);
		await page.getByLabel(reviewLineMessages.nl.chooseAll).check();
		const lines = await page.locator('input[name=line]').count();
		await expect(page.getByText(reviewLineMessages.nl.chosenShort(lines))).toBeInViewport();
		await page.getByRole('link', { name: reviewLineMessages.nl.toDecision }).click();
		await expect(page.getByRole('button', { name: reviewDecisionMessages.nl.approve, exact: true })).toBeInViewport();
		expect(await axeViolations(page, { include: 'main' })).toEqual([]);
	});
});

test('settling is short on a phone: what is recorded now and then is one press away', async ({ page, baseURL }) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await signInAs(page, 'penvoerder');
	await page.goto(`${YEAR}/settlement`, { waitUntil: 'networkidle' });
	expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3500);
	await expect(page.locator('#advance-amount')).toBeHidden();
	await unfold(page, settlingMessages.nl.advances.add);
	await page.locator('#advance-form').getByRole('button', { name: sharedMessages.nl.add, exact: true }).click();
	// What was refused is open, with the reasons.
	await expect(page.locator('#advance-amount')).toHaveAttribute('aria-invalid', 'true');
	await expect(page.locator('#advance-amount')).toBeVisible();
});

test('a click that leaves a field with an unreadable day still lands on its button', async ({ page, baseURL }) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await signInAs(page, 'penvoerder');
	await page.goto(`${YEAR}/funding`, { waitUntil: 'networkidle' });
	await page.locator('#add > summary').click();
	await page.locator('#add input[name=duration][value=incidental]').check();
	await page.locator('#add input[name=lastDay]').fill('veel');
	const button = page.locator('#add button.primary');
	await button.scrollIntoViewIfNeeded();
	const box = await button.boundingBox();
	if (!box) throw new Error('the button is not on the page');
	const posted = page.waitForRequest((request) => request.method() === 'POST', { timeout: 60_000 });
	await page.mouse.click(box.x + 20, box.y + 3, { delay: 60 });
	await posted;
	await expect(page.locator('#field-lastDay-error').first()).toBeVisible();
});
