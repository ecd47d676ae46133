/** How the columns and the words of a file become declared hours: found by the product, changed by whoever imports, kept per organisation. */
import { comparable } from '../domain/partnership/match-partner';
import type { LineArea } from '../domain/shared/area';
import { recogniseColumns, type ColumnsOfFields } from './column-fields';

export const TRANSLATED = ['role', 'area', 'person', 'line'] as const;
export type TranslatedKind = (typeof TRANSLATED)[number];

/** What a word in the file stands for; `to: ''` leaves it out (a person, a budget line). */
export interface Translation {
	readonly kind: TranslatedKind;
	/** As `comparable` has it. */
	readonly given: string;
	readonly to: string;
}

export const NUMBER_CHOICES = ['auto', 'nl', 'en'] as const;
export type NumberChoice = (typeof NUMBER_CHOICES)[number];

export interface ImportMapping {
	readonly columns: ColumnsOfFields;
	/** For all rows, where no column says it. */
	readonly roleId: string | null;
	readonly area: LineArea | null;
	readonly numbers: NumberChoice;
	readonly translations: readonly Translation[];
}

/** What is chosen for one file and not kept. */
export interface FileChoices {
	/** Left out unless somebody takes them along: what is hidden was probably filtered away. */
	readonly hiddenRows: boolean;
	/** Add people who are not known yet. */
	readonly newPeople: boolean;
}

export const CAREFUL: FileChoices = { hiddenRows: false, newPeople: false };

export function recognisedMapping(headings: readonly string[]): ImportMapping {
	return { columns: recogniseColumns(headings), roleId: null, area: null, numbers: 'auto', translations: [] };
}

/** Whether a mapping was made for a file like this one: the same headings in the same places. */
export function sameHeadings(one: readonly string[], other: readonly string[]): boolean {
	const plain = (headings: readonly string[]) => JSON.stringify(headings.map(comparable)).replace(/(,"")+\]$/, ']');
	return plain(one) === plain(other);
}

/** What was said before, and what is said now where that is about the same word. */
export function withTranslations(before: readonly Translation[], now: readonly Translation[]): Translation[] {
	const said = new Map([...before, ...now].map((each) => [`${each.kind} ${each.given}`, each]));
	return [...said.values()];
}
