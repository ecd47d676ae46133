/** Whether an address of the page of declaring shows the table of this organisation and month or week. */
import type { WorkPeriod } from '$lib/domain/declaration/work-period';

export function hasTableOf({ searchParams }: URL, partnerId: string, { kind, name }: WorkPeriod): boolean {
	return searchParams.get('partner') === partnerId && searchParams.get(kind) === name;
}
