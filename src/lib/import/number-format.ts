/** What a number format of a workbook shows: an ordinary number, a day, a month, or a time. */

export type FormatKind = 'number' | 'day' | 'month' | 'time';

/** The formats a workbook need not describe (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: ReadonlyMap<number, FormatKind> = new Map<number, FormatKind>([
	...[14, 15, 16, 22, 27, 30, 36, 50, 57].map((id): [number, FormatKind] => [id, 'day']),
	[17, 'month'],
	...[18, 19, 20, 21, 45, 46, 47].map((id): [number, FormatKind] => [id, 'time'])
]);

export function kindOfFormat(id: number, code: string | undefined): FormatKind {
	if (code === undefined) return BUILT_IN.get(id) ?? 'number';
	// What is between quotes or brackets is shown as it is; "[h]" counts hours, "[Red]" is a colour.
	const [first = ''] = code.split(';');
	const signs = first
		.replace(/\\./g, '')
		.replace(/"[^"]*"/g, '')
		.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
		.toLowerCase();
	if (/[#0?]/.test(signs.replace(/\.0+/g, '')) || /general/.test(signs)) return 'number';
	if (/[yj]|d|mmm/.test(signs)) return /d/.test(signs) ? 'day' : /[yj]|mmm/.test(signs) ? 'month' : 'day';
	return /h|s|\[m/.test(signs) ? 'time' : 'number';
}
