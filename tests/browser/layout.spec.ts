/** A page stands still while it loads, and a first visit brings no more script than the interface direction allows. */
import { expect, test, type Page, type Request } from '@playwright/test';
import { enterAs, HOME, LANGUAGES, prefer, signIn, signInAs, YEAR } from './visitor';

const CHARTS = [`${YEAR}/coverage`, `${YEAR}/tariffs`, `${YEAR}/review`];
const PLAIN = [
	HOME,
	...['students', 'subsidy', 'funding', 'split', 'lines', 'check', 'versions', 'settings', 'agreements', 'declare'].map(
		(name) => `${YEAR}/${name}`
	)
];
const PLAIN_LIMIT = 100_000;
const CHART_LIMIT = 180_000;
const SHIFT_LIMIT = 0.1;

/** Everything that moved by itself since the page began to load, as the browser scores it. */
function layoutShift(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				let score = 0;
				const observer = new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) if ('value' in entry) score += Number(entry.value);
				});
				observer.observe({ type: 'layout-shift', buffered: true });
				requestAnimationFrame(() => requestAnimationFrame(() => resolve(score)));
			})
	);
}

/** Bytes of script that come over the wire, compressed as the server sends them, without the headers of the answers. */
async function scriptBytes(page: Page, address: string): Promise<number> {
	const scripts: Request[] = [];
	page.on('requestfinished', (request) => {
		if (new URL(request.url()).pathname.endsWith('.js')) scripts.push(request);
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	const sizes = await Promise.all(scripts.map((request) => request.sizes()));
	return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
}

for (const address of [HOME, `${YEAR}/coverage`, `${YEAR}/lines`, `${YEAR}/declare`, `${YEAR}/review`]) {
	test(`${address} stands still while it loads`, async ({ page, baseURL }) => {
		await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
		await enterAs(page, 'penvoerder');
		await page.goto(address, { waitUntil: 'networkidle' });
		expect(await layoutShift(page)).toBeLessThan(SHIFT_LIMIT);
	});
}

test('a first visit of any page brings no more script than agreed', async ({ page, browser, baseURL }) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await signInAs(page, 'penvoerder');
	const storageState = await page.context().storageState();
	for (const address of [...PLAIN, ...CHARTS]) {
		const nothingKept = await browser.newContext({ storageState, baseURL });
		const bytes = await scriptBytes(await nothingKept.newPage(), address);
		expect(bytes, `script of ${address}`).toBeGreaterThan(10_000);
		expect(bytes, `script of ${address}`).toBeLessThan(CHARTS.includes(address) ? CHART_LIMIT : PLAIN_LIMIT);
		await nothingKept.close();
	}
});

const TABLES = [
	HOME,
	`${HOME}/partners`,
	...['coverage', 'funding', 'split', 'tariffs', 'subsidy', 'agreements', 'declare', 'review'].map(
		(name) => `${YEAR}/${name}`
	)
];

test('no table hides a column or a button at 1280 px', async ({ page, baseURL }) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await signInAs(page, 'penvoerder');
	for (const address of TABLES) {
		await page.goto(address, { waitUntil: 'networkidle' });
		const pushed = await page
			.locator('.data-frame')
			.evaluateAll((frames) =>
				frames.filter((frame) => frame.scrollWidth > frame.clientWidth + 1).map((frame) => frame.ariaLabel)
			);
		expect(pushed, address).toEqual([]);
	}
});

test('fields beside each other have their controls on one line, also when only one has a hint', async ({
	page,
	baseURL
}) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await page.setViewportSize({ width: 1366, height: 768 });
	await signInAs(page, 'penvoerder');
	for (const address of [`${YEAR}/settlement`, `${YEAR}/agreements`, `${YEAR}/tariffs?edit=schoolopleider-2026`]) {
		await page.goto(address, { waitUntil: 'networkidle' });
		const stepped = await page.locator('.field-grid:visible').evaluateAll((grids) =>
			grids.flatMap((grid) => {
				const tops = [...grid.querySelectorAll('.input')].map((input) => Math.round(input.getBoundingClientRect().top));
				// Of one line if they overlap: a control is higher than any step that would be seen.
				return tops.flatMap((top) => tops.filter((other) => other !== top && Math.abs(other - top) < 36));
			})
		);
		expect(stepped, address).toEqual([]);
	}
});

