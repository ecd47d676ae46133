/** A small whole bundle for tests: every kind of row at least once, and one frozen version with its digest. */
import { createHash } from 'node:crypto';
import type { BundleJson } from '$lib/bundle/bundle-schema';
import { frozenDigest, type FrozenDocument } from '$lib/bundle/frozen-document';
import { sampleActuals } from './sample-actuals';
import { sampleAgreements } from './sample-agreements';
import { sampleHours } from './sample-hours';
import { sampleSettling } from './sample-settling';

export function sha256(text: string): string {
	return createHash('sha256').update(text, 'utf8').digest('hex');
}

const partners: BundleJson['partners'] = [
	partner('bestuur', 'schoolBoard', null, { leadPartner: true, mandatedRepresentative: 'M. de Graaf, voorzitter' }),
	partner('school', 'school', 'bestuur', { identifier: '00AA' }),
	partner('vestiging', 'site', 'school', { aspirant: true, memberFrom: '2026-08-01' }),
	partner('hogeschool', 'higherEducation', null, {}),
	partner('instituut', 'institute', 'hogeschool', { memberUntil: '2028-08-01' })
];

function partner(
	id: string,
	kind: BundleJson['partners'][number]['kind'],
	parentId: string | null,
	given: Partial<BundleJson['partners'][number]>
): BundleJson['partners'][number] {
	return {
		id,
		kind,
		parentId,
		name: `Partner ${id}`,
		shortName: id,
		identifier: null,
		aspirant: false,
		memberFrom: '2015-08-01',
		memberUntil: null,
		leadPartner: false,
		mandatedRepresentative: null,
		...given
	};
}

function year(schoolYear: string): BundleJson['years'][number] {
	const first = Number(schoolYear.slice(0, 4));
	return {
		schoolYear,
		settings: {
			referenceYear: `${first - 1}-${first}`,
			schemeId: null,
			recipient: 'recognised',
			twelfthsInFirstCalendarYear: 5,
			twelfthsReason: null,
			pricingDay: `${first}-08-01`,
			sharedKey: { opleiden: '60', professionaliseren: '30', onderzoeken: '10' },
			sharedKeyReason: 'Naar de uren van vorig jaar',
			gapCarriers: {
				opleiden: { kind: 'performer' },
				professionaliseren: { kind: 'topPartner' },
				onderzoeken: { kind: 'key', keyId: 'studenten' }
			}
		},
		keys: [
			{
				id: 'studenten',
				name: 'Geld volgt de student',
				kind: 'students',
				referenceDay: `${first}-10-01`,
				bases: [
					{ partnerId: 'vestiging', weight: '12.5' },
					{ partnerId: 'school', weight: '61' }
				]
			}
		],
		sources: [
			source('regeling', { kind: 'subsidy' }, {}),
			source(
				'eigen-geld',
				{ kind: 'entered', amount: '30000.00' },
				{ giverPartnerId: 'bestuur', certainty: 'expected' }
			),
			source(
				'eigen-uren',
				{ kind: 'hours', hours: '120.00', valuePerHour: '54.00' },
				{ giverPartnerId: 'school', inKind: true }
			),
			source('onbekend', { kind: 'unknown' }, { duration: { kind: 'incidental', until: null } })
		],
		split: [
			node('scholen', null, { kind: 'percentage', percentage: '50' }, { partnerKeyId: 'studenten' }),
			node('overig', null, { kind: 'remainder' }, {}),
			node('onderzoek', 'overig', { kind: 'fixed', amount: '1000.00' }, { sourceIds: ['eigen-geld', 'regeling'] }),
			node('gewogen', 'overig', { kind: 'weight', weight: '2' }, {})
		],
		lines: [
			line(
				'begeleiding',
				{ kind: 'hours', hours: '40.25' },
				{ roleId: 'schoolopleider', partnerId: 'school', potId: 'scholen' }
			),
			line(
				'reiskosten',
				{ kind: 'lumpSum', amount: '-12.30' },
				{ area: 'shared', note: 'Correctie, zie "besluit"; \t ja' }
			),
			line('nog-open', { kind: 'open' }, { activity: '', pricingDay: `${first}-10-01`, previousLineId: 'begeleiding' })
		]
	};
}

type Source = BundleJson['years'][number]['sources'][number];
function source(id: string, amount: Source['amount'], given: Partial<Source>): Source {
	return {
		id,
		name: `Bron ${id}`,
		giverPartnerId: null,
		amount,
		areas: ['opleiden', 'onderzoeken'],
		areasLimitedBy: 'agreement',
		certainty: 'granted',
		duration: { kind: 'structural' },
		inKind: false,
		regularFunding: 'notAnswered',
		note: null,
		...given
	};
}

type Node = BundleJson['years'][number]['split'][number];
function node(id: string, parentId: string | null, rule: Node['rule'], given: Partial<Node>): Node {
	return { id, parentId, name: `Potje ${id}`, rule, sourceIds: null, partnerKeyId: null, ...given };
}

type Line = BundleJson['years'][number]['lines'][number];
function line(id: string, cost: Line['cost'], given: Partial<Line>): Line {
	return {
		id,
		area: 'opleiden',
		activity: `Werk ${id}`,
		roleId: null,
		partnerId: null,
		cost,
		pricingDay: null,
		potId: null,
		note: null,
		previousLineId: null,
		...given
	};
}

