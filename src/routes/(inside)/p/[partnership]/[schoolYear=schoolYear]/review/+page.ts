/** Unpacks the lines. */
import { receiveLines } from './sent-lines';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ data }) => ({
	...data,
	lines: data.lines && { ...data.lines, lines: receiveLines(data.lines.lines) }
});
