/** What the page of reviewing hours can be narrowed to. */
import { expect, it } from 'vitest';
import { statesCountedAs } from '$lib/domain/declaration/counted-as';
import { ON_NO_LINE } from '$lib/domain/declaration/declaration';
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

it('lists of every choice exactly what the domain counts as that, and never a draft', () => {
	const asked = (state: string) => statesAsked(askedReview(new URLSearchParams({ state })));
	expect(Object.fromEntries(Object.keys(STATES_OF).map((state) => [state, asked(state)]))).toEqual({
		...{ waiting: ['submitted'], disputed: ['disputed'], approved: ['approved', 'settled'], toSettle: ['approved'] },
		...{ returned: ['returned'], declared: ['submitted', 'approved', 'disputed', 'settled'] },
		all: ['submitted', 'approved', 'returned', 'disputed', 'settled']
	});
	for (const as of ['disputed', 'approved', 'toSettle', 'returned', 'declared'] as const)
		expect(asked(as)).toEqual(statesCountedAs(as));
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
