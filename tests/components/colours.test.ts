import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The colours as people see them, from the one token file: contrast (WCAG 2.2) and three kinds of colour blindness. */
const TOKENS = readFileSync(new URL('../../src/lib/components/shared/tokens.css', import.meta.url), 'utf8');
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
type Rgb = readonly [number, number, number];

function token(name: string, theme: Theme): Rgb {
	const match = new RegExp(`--${name}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`).exec(TOKENS);
	const hex = match?.[theme === 'light' ? 1 : 2];
	if (!hex) throw new Error(`no colour --${name}`);
	const part = (at: number) => parseInt(hex.slice(at, at + 2), 16) / 255;
	return [part(0), part(2), part(4)];
}

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const linearRgb = (color: Rgb): Rgb => [linear(color[0]), linear(color[1]), linear(color[2])];

function contrast(first: Rgb, second: Rgb): number {
	const [dark, light] = [first, second]
		.map((color) => {
			const [red, green, blue] = linearRgb(color);
			return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
		})
		.sort((a, b) => a - b) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
const BLINDNESS: Readonly<Record<string, readonly (readonly number[])[]>> = {
	none: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]
};

/** Perceptual place (OKLab), ×100; a difference above 10 is plain to see side by side. */
function seen(color: Rgb, blindness: string): readonly number[] {
	const source = linearRgb(color);
	const through = (matrix: readonly (readonly number[])[], values: readonly number[]) =>
		matrix.map((row) => row.reduce((sum, factor, at) => sum + factor * (values[at] ?? 0), 0));
	const light = through(BLINDNESS[blindness] ?? [], source).map((value) => Math.min(1, Math.max(0, value)));
	const cones = through(
		[
			[0.4122214708, 0.5363325363, 0.0514459929],
			[0.2119034982, 0.6806995451, 0.1073969566],
			[0.0883024619, 0.2817188376, 0.6299787005]
		],
		light
	).map(Math.cbrt);
	return through(
		[
			[0.2104542553, 0.793617785, -0.0040720468],
			[1.9779984951, -2.428592205, 0.4505937099],
			[0.0259040371, 0.7827717662, -0.808675766]
		],
		cones
	);
}

function difference(first: Rgb, second: Rgb, blindness: string): number {
	const [a, b] = [seen(first, blindness), seen(second, blindness)];
	return 100 * Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)));
}

const AREAS = ['area-opleiden', 'area-professionaliseren', 'area-onderzoeken'];

describe.each(THEMES)('the colours of the %s theme', (theme) => {
	it.each(['surface', 'surface-sunken', 'surface-raised', 'surface-hover', 'surface-total'])(
		'read as text on %s with a contrast of 4.5 or more',
		(ground) => {
			for (const name of ['ink', 'ink-soft', 'accent', 'accent-strong', 'gap', 'surplus', 'error', 'warn', 'success']) {
				expect([name, contrast(token(name, theme), token(ground, theme)) >= 4.5]).toEqual([name, true]);
			}
		}
	);
	it.each([
		['accent-ink', 'accent'],
		['accent-ink', 'accent-strong'],
		['accent-strong', 'accent-soft'],
		['accent', 'accent-soft'],
		['error', 'error-soft'],
		['warn', 'warn-soft'],
		['success', 'success-soft'],
		['ink', 'error-soft'],
		['ink', 'warn-soft'],
		['ink', 'info-soft'],
		['ink', 'success-soft'],
		['ink', 'selected'],
		['ink-soft', 'selected'],
		['ink', 'edited'],
		['ink-disabled', 'surface-sunken'],
		['ink', 'area-shared-soft'],
		...AREAS.map((area): [string, string] => ['ink', `${area}-soft`])
	])('%s reads on %s', (text, ground) => {
		expect(contrast(token(text, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
	});
	it.each([...AREAS, 'area-shared', 'gap', 'accent', 'line-strong', 'surplus'])(
		'%s stands out from every surface with a contrast of 3 or more',
		(name) => {
			for (const ground of ['surface', 'surface-sunken', 'surface-raised']) {
				expect(contrast(token(name, theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
			}
		}
	);
	it.each(Object.keys(BLINDNESS))('tells the three areas apart with %s', (blindness) => {
		for (const [one, other] of [
			[0, 1],
			[0, 2],
			[1, 2]
		] as const) {
			const [first, second] = [AREAS[one] ?? '', AREAS[other] ?? ''];
			expect([first, second, difference(token(first, theme), token(second, theme), blindness) > 10]).toEqual([
				first,
				second,
				true
			]);
		}
	});
	it.each(AREAS)('tells expected from secured in %s, with any kind of colour vision', (area) => {
		for (const blindness of Object.keys(BLINDNESS)) {
			expect(difference(token(area, theme), token(`${area}-soft`, theme), blindness)).toBeGreaterThan(12);
		}
	});
});
