/** What waits for somebody: theirs only, late before near, and rounds by what stands in them. */
import { describe, expect, it } from 'vitest';
import { committedKey, reminders, type ReminderFacts } from '$lib/domain/calendar/reminders';
import { yearCalendar } from '$lib/domain/calendar/year-calendar';
import type { CalendarMoment } from '$lib/domain/calendar/calendar-moment';
import type { DeclarationRound } from '$lib/domain/declaration/round';
import { toDay } from '$lib/domain/shared/day';
import { toSchoolYear } from '$lib/domain/shared/school-year';

const schoolYear = toSchoolYear('2026-2027');
const round: DeclarationRound = {
	...{ id: 'r', schoolYear, name: 'Ronde 1', from: toDay('2026-08-01'), until: toDay('2026-11-01') },
	...{ submitBy: toDay('2026-11-10'), graceDays: 5, state: 'open', reopenedBecause: null }
};
const moment = (id: string, given: Partial<CalendarMoment>): CalendarMoment => ({
	...{ id, title: id, kind: 'plan', actor: 'leadPartner', partnerId: null, onDay: toDay('2026-11-20'), rule: null },
	...{ note: null, ...given }
});
const facts = (given: Partial<ReminderFacts> = {}): ReminderFacts => ({
	...{ isStaff: false, isLead: false, isBoardMember: false, partnerIds: ['a'], declaringFor: ['a'], entries: [] },
	...{ rounds: [round], inRounds: [], committed: new Set([committedKey(schoolYear, 'a')]), waiting: [], disputes: [] },
	...{ unanswered: [], openRemarks: [], namesDue: [], retentionMissing: false, uncheckable: [], ...given }
});
const declared = (day: string, given: Partial<ReminderFacts> = {}) =>
	reminders(facts(given), toDay(day)).flatMap((row) =>
		row.kind === 'declare' ? [[row.drafts, row.late, row.over]] : []
	);

describe('a round', () => {
	it('is told four weeks before its last day, late after it, and over after the days of grace', () => {
		expect(declared('2026-10-12')).toEqual([]);
		expect(declared('2026-10-13')).toEqual([[0, false, false]]);
		expect(declared('2026-11-10')).toEqual([[0, false, false]]);
		expect(declared('2026-11-11')).toEqual([[0, true, false]]);
		expect(declared('2026-11-15')).toEqual([[0, true, false]]);
		expect(declared('2026-11-16')).toEqual([[0, true, true]]);
	});

	it('is told where drafts stand, or nothing was submitted of what was agreed; not once it is closed', () => {
		const inRounds = (drafts: number, submitted: number) => ({
			inRounds: [{ roundId: 'r', partnerId: 'a', drafts, submitted }]
		});
		expect(declared('2026-11-01', inRounds(3, 0))).toEqual([[3, false, false]]);
		expect(declared('2026-11-01', inRounds(3, 9))).toEqual([[3, false, false]]);
		expect(declared('2026-11-01', inRounds(0, 9))).toEqual([]);
		expect(declared('2026-11-01', { committed: new Set() })).toEqual([]);
		expect(declared('2026-11-01', { declaringFor: [] })).toEqual([]);
		expect(declared('2026-11-01', { rounds: [{ ...round, state: 'closed' }] })).toEqual([]);
	});
});

describe('a moment', () => {
	const moments = [
		moment('penvoerder', {}),
		moment('bestuur', { actor: 'boardMembers' }),
		moment('partners', { actor: 'partners' }),
		moment('ander', { actor: 'partner', partnerId: 'b' }),
		moment('eigen', { actor: 'partner', partnerId: 'a' }),
		moment('voorbij', { actor: 'partners', onDay: toDay('2026-11-01') }),
		moment('ver', { actor: 'partners', onDay: toDay('2026-12-20') })
	];
	const told = (given: Partial<ReminderFacts>) =>
		reminders(facts({ rounds: [], entries: yearCalendar(moments, [], schoolYear), ...given }), toDay('2026-11-02')).map(
			(row) => (row.kind === 'moment' ? row.entry.key : row.kind)
		);

	it('is told to whom it is for, and in the weeks before it', () => {
		expect(told({})).toEqual(['eigen', 'partners']);
		expect(told({ isStaff: true, partnerIds: [] })).toEqual(['penvoerder']);
		expect(told({ isBoardMember: true, partnerIds: ['b'] })).toEqual(['ander', 'bestuur', 'partners']);
	});
});

describe('the order', () => {
	it('is what is late first, then by day, then what has no day', () => {
		const all = reminders(
			facts({
				...{ isStaff: true, uncheckable: ['lead'], retentionMissing: true },
				waiting: [{ schoolYear, lines: 3, since: toDay('2026-11-05') }],
				disputes: [{ schoolYear, lines: 1, dueOn: toDay('2026-11-01') }],
				unanswered: [{ schoolYear, partnerId: 'a' }]
			}),
			toDay('2026-11-09')
		);
		expect(all.map(({ kind }) => kind)).toEqual([
			...['dispute', 'uncheckable', 'check', 'declare', 'proposal', 'retention']
		]);
	});

	it('has the days of rounds and moments in the calendar itself, in time order', () => {
		const entries = yearCalendar(
			[moment('later', {}), moment('eerst', { onDay: toDay('2026-09-01') })],
			[round],
			schoolYear
		);
		expect(entries.map(({ key, day }) => [key, day])).toEqual([
			['eerst', '2026-09-01'],
			['r-submit', '2026-11-10'],
			['r-grace', '2026-11-15'],
			['later', '2026-11-20']
		]);
	});
});
