/** What of the hours at the top stands in the table below and what is past that, so that nobody wonders why its total is another. */
import { isOneDay } from '$lib/domain/declaration/declared-so-far';
import type { Declaration } from '$lib/domain/declaration/declaration';
import type { WorkPeriod } from '$lib/domain/declaration/work-period';
import { sumHours } from '$lib/domain/shared/hours';
import { strong } from '$lib/format/emphasis';
import { formatHours } from '$lib/format/quantity';
import { declareAnswerMessages } from '$lib/messages/declare-answer';
import type { Locale } from '$lib/messages/locale';

type Line = Pick<Declaration, 'state' | 'hours' | 'correctsId' | 'from' | 'until'>;

interface FilledIn<L> {
	/** What the hours at the top are of: not what was returned, and of a week only what lies wholly within it. */
	readonly counted: readonly L[];
	/** All of that is draft, and there is some. */
	readonly onlyDrafts: boolean;
	readonly ofThese: string | null;
	readonly beside: readonly string[];
}

/** `begun`: all lines that begin in the period. Nothing is said where the table shows exactly the hours at the top. */
export function filledInParts<L extends Line>(
	begun: readonly L[],
	{ kind, until }: Pick<WorkPeriod, 'kind' | 'until'>,
	locale: Locale
): FilledIn<L> {
	const text = declareAnswerMessages[locale];
	const isPast = (line: Line) => kind === 'week' && line.until > until;
	const lines = begun.filter((line) => !isPast(line));
	const past = begun.filter((line) => isPast(line) && line.state !== 'returned');
	const drafts = lines.filter(({ state, correctsId }) => state === 'draft' && correctsId === null);
	const returned = begun.filter(({ state }) => state === 'returned');
	const hours = (of: readonly Line[]) => formatHours(sumHours(of.map((line) => line.hours)), locale);
	const parts = (
		[
			['drafts', drafts],
			['corrections', lines.filter(({ state, correctsId }) => state === 'draft' && correctsId !== null)],
			['submitted', lines.filter(({ state }) => state === 'submitted')],
			['disputed', lines.filter(({ state }) => state === 'disputed')],
			['approved', lines.filter(({ state }) => state === 'approved' || state === 'settled')]
		] as const
	).filter(([, of]) => of.length > 0);
	const onlyDrafts = parts.every(([part]) => part === 'drafts');
	const list = new Intl.ListFormat(locale).format(parts.map(([part, of]) => text.parts[part](strong(hours(of)))));
	const longer = kind === 'week' ? drafts.filter((line) => !isOneDay(line)) : [];
	return {
		...{ counted: lines.filter(({ state }) => state !== 'returned'), onlyDrafts: onlyDrafts && drafts.length > 0 },
		ofThese: onlyDrafts ? null : text.ofThese(list),
		beside: [
			...(returned.length > 0 ? [text.returnedBeside(hours(returned))] : []),
			...(longer.length > 0 ? [text.notInWeek(hours(longer))] : []),
			...(past.length > 0 ? [text.pastWeek(hours(past))] : [])
		]
	};
}
