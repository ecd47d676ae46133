/** Who acts next in a dispute when one side has written. */
import { describe, expect, it } from 'vitest';
import { hours } from '$lib/domain/shared/hours';
import { disputeProblem, disputeSides, turnAfter } from '$lib/domain/declaration/dispute';

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

describe('disputing hours', () => {
	const checking = { checkers: named, leadPartnerId: 'bestuur' };
	const lines = [
		{ partnerId: 'school', hours: hours('8.00') },
		{ partnerId: 'school', hours: hours('6.00') }
	];
	const wrong = (proposed: string, ownerPartnerId: string | null = null, about = lines) =>
		disputeProblem({ proposedHours: hours(proposed), ownerPartnerId }, about, checking);

	it('proposes hours, and less than each of the lines has', () => {
		expect(wrong('0.00')).toEqual({ kind: 'noHoursProposed' });
		expect(wrong('6.01')).toEqual({ kind: 'proposesMore', declared: hours('6.00'), lines: 2 });
		expect(wrong('6.01', null, lines.slice(0, 1))).toBeNull();
		expect(wrong('6.00')).toEqual({ kind: 'proposesSame', declared: hours('6.00'), lines: 2 });
		expect(wrong('5.99')).toBeNull();
	});

	it('waits for whoever sees all of its lines, and for nobody else', () => {
		for (const side of disputeSides('school', checking)) expect(wrong('5.00', side)).toBeNull();
		expect(wrong('5.00', 'ander')).toEqual({ kind: 'ownerNoSide' });
		const ofTwo = [...lines, { partnerId: 'ander', hours: hours('8.00') }];
		expect(wrong('5.00', 'hogeschool', ofTwo)).toEqual({ kind: 'ownerNoSide' });
		expect(wrong('5.00', 'bestuur', ofTwo)).toBeNull();
		expect(wrong('5.00', null, ofTwo)).toBeNull();
	});
});
