/** What can be done with lines that were approved: corrected while some round is open, and else it says why not. */
import { expect, it } from 'vitest';
import type { LineOfPage } from '$lib/components/declaration/sent-lines';
import { monthOf } from '$lib/domain/declaration/work-period';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { declareMessages } from '$lib/messages/declare';
import DeclaredLines from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/declare/DeclaredLines.svelte';
import { rendered, textOf } from '../rendered';

const approved: LineOfPage = {
	...{ id: 'regel-1', schoolYear: toSchoolYear('2026-2027'), roundId: 'ronde', partnerId: 'loods' },
	...{ roleId: 'so', area: 'opleiden', activity: 'Begeleiden', lineId: null },
	...{ from: toDay('2026-10-06'), until: toDay('2026-10-07'), hours: hours('4.00'), inKind: false },
	...{ state: 'approved', price: null, correctsId: null, reason: null, revision: 2 },
	...{ personId: null, note: null, link: null }
};
const period = monthOf(toDay('2026-10-01'));

function shown(noCorrection: string | null): string {
	const declaring: Parameters<typeof DeclaredLines>[1]['declaring'] = {
		...{ partnerId: 'loods', lines: [approved], people: [], roles: [{ id: 'so', name: 'Schoolopleider' }] },
		...{ wereDisputed: [], inFull: [], taking: null, round: null, draftsOfRound: 0, removed: null, editing: null },
		...{ key: 'sleutel', noCorrection }
	};
	return textOf(
		rendered(DeclaredLines, {
			...{ declaring, period, answer: null, actionOf: (name: string) => `?/${name}`, here: '/declare' },
			...{ review: '/review', closed: true, CorrectionForm: null }
		})
	);
}

it('offers to correct a line while a round is open', () => {
	expect(shown(null)).toContain(declareMessages.nl.correct);
});

it('says below the lines why not while none is', () => {
	const told = shown('Er is geen ronde open.');
	expect(told).not.toContain(declareMessages.nl.correct);
	expect(told).toContain('Er is geen ronde open.');
});
