import { describe, expect, it } from 'vitest';
import type { BudgetFacts } from '$lib/domain/budget/budget-facts';
import type { PartnerKind } from '$lib/domain/partnership/partner';
import { topPartnerId } from '$lib/domain/partnership/partner';
import { moneyText, sumCents } from '$lib/domain/shared/money';
import { toDay } from '$lib/domain/shared/day';
import { tariffSpread } from '$lib/domain/tariff/tariff-spread';
import { demoBundle, demoYear } from '../support/demo';

/** How many partners of each kind took part in a year: boards, schools, sites, hogescholen and universities, institutes. */
function sizes(facts: Pick<BudgetFacts, 'partners'>): number[] {
	const kinds: PartnerKind[] = ['schoolBoard', 'school', 'site', 'higherEducation', 'institute'];
	return kinds.map((kind) => facts.partners.filter((partner) => partner.kind === kind).length);
}

function potOf(id: string, potId: string, schoolYear?: string) {
	const pot = demoYear(id, schoolYear).figures.split.nodes.find((node) => node.nodeId === potId);
	if (!pot) throw new Error(`${id} has a pot ${potId}`);
	return pot;
}

describe('NOA (report:631-717): the subsidy of an aspirant does not cover guidance and organisation', () => {
	const { facts, figures } = demoYear('waterrijk');

	it('has four boards with eight schools and three aspirants, four hogescholen with five institutes, two universities', () => {
		expect(sizes(facts)).toEqual([4, 11, 0, 6, 5]);
		expect(facts.partners.filter((partner) => partner.aspirant)).toHaveLength(3);
		expect(demoBundle('waterrijk').partnership.kind).toBe('aspirant');
	});

	it('has its amount by hand, because nobody found the amount of an aspirant', () => {
		expect(facts.settings.recipient).toBe('aspirantYear1or2');
		expect(figures.subsidy.used).toMatchObject({ kind: 'known', basis: 'granted', certainty: 'granted' });
		expect(figures.subsidy.parts.every((part) => part.computation.kind === 'unknown')).toBe(true);
	});

	it('has a gap in opleiden too', () => {
		const { cost, gap } = figures.coverage.byArea.opleiden;
		expect(gap * 5n).toBeGreaterThan(cost);
	});

	it('decided on the third Thursday of October', () => {
		const [version] = demoBundle('waterrijk').versions;
		expect(version?.frozenAt.slice(0, 10)).toBe('2025-10-16');
		expect(new Date(version?.frozenAt ?? '').getUTCDay()).toBe(4);
	});
});

describe('IJssel-Veluwe (report:718-810): agreed tariffs, split agreed beforehand, everybody declares hours', () => {
	const { facts, figures } = demoYear('rivierenrand');

	it('has two boards with two schools and seven sites, and one hogeschool', () => {
		expect(sizes(facts)).toEqual([2, 2, 7, 1, 1]);
	});

	it('pays every partner the same tariff for the same role, agreed in writing for both years', () => {
		for (const tariff of facts.tariffs) {
			expect([tariff.partnerId, tariff.area]).toEqual([null, null]);
			expect(tariff.agreedIn).toMatch(/^Tariefafspraak/);
		}
		expect(facts.tariffs).toHaveLength(facts.roles.length * 2);
	});

	it('divides the whole subsidy beforehand, and guidance by the hours declared last year', () => {
		const subsidy = potOf('rivierenrand', 'uit-regeling');
		expect(subsidy.undivided).toBe(0n);
		const guidance = potOf('rivierenrand', 'begeleiding');
		expect(facts.keys.find((key) => key.id === 'gedeclareerd')?.kind).toBe('declaredHours');
		expect(guidance.shares).toHaveLength(7);
		expect(sumCents((guidance.shares ?? []).map((share) => share.amount))).toBe(guidance.amount);
	});

	it('has opleiden covered, money left that the law keeps from the rest, and a gap beside it', () => {
		const subsidy = figures.coverage.bySource.find((source) => source.sourceId === 'regeling');
		expect(figures.coverage.byArea.opleiden.gap).toBe(0n);
		expect(subsidy?.surplus).toMatchObject({ barredBy: 'law' });
		expect(figures.coverage.byArea.professionaliseren.gap).toBeGreaterThan(subsidy?.surplus.amount ?? 0n);
	});

	it('has moved work from the institute to a school since the proposal', () => {
		const frozen = demoBundle('rivierenrand').versions.find((version) => version.schoolYear === '2026-2027');
		expect(frozen?.facts['lines']).toHaveLength(facts.lines.length - 1);
	});
});

