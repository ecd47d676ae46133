import { describe, expect, it } from 'vitest';
import { startNextYear } from '$lib/domain/budget/start-next-year';
import { toDay } from '$lib/domain/shared/day';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { SETTINGS, aKey, aLine, aNode, aSource, aTariff, someFacts } from '../../support/build-facts';

const facts = someFacts({
	settings: {
		...SETTINGS,
		schemeId: 'oud',
		gapCarriers: { ...SETTINGS.gapCarriers, opleiden: { kind: 'key', keyId: 'k' } }
	},
	tariffs: [aTariff('t', '58.00')],
	keys: [aKey('k', { 'bestuur-a': '2', 'bestuur-b': '1' }), aKey('gelijk', { 'bestuur-a': '1' }, { kind: 'equal' })],
	sources: [
		aSource('regeling', { kind: 'subsidy' }),
		aSource('tijdelijk', '30000.00', { duration: { kind: 'incidental', until: toDay('2027-08-01') } }),
		aSource('loopt-door', '1000.00', { duration: { kind: 'incidental', until: toDay('2027-08-02') } }),
		aSource('einde-onbekend', '1.00', { duration: { kind: 'incidental', until: null } })
	],
	split: [
		aNode('kader', 'sources', { sourceIds: ['regeling', 'tijdelijk'] }),
		aNode('pot', '50 %', { parentId: 'kader', partnerKeyId: 'k' }),
		aNode('los', '10 %', { sourceIds: ['tijdelijk'] })
	],
	lines: [
		aLine('r1', '10.00 h', { potId: 'pot', pricingDay: toDay('2027-02-01') }),
		aLine('r2', '500.00', { potId: 'weg', previousLineId: 'r0' })
	]
});

function started() {
	let count = 0;
	return startNextYear(facts, toSchoolYear('2027-2028'), () => `n${++count}`);
}

describe('starting the next year from this one', () => {
	const { facts: next, leftOut, keysToFreeze } = started();

	it('moves the year, the reference year and the pricing days on, and looks the scheme up anew', () => {
		expect(next.schoolYear).toBe('2027-2028');
		expect(next.settings).toMatchObject({ referenceYear: '2026-2027', pricingDay: '2027-08-01', schemeId: null });
		expect(next.lines[0]?.pricingDay).toBe('2028-02-01');
	});

	it('gives lines new ids that remember which line they continue', () => {
		expect(next.lines.map(({ previousLineId }) => previousLineId)).toEqual(['r1', 'r2']);
		expect(next.lines.map(({ id }) => id)).not.toContain('r1');
		expect(next.lines[0]).toMatchObject({ activity: 'Activity r1', cost: facts.lines[0]?.cost });
	});

	it('leaves out sources that have ended by then, with the reason, and keeps those that have not', () => {
		expect(next.sources.map(({ name }) => name)).toEqual([
			'Source regeling',
			'Source loopt-door',
			'Source einde-onbekend'
		]);
		expect(leftOut[0]).toEqual({
			kind: 'sourceEnded',
			sourceId: 'tijdelijk',
			name: 'Source tijdelijk',
			until: '2027-08-01'
		});
	});

	it('counts nothing as granted yet', () => {
		expect(new Set(next.sources.map(({ certainty }) => certainty))).toEqual(new Set(['expected']));
	});

	it('keeps the split together under new ids, without the sources that stayed behind', () => {
		const [frame, pot, loose] = next.split;
		expect(pot).toMatchObject({ parentId: frame?.id, partnerKeyId: next.keys[0]?.id });
		expect(next.lines[0]?.potId).toBe(pot?.id);
		expect(frame?.sourceIds).toEqual([next.sources[0]?.id]);
		expect(loose?.sourceIds).toEqual([]);
		expect(leftOut[1]).toEqual({ kind: 'nodeWithoutSources', nodeId: loose?.id, name: 'Node los' });
	});

	it('keeps a reference that was wrong wrong, so that its finding stays', () => {
		expect(next.lines[1]?.potId).toBe('weg');
	});

	it('copies keys with their bases and says which are to be counted again', () => {
		expect(next.keys.map(({ bases, referenceDay }) => [bases, referenceDay])).toEqual(
			facts.keys.map(({ bases, referenceDay }) => [bases, referenceDay])
		);
		expect(keysToFreeze).toEqual([next.keys[0]?.id]);
		expect(next.settings.gapCarriers.opleiden).toEqual({ kind: 'key', keyId: next.keys[0]?.id });
	});

	it('leaves what is dated or belongs to the partnership untouched', () => {
		const { tariffs, partners, roles, awards, studentCounts, partnerMeasures, schemes } = facts;
		expect(next).toMatchObject({ tariffs, partners, roles, awards, studentCounts, partnerMeasures, schemes });
	});

	it('uses no id twice', () => {
		const ids = [next.keys, next.sources, next.split, next.lines].flatMap((rows) => rows.map(({ id }) => id));
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('moves a pricing day of 29 February to the 28th', () => {
		const leap = { ...facts, settings: { ...facts.settings, pricingDay: toDay('2028-02-29') } };
		expect(startNextYear(leap, toSchoolYear('2027-2028'), () => 'n').facts.settings.pricingDay).toBe('2029-02-28');
	});
});
