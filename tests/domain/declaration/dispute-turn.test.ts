/** Who acts next in a dispute when one side has written. */
import { describe, expect, it } from 'vitest';
import { turnAfter } from '$lib/domain/declaration/dispute';

const dispute = { partnerId: 'school', ownerPartnerId: 'school' };
const named = [{ partnerId: 'school', checkerPartnerId: 'hogeschool' }];

describe('the turn in a dispute', () => {
	it('passes from the checking side to whoever declared', () => {
		expect(turnAfter('checker', dispute, { checkers: [], leadPartnerId: 'bestuur' }).next).toBe('school');
	});

	it('passes from whoever declared to the organisation that was named to check, else to the lead partner', () => {
		expect(turnAfter('declarer', dispute, { checkers: named, leadPartnerId: 'bestuur' })).toEqual({
			...{ sides: ['school', 'hogeschool', 'bestuur'], next: 'hogeschool' }
		});
		const others = [{ partnerId: 'ander', checkerPartnerId: 'hogeschool' }];
		expect(turnAfter('declarer', dispute, { checkers: others, leadPartnerId: 'bestuur' })).toEqual({
			...{ sides: ['school', 'bestuur'], next: 'bestuur' }
		});
	});

	it('stays where it is when nobody else is known to check', () => {
		expect(turnAfter('declarer', dispute, { checkers: [], leadPartnerId: 'school' })).toEqual({
			...{ sides: ['school'], next: 'school' }
		});
	});
});
