/** What the page of reviewing hours can be narrowed to. */
import { expect, it } from 'vitest';
import { countedAs } from '$lib/domain/declaration/counted-as';
import { DECLARATION_STATES } from '$lib/domain/declaration/declaration';
import { LOCALES } from '$lib/messages/locale';
import { reviewMessages } from '$lib/messages/review';
import {
	askedReview,
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