describe('Passie voor Leren (report:811-938): half to the schools, half for the rest, institutes invest their own', () => {
	const { facts, figures } = demoYear('leerlust');

	it('has two boards with six schools, one hogeschool with three institutes and one university', () => {
		expect(sizes(facts)).toEqual([2, 6, 0, 2, 3]);
	});

	it('divides the subsidy in halves that differ by no cent, and the half of the schools by students to the cent', () => {
		const whole = potOf('leerlust', 'subsidie').amount;
		const schools = potOf('leerlust', 'scholen');
		const rest = potOf('leerlust', 'overig').amount;
		expect(moneyText(whole)).toBe('319791.66');
		expect([moneyText(schools.amount), moneyText(rest)]).toEqual(['159895.83', '159895.83']);
		expect((schools.shares ?? []).map((share) => [share.partnerId, moneyText(share.amount)])).toEqual([
			['brugcollege', '33209.13'],
			['heuvelmavo', '18449.52'],
			['kempen-lyceum', '35054.09'],
			['beekdal-college', '31364.18'],
			['molenwijk', '17834.54'],
			['dommelhof', '23984.37']
		]);
	});

	it('has institutes that give hours and money of their own', () => {
		const institutes = facts.sources.filter((source) => source.inKind);
		expect(institutes.map((source) => source.giverPartnerId)).toEqual([
			'hk-tweedegraads',
			'hk-eerstegraads',
			'univ-kempen'
		]);
		expect(figures.coverage.byArea.professionaliseren.inKind).toBeGreaterThan(0n);
		expect(facts.sources.filter((source) => source.id.startsWith('investering'))).toHaveLength(2);
	});

	it('had its award corrected, and a second version because of it', () => {
		const bundle = demoBundle('leerlust');
		expect(bundle.awards.find((award) => award.corrected)?.id).toBe('regio-2026');
		expect(bundle.versions.map((version) => version.number)).toEqual([1, 2]);
		expect(bundle.versions[1]?.reason).toMatch(/verhoogd/);
	});
});

describe('ROSRijnland (report:939-1034): boards divide the money together, a newcomer dilutes it', () => {
	const { facts } = demoYear('duinstreek');
	const before = demoYear('duinstreek', '2025-2026').facts;

	it('has five boards with seven schools and twenty sites, three hogescholen with four institutes, two universities', () => {
		expect(sizes(facts)).toEqual([5, 7, 20, 5, 4]);
		expect(
			facts.partners.filter((partner) => partner.memberFrom === '2026-08-01' && partner.kind === 'schoolBoard')
		).toHaveLength(1);
	});

	it('gives every board that was there less per student than the year before, though the subsidy rose', () => {
		expect(potOf('duinstreek', 'besturen').amount).toBeGreaterThan(potOf('duinstreek', 'besturen', '2025-2026').amount);
		const perStudent = (year: string, { keys }: BudgetFacts) =>
			new Map(
				(potOf('duinstreek', 'besturen', year).shares ?? []).map((share) => {
					const weight = keys
						.find((key) => key.id === 'studenten')
						?.bases.find((base) => base.partnerId === share.partnerId);
					return [share.partnerId, Number(share.amount) / Number(weight?.weight)];
				})
			);
		const [then, now] = [perStudent('2025-2026', before), perStudent('2026-2027', facts)];
		expect([...then.keys()]).not.toContain('plassenrand');
		for (const [board, amount] of then) expect(now.get(board)).toBeLessThan(amount);
	});

	it('counts the students of the newcomer in the key and not yet in the subsidy', () => {
		const weight = facts.keys
			.find((key) => key.id === 'studenten')
			?.bases.find((base) => base.partnerId === 'plassenrand');
		expect(Number(weight?.weight)).toBeGreaterThan(0);
		const counted = facts.studentCounts.filter((count) => count.schoolYear === facts.settings.referenceYear);
		expect(counted.some((count) => topPartnerId(facts.partners, count.placeId) === 'plassenrand')).toBe(false);
	});
});

