import { describe, expect, it } from 'vitest';
import { inTreeOrder, partnerOverview } from '$lib/domain/partnership/partner-overview';
import { toDay } from '$lib/domain/shared/day';
import type { PartnerMeasure } from '$lib/domain/student/student-count';
import { aPartner } from '$tests/support/build-facts';

const board = aPartner('bestuur');
const school = aPartner('school', { kind: 'school', parentId: 'bestuur' });
const second = aPartner('tweede', { kind: 'school', parentId: 'bestuur' });
const site = aPartner('vestiging', { kind: 'site', parentId: 'school' });
const institute = aPartner('instituut', { kind: 'institute' });
const today = toDay('2026-11-23');

function measured(partnerId: string, measure: PartnerMeasure['measure'], count: number, day: string): PartnerMeasure {
	return { id: `${partnerId}-${measure}-${day}`, partnerId, measure, count, referenceDay: toDay(day) };
}

describe('the overview of partners', () => {
	it('puts each partner right under what it belongs to, in the order of the list', () => {
		const order = inTreeOrder([site, second, institute, school, board]);
		expect(order.map(({ partner, depth }) => `${partner.id} ${depth}`)).toEqual([
			'instituut 0',
			'bestuur 0',
			'tweede 1',
			'school 1',
			'vestiging 2'
		]);
	});

	it('shows every partner once, also when they hang in a circle or under nothing', () => {
		const circle = [
			{ ...school, parentId: 'vestiging' },
			{ ...site, parentId: 'school' },
			{ ...second, parentId: 'weg' }
		];
		const shown = inTreeOrder(circle).map(({ partner }) => partner.id);
		expect([...shown].sort()).toEqual(['school', 'tweede', 'vestiging']);
	});

	it('keeps schools and institutes apart', () => {
		const { schools, institutes } = partnerOverview([board, institute, school], [], today);
		expect(schools.map(({ partner }) => partner.id)).toEqual(['bestuur', 'school']);
		expect(institutes.map(({ partner }) => partner.id)).toEqual(['instituut']);
	});

	it('shows the last own figure, and adds up those under a partner without one', () => {
		const measures = [
			measured('school', 'pupils', 900, '2024-10-01'),
			measured('school', 'pupils', 950, '2025-10-01'),
			measured('school', 'pupils', 1, '2027-10-01'),
			measured('tweede', 'pupils', 50, '2025-10-01')
		];
		const { schools } = partnerOverview([board, school, second], measures, today);
		expect(schools.map(({ pupils }) => pupils)).toEqual([
			{ count: 1000n, origin: 'sum', day: null },
			{ count: 950n, origin: 'own', day: '2025-10-01' },
			{ count: 50n, origin: 'own', day: '2025-10-01' }
		]);
	});

	it('knows where the figure of a site is counted when it has none itself', () => {
		const { schools } = partnerOverview([board, school, site], [measured('school', 'pupils', 9, '2025-10-01')], today);
		expect(schools.map(({ countedAbove }) => countedAbove)).toEqual([false, false, true]);
		const before = partnerOverview([board, school, site], [measured('school', 'pupils', 9, '2027-10-01')], today);
		expect(before.schools.map(({ countedAbove }) => countedAbove)).toEqual([false, false, false]);
	});

	it('derives training places from pupils, one per 50, and says nothing where nobody entered anything', () => {
		const { schools } = partnerOverview([board, school], [measured('school', 'pupils', 925, '2025-10-01')], today);
		expect(schools[1]?.trainingPlaces).toEqual({ hundredths: 1850n, origin: 'derived', day: null });
		const nothing = partnerOverview([board], [], today).schools[0];
		expect([nothing?.pupils, nothing?.trainingPlaces]).toEqual([null, null]);
	});
});
