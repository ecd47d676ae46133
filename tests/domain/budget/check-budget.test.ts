import { describe, expect, it } from 'vitest';
import type { BudgetFacts } from '$lib/domain/budget/budget-facts';
import { blocksProposal } from '$lib/domain/budget/check-budget';
import { computeBudget } from '$lib/domain/budget/compute-budget';
import type { Finding } from '$lib/domain/budget/finding';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { productSchemes } from '$lib/schemes/product-schemes';
import { SETTINGS, aKey, aLine, aNode, aPartner, aSource, aTariff, someFacts } from '../../support/build-facts';
import { aCount, anAward } from '../subsidy/build-subsidy';

/** A budget with nothing to find, to which each case does one thing. */
const clean: Partial<BudgetFacts> = {
	sources: [aSource('bron', '1000.00')],
	lines: [aLine('regel', '1000.00')]
};

function findings(changes: Partial<BudgetFacts>): readonly Finding[] {
	return computeBudget(someFacts({ ...clean, ...changes })).findings;
}

/** "severity page id field kind" of each finding that a clean budget does not have, gaps and surpluses apart. */
function found(changes: Partial<BudgetFacts>): string[] {
	const aside = ['gapInArea', 'gapWithoutCarrier', 'surplusBarredByLaw', 'surplusBarredBySplit', 'potShort'];
	return findings(changes)
		.filter(({ detail }) => !aside.includes(detail.kind))
		.map(({ severity, place, detail }) =>
			[severity, place.page, place.id ?? '-', place.field ?? '-', detail.kind].join(' ')
		);
}

const incidental = (until: string | null) =>
	({ kind: 'incidental', until: until === null ? null : toDay(until) }) as const;

describe('a clean budget', () => {
	it('has nothing to find and may be proposed', () => {
		expect(findings({})).toEqual([]);
		expect(blocksProposal(findings({}))).toBe(false);
	});
});

describe('what blocks a proposal', () => {
	it.each<[string, Partial<BudgetFacts>, string]>([
		['no penvoerder', { partners: [aPartner('bestuur-a')] }, 'blocking partners - - noLeadPartner'],
		['no sources', { sources: [] }, 'blocking funding - - noSources'],
		['no lines', { lines: [] }, 'blocking lines - - noLines'],
		['hours without a tariff', { lines: [aLine('r', '1.00 h')] }, 'blocking lines r roleId lineUnpriced'],
		['a line nobody filled in', { lines: [aLine('r', 'open')] }, 'blocking lines r cost lineOpen'],
		[
			'a line without an activity',
			{ lines: [aLine('r', '1.00', { activity: ' ' })] },
			'blocking lines r activity lineWithoutActivity'
		],
		[
			'a line in a pot that is not there',
			{ lines: [aLine('r', '1.00', { potId: 'x' })] },
			'blocking lines r potId lineInUnknownPot'
		],
		[
			'a line in a node that is divided on',
			{
				split: [aNode('k', '50 %'), aNode('p', '10 %', { parentId: 'k' })],
				lines: [aLine('r', '1.00', { potId: 'k' })]
			},
			'blocking lines r potId lineInInnerNode'
		],
		[
			'unpaid hours that nobody gives',
			{ sources: [aSource('s', '1.00', { inKind: true })] },
			'blocking funding s giverPartnerId inKindWithoutGiver'
		],
		['a source below zero', { sources: [aSource('s', '-1.00')] }, 'blocking funding s amount sourceNegative'],
		[
			'the subsidy twice',
			{
				sources: [aSource('een', { kind: 'subsidy' }), aSource('twee', { kind: 'subsidy' })],
				studentCounts: [aCount(toSchoolYear('2025-2026'), 100)],
				awards: [anAward('b', '2026-08-01', '2027-08-01', '1000.00')]
			},
			'blocking funding twee amount subsidyCountedTwice'
		],
		[
			'shared lines while the shared key is empty',
			{
				settings: { ...SETTINGS, sharedKey: { opleiden: '0', professionaliseren: '0', onderzoeken: '0' } },
				lines: [aLine('r', '1.00', { area: 'shared' })]
			},
			'blocking settings - sharedKey sharedKeyEmpty'
		],
		['a split that does not work', { split: [aNode('p', '101 %')] }, 'blocking split - - split'],
		[
			'a source beyond counting',
			{
				sources: [aSource('s', { kind: 'hours', hours: hours('99999999.99'), valuePerHour: money('999999999999.99') })]
			},
			'blocking funding s amount sourceTooLarge'
		]
	])('is %s', (_, changes, expected) => {
		expect(found(changes)).toEqual([expected]);
		expect(blocksProposal(findings(changes))).toBe(true);
	});

	it('is a shared key that spreads nothing only where there are shared lines', () => {
		const settings = { ...SETTINGS, sharedKey: { opleiden: '0', professionaliseren: '0', onderzoeken: '0' } };
		expect(found({ settings })).toEqual([]);
	});
});

