/** What the root layout hands the shell. Everything may be missing: an error page shows what there is. */
import type { Theme } from '$lib/forms/preferences';
import type { Locale } from '$lib/messages/locale';

export const SHELL_PAGES = [
	'home',
	'partners',
	'students',
	'subsidy',
	'funding',
	'tariffs',
	'split',
	'lines',
	'coverage',
	'check',
	'versions',
	'agreements',
	'declare',
	'review',
	'settlement',
	'schemes',
	'people',
	'roles',
	'audit',
	'settings',
	'exchange',
	'help'
] as const;
export type ShellPage = (typeof SHELL_PAGES)[number];

export interface ShellPartnership {
	readonly id: string;
	readonly name: string;
	/** Made-up names and figures: said on every page. */
	readonly demo: boolean;
}

export interface ShellData {
	readonly locale: Locale;
	readonly theme: Theme;
	readonly user: { readonly name: string } | null;
	/** Those the person has a place in. */
	readonly partnerships: readonly ShellPartnership[];
	/** The one the page is about. */
	readonly partnership: ShellPartnership | null;
	/** Years this partnership has a budget for, latest first: "2026-2027". */
	readonly schoolYears: readonly string[];
	readonly currentYear: string | null;
	/** Pages the person may not open; they are left out of the navigation. */
	readonly hiddenPages: readonly ShellPage[];
	/** ISO moment, for the print. */
	readonly renderedAt: string | null;
}

const NOTHING: ShellData = {
	locale: 'nl',
	theme: 'system',
	user: null,
	partnerships: [],
	partnership: null,
	schoolYears: [],
	currentYear: null,
	hiddenPages: [],
	renderedAt: null
};

/** Fills what the layout's data leaves out. */
export function shellFrom(data: Partial<ShellData>): ShellData {
	return { ...NOTHING, ...data };
}