describe('AOS West-Brabant (report:1035-1136): money follows the student, the board carries the rest', () => {
	const { facts, figures } = demoYear('zuiderbeemd');

	it('has one board with six schools and fourteen sites, two hogescholen and three universities', () => {
		expect(sizes(facts)).toEqual([1, 6, 14, 5, 2]);
	});

	it('divides by students, and by training places of one per fifty pupils', () => {
		const [students, places] = facts.keys;
		expect([students?.kind, places?.kind]).toEqual(['students', 'trainingPlaces']);
		const pupils = facts.partnerMeasures.find(
			(row) => row.partnerId === 'markdal' && row.referenceDay === '2025-10-01'
		);
		expect(pupils?.count).toBe(1840);
		expect(places?.bases.find((base) => base.partnerId === 'markdal')?.weight).toBe('36.8');
	});

	it('lets the board carry what is not covered of its schools', () => {
		const schools = new Set(facts.partners.filter((partner) => partner.kind === 'school').map((partner) => partner.id));
		expect(figures.carried.some((part) => schools.has(part.partnerId ?? ''))).toBe(false);
		const board = sumCents(figures.carried.filter((part) => part.partnerId === 'beemdland').map((part) => part.amount));
		expect(board * 10n).toBeGreaterThan(figures.coverage.totals.gap * 8n);
	});

	it('has the board pay research, for a while', () => {
		const source = facts.sources.find((candidate) => candidate.id === 'onderzoek-bestuur');
		expect(source).toMatchObject({
			giverPartnerId: 'beemdland',
			areas: ['onderzoeken'],
			duration: { kind: 'incidental', until: '2028-08-01' }
		});
	});

	it('has fees that differ between its schools and between institutes', () => {
		const spread = tariffSpread(facts.tariffs, facts.roles, facts.partners, toDay('2026-08-01'));
		const differing = spread.filter((row) => row.difference > 0n).map((row) => row.roleId);
		expect(differing).toEqual(['werkplekbegeleider', 'schoolopleider', 'instituutsopleider']);
	});
});

describe('AOSL (report:1137-1262): institutes seen as paid twice, school work far from covered', () => {
	const { facts, figures } = demoYear('maasheuvel');

	it('has six boards with thirty-two sites, one hogeschool with two institutes and one university', () => {
		expect(sizes(facts)).toEqual([6, 6, 32, 2, 2]);
	});

	it('says of four sources that regular funding pays for the same work, wholly or partly', () => {
		const answers = facts.sources.map((source) => source.regularFunding);
		expect(answers).toEqual(['partly', 'yes', 'partly', 'yes', 'no', 'notAnswered']);
	});

	it('covers the work of institutes, and less than seven tenths of the work of schools', () => {
		const cover = (isSchool: boolean) => {
			const parts = figures.totals.byPartner.filter(
				({ partnerId }) => (partnerId ?? '').endsWith('-school') === isSchool
			);
			return { cost: sumCents(parts.map((part) => part.cost)), covered: sumCents(parts.map((part) => part.covered)) };
		};
		const [schools, others] = [cover(true), cover(false)];
		expect(schools.covered * 10n).toBeLessThan(schools.cost * 7n);
		expect(others.covered * 10n).toBeGreaterThan(others.cost * 7n);
	});

	it('has the only source of which nobody knows the amount, and counts it nowhere', () => {
		const unknown = figures.sources.filter((source) => source.amount === null).map((source) => source.sourceId);
		expect(unknown).toEqual(['agenda']);
		expect(figures.totals.unknownSources).toBe(1);
		for (const id of ['waterrijk', 'rivierenrand', 'leerlust', 'duinstreek', 'zuiderbeemd'])
			expect(demoYear(id).figures.totals.unknownSources).toBe(0);
	});
});
