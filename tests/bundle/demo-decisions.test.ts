/** The demonstration tells what the product itself would have recorded: one outcome a decision, and in a dispute only who sees it. */
import { expect, it } from 'vitest';
import { demoPeople } from '$lib/demo/demo-people';
import { countedAs } from '$lib/domain/declaration/counted-as';
import { DEMO_IDS, demoBundle } from '../support/demo';

const bundles = DEMO_IDS.map((partnershipId) => ({ partnershipId, ...demoBundle(partnershipId) }));

it('has one outcome in each decision, so that taking it back takes back nothing else', () => {
	for (const { declarations } of bundles) {
		const outcomes = new Map<string, Set<string>>();
		for (const { decisionId, state } of declarations) {
			if (decisionId === null) continue;
			const outcome = countedAs(state, 'approved') ? 'approved' : state;
			outcomes.set(decisionId, (outcomes.get(decisionId) ?? new Set()).add(outcome));
		}
		expect([...outcomes].filter(([, found]) => found.size > 1)).toEqual([]);
	}
});

it('has nobody in a dispute who does not see its line', () => {
	for (const { partnershipId, declarations, disputes } of bundles) {
		const ofLine = new Map(declarations.map(({ id, partnerId }) => [id, partnerId]));
		for (const { declarationId, remarks } of disputes)
			for (const { writtenBy } of remarks) {
				const places = demoPeople.filter(({ name }) => name === writtenBy).flatMap((person) => person.places);
				const here = places.filter((place) => place.partnershipId === partnershipId && place.role === 'partnerMember');
				expect(here.filter(({ partnerId }) => partnerId !== ofLine.get(declarationId))).toEqual([]);
			}
	}
});
