import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeScheme } from '../../../src/lib/domain/scheme/encode-scheme';
import { parseScheme } from '../../../src/lib/domain/scheme/parse-scheme';
import type { Scheme } from '../../../src/lib/domain/scheme/scheme';
import { productSchemeFiles, productSchemes } from '../../../src/lib/schemes/product-schemes';
import { anyScheme } from './arbitrary-scheme';

/** As the embedded or the server database gives a document back: with its keys in another order. */
function reordered(json: unknown): unknown {
	if (Array.isArray(json)) return json.map(reordered);
	if (typeof json !== 'object' || json === null) return json;
	const entries = Object.entries(json).map(([key, value]) => [key, reordered(value)] as const);
	return Object.fromEntries(entries.reverse());
}

function readBack(scheme: Scheme, through: (json: unknown) => unknown): Scheme {
	const json: unknown = JSON.parse(JSON.stringify(encodeScheme(scheme)));
	const parsed = parseScheme(through(json), 'written');
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
	return parsed.value;
}

describe('a scheme as JSON', () => {
	it('reads back as the same scheme', () => {
		fc.assert(
			fc.property(anyScheme, (scheme) => {
				expect(readBack(scheme, (json) => json)).toEqual(scheme);
			})
		);
	});

	it('is written in one order of fields, however it was stored', () => {
		fc.assert(
			fc.property(anyScheme, (scheme) => {
				const again = encodeScheme(readBack(scheme, reordered));
				expect(JSON.stringify(again)).toBe(JSON.stringify(encodeScheme(scheme)));
			})
		);
	});

	it('is, for the schemes of the product, what stands in their files', () => {
		const written = productSchemes.map((scheme) => JSON.stringify(encodeScheme(scheme)));
		expect(written).toEqual(productSchemeFiles.map((file) => JSON.stringify(file.json)));
	});
});
