/** Random schemes in the form of their files, always such that the loader accepts them. */
import fc from 'fast-check';
import { parseScheme } from '../../../src/lib/domain/scheme/parse-scheme';
import type { Scheme } from '../../../src/lib/domain/scheme/scheme';
import { moneyText, toCents } from '../../../src/lib/domain/shared/money';
import { perStudentScheme } from './broken-schemes';

const text = fc.string({ minLength: 1, maxLength: 30 }).map((written) => `x${written}`);
const both = fc.record({ nl: text, en: text });
const amount = fc.bigInt(0n, 10_000_000_000n).map((cents) => moneyText(toCents(cents)));
const confidence = fc.constantFrom('found', 'secondary', 'inferred');
const sourceId = fc.constantFrom('tekst', 'brief');
const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const knownAmount = fc.record({ value: amount, confidence, sourceId });

/** A table that starts at `minimum`, with brackets of random width. */
function brackets(minimum: number): fc.Arbitrary<unknown[]> {
	const widths = fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), amount), { maxLength: 9 });
	return fc.tuple(widths, amount).map(([closed, top]) => {
		let from = minimum;
		const rows: unknown[] = closed.map(([width, value]) => {
			const row = { fromStudents: from, toStudents: from + width - 1, amount: value };
			from += width;
			return row;
		});
		return [...rows, { fromStudents: from, toStudents: null, amount: top }];
	});
}

export function bracketRule(minimum: number): fc.Arbitrary<unknown> {
	return fc.record({ kind: fc.constant('brackets'), brackets: brackets(minimum), confidence, sourceId });
}

export const perStudentRule = fc.record({
	kind: fc.constant('perStudent'),
	fixedAmount: knownAmount,
	amountPerStudent: knownAmount
});

function rule(minimum: number): fc.Arbitrary<unknown> {
	const missing = fc.constant(['fixedAmount', 'projectAmount']);
	return fc.oneof(
		bracketRule(minimum),
		perStudentRule,
		fc.record({ kind: fc.constant('fixedYearly'), amountPerYear: knownAmount }),
		fc.record({ kind: fc.constant('unknown'), missing })
	);
}

/** A scheme of the whole school year 2026-2027 with a minimum of the partnership, or none when it is 0. */
export function schemeWith(rules: (minimum: number) => fc.Arbitrary<unknown>): fc.Arbitrary<Scheme> {
	return fc.integer({ min: 0, max: 80 }).chain((minimum) =>
		fc
			.record({
				rule: rules(minimum),
				title: text,
				role: fc.constantFrom('main', 'addon'),
				minimumStudents: minimum
					? fc.record({ value: fc.constant(minimum), confidence, sourceId, scope: fc.constant('partnership') })
					: fc.constant(null),
				allowedAreas: nullable(
					fc.record({ value: fc.subarray(['opleiden', 'onderzoeken'], { minLength: 1 }), confidence, sourceId })
				),
				ceiling: nullable(fc.record({ value: amount, confidence, sourceId, covers: both })),
				overCeiling: nullable(both),
				countBasis: nullable(both),
				countedIn: nullable(fc.constantFrom('2024-2025', '2025-2026')),
				countDeadline: nullable(both),
				instalments: fc.constantFrom([], [{ month: 2, sharePercentage: '33.3' }]),
				aspirants: fc.record({
					years1and2: nullable(knownAmount),
					years3and4: fc.constantFrom('sameAsRecognised', 'notFound')
				}),
				remarks: fc.array(both, { maxLength: 3 }),
				recipient: fc.constantFrom('partnership', 'onderwijsregio')
			})
			.map((fields) => accepted({ ...perStudentScheme(), ...fields }))
	);
}

export const anyScheme = schemeWith(rule);

function accepted(json: unknown): Scheme {
	const parsed = parseScheme(json, 'random');
	if (!parsed.ok) throw new Error(`a random scheme is refused: ${JSON.stringify(parsed.error)}`);
	return parsed.value;
}
