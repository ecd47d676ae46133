/** What is settled, for the sample bundle: every kind of row, and one settlement that took up some of each. */
import type { BundleJson } from '$lib/bundle/bundle-schema';
import type { DigestOf } from '$lib/bundle/frozen-document';
import { settlementDigest, statementDigest } from '$lib/bundle/settlement-document';

type Settling = Required<Pick<BundleJson, 'advances' | 'contributionRequests' | 'swaps' | 'settlements'>>;
type Statement = Settling['settlements'][number]['statements'][number];
type Document = Statement['document'];
/** As they were written before they kept the last day of work. */
type FirstDays = Extract<Document, { version?: undefined }>;
type Periods = Extract<Document, { version: 2 }>;
type Entry = Omit<FirstDays['entries'][number], 'day'>;

const NOOR = { name: 'Noor Jansen', at: '2026-07-01T08:00:00.000Z' };
const SAM = { name: 'Sam Vos', at: '2026-07-03T08:00:00.000Z' };
const NAMES: Readonly<Record<string, string>> = { bestuur: 'Partner bestuur', school: 'Partner school' };

function entry(kind: Entry['kind'], recordId: string, amount: string): Entry {
	return {
		...{ kind, recordId, description: `Post ${recordId}`, area: null, roleName: null },
		...{ hours: null, tariffPerHour: null, amount }
	};
}

function headOf(partnerId: string, net: string) {
	const named = (id: string) => ({ id, name: NAMES[id] ?? `Partner ${id}` });
	return {
		...{ partnershipName: 'Opleidingsschool Voorbeeld', schoolYear: '2025-2026', roundName: 'Ronde ronde-0' },
		...{ settledOn: '2026-09-15', partner: named(partnerId), leadPartner: named('bestuur'), net }
	};
}

function firstDays(partnerId: string, net: string, entries: readonly Entry[]): FirstDays {
	return { ...headOf(partnerId, net), entries: entries.map((one) => ({ ...one, day: '2026-07-03' })), given: [] };
}

function periods(partnerId: string, net: string, { entries, given }: Pick<Periods, 'entries' | 'given'>): Periods {
	return { version: 2, ...headOf(partnerId, net), entries, given };
}

/** As it stands in a bundle, with digests that hold. */
export function settlementOf(documents: readonly Document[], digestOf: DigestOf): Settling['settlements'][number] {
	const statements = documents.map((written) => ({
		...{ partnerId: written.partner.id, digest: statementDigest(written, digestOf), document: written }
	}));
	return {
		...{ id: 'afrekening-0', schoolYear: '2025-2026', roundId: 'ronde-0', settledAt: '2026-09-15T09:30:00.000Z' },
		...{ settledBy: 'Noor Jansen', digest: settlementDigest(statements, digestOf), statements }
	};
}

export function sampleSettling(digestOf: DigestOf): Settling {
	return {
		advances: [advance('voorschot-2', {}), advance('voorschot-1', { schoolYear: '2025-2026', amount: '50.00' })],
		contributionRequests: [
			asked('bijdrage-2', {}),
			asked('bijdrage-1', { schoolYear: '2025-2026', dueOn: '2026-07-01', amount: '75.25' })
		],
		swaps: [
			swap('ruil-1', { schoolYear: '2025-2026', state: 'agreed', toAgreed: SAM }),
			swap('ruil-2', { hours: '2.50', tariffPerHour: '63.00', amount: '157.50' }),
			swap('ruil-3', { state: 'refused', closed: SAM, reason: 'Dat was al betaald' }),
			swap('ruil-4', { state: 'withdrawn', closed: NOOR, proposedFor: null, fromAgreed: null })
		],
		settlements: [
			settlementOf(
				[
					periods('instituut', '-10.00', {
						entries: [
							{ ...entry('advance', 'voorschot-1', '-50.00'), from: '2026-05-01', until: '2026-05-02' },
							{ ...entry('swap', 'ruil-1', '40.00'), from: '2026-07-03', until: '2026-07-04' }
						],
						given: [
							{
								...{
									recordId: 'uren-betaald',
									description: 'Werk uren-betaald',
									from: '2026-01-05',
									until: '2026-01-12'
								},
								...{ area: 'opleiden', roleName: 'Schoolopleider', hours: '10.00' }
							}
						]
					}),
					firstDays('school', '-40.00', [entry('swap', 'ruil-1', '-40.00')]),
					firstDays('bestuur', '-75.25', [entry('contribution', 'bijdrage-1', '-75.25')])
				],
				digestOf
			)
		]
	};
}

function advance(id: string, given: Partial<Settling['advances'][number]>): Settling['advances'][number] {
	return {
		...{
			schoolYear: '2026-2027',
			id,
			partnerId: 'instituut',
			amount: '1000.00',
			paidOn: '2026-10-01',
			reference: null
		},
		...given
	};
}

function asked(
	id: string,
	given: Partial<Settling['contributionRequests'][number]>
): Settling['contributionRequests'][number] {
	return {
		...{ schoolYear: '2026-2027', id, sourceId: 'eigen-geld', partnerId: 'bestuur', amount: '500.00' },
		...{ dueOn: '2026-11-15' },
		...given
	};
}

function swap(id: string, given: Partial<Settling['swaps'][number]>): Settling['swaps'][number] {
	return {
		...{ schoolYear: '2026-2027', id, fromPartnerId: 'school', toPartnerId: 'instituut', description: `Ruil ${id}` },
		...{ amount: '40.00', hours: null, tariffPerHour: null, state: 'proposed', proposedFor: 'school' },
		...{ proposedBy: NOOR.name, proposedAt: NOOR.at, fromAgreed: NOOR, toAgreed: null, closed: null, reason: null },
		...given
	};
}
