/** The colours of the style sheet and the patterns made of them, as a canvas needs them. */
import type { Palette } from '$lib/charts/chart-configuration';
import { softOf, type ColorToken, type Fill } from '$lib/charts/chart-picture';

/** `paper`: the light colours whatever the theme, for print. */
export function canvasPalette(canvas: HTMLCanvasElement, paper: boolean): Palette {
	const color = (token: ColorToken) => resolveToken(canvas, token, paper);
	const style = getComputedStyle(canvas);
	return {
		color,
		fill: (fill) => patternOf(canvas, fill, color),
		fontFamily: style.fontFamily,
		fontSize: parseFloat(style.fontSize)
	};
}

/** The browser computes `light-dark()` only in a property that takes a colour, so the canvas lends its own. */
function resolveToken(canvas: HTMLCanvasElement, token: string, paper: boolean): string {
	const { style } = canvas;
	if (paper) style.colorScheme = 'light';
	style.color = `var(--${token})`;
	const value = getComputedStyle(canvas).color;
	style.color = '';
	style.colorScheme = '';
	return value;
}

const TILE = 8;

function patternOf(
	canvas: HTMLCanvasElement,
	{ color, look }: Fill,
	resolve: (token: ColorToken) => string
): string | CanvasPattern {
	if (look === 'solid') return resolve(color);
	const soft = resolve(softOf(color));
	if (look === 'soft') return soft;
	const tile = canvas.ownerDocument.createElement('canvas');
	tile.width = tile.height = TILE * 2;
	const brush = tile.getContext('2d');
	if (!brush) return soft;
	brush.scale(2, 2);
	if (look === 'dots') drawDots(brush, resolve(color), soft);
	else drawHatch(brush, resolve(color), soft);
	const pattern = brush.createPattern(tile, 'repeat');
	pattern?.setTransform(new DOMMatrix().scale(0.5));
	return pattern ?? soft;
}

function drawHatch(brush: CanvasRenderingContext2D, color: string, ground: string): void {
	brush.fillStyle = ground;
	brush.fillRect(0, 0, TILE, TILE);
	brush.strokeStyle = color;
	brush.lineWidth = 1.5;
	brush.beginPath();
	for (const shift of [-TILE, 0, TILE]) {
		brush.moveTo(shift, TILE);
		brush.lineTo(shift + TILE, 0);
	}
	brush.stroke();
}

function drawDots(brush: CanvasRenderingContext2D, color: string, ground: string): void {
	brush.fillStyle = ground;
	brush.fillRect(0, 0, TILE, TILE);
	brush.fillStyle = color;
	for (const [x, y] of [
		[2, 2],
		[6, 6]
	] as const) {
		brush.beginPath();
		brush.arc(x, y, 1.1, 0, 2 * Math.PI);
		brush.fill();
	}
}
