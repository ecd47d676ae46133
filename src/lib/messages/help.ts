/** Help per page: what it answers, how to work with it, and what is good to know. Written for people who open it in a meeting. */
import { helpInEnglish } from './help-en';
import { helpInDutch } from './help-nl';
import { defineMessages } from './locale';

export interface HelpPage {
	readonly title: string;
	/** The question the page answers. */
	readonly question: string;
	readonly how: readonly string[];
	readonly know: readonly string[];
}

export const HELP_PAGES = [
	'home',
	'partners',
	'students',
	'subsidy',
	'funding',
	'tariffs',
	'proposal',
	'agreements',
	'checking',
	'calendar',
	'declare',
	'import',
	'review',
	'actuals',
	'payments',
	'settlement',
	'split',
	'lines',
	'coverage',
	'check',
	'versions',
	'schemes',
	'settings',
	'people',
	'roles',
	'audit',
	'exchange',
	'across',
	'account'
] as const;
export type HelpPageName = (typeof HELP_PAGES)[number];

/** Some of them: each part of the help holds those of its own concept. */
export type HelpPages = Readonly<Partial<Record<HelpPageName, HelpPage>>>;

export interface HelpTexts {
	readonly title: string;
	readonly intro: string;
	readonly how: string;
	readonly know: string;
	readonly all: string;
	readonly pages: Readonly<Record<HelpPageName, HelpPage>>;
}

export const helpMessages = defineMessages<HelpTexts>({ nl: helpInDutch, en: helpInEnglish });
