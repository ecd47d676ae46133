/** Brings the table of a month or of a week, so that nobody loads both. */
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	...data,
	table:
		data.period.kind === 'month'
			? { kind: 'month' as const, Grid: (await import('./MonthGrid.svelte')).default }
			: { kind: 'week' as const, Grid: (await import('./WeekGrid.svelte')).default }
});
