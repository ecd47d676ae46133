/** The moments of one school year in time order: those people wrote down, and the days that follow from the declaration rounds. */
import type { DeclarationRound } from '../declaration/round';
import { addDays, type Day } from '../shared/day';
import { dayOfMoment, type CalendarMoment, type MomentActor, type MomentKind } from './calendar-moment';
import type { SchoolYear } from '../shared/school-year';

export interface CalendarEntry {
	/** Unique in the year: of the moment, or of the round and what of it. */
	readonly key: string;
	readonly day: Day;
	readonly kind: MomentKind;
	readonly actor: MomentActor;
	readonly partnerId: string | null;
	readonly from:
		| { readonly what: 'moment'; readonly moment: CalendarMoment }
		| { readonly what: 'submitBy' | 'graceEnds'; readonly round: DeclarationRound };
}

type Rounds = readonly DeclarationRound[];

export function yearCalendar(moments: readonly CalendarMoment[], rounds: Rounds, year: SchoolYear): CalendarEntry[] {
	const written = moments.flatMap((moment): CalendarEntry[] => {
		const day = dayOfMoment(moment, year);
		if (day === null) return [];
		const { kind, actor, partnerId } = moment;
		return [{ key: moment.id, day, kind, actor, partnerId, from: { what: 'moment', moment } }];
	});
	const derived = rounds.filter(({ schoolYear }) => schoolYear === year).flatMap(ofRound);
	return [...written, ...derived].sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

function order({ day, key }: CalendarEntry): string {
	return `${day} ${key}`;
}

function ofRound(round: DeclarationRound): CalendarEntry[] {
	const acting = { kind: 'declare', actor: 'partners', partnerId: null } as const;
	const submitBy: CalendarEntry = {
		...{ key: `${round.id}-submit`, day: round.submitBy, ...acting, from: { what: 'submitBy', round } }
	};
	if (round.graceDays === 0) return [submitBy];
	const day = addDays(round.submitBy, round.graceDays);
	return [submitBy, { key: `${round.id}-grace`, day, ...acting, from: { what: 'graceEnds', round } }];
}
