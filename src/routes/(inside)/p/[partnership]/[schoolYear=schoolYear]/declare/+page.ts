/** Brings what this view needs: the table of a month or of a week, and the parts that are there only when there is something to say. */
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	...data,
	table:
		data.period.kind === 'month'
			? { kind: 'month' as const, Grid: (await import('./MonthGrid.svelte')).default }
			: { kind: 'week' as const, Grid: (await import('./WeekGrid.svelte')).default },
	telling: data.declaring?.findings.length ? await import('./findings-part') : null,
	CorrectionForm: data.declaring?.editing ? (await import('./CorrectionForm.svelte')).default : null
});
