/** That pictures are drawn in the colours of the areas, in both themes, also for who wants no motion. */
import { expect, test, type Page } from '@playwright/test';
import { prefer, signInAs, YEAR } from './visitor';

/** How many clearly different hues each picture has: a picture in ink alone has none. */
async function huesPerPicture(page: Page): Promise<number[]> {
	return page.locator('main canvas').evaluateAll((canvases) =>
		canvases.map((canvas) => {
			if (!(canvas instanceof HTMLCanvasElement)) return 0;
			const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
			const hues = new Map<number, number>();
			for (let at = 0; at < data.length; at += 4 * 7) {
				const [red = 0, green = 0, blue = 0, opaque = 0] = data.subarray(at, at + 4);
				const most = Math.max(red, green, blue);
				const range = most - Math.min(red, green, blue);
				if (opaque < 200 || range < 60) continue;
				const turn =
					most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
				const hue = Math.round((turn + 6) % 6);
				hues.set(hue, (hues.get(hue) ?? 0) + 1);
			}
			return [...hues.values()].filter((count) => count > 50).length;
		})
	);
}

for (const theme of ['light', 'dark'] as const) {
	for (const reducedMotion of ['reduce', 'no-preference'] as const) {
		test(`draws every picture of the coverage in colours (${theme}, motion: ${reducedMotion})`, async ({
			page,
			baseURL
		}) => {
			await prefer(page.context(), baseURL ?? '', { locale: 'nl', theme });
			await page.emulateMedia({ reducedMotion });
			await signInAs(page, 'penvoerder');
			await page.goto(`${YEAR}/coverage`, { waitUntil: 'networkidle' });
			await expect(page.locator('main canvas')).not.toHaveCount(0);
			await expect.poll(async () => Math.min(...(await huesPerPicture(page)))).toBeGreaterThanOrEqual(1);
			expect(Math.max(...(await huesPerPicture(page)))).toBeGreaterThanOrEqual(3);
		});
	}
}
