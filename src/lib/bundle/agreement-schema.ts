/** What a partnership agrees about beside its years: rounds about next year's tariffs, and the moments of its year. */
import * as v from 'valibot';
import { MOMENT_ACTORS, MOMENT_KINDS, NTHS, WEEKDAYS } from '../domain/calendar/calendar-moment';
import { PROPOSAL_ANSWERS, PROPOSAL_STATES } from '../domain/tariff/tariff-proposal';
import {
	amountAboveZero,
	area,
	countUpTo,
	day,
	id,
	instant,
	listOf,
	name,
	note,
	optionalName,
	schoolYear,
	text
} from './fields';

export const proposedTariffSchema = v.strictObject({
	id,
	partnerId: v.nullable(id),
	roleId: v.nullable(id),
	area: v.nullable(area),
	amountPerHour: amountAboveZero,
	tariffId: v.pipe(v.nullable(id), v.description('The tariff it became, once adopted.')),
	endedTariffId: v.pipe(v.nullable(id), v.description('The tariff that ended where this one begins.'))
});

export const proposalAnswerSchema = v.strictObject({
	partnerId: id,
	answer: v.picklist(PROPOSAL_ANSWERS, 'choice'),
	reason: note,
	answeredAt: instant,
	answeredBy: name
});

export const proposalRemarkSchema = v.strictObject({
	id,
	proposedTariffId: v.pipe(v.nullable(id), v.description('The row it is about, which may be gone; null is all of it.')),
	partnerId: v.nullable(id),
	body: text,
	writtenBy: name,
	writtenAt: instant,
	handledAt: v.nullable(instant),
	handledBy: optionalName
});

export const tariffProposalSchema = v.strictObject({
	schoolYear: v.pipe(schoolYear, v.description('The year it is for, which may have no budget yet.')),
	id,
	state: v.picklist(PROPOSAL_STATES, 'choice'),
	note,
	openedAt: instant,
	openedBy: name,
	changedAt: v.pipe(instant, v.description('When an amount changed last: an answer from before does not count.')),
	decidedAt: v.nullable(instant),
	decidedBy: optionalName,
	tariffs: listOf(proposedTariffSchema),
	answers: listOf(proposalAnswerSchema),
	remarks: listOf(proposalRemarkSchema)
});

const weekdayRuleSchema = v.strictObject({
	month: v.pipe(countUpTo(12), v.minValue(1, 'choice')),
	weekday: v.pipe(v.picklist(WEEKDAYS, 'choice'), v.description('1 is Monday.')),
	nth: v.pipe(v.picklist(NTHS, 'choice'), v.description('-1 is the last.'))
});

export const momentSchema = v.strictObject({
	id,
	title: name,
	kind: v.picklist(MOMENT_KINDS, 'choice'),
	actor: v.picklist(MOMENT_ACTORS, 'choice'),
	partnerId: v.nullable(id),
	onDay: v.pipe(v.nullable(day), v.description('One day; null when a rule gives it.')),
	rule: v.pipe(v.nullable(weekdayRuleSchema), v.description('The nth weekday of a month, every year.')),
	note
});

/** A file from before these were agreed has none of these lists: it says nothing about them. */
export const agreementEntries = {
	tariffProposals: v.optional(listOf(tariffProposalSchema), []),
	calendarMoments: v.optional(listOf(momentSchema), [])
};

export const AGREEMENT_LISTS = [
	'tariffProposals',
	'calendarMoments'
] as const satisfies readonly (keyof typeof agreementEntries)[];

export type TariffProposalRow = v.InferOutput<typeof tariffProposalSchema>;
export type MomentRow = v.InferOutput<typeof momentSchema>;
