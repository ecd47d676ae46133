import { describe, expect, it } from 'vitest';
import type { BundleJson } from '$lib/bundle/bundle-schema';
import { LARGEST_BUNDLE_BYTES } from '$lib/bundle/limits';
import { readBundle } from '$lib/bundle/read-bundle';
import { bundleProblemText } from '$lib/messages/bundle';
import { frozenSample, sampleBundle, sha256, versionOf } from '../support/sample-bundle';

type Break = (bundle: Any) => void;
/** A bundle that is being broken has no type any more. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Any = any;

function problemsOf(text: string): string[] {
	const read = readBundle(text, sha256);
	return read.ok ? [] : read.error.map(({ path, reason }) => `${path} ${reason}`);
}

function brokenBy(change: Break): string[] {
	const bundle = sampleBundle();
	change(bundle);
	return problemsOf(JSON.stringify(bundle));
}

describe('a whole bundle', () => {
	it('is read without a problem', () => {
		expect(problemsOf(JSON.stringify(sampleBundle()))).toEqual([]);
	});

	it('may have a line whose predecessor was removed from the year before', () => {
		expect(brokenBy((b) => (b.years[0].lines[0].previousLineId = 'bestaat-niet'))).toEqual([]);
		expect(brokenBy((b) => (b.years[0].lines[0].previousLineId = 'Geen id!'))).toEqual([
			'years[0].lines[0].previousLineId id'
		]);
	});

	it('may start with a byte order mark', () => {
		expect(problemsOf(`\ufeff${JSON.stringify(sampleBundle())}`)).toEqual([]);
	});
});

describe('what is no bundle gets one clear answer', () => {
	it.each([
		['an empty file', '', ' notJson'],
		['half a file', '{"format":', ' notJson'],
		['a number', '12', ' notABundle'],
		['another kind of JSON', '{"name":"x"}', ' notABundle'],
		['a bundle of another version', '{"format":"opleidingsschool-bundle","version":2}', 'version otherVersion'],
		['a file that is too large', ' '.repeat(LARGEST_BUNDLE_BYTES + 1), ' fileTooLarge'],
		['a file of fewer characters and too many bytes', '€'.repeat(LARGEST_BUNDLE_BYTES / 3 + 1), ' fileTooLarge'],
		['a file of exactly as many bytes as it may have', 'é'.repeat(LARGEST_BUNDLE_BYTES / 2), ' notJson']
	])('%s', (_, text, expected) => {
		expect(problemsOf(text)).toEqual([expected]);
	});

	it('refuses nesting that would exhaust the stack', () => {
		const text = JSON.stringify(sampleBundle()).replace(
			'"figures":{',
			`"figures":{"deep":${'['.repeat(50_000)}${']'.repeat(50_000)},`
		);
		expect(problemsOf(text)).toEqual([expect.stringMatching(/^versions\[0]\.figures\.deep.* tooDeep$/)]);
	});
});

const cases: readonly [string, Break, string][] = [
	[
		'an amount written as a number',
		(b) => (b.years[0].sources[1].amount.amount = 30000),
		'years[0].sources[1].amount.amount amountAsText'
	],
	['an amount with a comma', (b) => (b.awards[0].granted.amount = '1234,50'), 'awards[0].granted.amount amount'],
	['an amount with three digits', (b) => (b.awards[0].granted.amount = '1.234'), 'awards[0].granted.amount amount'],
	['an exponent', (b) => (b.awards[0].granted.amount = '1e400'), 'awards[0].granted.amount amount'],
	['NaN', (b) => (b.awards[0].granted.amount = 'NaN'), 'awards[0].granted.amount amount'],
	[
		'hours written as a number',
		(b) => (b.years[0].lines[0].cost.hours = 12.5),
		'years[0].lines[0].cost.hours hoursAsText'
	],
	['hours as on a clock', (b) => (b.years[0].lines[0].cost.hours = '25:00'), 'years[0].lines[0].cost.hours hours'],
	['negative hours', (b) => (b.years[0].lines[0].cost.hours = '-1.00'), 'years[0].lines[0].cost.hours negative'],
	['an unknown kind of cost', (b) => (b.years[0].lines[0].cost.kind = 'guess'), 'years[0].lines[0].cost.kind choice'],
	[
		'a percentage over 100',
		(b) => (b.years[0].split[0].rule.percentage = '100.01'),
		'years[0].split[0].rule.percentage over100'
	],
	[
		'a weight below zero',
		(b) => (b.years[0].keys[0].bases[0].weight = '-1'),
		'years[0].keys[0].bases[0].weight weight'
	],
	[
		'a shared key of zeros',
		(b) => (b.years[0].settings.sharedKey = { opleiden: '0', professionaliseren: '0.0', onderzoeken: '0' }),
		'years[0].settings.sharedKey allWeightsZero'
	],
	['half a student', (b) => (b.studentCounts[0].students = 1.5), 'studentCounts[0].students count'],
	['students as text', (b) => (b.studentCounts[0].students = '12'), 'studentCounts[0].students count'],
	['a day that does not exist', (b) => (b.partners[0].memberFrom = '2027-02-29'), 'partners[0].memberFrom day'],
	['a school year of two years', (b) => (b.years[0].schoolYear = '2026-2028'), 'years[0].schoolYear schoolYear'],
	['an id with a capital', (b) => (b.roles[0].id = 'Opleider'), 'roles[0].id id'],
	['a blank name', (b) => (b.roles[0].name = '  '), 'roles[0].name empty'],
	['a name without end', (b) => (b.roles[0].name = 'x'.repeat(301)), 'roles[0].name tooLong'],
	['a field nobody knows', (b) => (b.roles[0].colour = 'red'), 'roles[0].colour unknownField'],
	['a missing field', (b) => delete b.roles[0].aliases, 'roles[0].aliases missing'],
	['a list that is none', (b) => (b.roles = {}), 'roles listExpected'],
	['a row that is none', (b) => (b.roles[0] = 'x'), 'roles[0] objectExpected'],
	['a character no database keeps', (b) => (b.roles[0].name = 'a\u0000b'), 'roles[0].name badCharacter'],
	['half a character pair', (b) => (b.years[0].lines[0].note = '\ud800'), 'years[0].lines[0].note badCharacter'],
	['an id twice', (b) => b.roles.push(b.roles[0]), 'roles[1].id twice'],
	['a year twice', (b) => b.years.push(b.years[0]), 'years[2].schoolYear twice'],
	[
		'one count twice',
		(b) => b.studentCounts.push({ ...b.studentCounts[0], id: 'telling-2' }),
		'studentCounts[1] twice'
	],
	['an area twice', (b) => (b.years[0].sources[0].areas = ['opleiden', 'opleiden']), 'years[0].sources[0].areas twice'],
	['a board inside itself', (b) => (b.partners[1].parentId = 'school'), 'partners[1].parentId cycle'],
	[
		'a partner twice in a key',
		(b) => b.years[0].keys[0].bases.push({ partnerId: 'school', weight: '1' }),
		'years[0].keys[0].bases[2].partnerId twice'
	],
	[
		'a line of nobody',
		(b) => (b.years[1].lines[0].partnerId = 'niemand'),
		'years[1].lines[0].partnerId pointsAtNothing'
	],
	['a line in no pot', (b) => (b.years[1].lines[0].potId = 'weg'), 'years[1].lines[0].potId pointsAtNothing'],
	[
		'a gap that no key carries',
		(b) => (b.years[1].settings.gapCarriers.onderzoeken.keyId = 'weg'),
		'years[1].settings.gapCarriers.onderzoeken.keyId pointsAtNothing'
	],
	['two schools of one name', (b) => b.partners.push({ ...b.partners[1], id: 'tweede' }), 'partners[1].name nameTaken'],
	[
		'a school that is a member before its board',
		(b) => (b.partners[1].memberFrom = '2001-01-01'),
		'partners[1].memberFrom startsBeforeParent'
	],
	['two lead partners', (b) => (b.partners[3].leadPartner = true), 'partners[3].leadPartner severalLeadPartners'],
	['an end before its start', (b) => (b.awards[0].until = '2026-01-01'), 'awards[0].until endBeforeStart'],
	[
		'an account number with a wrong digit',
		(b) => (b.bankAccounts[0].iban = 'CH9300762011623852958'),
		'bankAccounts[0].iban iban'
	],
	[
		'an account number as people type it',
		(b) => (b.bankAccounts[1].iban = 'nl91 abna 0417 1643 00'),
		'bankAccounts[1].iban iban'
	],
	['a bank’s code that is none', (b) => (b.bankAccounts[0].bic = 'UBS'), 'bankAccounts[0].bic bic'],
	[
		'an account of nobody',
		(b) => (b.bankAccounts[0].partnerId = 'niemand'),
		'bankAccounts[0].partnerId pointsAtNothing'
	],
	['two accounts of one partner', (b) => (b.bankAccounts[0].partnerId = 'school'), 'bankAccounts[1].partnerId twice'],
	['two tariffs on one day', (b) => (b.tariffs[0].validUntil = null), 'tariffs[1].validFrom tariffsOverlap'],
	[
		'a tariff for an area without a role',
		(b) => ((b.tariffs[1].area = 'opleiden'), (b.tariffs[1].roleId = null)),
		'tariffs[1].roleId scopeNeedsRole'
	],
	[
		'two sources that follow the subsidy',
		(b) => (b.years[0].sources[1].amount = { kind: 'subsidy' }),
		'years[0].sources[1].amount severalSubsidySources'
	],
	[
		'a scheme with an amount as a number',
		(b) => (b.enteredSchemes[0].scheme.rule.amountPerStudent.value = 1300),
		'enteredSchemes[0].scheme.rule.amountPerStudent.value scheme'
	],
	[
		'an entered scheme that says it is ours',
		(b) => (b.enteredSchemes[0].scheme.confidence = b.enteredSchemes[0].scheme.origin = 'product'),
		'enteredSchemes[0].scheme.confidence scheme'
	],
	['a version of a year that is not there', (b) => b.years.shift(), 'versions[0].schoolYear pointsAtNothing'],
	[
		'a frozen figure that was changed',
		(b) => (b.versions[0].figures.totals.cost = '0.00'),
		'versions[0].digest digestDiffers'
	]
];

describe('a broken bundle names the place and the reason', () => {
	it.each(cases)('%s', (_, change, expected) => {
		expect(brokenBy(change)).toContain(expected);
	});

	it('all problems come back at once', () => {
		const found = brokenBy((bundle) => {
			bundle.roles[0].name = '';
			bundle.awards[0].granted.amount = 5;
			bundle.years[1].lines[2].area = 'elders';
		});
		expect(found).toEqual([
			'roles[0].name empty',
			'awards[0].granted.amount amountAsText',
			'years[1].lines[2].area area'
		]);
	});

	it('more than two hundred problems are counted, not listed', () => {
		const found = brokenBy((bundle) => {
			bundle.roles = Array.from({ length: 250 }, () => 'x');
		});
		expect(found).toHaveLength(201);
		expect(found.at(-1)).toBe(' moreProblems');
	});

	it.each([
		['before', ['gewogen', 'scholen', 'overig', 'onderzoek'], [2, 3]],
		['after', ['overig', 'onderzoek', 'scholen', 'gewogen'], [0, 1]]
	])(
		'a circle of pots is found in its members, and not in what hangs under it and stands %s it',
		(_, order, places) => {
			const found = brokenBy((bundle) => {
				const { split } = bundle.years[0];
				bundle.years[0].split = order.map((id) => split.find((node: Any) => node.id === id));
				split.find((node: Any) => node.id === 'overig').parentId = 'onderzoek';
			});
			expect(found).toEqual(places.map((place) => `years[0].split[${place}].parentId cycle`));
		}
	);

	it('ten thousand pots in one chain are checked in time that grows with their number', () => {
		const chain = (bundle: Any) => {
			const node = bundle.years[0].split[0];
			bundle.years[0].lines = [];
			bundle.years[0].split = Array.from({ length: 10_000 }, (_, place) => ({
				...node,
				id: `n${place}`,
				parentId: place === 0 ? 'n9999' : `n${place - 1}`
			}));
		};
		expect(brokenBy(chain).filter((found) => found.endsWith('cycle'))).toHaveLength(200);
	});
});

describe('a frozen version', () => {
	it('may not refer to what its own facts do not hold', () => {
		const document = frozenSample();
		const facts = structuredClone(document.facts) as Any;
		facts.lines[0].partnerId = 'iemand-van-nu';
		const bundle: BundleJson = { ...sampleBundle(), versions: [versionOf({ ...document, facts })] };
		expect(problemsOf(JSON.stringify(bundle))).toEqual(['versions[0].facts.lines[0].partnerId pointsAtNothing']);
	});

	it('keeps its digest when its fields come in another order', () => {
		const bundle = sampleBundle() as Any;
		bundle.versions[0].facts = Object.fromEntries(Object.entries(bundle.versions[0].facts).reverse());
		expect(problemsOf(JSON.stringify(bundle))).toEqual([]);
	});
});

describe('what is said about a problem', () => {
	it('starts with the path and says what to type, in both languages', () => {
		const problem = { path: 'years[0].lines[12].cost.hours', reason: 'hoursAsText', found: null } as const;
		expect(bundleProblemText('nl', problem)).toBe(
			'years[0].lines[12].cost.hours: vul uren in als tekst met een punt, bijvoorbeeld "12.50"'
		);
		expect(bundleProblemText('en', problem)).toBe(
			'years[0].lines[12].cost.hours: enter hours as text with a point, for example "12.50"'
		);
	});

	it('says of a subsidy rule what is wrong with it', () => {
		const bundle = sampleBundle() as Any;
		bundle.enteredSchemes[0].scheme.rule.amountPerStudent.value = 1300;
		const read = readBundle(JSON.stringify(bundle), sha256);
		expect(read.ok ? '' : read.error.map((problem) => bundleProblemText('nl', problem))).toEqual([
			'enteredSchemes[0].scheme.rule.amountPerStudent.value: Schrijf een bedrag als tekst tussen aanhalingstekens, zodat er geen cent verloren gaat.'
		]);
	});

	it.each<[string, Break, string]>([
		[
			'hours',
			(b) => (b.years[0].lines[0].cost.hours = '-12.50'),
			'years[0].lines[0].cost.hours: dit getal kan niet onder nul liggen (hier staat "-12.50")'
		],
		[
			'an amount',
			(b) => (b.advances[0].amount = '-0.5'),
			'advances[0].amount: dit bedrag moet meer dan nul zijn (hier staat "-0.5")'
		]
	])('repeats %s as written, not in hundredths', (_, change, expected) => {
		const bundle = sampleBundle() as Any;
		change(bundle);
		const read = readBundle(JSON.stringify(bundle), sha256);
		expect(read.ok ? [] : read.error.map((problem) => bundleProblemText('nl', problem))).toEqual([expected]);
	});

	it('shortens what stood there', () => {
		const bundle = sampleBundle() as Any;
		bundle.awards[0].granted.amount = '9'.repeat(5000);
		const read = readBundle(JSON.stringify(bundle), sha256);
		expect(read.ok ? '' : read.error[0]?.found?.length).toBeLessThan(100);
	});
});
