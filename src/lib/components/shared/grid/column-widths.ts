/** How wide columns are: what a label asks for on two lines, and no column that is half in sight at the edge of its frame. */

/** In rem, of a letter as wide as most and of what stands around a text. */
const LETTER = 0.45;
const AROUND = 0.85;

/** The width in rem at which every label stands on two lines without a word being broken. */
export function widthOfLabels(
	labels: readonly string[],
	{ least, most }: { readonly least: number; readonly most: number }
): number {
	const letters = Math.max(0, ...labels.map(lettersOnTwoLines));
	return Math.min(most, Math.max(least, letters * LETTER + AROUND));
}

function lettersOnTwoLines(label: string): number {
	const words = label.split(/\s+/);
	return Math.min(
		...words.map((_, at) => Math.max(words.slice(0, at + 1).join(' ').length, words.slice(at + 1).join(' ').length))
	);
}

/** On a phone half a column says that there are more. */
const FEWEST_WHOLE = 4;

/** Widths in which no column is in sight in part: what is left beside the last whole one goes to those that may grow. */
export function wholeColumns(
	widths: readonly number[],
	frameWidth: number,
	grows: (column: number) => boolean
): readonly number[] {
	let [whole, used] = [0, 0];
	for (const width of widths) {
		if (used + width > frameWidth) break;
		used += width;
		whole += 1;
	}
	const growing = widths.map((_, at) => at < whole && grows(at));
	const count = growing.filter(Boolean).length;
	if (whole < FEWEST_WHOLE || whole === widths.length || count === 0) return widths;
	// Whole pixels, so that the last one does not end a hair beyond the edge.
	const left = Math.floor(frameWidth - used);
	const first = growing.indexOf(true);
	const more = (at: number) => Math.floor(left / count) + (at === first ? left % count : 0);
	return widths.map((width, at) => (growing[at] ? width + more(at) : width));
}
