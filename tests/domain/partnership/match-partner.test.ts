import { describe, expect, it } from 'vitest';
import { matchPartner } from '$lib/domain/partnership/match-partner';
import { aPartner } from '$tests/support/build-facts';

const north = aPartner('noord', { kind: 'school', name: 'Lyceum Noord', shortName: 'LN', identifier: '00AB' });
const south = aPartner('zuid', { kind: 'school', name: 'Lyceum Zuid', shortName: 'LZ' });
const candidates = [north, south];

function meant(typed: string): string {
	const match = matchPartner(typed, candidates);
	if (match.kind === 'found') return match.partner.id;
	if (match.kind === 'ambiguous') return `ambiguous ${match.partners.map(({ id }) => id).join(' ')}`;
	return `unknown, perhaps ${match.suggestion?.id ?? 'nobody'}`;
}

describe('finding the partner somebody means', () => {
	it('takes the name, the short name or the number, in any case and with any blanks and marks', () => {
		expect(['lyceum  noord', ' LN ', '00ab', 'Lycéum-Noord'].map(meant)).toEqual(['noord', 'noord', 'noord', 'noord']);
	});

	it('suggests the nearest name for a typing error, and takes nothing for granted', () => {
		expect(meant('Lyceum Nord')).toBe('unknown, perhaps noord');
		expect(meant('Het Lyceum Zuid te Dordrecht')).toBe('unknown, perhaps zuid');
	});

	it('suggests nobody when nothing looks like it', () => {
		expect(['', 'Vakschool', '???'].map(meant)).toEqual(Array(3).fill('unknown, perhaps nobody'));
	});

	it('does not choose between two of one name', () => {
		const twins = [north, { ...south, name: 'Lyceum Noord' }];
		expect(matchPartner('Lyceum Noord', twins)).toEqual({ kind: 'ambiguous', partners: twins });
	});

	it('prefers the name over a short name or number of another', () => {
		const match = matchPartner('LN', [north, { ...south, name: 'LN' }]);
		expect(match).toMatchObject({ kind: 'found', partner: { id: 'zuid' } });
	});
});
