/**
 * What waits for somebody now: moments of the next weeks for their role or organisation, and what is overdue or to be answered.
 * What is late comes first, then what has the nearest day, then what has no day.
 */
import { acceptsDeclarations, roundMoment, type DeclarationRound } from '../declaration/round';
import { addDays, type Day } from '../shared/day';
import type { SchoolYear } from '../shared/school-year';
import type { CalendarEntry } from './year-calendar';

export const WEEKS_AHEAD = 4;
const DAYS_AHEAD = WEEKS_AHEAD * 7;

/** What is known of what somebody may have to do; lists that are not theirs are empty. */
export interface ReminderFacts {
	readonly isStaff: boolean;
	readonly isLead: boolean;
	readonly isBoardMember: boolean;
	/** Organisations they act for. */
	readonly partnerIds: readonly string[];
	/** Those they declare hours for. */
	readonly declaringFor: readonly string[];
	readonly entries: readonly CalendarEntry[];
	readonly rounds: readonly DeclarationRound[];
	/** Of organisations they declare for: what stands in a round. */
	readonly inRounds: readonly InRound[];
	/** Organisations with agreed hours, by school year. */
	readonly committed: ReadonlySet<string>;
	readonly waiting: readonly { readonly schoolYear: SchoolYear; readonly lines: number; readonly since: Day }[];
	readonly disputes: readonly { readonly schoolYear: SchoolYear; readonly lines: number; readonly dueOn: Day }[];
	/** Organisations whose answer to an open proposal is missing, or from before a change. */
	readonly unanswered: readonly { readonly schoolYear: SchoolYear; readonly partnerId: string }[];
	readonly openRemarks: readonly { readonly schoolYear: SchoolYear; readonly remarks: number }[];
	readonly namesDue: readonly { readonly partnerId: string; readonly people: number }[];
	/** Names may be there and nothing was agreed about how long. */
	readonly retentionMissing: boolean;
	readonly uncheckable: readonly string[];
}

export interface InRound {
	readonly roundId: string;
	readonly partnerId: string;
	readonly drafts: number;
	readonly submitted: number;
}

export type Reminder = { readonly day: Day | null; readonly late: boolean } & (
	| { readonly kind: 'moment'; readonly entry: CalendarEntry }
	| {
			readonly kind: 'declare';
			readonly round: DeclarationRound;
			readonly partnerId: string;
			/** 0: nothing stands there yet. */
			readonly drafts: number;
			/** The days of grace are over too. */
			readonly over: boolean;
	  }
	| { readonly kind: 'check'; readonly schoolYear: SchoolYear; readonly lines: number; readonly since: Day }
	| { readonly kind: 'dispute'; readonly schoolYear: SchoolYear; readonly lines: number; readonly dueOn: Day }
	| { readonly kind: 'proposal'; readonly schoolYear: SchoolYear; readonly partnerId: string }
	| { readonly kind: 'remarks'; readonly schoolYear: SchoolYear; readonly remarks: number }
	| { readonly kind: 'names'; readonly partnerId: string; readonly people: number }
	| { readonly kind: 'retention' }
	| { readonly kind: 'uncheckable'; readonly partnerIds: readonly string[] }
);

export function reminders(facts: ReminderFacts, today: Day): Reminder[] {
	const all: Reminder[] = [
		...(facts.uncheckable.length > 0
			? [{ kind: 'uncheckable' as const, partnerIds: facts.uncheckable, day: null, late: true }]
			: []),
		...toDeclare(facts, today),
		...facts.waiting.map((row): Reminder => {
			return { kind: 'check', ...row, day: row.since, late: row.since < addDays(today, -DAYS_AHEAD) };
		}),
		...facts.disputes.map((row): Reminder => ({ kind: 'dispute', ...row, day: row.dueOn, late: row.dueOn < today })),
		...facts.unanswered.map((row): Reminder => ({ kind: 'proposal', ...row, day: null, late: false })),
		...facts.openRemarks.map((row): Reminder => ({ kind: 'remarks', ...row, day: null, late: false })),
		...facts.namesDue.map((row): Reminder => ({ kind: 'names', ...row, day: null, late: true })),
		...(facts.retentionMissing ? [{ kind: 'retention' as const, day: null, late: false }] : []),
		...comingMoments(facts, today)
	];
	return all
		.map((reminder, place) => ({ reminder, place }))
		.sort((one, other) => order(one.reminder, other.reminder) || one.place - other.place)
		.map(({ reminder }) => reminder);
}

function order(one: Reminder, other: Reminder): number {
	if (one.late !== other.late) return one.late ? -1 : 1;
	const [first, second] = [one.day ?? LAST, other.day ?? LAST];
	return first < second ? -1 : first > second ? 1 : 0;
}

const LAST = '9999';

function comingMoments({ entries, isStaff, isBoardMember, partnerIds }: ReminderFacts, today: Day): Reminder[] {
	const until = addDays(today, DAYS_AHEAD);
	const isOurs = ({ actor, partnerId, from }: CalendarEntry) => {
		// Days of rounds are told with what stands in the round.
		if (from.what !== 'moment') return false;
		if (actor === 'leadPartner') return isStaff;
		if (actor === 'boardMembers') return isBoardMember;
		if (actor === 'partner') return partnerId !== null && partnerIds.includes(partnerId);
		return partnerIds.length > 0;
	};
	return entries
		.filter((entry) => entry.day >= today && entry.day <= until && isOurs(entry))
		.map((entry) => ({ kind: 'moment', entry, day: entry.day, late: false }));
}

/** Rounds in which an organisation has drafts, or agreed hours and nothing submitted, once their last day comes near. */
function toDeclare({ rounds, declaringFor, inRounds, committed }: ReminderFacts, today: Day): Reminder[] {
	const near = addDays(today, DAYS_AHEAD);
	return rounds
		.filter(({ state, submitBy }) => state === 'open' && submitBy <= near)
		.flatMap((round) =>
			declaringFor.flatMap((partnerId): Reminder[] => {
				const found = inRounds.find((row) => row.roundId === round.id && row.partnerId === partnerId);
				const drafts = found?.drafts ?? 0;
				const nothing = (found?.submitted ?? 0) === 0 && committed.has(committedKey(round.schoolYear, partnerId));
				if (drafts === 0 && !nothing) return [];
				const late = roundMoment(round, today) !== 'open';
				const over = !acceptsDeclarations(round, today);
				return [{ kind: 'declare', round, partnerId, drafts, over, day: round.submitBy, late }];
			})
		);
}

export function committedKey(schoolYear: SchoolYear, partnerId: string): string {
	return `${schoolYear} ${partnerId}`;
}
