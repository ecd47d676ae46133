/** Which pages the navigation offers, where they are, and which one the reader is on. */
import type { ShellData, ShellPage } from './shell-data';

export interface NavigationEntry {
	readonly page: ShellPage;
	readonly href: string;
	readonly current: boolean;
}

export interface NavigationGroup {
	/** `null`: entries that stand on their own. */
	readonly title: 'budget' | 'outcome' | 'hours' | 'management' | null;
	readonly entries: readonly NavigationEntry[];
}

const GROUPS: readonly { readonly title: NavigationGroup['title']; readonly pages: readonly ShellPage[] }[] = [
	{ title: null, pages: ['home'] },
	{ title: 'budget', pages: ['partners', 'students', 'subsidy', 'funding', 'tariffs', 'split', 'lines'] },
	{ title: 'outcome', pages: ['coverage', 'check', 'versions'] },
	{ title: 'hours', pages: ['agreements', 'declare', 'review', 'settlement'] },
	{ title: 'management', pages: ['schemes', 'people', 'roles', 'audit', 'settings', 'exchange'] },
	{ title: null, pages: ['help'] }
];

const OF_A_YEAR: readonly ShellPage[] = [
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
	'settings'
];

/** Groups without entries are left out: without a partnership or a year their pages do not exist. */
export function navigationGroups(shell: ShellData, path: string): NavigationGroup[] {
	return GROUPS.map(({ title, pages }) => ({
		title,
		entries: pages.flatMap((page) => {
			const href = pageAddress(page, shell);
			if (href === null || shell.hiddenPages.includes(page)) return [];
			return [{ page, href, current: isCurrent(page, href, path) }];
		})
	})).filter((group) => group.entries.length > 0);
}

/** `null` where the page does not exist: no partnership chosen, or no school year yet. */
export function pageAddress(page: ShellPage, { partnership, currentYear }: ShellData): string | null {
	if (page === 'help') return '/help';
	if (partnership === null) return null;
	const home = `/p/${partnership.id}`;
	if (page === 'home') return home;
	if (!OF_A_YEAR.includes(page)) return `${home}/${page}`;
	return currentYear === null ? null : `${home}/${currentYear}/${page}`;
}

/** The same page in another school year; the coverage of that year when this page has no year. */
export function addressInYear(path: string, partnershipId: string, year: string): string {
	const prefix = `/p/${partnershipId}/`;
	const [first = '', page] = path.startsWith(prefix) ? path.slice(prefix.length).split('/') : [];
	return `${prefix}${year}/${/^\d{4}-\d{4}$/.test(first) && page ? page : 'coverage'}`;
}

function isCurrent(page: ShellPage, href: string, path: string): boolean {
	return path === href || (page !== 'home' && path.startsWith(`${href}/`));
}
