/** The moments of a partnership's year: added, changed, removed and brought back, and the ready-made start from the report. */
import type { MomentRow } from '$lib/bundle/agreement-schema';
import { REPORTED_MOMENTS, type CalendarMoment } from '$lib/domain/calendar/calendar-moment';
import { ok, refuse } from '$lib/domain/shared/result';
import { MOMENTS } from '../queries/edited-lists';
import { editList, removeRow, restoreRow, saveRow, type ListRefusal, type ListRules, type SeenRow } from './edit-list';
import { findPartner } from '../queries/partners';
import type { Caller } from './write';

export type MomentInput = Omit<CalendarMoment, 'id'>;

export type MomentRuleRefusal =
	/** One partner acts, and it is not said which. */
	{ readonly kind: 'partnerNeeded' } | { readonly kind: 'dayOrRule' };
export type MomentRefusal =
	| MomentRuleRefusal
	| ListRefusal<MomentRow>
	/** Both ready-made moments are there. */
	| { readonly kind: 'notEmpty' };

const RULES: ListRules<MomentRow, MomentRuleRefusal> = {
	list: MOMENTS,
	permission: 'calendar.edit',
	async judge({ actor, partnerId, onDay, rule }, _, { trx, partnershipId }) {
		if ((onDay === null) === (rule === null)) return { kind: 'dayOrRule' };
		if (actor !== 'partner') return null;
		const known = partnerId !== null && (await findPartner(trx, partnershipId, partnerId));
		return known ? null : { kind: 'partnerNeeded' };
	}
};

const placeOf = (partnershipId: string) => ({ partnershipId, schoolYear: null });

/** The id of the moment. */
export function saveMoment(
	caller: Caller,
	partnershipId: string,
	{ moment, changing }: { readonly moment: MomentInput; readonly changing: SeenRow | null }
) {
	const value = (id: string): MomentRow => ({ ...moment, rule: moment.rule && { ...moment.rule }, id });
	return saveRow(caller, RULES, placeOf(partnershipId), { value, changing });
}

export function removeMoment(caller: Caller, partnershipId: string, row: SeenRow) {
	return removeRow(caller, RULES, placeOf(partnershipId), row);
}

export function restoreMoment(caller: Caller, partnershipId: string, id: string) {
	return restoreRow(caller, RULES, placeOf(partnershipId), id);
}

/** Planning in September and the decision in October, as far as nothing is on those days yet; how many were added. */
export function startCalendar(
	caller: Caller,
	partnershipId: string,
	titleOf: (key: (typeof REPORTED_MOMENTS)[number]['key']) => string
) {
	return editList<MomentRow, MomentRefusal, number>(caller, RULES, placeOf(partnershipId), async (known, { newId }) => {
		const taken = new Set(known.map(({ rule }) => ruleKey(rule)));
		const missing = REPORTED_MOMENTS.filter(({ rule }) => !taken.has(ruleKey(rule)));
		if (missing.length === 0) return refuse({ kind: 'notEmpty' });
		const moments = missing.map(({ key, kind, actor, rule }): MomentRow => ({
			...{ id: newId(), title: titleOf(key), kind, actor, partnerId: null, onDay: null, rule: { ...rule } },
			note: null
		}));
		return Promise.resolve(ok({ after: [...known, ...moments], value: moments.length }));
	});
}

function ruleKey(rule: MomentRow['rule']): string | null {
	return rule && `${rule.month} ${rule.weekday} ${rule.nth}`;
}
