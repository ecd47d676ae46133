/** Rows that are given to a statement arrive as they are, in whichever of two forms they travel. */
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { asSystem } from '$lib/server/db/tenancy';
import { givenRows } from '$lib/server/queries/given-rows';
import { eachEngine } from '$tests/support/database';

const COLUMNS = {
	text: ['name', 'note'],
	numeric: ['hours'],
	date: ['day'],
	boolean: ['kind'],
	timestamptz: ['at'],
	jsonb: ['after']
} as const;

/** Of which the one form would make something else if it did not guard them. */
const text = fc.oneof(
	fc.constantFrom('', ' ', 'NULL', 'null', '{}', '{"a",b}', '\\', '"', "'", ',', 'één;\n\ttwee', '😀'),
	fc.string({ unit: 'grapheme' }).map((value) => value.replaceAll('\0', ''))
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const list = fc.array(fc.oneof(text, fc.integer(), fc.constant(null)));
const row = fc.record({
	name: text,
	note: maybe(text),
	hours: maybe(fc.integer({ min: -99_999, max: 99_999 }).map((cents) => (cents / 100).toFixed(2))),
	day: maybe(fc.constantFrom('2026-08-01', '2027-07-31')),
	kind: maybe(fc.boolean()),
	at: maybe(fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })),
	after: maybe(fc.oneof(list, fc.record({ who: text, list })))
});

eachEngine('given rows', (openTestDatabase) => {
	const database = openTestDatabase();

	it('are the rows that were given, few or many', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (some) => {
				const many = Array.from({ length: 101 }, (_, place) => some[place % some.length] ?? some[0]);
				for (const given of [some, many.flatMap((each) => each ?? [])]) {
					const { columns, rows } = givenRows(COLUMNS, given);
					const read = await asSystem(database.db, (trx) => sql<object>`select ${columns} from ${rows}`.execute(trx));
					expect(read.rows).toEqual(given);
				}
			}),
			{ numRuns: 40 }
		);
	});
});
