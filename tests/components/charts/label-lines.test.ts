import { describe, expect, it } from 'vitest';
import { labelLines } from '../../../src/lib/charts/chart-configuration';

describe('a name beside the bars', () => {
	it('stays on one line when it is short', () => {
		expect(labelLines('Opleiden')).toEqual(['Opleiden']);
		expect(labelLines('Lid expertisegroep')).toEqual(['Lid expertisegroep']);
	});
	it('breaks between words when it is long, and never within one', () => {
		expect(labelLines('Schoolopleider, professionaliseren')).toEqual(['Schoolopleider,', 'professionaliseren']);
		expect(labelLines('Programmacoördinator')).toEqual(['Programmacoördinator']);
	});
});
