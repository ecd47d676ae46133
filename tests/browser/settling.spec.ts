/**
 * From hours to a payment file: two partners agree to a swap, the penvoerder settles the round, takes the papers and the draft for
 * the bank; nobody sees the money of others. In order, because what is settled stays settled; in a partnership no other file uses.
 */
import { expect, test, type Page } from '@playwright/test';
import { bankAccountMessages } from '$lib/messages/bank-account';
import { paymentMessages } from '$lib/messages/payments';
import { reviewMessages } from '$lib/messages/review';
import { reviewLineMessages } from '$lib/messages/review-lines';
import { settlementMessages } from '$lib/messages/settlement';
import { settlingMessages } from '$lib/messages/settling-facts';
import { sharedMessages } from '$lib/messages/shared';
import { statementMessages } from '$lib/messages/statement';
import {
	arrive,
	cents,
	chainOf,
	contentOf,
	expectChain,
	expectReadable,
	figuresOf,
	statuses,
	sum,
	typeInto
} from './settling/reading';
import { euro, unfold } from './visitor';

const SETTLEMENT = '/p/waterrijk/2026-2027/settlement';
const ROUND = `${SETTLEMENT}/ronde-2`;
const SCHOOLS = { id: 'dijkstad', name: 'Scholengroep Dijkstad' };
const INSTITUTE = { id: 'hw-lero', name: 'Lerarenopleiding Waterrijk' };
/** Above the institute: whose account it is paid on. */
const UNIVERSITY = 'hs-waterrijk';
const ACCOUNT = 'NL25 TEST 1013 3943 25';
const SWAP = { what: 'Trainingsdag overgenomen door het instituut', hours: '6', tariff: '79', amount: 474_00 };

const text = settlementMessages.nl;
const settling = settlingMessages.nl;
const payments = paymentMessages.nl;
const shown = reviewLineMessages.nl;

/** Signed in once; each test goes on where the last one stopped. */
let penvoerder: Page;
let schools: Page;
let institute: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser, baseURL }) => {
	const origin = baseURL ?? '';
	penvoerder = await arrive(browser, origin, 'demo-iris-hoogland', 'waterrijk');
	schools = await arrive(browser, origin, 'demo-samira-yilmaz', 'waterrijk');
	institute = await arrive(browser, origin, 'demo-hugo-terlouw', 'waterrijk');
});

test.afterAll(async () => {
	for (const page of [penvoerder, schools, institute]) await page.context().close();
});

test('a partner sees its own figures and nobody else’s', async () => {
	await schools.goto(`${SETTLEMENT}/ronde-1`, { waitUntil: 'networkidle' });
	const own = schools.getByRole('table', { name: text.perPartner }).locator('tbody tr');
	await expect(own).toHaveCount(1);
	const figures = await figuresOf(own);
	expect(figures[text.net]).not.toBe(0);
	expect(chainOf(figures)).toBe(figures[text.net]);
	await own.getByRole('link', { name: SCHOOLS.name }).click();
	await expect(schools.getByRole('heading', { level: 1 })).toHaveText(text.statementTitle(SCHOOLS.name));
	expect(await expectChain(schools)).toBe(figures[text.net]);
	await expectReadable(schools);

	const papers = (partner: string) =>
		['', '/statement.pdf', '/statement.xlsx'].map((end) => `${SETTLEMENT}/ronde-1/${partner}${end}`);
	expect(await statuses(schools, papers(SCHOOLS.id))).toEqual([200, 200, 200]);
	expect(await statuses(schools, papers(INSTITUTE.id))).toEqual([403, 403, 403]);
	expect(await statuses(schools, [`${SETTLEMENT}/ronde-1/payments`, `${SETTLEMENT}/ronde-1/nobody`])).toEqual([
		403, 403
	]);
});

test('a partner proposes a swap by keyboard alone; what cannot be read stays where it was typed', async () => {
	await schools.goto(SETTLEMENT, { waitUntil: 'networkidle' });
	await typeInto(schools, 'swap-fromPartnerId', SCHOOLS.name);
	await typeInto(schools, 'swap-toPartnerId', INSTITUTE.name);
	await typeInto(schools, 'swap-description', SWAP.what);
	await typeInto(schools, 'swap-hours', 'een dag');
	await typeInto(schools, 'swap-tariffPerHour', SWAP.tariff);
	await schools.keyboard.press('Enter');
	const hours = schools.locator('#swap-hours');
	await expect(hours).toHaveAttribute('aria-invalid', 'true');
	await expect(hours).toHaveValue('een dag');
	await expect(schools.locator('#swap-toPartnerId')).toHaveValue(INSTITUTE.id);
	await expectReadable(schools);

	await typeInto(schools, 'swap-hours', SWAP.hours);
	await schools.keyboard.press('Enter');
	const row = schools.getByRole('row', { name: SWAP.what });
	await expect(row).toContainText(settling.swaps.waitsFor(INSTITUTE.name));
	await expect(row).toContainText(euro('474.00', 'nl'));
	// Whoever proposed has agreed: they can take it back, and cannot agree for the other side.
	await expect(row.getByRole('button')).toHaveText([settling.swaps.withdraw]);
});

