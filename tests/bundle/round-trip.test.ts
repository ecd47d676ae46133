import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LATER_LISTS, type BundleRead } from '$lib/bundle/bundle-schema';
import { readBundle } from '$lib/bundle/read-bundle';
import { bundleText } from '$lib/bundle/write-bundle';
import { anyBundle } from '../support/any-bundle';
import { sampleBundle, sha256, type SampleBundle } from '../support/sample-bundle';

function read(text: string): BundleRead {
	const bundle = readBundle(text, sha256);
	if (!bundle.ok) throw new Error(JSON.stringify(bundle.error.slice(0, 5)));
	return bundle.value;
}

describe('a bundle that is written and read', () => {
	it('is byte-identical when it is written again, whatever it holds', () => {
		fc.assert(
			fc.property(anyBundle, (json) => {
				const first = bundleText(read(JSON.stringify(json)));
				const second = bundleText(read(first));
				expect(second).toBe(first);
			}),
			{ numRuns: 200 }
		);
	});

	it('is the same whatever the order of its fields, years, versions, wage costs, accounts and schemes', () => {
		const json = sampleBundle();
		const turned = {
			...Object.fromEntries(Object.entries(json).reverse()),
			years: [...json.years].reverse(),
			wageCosts: [...json.wageCosts].reverse(),
			bankAccounts: [...json.bankAccounts].reverse()
		};
		expect(bundleText(read(JSON.stringify(turned)))).toBe(bundleText(read(JSON.stringify(json))));
	});

	it('is the same whatever the order of rounds, declared hours, people and remarks', () => {
		const json = sampleBundle();
		const turned = {
			...{ ...json, rounds: [...json.rounds].reverse(), declarations: [...json.declarations].reverse() },
			declaredPeople: [...json.declaredPeople].reverse(),
			disputes: [...json.disputes].reverse().map((row) => ({ ...row, remarks: [...row.remarks].reverse() }))
		};
		expect(bundleText(read(JSON.stringify(turned)))).toBe(bundleText(read(JSON.stringify(json))));
	});

	it('says of a file from before hours, accounts or settlements were kept that it holds none of them, and reads it', () => {
		const json: Partial<SampleBundle> = sampleBundle();
		for (const list of LATER_LISTS) delete json[list];
		const bundle = read(JSON.stringify(json));
		expect([...bundle.leftOut].sort()).toEqual([...LATER_LISTS].sort());
		expect(LATER_LISTS.map((list) => bundle[list].length)).toEqual(LATER_LISTS.map(() => 0));
		expect(read(JSON.stringify(sampleBundle())).leftOut).toEqual([]);
	});

	it('keeps the order of what people put in order', () => {
		const json = sampleBundle();
		const lines = [...(json.years[0]?.lines ?? [])].reverse();
		const years = json.years.map((year, place) => (place === 0 ? { ...year, lines } : year));
		const written = JSON.parse(bundleText(read(JSON.stringify({ ...json, years })))) as typeof json;
		expect(written.years[0]?.lines.map((line) => line.id)).toEqual(lines.map((line) => line.id));
	});

	it('holds amounts and hours with two digits, weights in their shortest form, and a line end', () => {
		const json = sampleBundle();
		const awards = json.awards.map((award) => ({ ...award, granted: { ...award.granted, amount: '79300' } }));
		const keys = [{ ...json.years[0]!.keys[0]!, bases: [{ partnerId: 'school', weight: '061.500' }] }];
		const years = json.years.map((year, place) => (place === 0 ? { ...year, keys } : year));
		const text = bundleText(read(JSON.stringify({ ...json, awards, years })));
		expect(text).toContain('"amount": "79300.00"');
		expect(text).toContain('"weight": "61.5"');
		expect(text.endsWith('}\n')).toBe(true);
	});
});
