/** What the page of reviewing hours can be narrowed to. */
import { expect, it } from 'vitest';
import { countedAs } from '$lib/domain/declaration/counted-as';
import { DECLARATION_STATES, ON_NO_LINE } from '$lib/domain/declaration/declaration';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { readReviewFilter } from '$lib/forms/review-form';
import { LOCALES } from '$lib/messages/locale';
import { reviewMessages } from '$lib/messages/review';
import { reviewQuery } from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/review/review-address';
import {
	askedReview,
	filterOf,
	statesAsked,
	STATES_OF
} from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/review/review-asked';

it('lists as declared exactly what the comparison counts as declared', () => {
	const states = statesAsked(askedReview(new URLSearchParams('state=declared')));
	expect([...states].sort()).toEqual(DECLARATION_STATES.filter((state) => countedAs(state, 'declared')).sort());
});

it('has a name for every choice of states', () => {
	for (const locale of LOCALES)
		expect(Object.keys(reviewMessages[locale].stateFilters)).toEqual(Object.keys(STATES_OF));
});

it('keeps a line of the budget in the address, in what is read and in what a form decides about', () => {
	const asked = askedReview(new URLSearchParams('budgetLine=regel-7&state=declared'));
	expect(filterOf(asked, toSchoolYear('2026-2027'))).toMatchObject({ lineId: 'regel-7', roleId: null });
	expect(askedReview(new URLSearchParams(reviewQuery(asked)))).toEqual(asked);
	const onNone = askedReview(new URLSearchParams(`budgetLine=${ON_NO_LINE}`));
	expect(filterOf(onNone, toSchoolYear('2026-2027')).lineId).toBe(ON_NO_LINE);
	// What is no id narrows nothing, as everywhere; in a form `line` is a ticked line.
	expect(askedReview(new URLSearchParams('budgetLine=Regel 7')).budgetLine).toBeNull();
	expect(readReviewFilter((name) => (name === 'line' ? 'uren-1:2' : null)).budgetLine).toBeNull();
});