/** A scheme as somebody of the partnership entered it. */
const enteredScheme = {
	id: 'regio-2026',
	title: 'Afspraak van de onderwijsregio',
	role: 'main',
	from: '2026-01-01',
	until: '2027-01-01',
	periodBasis: 'calendarYear',
	rule: {
		kind: 'perStudent',
		fixedAmount: { value: '0.00', confidence: 'entered', sourceId: 'brief' },
		amountPerStudent: { value: '1300.00', confidence: 'entered', sourceId: 'brief' }
	},
	allowedAreas: { value: ['opleiden'], confidence: 'entered', sourceId: 'brief' },
	minimumStudents: null,
	ceiling: null,
	overCeiling: null,
	countBasis: null,
	countedIn: null,
	countDeadline: null,
	instalments: [],
	aspirants: { years1and2: null, years3and4: 'notFound' },
	remarks: [],
	sources: [{ id: 'brief', title: 'Brief van de regio', url: null, confirmedOn: '2026-02-01' }],
	confidence: 'entered',
	origin: 'entered',
	recipient: 'onderwijsregio'
};

const counted = {
	roles: [{ id: 'schoolopleider', name: 'Schoolopleider', aliases: ['SO', 'Opleider in de school'] }],
	studentCounts: [
		{
			id: 'telling-1',
			schoolYear: '2025-2026',
			instituteId: 'instituut',
			placeId: 'vestiging',
			placementType: 'wpl 2',
			students: 61
		}
	],
	partnerMeasures: [
		{ id: 'leerlingen', partnerId: 'school', measure: 'pupils' as const, count: 1234, referenceDay: '2025-10-01' }
	],
	tariffs: [
		{
			id: 'tarief-algemeen',
			partnerId: null,
			roleId: 'schoolopleider',
			area: null,
			amountPerHour: '61.50',
			validFrom: '2025-08-01',
			validUntil: '2026-08-01',
			agreedIn: 'Stuurgroep 12 juni 2025'
		},
		{
			id: 'tarief-nu',
			partnerId: null,
			roleId: 'schoolopleider',
			area: null,
			amountPerHour: '63.00',
			validFrom: '2026-08-01',
			validUntil: null,
			agreedIn: null
		}
	]
};

const award = {
	id: 'beschikking',
	title: 'Regeling 2026',
	reference: 'OR26-001',
	from: '2026-01-01',
	until: '2027-01-01',
	granted: { amount: '79300.00', decidedOn: '2025-12-15' },
	corrected: { amount: '80600.00', decidedOn: '2026-05-20' },
	instalments: [{ id: 'termijn-1', dueOn: '2026-02-01', amount: '40000.00', receivedOn: '2026-02-03' }]
};

/** A document with its digest, as a version in a bundle. */
export function versionOf(document: FrozenDocument, number = 1): BundleJson['versions'][number] {
	return {
		schoolYear: String(document.facts['schoolYear']),
		number,
		label: `Versie ${number}`,
		reason: null,
		frozenAt: '2025-10-16T13:30:00.000Z',
		frozenBy: 'Noor Jansen',
		digest: frozenDigest(document, sha256),
		...document
	} as BundleJson['versions'][number];
}

export function frozenSample(): FrozenDocument {
	const facts = {
		...year('2025-2026'),
		...counted,
		partners,
		awards: [{ ...award, reference: null, instalments: [] }],
		schemes: [enteredScheme]
	};
	// It is JSON already; an interface is not known to be, having no index.
	return { facts: facts as unknown as FrozenDocument['facts'], figures: { totals: { cost: '2475.38' } } };
}

/** As a bundle is written today: with every list. */
export type SampleBundle = Required<BundleJson>;

/** A fresh copy each time, so that a test may break it. */
export function sampleBundle(): SampleBundle {
	const bundle = {
		format: 'opleidingsschool-bundle',
		version: 1,
		leftOut: [],
		partnership: {
			id: 'voorbeeld',
			name: 'Opleidingsschool Voorbeeld',
			kind: 'recognised',
			notice: 'Verzonnen cijfers'
		},
		partners,
		...counted,
		awards: [{ ...award, note: 'Brief in het archief' }],
		wageCosts: [
			{
				id: 'loon-1',
				partnerId: 'school',
				roleId: null,
				amountPerHour: '58.10',
				validFrom: '2026-08-01',
				validUntil: null
			}
		],
		bankAccounts: [
			{ partnerId: 'hogeschool', iban: 'CH9300762011623852957', accountHolder: 'Hogeschool', bic: 'UBSWCHZH80A' },
			{ partnerId: 'school', iban: 'NL91ABNA0417164300', accountHolder: 'De School', bic: null }
		],
		enteredSchemes: [
			{
				id: 'regio-2026',
				enteredAt: '2026-02-01T09:00:00.000Z',
				enteredBy: 'Noor Jansen',
				note: 'Uit de brief overgenomen',
				scheme: enteredScheme
			}
		],
		years: [year('2025-2026'), year('2026-2027')],
		...sampleHours,
		...sampleActuals,
		...sampleAgreements,
		versions: [versionOf(frozenSample())],
		...sampleSettling(sha256)
	};
	return JSON.parse(JSON.stringify(bundle)) as SampleBundle;
}