describe('what deserves a look and may stand', () => {
	it.each<[string, Partial<BudgetFacts>, string]>([
		[
			'an amount nobody knows',
			{ sources: [aSource('s', { kind: 'unknown' })] },
			'warning funding s amount sourceAmountUnknown'
		],
		[
			'a temporary source without an end',
			{ sources: [aSource('s', '1.00', { duration: incidental(null) })] },
			'warning funding s duration incidentalWithoutEnd'
		],
		[
			'a source that ends within the year',
			{ sources: [aSource('s', '1.00', { duration: incidental('2027-07-31') })] },
			'warning funding s duration sourceEndsWithinYear'
		],
		[
			'a source that ended before the year',
			{ sources: [aSource('s', '1.00', { duration: incidental('2026-08-01') })] },
			'warning funding s duration sourceEndedBeforeYear'
		],
		[
			'the question whether it is paid twice',
			{ sources: [aSource('s', '1.00', { regularFunding: 'notAnswered' })] },
			'note funding s regularFunding regularFundingNotAnswered'
		],
		[
			'hours without a role',
			{ lines: [aLine('r', '1.00 h', { roleId: null })], tariffs: [aTariff('t', '50.00', { roleId: null })] },
			'warning lines r roleId lineWithoutRole'
		],
		[
			'work that is still open who does it',
			{ lines: [aLine('r', '1.00', { partnerId: null })] },
			'note lines r partnerId lineWithoutPerformer'
		],
		['a line below zero', { lines: [aLine('r', '-1.00')] }, 'warning lines r cost lineNegative'],
		[
			'a performer that is no partner in this year',
			{
				partners: [aPartner('bestuur-a', { leadPartner: true }), aPartner('weg', { memberUntil: toDay('2026-08-01') })],
				lines: [aLine('r', '1.00', { partnerId: 'weg' })]
			},
			'warning lines r partnerId linePerformerNotMember'
		],
		[
			'a performer without a share in the pot',
			{
				keys: [aKey('k', { 'bestuur-b': '1' })],
				split: [aNode('p', '10 %', { partnerKeyId: 'k' })],
				lines: [aLine('r', '1.00', { potId: 'p' })]
			},
			'warning lines r potId linePerformerWithoutShare'
		]
	])('is %s', (_, changes, expected) => {
		expect(found(changes)).toEqual([expected]);
		expect(blocksProposal(findings(changes))).toBe(false);
	});

	it('is not a source that ends with the year, nor a partner that leaves during it', () => {
		expect(found({ sources: [aSource('s', '1.00', { duration: incidental('2027-08-01') })] })).toEqual([]);
		const partners = [aPartner('bestuur-a', { leadPartner: true, memberUntil: toDay('2026-08-02') })];
		expect(found({ partners })).toEqual([]);
	});
});

describe('findings about the subsidy', () => {
	const subsidy = { sources: [aSource('regeling', { kind: 'subsidy' })], schemes: productSchemes };

	it('say what is missing while it is unknown', () => {
		expect(found(subsidy)).toEqual(['warning students - - noStudentCount', 'warning subsidy - - subsidyUnknown']);
	});

	it('say that too few students get nothing, with both numbers', () => {
		const facts = {
			...subsidy,
			schoolYear: toSchoolYear('2018-2019'),
			settings: { ...SETTINGS, referenceYear: toSchoolYear('2017-2018') },
			studentCounts: [aCount(toSchoolYear('2017-2018'), 59)]
		};
		expect(findings(facts).map(({ detail }) => detail)).toContainEqual({
			kind: 'subsidyNotEligible',
			minimum: 60,
			students: 59
		});
	});

	it('make no count a note once the amount was granted', () => {
		expect(found({ ...subsidy, awards: [anAward('b', '2026-08-01', '2027-08-01', '1000.00')] })).toEqual([
			'note students - - noStudentCount'
		]);
	});

	it('are not made where no source follows the subsidy', () => {
		expect(found({ schemes: productSchemes })).toEqual([]);
	});
});

describe('findings about what is not covered', () => {
	it('name the gap of an area with its cost, and that nobody carries it', () => {
		const details = findings({ lines: [aLine('r', '1500.00', { partnerId: null })] }).map(({ detail }) => detail);
		expect(details).toContainEqual({
			kind: 'gapInArea',
			area: 'opleiden',
			gap: money('500.00'),
			cost: money('1500.00')
		});
		expect(details).toContainEqual({ kind: 'gapWithoutCarrier', area: 'opleiden', amount: money('500.00') });
	});

	it('name money that may not go to the gap, and whether the law or our own split bars it', () => {
		const bySplit = findings({
			split: [aNode('p', '1000.00')],
			lines: [aLine('in', '400.00', { potId: 'p' }), aLine('buiten', '100.00')]
		});
		expect(bySplit.map(({ detail }) => detail.kind)).toEqual(['gapInArea', 'surplusBarredBySplit']);
		const byLaw = findings({
			sources: [aSource('bron', '1000.00', { areas: ['onderzoeken'], areasLimitedBy: 'law' })]
		});
		expect(byLaw.map(({ detail }) => detail.kind)).toEqual(['gapInArea', 'surplusBarredByLaw']);
	});

	it('name a pot that is short', () => {
		const short = findings({ split: [aNode('p', '10.00')], lines: [aLine('r', '12.00', { potId: 'p' })] });
		expect(short.map(({ detail }) => detail)).toContainEqual({ kind: 'potShort', potId: 'p', gap: money('2.00') });
	});
});

describe('the list of findings', () => {
	it('starts with what blocks', () => {
		const severities = findings({
			sources: [aSource('s', '1.00', { regularFunding: 'notAnswered', inKind: true })],
			lines: [aLine('r', 'open', { partnerId: null })]
		}).map(({ severity }) => severity);
		expect(severities).toEqual(['blocking', 'blocking', 'note', 'note']);
	});

	it('points at the node and the field of the split to mend', () => {
		const split = [aNode('goed', '10 %'), aNode('fout', '10 %', { partnerKeyId: 'weg' }), aNode('min', 'weight -1')];
		expect(
			findings({ split }).flatMap(({ place, detail }) => (detail.kind === 'split' ? [[place.id, place.field]] : []))
		).toEqual([
			['min', 'rule'],
			['fout', 'partnerKeyId']
		]);
	});
});