test('a number that reads well and is refused is marked at its field, twice over', async ({ page, baseURL }) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await signInAs(page, 'penvoerder');
	await page.goto(`${YEAR}/settings`, { waitUntil: 'networkidle' });
	const twelfths = page.getByLabel('Twaalfden in augustus tot en met december');
	for (const tooMany of ['13', '14']) {
		await twelfths.fill(tooMany);
		await page.getByRole('button', { name: 'Bewaren' }).click();
		await expect(twelfths).toHaveAttribute('aria-invalid', 'true');
		await expect(twelfths).toHaveAccessibleDescription(/Vul een getal van 1 tot en met 11 in/);
		await expect(page.getByRole('alert')).toContainText('Twaalfden in augustus tot en met december: Vul een getal');
	}
});

const COLUMNS_IN_SIGHT = ['Activiteit', 'Gebied', 'Rol', 'Wie doet het', 'Uren', 'Tarief', 'Vast bedrag', 'Kosten'];

test('the lines show what they cost at 1280 px without being pushed aside', async ({ page, baseURL }) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	await signInAs(page, 'penvoerder');
	await page.goto(`${YEAR}/lines`, { waitUntil: 'networkidle' });
	const seen = await page.locator('.grid-frame').evaluate((frame) => {
		const edge = frame.getBoundingClientRect().left + frame.clientLeft + frame.clientWidth;
		return [...frame.querySelectorAll('thead th')]
			.filter((head) => head.getBoundingClientRect().right <= edge)
			.map((head) => (head.textContent ?? '').replace(/ \(.*/, ''));
	});
	expect(seen.slice(0, COLUMNS_IN_SIGHT.length)).toEqual(COLUMNS_IN_SIGHT);
	const cut = await page
		.locator('.grid-frame :is(tbody, tfoot) .num')
		.evaluateAll((cells) =>
			cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent)
		);
	expect(cut).toEqual([]);
});

/** Columns at the right edge that are in sight in part, and words and names of the rows that do not stand there whole. */
function notWhole(frame: Element): string[] {
	const edge = frame.getBoundingClientRect().left + frame.clientLeft + frame.clientWidth;
	const cutColumns = [...frame.querySelectorAll('thead th')].filter((head) => {
		const { left, right } = head.getBoundingClientRect();
		return left < edge - 1 && right > edge + 2;
	});
	const texts = [...frame.querySelectorAll('tbody .grid-text')];
	const cutTexts = texts.filter(
		({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
			scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1
	);
	const broken = texts.filter((text) => {
		const node = text.firstChild;
		if (!(node instanceof Text)) return false;
		return [...node.data.matchAll(/\p{L}+/gu)].some(({ index, 0: word }) => {
			const range = document.createRange();
			range.setStart(node, index);
			range.setEnd(node, index + word.length);
			return range.getClientRects().length > 1;
		});
	});
	return [...cutColumns, ...cutTexts, ...broken].map((element) => element.textContent ?? '');
}

test('the table of declaring breaks no word and cuts no column or name', async ({ page, baseURL }) => {
	await signIn(page, 'demo-samira-yilmaz', 'waterrijk');
	for (const locale of LANGUAGES) {
		await prefer(page.context(), baseURL ?? '', { locale });
		for (const width of [1366, 1280])
			for (const period of ['month=2026-11', 'week=2026-11-16']) {
				await page.setViewportSize({ width, height: 900 });
				await page.goto(`/p/waterrijk/2026-2027/declare?partner=dijkstad&${period}`, { waitUntil: 'networkidle' });
				const frame = page.locator('.grid-frame');
				await expect(frame.getByRole('grid')).toBeVisible();
				expect(await frame.evaluate(notWhole), `${locale} ${width} ${period}`).toEqual([]);
			}
	}
});

test('every column and row of the hours to review and of what they are compared with is on A4', async ({
	page,
	baseURL
}) => {
	await prefer(page.context(), baseURL ?? '', { locale: 'nl' });
	// What the margins of print.css leave of 210 mm.
	const width = 688;
	await page.setViewportSize({ width, height: 980 });
	await signInAs(page, 'penvoerder');
	for (const address of ['review?open=all', 'review?state=all', 'coverage', 'agreements', 'tariffs']) {
		await page.goto(`${YEAR}/${address}`, { waitUntil: 'networkidle' });
		await page.emulateMedia({ media: 'print' });
		expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(width);
		// A frame that ends before its table prints the rest over what follows.
		const cut = await page
			.locator('main .data-frame')
			.evaluateAll((frames) =>
				frames.filter((frame) => frame.scrollHeight > frame.clientHeight + 1).map((frame) => frame.ariaLabel)
			);
		expect(cut, address).toEqual([]);
		await page.emulateMedia({ media: 'screen' });
	}
});
