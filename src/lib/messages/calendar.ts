/** The calendar of a partnership's year, and what it says in a calendar file. */
import type { MomentActor, MomentKind, Nth, Weekday, WeekdayRule } from '$lib/domain/calendar/calendar-moment';
import { MONTHS } from '$lib/format/day';
import { strong } from '$lib/format/emphasis';
import { defineMessages } from './locale';

type Kinds = Readonly<Record<MomentKind, string>>;
type Actors = Readonly<Record<MomentActor, string>>;
type Nths = Readonly<Record<Nth, string>>;
type Weekdays = Readonly<Record<Weekday, string>>;

const nths: { nl: Nths; en: Nths } = {
	nl: { 1: 'eerste', 2: 'tweede', 3: 'derde', 4: 'vierde', [-1]: 'laatste' },
	en: { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' }
};
const weekdays: { nl: Weekdays; en: Weekdays } = {
	nl: { 1: 'maandag', 2: 'dinsdag', 3: 'woensdag', 4: 'donderdag', 5: 'vrijdag', 6: 'zaterdag', 7: 'zondag' },
	en: { 1: 'Monday', 2: 'Tuesday', 3: 'Wednesday', 4: 'Thursday', 5: 'Friday', 6: 'Saturday', 7: 'Sunday' }
};

export const calendarMessages = defineMessages({
	nl: {
		title: (year: string) => `Jaarkalender ${year}`,
		next: (day: string, title: string, who: string, left: number) =>
			`Eerst komt ${strong(title)} op ${day}${left === 0 ? ' (vandaag)' : left === 1 ? ' (morgen)' : ` (over ${left} dagen)`}; dan is ${who} aan zet.`,
		allPast: 'Alle momenten van dit schooljaar zijn geweest.',
		empty: 'Er staan nog geen momenten in deze kalender.',
		emptyTitle: 'De momenten van het jaar',
		emptyText:
			'Zet hier wanneer het partnerschap plant, besluit, declareert en afrekent. Elk moment zegt wie dan aan zet is, en komt op tijd op hun beginpagina.',
		emptyExample:
			'Planning op de vierde woensdag van september, besluit in de stuurgroep op de derde donderdag van oktober.',
		start: 'Begin met deze twee momenten',
		starts: { planning: 'Planning van het jaar', deciding: 'Stuurgroep besluit' },
		listTitle: 'Op volgorde van datum',
		day: 'Dag',
		what: 'Moment',
		who: 'Wie is aan zet',
		today: 'vandaag',
		past: 'geweest',
		yearly: (rule: string) => `elk jaar: ${rule}`,
		fromRound: 'volgt uit de ronde',
		submitBy: (round: string) => `Uren indienen: ${round}`,
		graceEnds: (round: string) => `Einde uitstel: ${round}`,
		kinds: {
			plan: 'Plannen',
			decide: 'Besluiten',
			declare: 'Declareren',
			check: 'Beoordelen',
			settle: 'Afrekenen',
			pay: 'Betalen',
			other: 'Overig'
		} as Kinds,
		actors: {
			leadPartner: 'de penvoerder',
			partners: 'elke partner',
			boardMembers: 'de bestuurders',
			partner: 'één partner'
		} as Actors,
		download: 'Download voor je agenda (.ics)',
		editTitle: 'Momenten van het partnerschap',
		editIntro:
			'Een vaste dag hoort bij één schooljaar. Een dag als “de vierde woensdag van september” komt elk jaar terug.',
		editEmpty: 'Nog geen momenten.',
		removed: 'Het moment is weggehaald.',
		add: 'Moment toevoegen',
		correct: 'Moment wijzigen',
		name: 'Wat gebeurt er',
		kind: 'Soort',
		partner: 'Welke partner',
		partnerHint: 'Alleen als één partner aan zet is.',
		onDay: 'Op deze dag',
		onDayHint: 'Of laat leeg en kies hieronder een dag die elk jaar terugkomt.',
		nth: 'Elk jaar op de',
		weekday: 'Weekdag',
		month: 'van de maand',
		nths: nths.nl,
		weekdays: weekdays.nl,
		noRule: 'niet elk jaar',
		rule: ({ nth, weekday, month }: WeekdayRule) =>
			`${nths.nl[nth]} ${weekdays.nl[weekday]} van ${MONTHS.nl[month - 1] ?? ''}`,
		months: MONTHS.nl,
		when: 'Wanneer',
		note: 'Toelichting',
		problems: {
			dayOrRule: 'Kies een dag, of een dag die elk jaar terugkomt; niet allebei.',
			wholeRule: 'Kies de hoeveelste, de weekdag en de maand.',
			partnerNeeded: 'Kies welke partner aan zet is.'
		},
		notices: {
			notEmpty: 'Deze momenten staan al in de kalender.',
			notRemoved: 'Er is niets om terug te zetten.',
			reference: 'Deze partner is er niet meer.',
			overlap: 'Dit moment is er al.'
		},
		readOnly: 'De penvoerder en de coördinator houden de kalender bij.',
		waitingTitle: 'Wat nu op je wacht',
		nothingWaiting: 'Er wacht nu niets op je.'
	},
	en: {
		title: (year: string) => `Calendar ${year}`,
		next: (day: string, title: string, who: string, left: number) =>
			`Next is ${strong(title)} on ${day}${left === 0 ? ' (today)' : left === 1 ? ' (tomorrow)' : ` (in ${left} days)`}; then it is up to ${who}.`,
		allPast: 'All moments of this school year have passed.',
		empty: 'There are no moments in this calendar yet.',
		emptyTitle: 'The moments of the year',
		emptyText:
			'Enter when the partnership plans, decides, declares and settles. Each moment says who has to act, and appears on their home page in good time.',
		emptyExample:
			'Planning on the fourth Wednesday of September, steering group decision on the third Thursday of October.',
		start: 'Start with these two moments',
		starts: { planning: 'Planning for the year', deciding: 'Steering group decides' },
		listTitle: 'In order of date',
		day: 'Day',
		what: 'Moment',
		who: 'Who acts',
		today: 'today',
		past: 'past',
		yearly: (rule: string) => `every year: ${rule}`,
		fromRound: 'follows from the round',
		submitBy: (round: string) => `Submit hours: ${round}`,
		graceEnds: (round: string) => `End of grace period: ${round}`,
		kinds: {
			plan: 'Plan',
			decide: 'Decide',
			declare: 'Declare',
			check: 'Check',
			settle: 'Settle',
			pay: 'Pay',
			other: 'Other'
		} as Kinds,
		actors: {
			leadPartner: 'the lead partner',
			partners: 'every partner',
			boardMembers: 'the board members',
			partner: 'one partner'
		} as Actors,
		download: 'Download for your own calendar (.ics)',
		editTitle: 'Moments of the partnership',
		editIntro:
			'A fixed day belongs to one school year. A day such as “the fourth Wednesday of September” recurs every year.',
		editEmpty: 'No moments yet.',
		removed: 'The moment was removed.',
		add: 'Add a moment',
		correct: 'Change a moment',
		name: 'What happens',
		kind: 'Kind',
		partner: 'Which partner',
		partnerHint: 'Only if one partner has to act.',
		onDay: 'On this day',
		onDayHint: 'Or leave this empty and choose a day below that recurs every year.',
		nth: 'Every year on the',
		weekday: 'Weekday',
		month: 'Month',
		nths: nths.en,
		weekdays: weekdays.en,
		noRule: 'not every year',
		rule: ({ nth, weekday, month }: WeekdayRule) =>
			`${nths.en[nth]} ${weekdays.en[weekday]} of ${MONTHS.en[month - 1] ?? ''}`,
		months: MONTHS.en,
		when: 'When',
		note: 'Note',
		problems: {
			dayOrRule: 'Choose a day or a day that recurs every year, not both.',
			wholeRule: 'Choose all three: first to last, the weekday and the month.',
			partnerNeeded: 'Choose which partner has to act.'
		},
		notices: {
			notEmpty: 'These moments are already in the calendar.',
			notRemoved: 'There is nothing to bring back.',
			reference: 'This partner no longer exists.',
			overlap: 'This moment is already there.'
		},
		readOnly: 'The lead partner and the coordinator keep the calendar.',
		waitingTitle: 'What is waiting for you now',
		nothingWaiting: 'Nothing is waiting for you now.'
	}
});