test('the other side agrees, and then it counts', async () => {
	await institute.goto(SETTLEMENT, { waitUntil: 'networkidle' });
	await expect(institute.getByText(settling.swaps.waitingForYou(1))).toBeVisible();
	await expectReadable(institute);
	const row = institute.getByRole('row', { name: SWAP.what });
	await row.getByRole('button', { name: settling.swaps.agreeLabel(SWAP.what) }).click();
	await expect(row).toContainText(settling.swaps.states.agreed);
	await expect(row.getByRole('button')).toHaveCount(0);
	await expect(institute.getByText(settling.swaps.waitingForYou(1))).toHaveCount(0);
});

test('the penvoerder checks every balance, settles the round, and nobody settles it again', async () => {
	await penvoerder.goto(ROUND, { waitUntil: 'networkidle' });
	const rows = penvoerder.getByRole('table', { name: text.perPartner }).getByRole('row');
	const figures: Record<string, Record<string, number>> = {};
	for (const row of await rows.filter({ has: penvoerder.getByRole('rowheader') }).all()) {
		const name = (await row.getByRole('rowheader').textContent()) ?? '';
		figures[name.trim()] = await figuresOf(row);
	}
	for (const [name, row] of Object.entries(figures)) expect(chainOf(row), name).toBe(row[text.net]);
	expect(figures[SCHOOLS.name]?.[text.kinds.swap]).toBe(-SWAP.amount);
	expect(figures[INSTITUTE.name]?.[text.kinds.swap]).toBe(SWAP.amount);
	expect(figures[text.total]?.[text.net]).toBe(0);
	await expectReadable(penvoerder);

	const tardy = await penvoerder.context().newPage();
	await tardy.goto(ROUND, { waitUntil: 'networkidle' });
	await tardy.getByLabel(text.confirm).check();

	const settle = penvoerder.getByRole('button', { name: text.settle });
	await settle.click();
	await expect(penvoerder.getByLabel(text.confirm)).toHaveAccessibleDescription(text.confirmMissing);
	await penvoerder.getByLabel(text.confirm).check();
	await settle.click();
	await expect(penvoerder.getByText(text.settled)).toBeVisible();
	await expect(penvoerder.getByText(/Afgerekend door Iris Hoogland .* Dit verandert niet meer/)).toBeVisible();
	await expect(settle).toHaveCount(0);
	await expectReadable(penvoerder);

	await tardy.getByRole('button', { name: text.settle }).click();
	await expect(tardy.getByRole('alert')).toContainText('Iris Hoogland heeft deze ronde al afgerekend');
	await tardy.close();

	await penvoerder.goto(SETTLEMENT, { waitUntil: 'networkidle' });
	await expect(penvoerder.getByRole('row', { name: 'Ronde 2: oktober' })).toContainText(text.states.settled);
	await expect(penvoerder.getByRole('row', { name: SWAP.what })).toContainText(settling.inSettlement, {
		ignoreCase: true
	});
	const advances = penvoerder.getByRole('region', { name: settling.advances.title, exact: true });
	await expect(advances).toContainText(settling.advances.empty);
	await expectReadable(penvoerder);
});

test('the penvoerder takes the statement of a partner as PDF and as a sheet', async () => {
	await penvoerder.goto(`${ROUND}/${SCHOOLS.id}`, { waitUntil: 'networkidle' });
	await expectChain(penvoerder);
	await expect(penvoerder.getByRole('row', { name: new RegExp(`${SWAP.what} · ${INSTITUTE.name}`) })).toBeVisible();
	await expectReadable(penvoerder);
	const words = statementMessages.nl;
	for (const { link, type, begins, name } of [
		{ link: words.asPdf, type: 'application/pdf', begins: '%PDF-', name: /ronde-2-oktober-dijkstad\.pdf$/ },
		{
			link: words.asSheet,
			type: /spreadsheetml\.sheet/,
			begins: 'PK\u0003\u0004',
			name: /ronde-2-oktober-dijkstad\.xlsx$/
		}
	]) {
		const arrived = penvoerder.waitForEvent('download');
		const answered = penvoerder.waitForResponse((response) => response.url().includes('/statement.'));
		await penvoerder.getByRole('link', { name: link }).click();
		expect((await answered).headers()['content-type']).toMatch(type);
		const download = await arrived;
		expect(download.suggestedFilename()).toMatch(name);
		expect((await contentOf(download)).toString('latin1')).toMatch(new RegExp(`^${begins}`));
	}
});

