/**
 * The demonstration: one made-up partnership for each arrangement in the report (model section 12), as bundles. Names,
 * numbers and amounts are invented and say so on every page.
 */

const files = import.meta.glob<string>('./*.json', { query: '?raw', import: 'default', eager: true });

export interface DemoBundle {
	readonly partnershipId: string;
	/** Lines of the report that describe the arrangement. */
	readonly report: string;
	/** The text of the bundle. */
	readonly text: string;
}

/** In the order of the report. */
export const demoBundles: readonly DemoBundle[] = [
	demo('waterrijk', '631-717'),
	demo('rivierenrand', '718-810'),
	demo('leerlust', '811-938'),
	demo('duinstreek', '939-1034'),
	demo('zuiderbeemd', '1035-1136'),
	demo('maasheuvel', '1137-1262')
];

function demo(partnershipId: string, report: string): DemoBundle {
	return { partnershipId, report, text: files[`./${partnershipId}.json`] ?? '' };
}
