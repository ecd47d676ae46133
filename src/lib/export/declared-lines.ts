/**
 * Declared lines with their price and what became of them, for whoever counts after: the rows add up to what a page shows of the same
 * choice. What has no tariff has no amount, and no zero.
 */
import type { LineToJudge } from '../domain/declaration/declared-so-far';
import { addDays } from '../domain/shared/day';
import { hoursText } from '../domain/shared/hours';
import { moneyText } from '../domain/shared/money';
import { declaredLinesMessages } from '../messages/declared-lines';
import type { Locale } from '../messages/locale';
import { reviewLineMessages } from '../messages/review-lines';
import { wordMessages } from '../messages/words';
import type { CsvValue } from './csv';

export type LineToWrite = LineToJudge & Readonly<Record<'note' | 'link' | 'reason' | 'decidedByName', string | null>>;

type NamesById = ReadonlyMap<string, string>;

/** What ids are called; a person may have a code only, and one that the reader may not see is in none of them. */
export interface LineNames {
	readonly partners: NamesById;
	readonly rounds: NamesById;
	readonly roles: NamesById;
	readonly budgetLines: NamesById;
	readonly people: NamesById;
}

/** One row of headings, one per line; days as "2026-11-16", which every spreadsheet sorts. */
export function declaredCsvRows(lines: readonly LineToWrite[], names: LineNames, locale: Locale): CsvValue[][] {
	const text = declaredLinesMessages[locale];
	const heading = Object.values(text.columns).map((column): CsvValue => ({ kind: 'text', text: column }));
	return [heading, ...lines.map((line) => rowOf(line, names, locale))];
}

function rowOf(line: LineToWrite, names: LineNames, locale: Locale): CsvValue[] {
	const words = declaredLinesMessages[locale];
	const text = (written: string | null): CsvValue => ({ kind: 'text', text: written ?? '' });
	const decimal = (written: string | null): CsvValue =>
		written === null ? text(null) : { kind: 'decimal', text: written };
	const named = (of: NamesById, id: string | null) => text(id === null ? null : (of.get(id) ?? id));
	// Also what a name was erased of has an id, which says nothing to anybody.
	const person = line.personId === null ? null : (names.people.get(line.personId) ?? null);
	const row: Readonly<Record<keyof typeof words.columns, CsvValue>> = {
		partner: named(names.partners, line.partnerId),
		round: named(names.rounds, line.roundId),
		role: named(names.roles, line.roleId),
		area: text(wordMessages[locale].area[line.area]),
		activity: text(line.activity),
		line: named(names.budgetLines, line.lineId),
		from: text(line.from),
		lastDay: text(addDays(line.until, -1)),
		person: text(person),
		hours: decimal(hoursText(line.hours)),
		tariff: decimal(line.price && moneyText(line.price.tariffPerHour)),
		amount: decimal(line.price && moneyText(line.price.amount)),
		inKind: text(line.inKind ? words.yes : words.no),
		state: text(reviewLineMessages[locale].states[line.state]),
		decidedBy: text(line.decidedByName),
		reason: text(line.reason),
		note: text(line.note),
		link: text(line.link),
		id: text(line.id),
		corrects: text(line.correctsId)
	};
	return Object.keys(words.columns).map((column) => row[column as keyof typeof row]);
}
