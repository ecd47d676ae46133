import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addressText, parseAddress } from '$lib/domain/budget/address-text';
import {
	COVER_FIGURES,
	LINE_FIGURES,
	NODE_FIGURES,
	PARTNER_FIGURES,
	POT_FIGURES,
	SOURCE_FIGURES,
	SPLIT_FIGURES,
	TOTAL_FIGURES,
	type FigureAddress
} from '$lib/domain/budget/figure-address';
import { AREAS } from '$lib/domain/shared/area';

const id = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('', '~', '.', '_2e_', 'r-12', '_'));
const area = fc.constantFrom(...AREAS);
const kind = <const Kind extends string>(value: Kind) => fc.constant(value);
const anyAddress: fc.Arbitrary<FigureAddress> = fc.oneof(
	fc.record({ kind: kind('total'), figure: fc.constantFrom(...TOTAL_FIGURES) }),
	fc.record({ kind: kind('split'), figure: fc.constantFrom(...SPLIT_FIGURES) }),
	fc.record({ kind: kind('area'), area, figure: fc.constantFrom(...COVER_FIGURES) }),
	fc.record({ kind: kind('source'), sourceId: id, figure: fc.constantFrom(...SOURCE_FIGURES) }),
	fc.record({ kind: kind('cell'), sourceId: id, area }),
	fc.record({ kind: kind('line'), lineId: id, figure: fc.constantFrom(...LINE_FIGURES) }),
	fc.record({ kind: kind('part'), lineId: id, area, figure: fc.constantFrom(...LINE_FIGURES) }),
	fc.record({ kind: kind('flow'), lineId: id, area, sourceId: id }),
	fc.record({ kind: kind('node'), nodeId: id, figure: fc.constantFrom(...NODE_FIGURES) }),
	fc.record({ kind: kind('share'), nodeId: id, partnerId: id }),
	fc.record({ kind: kind('pot'), potId: fc.option(id), figure: fc.constantFrom(...POT_FIGURES) }),
	fc.record({ kind: kind('partner'), partnerId: fc.option(id), figure: fc.constantFrom(...PARTNER_FIGURES) }),
	fc.record({ kind: kind('carried'), area, partnerId: fc.option(id) })
);

describe('the address of a figure', () => {
	it('reads well for the ids that the product gives', () => {
		expect(addressText({ kind: 'line', lineId: 'r-12', figure: 'amount' })).toBe('line.r-12.amount');
		expect(addressText({ kind: 'carried', area: 'opleiden', partnerId: null })).toBe('carried.opleiden.~');
	});

	it('comes back from its text, whatever the ids hold, and needs no escaping in a link', () => {
		fc.assert(
			fc.property(anyAddress, (address) => {
				const text = addressText(address);
				expect(parseAddress(text)).toEqual(address);
				expect(encodeURIComponent(text)).toBe(text);
			}),
			{ numRuns: 1000 }
		);
	});

	it.each([
		'',
		'line',
		'line.r1',
		'line.r1.price',
		'line.r1.amount.more',
		'area.vreemd.gap',
		'total.undivided',
		'node.~.amount',
		'share.a',
		'line.r_zz_.amount',
		'line.r%20.amount',
		'__proto__.x'
	])('is not "%s"', (text) => {
		expect(parseAddress(text)).toBeNull();
	});

	it('has one text only: nothing else is read as the same address', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('_', '~', '.', '2', 'e', 'a', '-') }), (part) => {
				const address = parseAddress(`line.${part}.amount`);
				if (address) expect(addressText(address)).toBe(`line.${part}.amount`);
			})
		);
	});
});
