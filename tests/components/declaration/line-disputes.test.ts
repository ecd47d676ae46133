/** What was disputed about a line stays readable with it: why, what was proposed, what came of it, by whom, and what was said. */
import { describe, expect, it } from 'vitest';
import type { ToldDispute } from '$lib/domain/declaration/dispute';
import { toHours } from '$lib/domain/shared/hours';
import LineDisputes from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/review/LineDisputes.svelte';
import { rendered, textOf } from '../rendered';

const takenOver: ToldDispute = {
	...{ id: 'verschil', openedAt: new Date('2026-11-10T10:00:00Z'), closedAt: new Date('2026-11-12T10:00:00Z') },
	...{
		proposedHours: toHours(150n),
		declaredHours: toHours(200n),
		outcome: 'accepted',
		reason: 'Meer dan het rooster'
	},
	...{ openedBy: 'Noor Jansen', closedBy: 'Sam Vos' },
	remarks: [{ id: 'een', body: 'Dat klopt.', writtenByName: 'Sam Vos', writtenAt: new Date('2026-11-11T10:00:00Z') }]
};
const said = (given: Partial<ToldDispute>, hours = 150n) =>
	textOf(rendered(LineDisputes, { disputes: [{ ...takenOver, ...given }], hours: toHours(hours), waits: false }));

describe('what was disputed about a line', () => {
	it('is told with its reason, proposal, outcome and remarks, and what was declared first', () => {
		const text = said({});
		expect(text).toMatch(/Geschil: voorstel overgenomen op 12 .*2026.*, 1 opmerking /);
		for (const part of ['Meer dan het rooster', 'Noor Jansen', 'Sam Vos', 'Dat klopt.', 'Eerst gedeclareerd: 2,00'])
			expect(text).toContain(part);
	});

	it('is told while it is open', () => {
		const text = said({ outcome: null, closedAt: null, closedBy: null, remarks: [] }, 200n);
		expect(text).toContain('Geschil: loopt nog');
		expect(text).not.toMatch(/opmerking|Eerst gedeclareerd|Afloop/);
	});

	it('says where the reason is not known any more', () => {
		expect(said({ reason: null, declaredHours: null, openedBy: null, outcome: 'upheld' })).toMatch(
			/Voorstel: 1,50.*de reden is niet bewaard/
		);
	});
});
