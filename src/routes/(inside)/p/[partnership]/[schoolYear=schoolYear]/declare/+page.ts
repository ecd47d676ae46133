/** Brings what this view needs: the table of a month or of a week, and the parts that are there only when there is something to say. */
import { receiveLines } from '$lib/components/declaration/sent-lines';
import type { PageLoad, PageLoadEvent } from './$types';

export const load: PageLoad = async ({ data, url }) => ({
	...data,
	declaring: data.declaring && {
		...data.declaring,
		lines: receiveLines(data.declaring.lines),
		last: receiveLines(data.declaring.last)[0] ?? null
	},
	table:
		data.period.kind === 'month'
			? { kind: 'month' as const, Grid: (await import('./MonthGrid.svelte')).default }
			: { kind: 'week' as const, Grid: (await import('./WeekGrid.svelte')).default },
	telling: data.declaring?.found.shown.length ? await import('./findings-part') : null,
	PeopleSection: showsPeople(data, url) ? (await import('./PeopleSection.svelte')).default : null,
	CorrectionForm: data.declaring?.editing ? (await import('./CorrectionForm.svelte')).default : null
});

/** When they are asked for, when something just happened to them, or when names should be gone by now. */
function showsPeople({ declaring, told }: PageLoadEvent['data'], url: URL): boolean {
	if (declaring === null) return false;
	return (
		url.searchParams.has('people') || ['erased', 'erasedDue'].includes(told ?? '') || declaring.names.due.length > 0
	);
}