test('the hours of a statement are looked at as they were settled, and no others', async () => {
	await penvoerder.goto(`${ROUND}/${SCHOOLS.id}`, { waitUntil: 'networkidle' });
	const work = penvoerder.locator('section').filter({ has: penvoerder.getByRole('link', { name: text.toLines }) });
	const entries = await work.locator('tbody tr').count();
	expect(entries).toBeGreaterThan(0);
	const paid = cents(await work.locator('tfoot tr .num').last().textContent());
	await work.getByRole('link', { name: text.toLines }).first().click();
	await penvoerder.waitForURL(/review\?settled=ronde-2/);
	const lines = penvoerder.getByRole('region', { name: shown.linesTitle, exact: true });
	await expect(lines).toContainText(shown.settledWith('Ronde 2: oktober'));
	await expect(lines).toContainText(shown.shownOf(entries, entries, null));
	const answer = penvoerder.locator('.answer').first();
	await expect(answer).toContainText(`van ${SCHOOLS.name} afgerekend, in ${entries} regel`);
	await expect(answer).toContainText(`: ${euro((paid / 100).toFixed(2), 'nl')}.`);
	// What else the page compares and asks for is about other hours.
	const filter = penvoerder.getByRole('form', { name: reviewMessages.nl.filterTitle });
	await expect(filter).toHaveCount(0);
	await expect(penvoerder.locator('#compare, #disputes')).toHaveCount(0);
	await expectReadable(penvoerder);
	await lines.getByRole('link', { name: shown.settledOrNot }).click();
	await expect(lines).not.toContainText(shown.settledWith('Ronde 2: oktober'));
	await expect(filter).toBeVisible();
});

test('the penvoerder hears which account is missing, and mends it where it is asked', async () => {
	const words = bankAccountMessages.nl;
	await penvoerder.goto(`/p/waterrijk/partners/${UNIVERSITY}`, { waitUntil: 'networkidle' });
	await unfold(penvoerder, words.removeTitle);
	await penvoerder.getByRole('button', { name: words.remove }).click();
	await expect(penvoerder.locator('#bank-account-iban')).toHaveValue('');

	await penvoerder.goto(`${ROUND}/payments`, { waitUntil: 'networkidle' });
	const unpaid = penvoerder.getByRole('region', { name: payments.unpaidTitle, exact: true });
	await expect(unpaid).toContainText(payments.reasons.noAccount);
	await expectReadable(penvoerder);
	await unpaid.getByRole('link', { name: payments.enterAccountOf(INSTITUTE.name) }).click();
	const iban = penvoerder.locator('#bank-account-iban');
	await iban.fill('NL25 TEST 1013 3943 52');
	await penvoerder.locator('#bank-account-accountHolder').fill('Hogeschool Waterrijk');
	const save = penvoerder.locator('#bank-account').getByRole('button', { name: sharedMessages.nl.save, exact: true });
	await save.click();
	await expect(iban).toHaveAttribute('aria-invalid', 'true');
	await expect(iban).toHaveValue('NL25 TEST 1013 3943 52');
	await expect(iban).toHaveAccessibleDescription(new RegExp(words.problem({ kind: 'checkDigits' })));
	await expectReadable(penvoerder);
	await iban.fill(ACCOUNT);
	await save.click();
	await expect(penvoerder.locator('#bank-account')).toContainText('Laatst gewijzigd');
});

test('the penvoerder takes the draft for the bank, which adds up', async () => {
	await penvoerder.goto(`${ROUND}/payments`, { waitUntil: 'networkidle' });
	const table = penvoerder.getByRole('table', { name: payments.inFile });
	await expect(table.getByRole('row', { name: INSTITUTE.name })).toContainText(ACCOUNT);
	await expect(penvoerder.getByText(payments.reasons.noAccount)).toHaveCount(0);
	const day = penvoerder.getByLabel(payments.payOn);
	const usual = await day.inputValue();
	await day.fill('31-2-2027');
	await penvoerder.getByRole('button', { name: payments.make }).click();
	await expect(day).toHaveAttribute('aria-invalid', 'true');
	await expect(day).toHaveValue('31-2-2027');
	await expectReadable(penvoerder);

	await day.fill(usual);
	const arrived = penvoerder.waitForEvent('download');
	const answered = penvoerder.waitForResponse((response) => response.url().endsWith('/payments.xml'));
	await penvoerder.getByRole('button', { name: payments.make }).click();
	expect((await answered).headers()['content-type']).toMatch(/application\/xml/);
	const file = (await contentOf(await arrived)).toString('utf8');
	const all = (element: string) =>
		[...file.matchAll(new RegExp(`<${element}[^>]*>([^<]*)</${element}>`, 'g'))].map(([, value]) => value ?? '');
	const shown = await table.locator('tbody tr:not(.total) td.num').allTextContents();
	const total = cents(await table.locator('tr.total td.num').textContent());
	expect(total).toBeGreaterThan(0);
	expect(all('InstdAmt').map(cents)).toEqual(shown.map(cents));
	expect(sum(all('InstdAmt').map(cents))).toBe(total);
	expect(all('CtrlSum').map(cents)).toEqual([total, total]);
	expect(all('NbOfTxs')).toEqual([String(shown.length), String(shown.length)]);
	expect(all('IBAN')).toContain(ACCOUNT.replaceAll(' ', ''));
	await penvoerder.reload();
	await expect(penvoerder.getByText(payments.earlierTitle)).toBeVisible();
});
