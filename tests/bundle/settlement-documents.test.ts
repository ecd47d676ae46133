/** Statements in a bundle: of both versions, each to the letter what was written, and nothing in between. */
import { describe, expect, it } from 'vitest';
import { readBundle } from '$lib/bundle/read-bundle';
import { statementDigest } from '$lib/bundle/settlement-document';
import { bundleText } from '$lib/bundle/write-bundle';
import { sampleBundle, sha256, type SampleBundle } from '../support/sample-bundle';
import { settlementOf } from '../support/sample-settling';
import { demoText } from '../support/demo';

type Document = SampleBundle['settlements'][number]['statements'][number]['document'];

/** With digests that hold, whatever the documents say. */
function withDocuments(change: (documents: Document[]) => void): string {
	const bundle = sampleBundle();
	const documents = bundle.settlements.flatMap(({ statements }) => statements.map(({ document }) => document));
	change(documents);
	return JSON.stringify({ ...bundle, settlements: [settlementOf(documents, sha256)] });
}

function problemsOf(text: string): readonly string[] {
	const read = readBundle(text, sha256);
	return read.ok ? [] : read.error.map(({ path, reason }) => `${path} ${reason}`);
}

const AT = 'settlements[0].statements[0].document';

describe('statements in a bundle', () => {
	it('come back as they were written, with the last day of work and from before it was kept', () => {
		const json = sampleBundle();
		const read = readBundle(JSON.stringify(json), sha256);
		if (!read.ok) throw new Error(JSON.stringify(read.error));
		const written = JSON.parse(bundleText(read.value)) as SampleBundle;
		const ofPartners = ({ settlements }: SampleBundle) =>
			Object.fromEntries(settlements.flatMap(({ statements }) => statements.map((one) => [one.partnerId, one])));
		expect(ofPartners(written)).toEqual(ofPartners(json));
		const statements = written.settlements.flatMap((settlement) => settlement.statements);
		expect(statements.filter(({ document }) => document.version === 2)).toHaveLength(1);
		expect(statements.filter(({ document }) => !('version' in document))).toHaveLength(2);
	});

	it('have the digest they had before there was a version', () => {
		const { settlements } = JSON.parse(demoText('rivierenrand')) as SampleBundle;
		const statements = settlements.flatMap((settlement) => settlement.statements);
		expect(statements.map(({ document }) => 'version' in document)).toEqual(statements.map(() => false));
		expect(statements.map(({ document }) => statementDigest(document, sha256))).toEqual(
			statements.map(({ digest }) => digest)
		);
		expect(statements[0]?.digest).toBe('c6471cbb2fa9277489a3ea262123db6c46853d56f5ac7230830c15f68a1b4378');
	});

	it.each<[string, (first: Document & { version: 2 }) => object, string[]]>([
		['another sum than that of its entries', (first) => ({ ...first, net: '0.01' }), [`${AT}.net sumDiffers`]],
		['a version nobody knows', (first) => ({ ...first, version: 3 }), [`${AT}.version choice`]],
		['the first version, which is not written', (first) => ({ ...first, version: 1 }), [`${AT}.version choice`]],
		[
			'a last day before the first',
			({ given, ...first }) => ({ ...first, given: given.map((row) => ({ ...row, until: row.from })) }),
			[`${AT}.given[0].until endBeforeStart`]
		],
		[
			'an entry that ends before it begins',
			({ entries, ...first }) => ({ ...first, entries: entries.map((row) => ({ ...row, until: '2020-01-01' })) }),
			[`${AT}.entries[0].until endBeforeStart`, `${AT}.entries[1].until endBeforeStart`]
		],
		[
			'no last day',
			({ given, ...first }) => ({
				...first,
				given: given.map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => field !== 'until')))
			}),
			[`${AT}.given[0].until missing`]
		]
	])('are refused with %s', (_, change, expected) => {
		const text = withDocuments((documents) => {
			documents[0] = change(documents[0] as Document & { version: 2 }) as Document;
		});
		expect(problemsOf(text)).toEqual(expected);
	});

	it('of the older form have no last day', () => {
		const text = withDocuments((documents) => {
			const [, older] = documents;
			const entries = older?.entries.map((row) => ({ ...row, until: '2026-07-04' }));
			documents[1] = { ...older, entries } as Document;
		});
		expect(problemsOf(text)).toEqual(['settlements[0].statements[1].document.entries[0].until unknownField']);
	});
});
