import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftOut } from '$lib/domain/budget/left-out';
import type { Certainty } from '$lib/domain/coverage/funding-source';
import { AREAS, LINE_AREAS } from '$lib/domain/shared/area';
import { toCents } from '$lib/domain/shared/money';

const amount = (known: boolean) => (known ? toCents(100n) : null);

/** What the rule looks at, and nothing else. */
function judged(
	lines: readonly {
		area: (typeof LINE_AREAS)[number];
		partnerId: string | null;
		potId: string | null;
		known: boolean;
	}[],
	sources: readonly {
		areas: readonly (typeof AREAS)[number][];
		giverPartnerId: string | null;
		known: boolean;
		certainty?: Certainty;
		incidental?: boolean;
		inKind?: boolean;
	}[] = []
) {
	const figures = {
		lines: lines.map(({ known }) => ({ amount: amount(known) })),
		sources: sources.map(({ known, certainty = 'granted' }) => ({ amount: amount(known), certainty })),
		carried: AREAS.map((area) => ({ area, partnerId: `draagt-${area}` }))
	};
	const asEntered = sources.map(({ incidental, inKind = false, ...source }) => ({
		...{ ...source, inKind },
		duration: incidental ? ({ kind: 'incidental', until: null } as const) : ({ kind: 'structural' } as const)
	}));
	return leftOut({ lines, sources: asEntered }, figures);
}

const line = { area: 'opleiden', partnerId: 'school', potId: 'pot', known: false } as const;

describe('what sums leave out', () => {
	it('is nothing where everything is known', () => {
		const { count, areas, performers, givers, potIds } = judged(
			[{ ...line, known: true }],
			[{ areas: ['opleiden'], giverPartnerId: 'school', known: true }]
		);
		expect([count, areas.size, performers.size, givers.size, potIds.size]).toEqual([0, 0, 0, 0, 0]);
	});

	it('is told of the area, whoever performs it and the pot of a line without an amount', () => {
		const { count, areas, performers, potIds } = judged([
			line,
			{ ...line, area: 'onderzoeken', partnerId: 'bestuur', known: true }
		]);
		expect(count).toBe(1);
		expect([[...areas], [...performers], [...potIds]]).toEqual([['opleiden'], ['school'], ['pot']]);
		expect([...judged([line]).carriers]).toEqual(['draagt-opleiden']);
	});

	it('touches every area where the line is shared, and those that a source may pay for', () => {
		expect([...judged([{ ...line, area: 'shared' }]).areas]).toEqual([...AREAS]);
		const source = { areas: ['professionaliseren'], giverPartnerId: 'school', known: false } as const;
		const { areas, givers, performers } = judged([], [source, { ...source, giverPartnerId: null }]);
		expect([[...areas], [...givers], performers.size]).toEqual([['professionaliseren'], ['school'], 0]);
	});

	it('knows of which parts of the cover there are sources at all', () => {
		const source = { areas: ['opleiden'], giverPartnerId: 'school', known: true } as const;
		expect([...judged([line]).cover]).toEqual([]);
		expect([...judged([line], [source]).cover].sort()).toEqual(['covered', 'granted', 'structural']);
		const hoped = { ...source, known: false, certainty: 'expected', incidental: true, inKind: true } as const;
		expect([...judged([line], [hoped]).cover].sort()).toEqual(['covered', 'expected', 'inKind', 'incidental']);
	});

	it('marks a row whenever the total is marked, for any budget', () => {
		const anyLine = fc.record({
			area: fc.constantFrom(...LINE_AREAS),
			partnerId: fc.constantFrom('school', null),
			potId: fc.constantFrom('pot', null),
			known: fc.boolean()
		});
		fc.assert(
			fc.property(fc.array(anyLine, { maxLength: 8 }), (lines) => {
				const { count, areas, performers, potIds } = judged(lines);
				for (const rows of [areas, performers, potIds]) expect(rows.size > 0).toBe(count > 0);
			})
		);
	});
});
