import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { bundleSchema, frozenDocumentSchema } from '$lib/bundle/bundle-schema';
import * as actuals from '$lib/bundle/actuals-schema';
import * as fields from '$lib/bundle/fields';
import * as agreements from '$lib/bundle/agreement-schema';
import * as agreed from '$lib/bundle/hours-schema';
import { importMappingSchema } from '$lib/bundle/import-mapping-schema';
import * as partnership from '$lib/bundle/partnership-schema';
import * as settled from '$lib/bundle/settlement-schema';
import * as year from '$lib/bundle/year-schema';
import { DEMO_IDS, demoText } from '../support/demo';
import { sampleBundle } from '../support/sample-bundle';

const { id, name, optionalName, note, activity, amount, hours, weight, day, schoolYear, instant } = fields;
/** What occurs often gets a name of its own. */
const definitions = {
	...{ id, name, optionalName, note, activity, amount, hours, weight, day, schoolYear, instant },
	partner: partnership.partnerSchema,
	role: partnership.roleSchema,
	studentCount: partnership.studentCountSchema,
	partnerMeasure: partnership.partnerMeasureSchema,
	award: partnership.awardSchema,
	keptAward: partnership.keptAwardSchema,
	instalment: partnership.instalmentSchema,
	tariff: partnership.tariffSchema,
	settings: year.settingsSchema,
	key: year.keySchema,
	source: year.sourceSchema,
	splitNode: year.splitNodeSchema,
	line: year.lineSchema,
	year: year.yearSchema,
	commitment: agreed.commitmentSchema,
	round: agreed.roundSchema,
	declaredPerson: agreed.declaredPersonSchema,
	declaration: agreed.declarationSchema,
	dispute: agreed.disputeSchema,
	receipt: actuals.receiptSchema,
	executorChange: actuals.executorChangeSchema,
	swap: settled.swapSchema,
	settlement: settled.settlementSchema,
	statement: settled.statementDocumentSchema,
	proposedTariff: agreements.proposedTariffSchema,
	tariffProposal: agreements.tariffProposalSchema,
	calendarMoment: agreements.momentSchema,
	importMapping: importMappingSchema,
	frozenFacts: frozenDocumentSchema.entries.facts
};

const { $schema, ...rest } = toJsonSchema(bundleSchema, {
	target: 'draft-2020-12',
	typeMode: 'input',
	errorMode: 'ignore',
	definitions
});
const generated = {
	$schema,
	title: 'Bundle of a teacher-training partnership (opleidingsschool), version 1',
	description:
		'One file that holds a whole partnership. Amounts, hours and weights are decimal text with a point. ' +
		'A reader of this product also checks that references, dates and digests hold together.',
	...rest
};
const accepts = new Ajv2020({ allErrors: true }).compile(generated);

describe('the JSON Schema of the bundle', () => {
	it('is the one that is published (run this test with -u after a change)', async () => {
		await expect(`${JSON.stringify(generated, null, 2)}\n`).toMatchFileSnapshot('../../static/bundle-schema-1.json');
	});

	it('accepts a whole bundle', () => {
		expect(accepts(sampleBundle()) || accepts.errors).toBe(true);
	});

	it.each(DEMO_IDS)('accepts the demonstration %s', (id) => {
		expect(accepts(JSON.parse(demoText(id))) || accepts.errors).toBe(true);
	});

	it.each([
		['an amount as a number', ['awards', 0, 'granted', 'amount'], 79300],
		['an amount with a comma', ['awards', 0, 'granted', 'amount'], '79300,00'],
		['hours as on a clock', ['years', 0, 'lines', 0, 'cost', 'hours'], '25:00'],
		['an unknown kind of cost', ['years', 0, 'lines', 0, 'cost', 'kind'], 'guess'],
		['an unknown area', ['years', 0, 'lines', 0, 'area'], 'elders'],
		['a field nobody knows', ['roles', 0, 'colour'], 'red'],
		['a blank name', ['roles', 0, 'name'], ' '],
		['a missing list', ['roles'], undefined],
		['another version', ['version'], 2],
		['half a student', ['studentCounts', 0, 'students'], 1.5],
		['a year of two years', ['years', 0, 'schoolYear'], '2026']
	])('refuses %s', (_, path, value) => {
		const bundle = JSON.parse(JSON.stringify(withValue(sampleBundle(), path, value))) as unknown;
		expect(accepts(bundle)).toBe(false);
	});
});

/** A copy in which the field at `path` is `value`. */
function withValue(into: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
	if (step === undefined) return value;
	const inner = withValue((into as Record<string, unknown>)[step], rest, value);
	if (Array.isArray(into)) return into.map((item: unknown, place) => (place === step ? inner : item));
	return { ...(into as object), [step]: inner };
}
