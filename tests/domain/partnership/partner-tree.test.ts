import { describe, expect, it } from 'vitest';
import { ancestorsOrSelf, nearestAmong, partnerTree } from '$lib/domain/partnership/partner-tree';
import { aPartner } from '../../support/build-facts';

const tree = partnerTree([
	aPartner('bestuur'),
	aPartner('school', { kind: 'school', parentId: 'bestuur' }),
	aPartner('vestiging', { kind: 'site', parentId: 'school' }),
	aPartner('wees', { kind: 'school', parentId: 'weg' })
]);

describe('the partner tree', () => {
	it('leads from a site over its school to its board', () => {
		expect(ancestorsOrSelf(tree, 'vestiging')).toEqual(['vestiging', 'school', 'bestuur']);
	});

	it('ends at a parent that is not there, and at a partner nobody knows', () => {
		expect(ancestorsOrSelf(tree, 'wees')).toEqual(['wees', 'weg']);
		expect(ancestorsOrSelf(tree, 'onbekend')).toEqual(['onbekend']);
	});

	it('does not walk in a circle', () => {
		const circle = partnerTree([aPartner('a', { parentId: 'b' }), aPartner('b', { parentId: 'a' })]);
		expect(ancestorsOrSelf(circle, 'a')).toEqual(['a', 'b']);
	});

	it('finds the nearest of some chosen partners, itself included', () => {
		expect(nearestAmong(tree, 'vestiging', new Set(['bestuur', 'school']))).toBe('school');
		expect(nearestAmong(tree, 'vestiging', new Set(['vestiging', 'school']))).toBe('vestiging');
		expect(nearestAmong(tree, 'vestiging', new Set(['wees']))).toBeNull();
	});

	it('lists what hangs directly under a partner', () => {
		expect(tree.childrenOf.get('bestuur')).toEqual(['school']);
		expect(tree.childrenOf.get('vestiging')).toBeUndefined();
	});
});
