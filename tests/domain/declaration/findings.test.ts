/** What is said about declared lines, as cases; and that it does not matter whether lines are judged live or in bulk. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineToJudge } from '$lib/domain/declaration/declared-so-far';
import { findDeclarationFindings, type FindingContext, type RoundOfDays } from '$lib/domain/declaration/findings';
import { FINDING_DEFAULTS, findingTreatments } from '$lib/domain/declaration/finding-kinds';
import { priceDeclaration, priceNow } from '$lib/domain/declaration/price-declaration';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import type { Tariff } from '$lib/domain/tariff/tariff';

const year = toSchoolYear('2026-2027');
const tariff = (given: Partial<Tariff> = {}): Tariff => ({
	...{ id: 'begeleider', partnerId: null, roleId: 'begeleider', area: null, amountPerHour: money('60.00') },
	...{ validFrom: toDay('2026-08-01'), validUntil: null, agreedIn: null },
	...given
});
const january = { id: 'januari', amountPerHour: money('62.00'), validFrom: toDay('2027-01-01') };

const round = (id: string, from: string, until: string, state: RoundOfDays['state'] = 'open'): RoundOfDays => ({
	...{ id, name: `Ronde ${id}`, from: toDay(from), until: toDay(until), state }
});

const context = (given: Partial<FindingContext> = {}): FindingContext => ({
	...{ schoolYear: year, today: toDay('2027-07-31') },
	rounds: [round('herfst', '2026-08-01', '2026-12-01'), round('rest', '2026-12-01', '2027-08-01')],
	members: new Map([['bestuur', { memberFrom: toDay('2020-08-01'), memberUntil: toDay('2027-06-01') }]]),
	tariffs: indexTariffs([tariff()]),
	commitments: [
		{
			...{ id: 'inzet', partnerId: 'bestuur', roleId: 'begeleider', area: 'opleiden', activity: 'Begeleiden' },
			...{ hours: hours('100.00'), lineId: 'regel', note: null }
		}
	],
	budgetLines: new Map([['regel', { amount: money('6000.00'), potId: 'pot', area: 'opleiden' }]]),
	pots: new Map([['pot', { amount: money('9000.00'), areas: ['opleiden'] }]]),
	hoursPerYear: new Map(),
	earlier: [],
	earlierOnLines: [],
	...given
});

const line = (given: Partial<LineToJudge> = {}): LineToJudge => {
	const work = {
		...{ id: 'uren', schoolYear: year, roundId: 'ronde', partnerId: 'bestuur', roleId: 'begeleider' },
		...{ area: 'opleiden' as const, activity: 'Begeleiden', lineId: 'regel', personId: 'p1' },
		...{ from: toDay('2026-10-05'), until: toDay('2026-10-06'), hours: hours('6.00'), inKind: false },
		...{ state: 'draft' as const, correctsId: null, reason: null },
		...given
	};
	return { price: priceDeclaration(work, indexTariffs([tariff()])), ...work };
};

/** What nobody is judged by. */
const stored = { schoolYear: year, roundId: 'ronde', reason: null };

const kinds = (given: FindingContext, ...lines: LineToJudge[]) =>
	[...findDeclarationFindings(given, lines)].flatMap(([id, found]) => found.map(({ kind }) => `${id} ${kind}`));
const only = (given: FindingContext, judged: LineToJudge) => findDeclarationFindings(given, [judged]).get(judged.id);

describe('findings about declared hours', () => {
	it('says nothing about work as it was agreed', () => {
		expect(kinds(context(), line())).toEqual([]);
	});

	it.each([
		[
			'before the school year',
			{ from: '2026-07-31', until: '2026-08-01' },
			['outsideYear', 'outsideRound', 'noTariff']
		],
		['on its first day', { from: '2026-08-01', until: '2026-08-02' }, []],
		['over the end of a round', { from: '2026-11-30', until: '2026-12-02' }, ['outsideRound']],
		['up to the end of a round', { from: '2026-11-30', until: '2026-12-01' }, []],
		['on the last day of a member', { from: '2027-05-31', until: '2027-06-01' }, []],
		['after a member left', { from: '2027-06-01', until: '2027-06-02' }, ['notMember']]
	])('looks at the days: work %s', (_, { from, until }, expected) => {
		const found = only(context(), line({ from: toDay(from), until: toDay(until) })) ?? [];
		expect(found.map(({ kind }) => kind)).toEqual(expected);
	});

	it('says of work that is not over yet until when it lasts, and nothing once its last day is there', () => {
		const found = (from: string, until: string) =>
			only(context({ today: toDay('2026-10-05') }), line({ from: toDay(from), until: toDay(until) }));
		expect(found('2026-10-05', '2026-10-06')).toBeUndefined();
		expect(found('2026-10-06', '2026-10-07')).toEqual([{ kind: 'daysToCome', last: '2026-10-06' }]);
		expect(found('2026-10-01', '2026-11-01')).toEqual([{ kind: 'daysToCome', last: '2026-10-31' }]);
		expect(found('2026-09-01', '2026-10-01')).toBeUndefined();
	});

	it('says of what was missed in a settled round that it goes later, and of nothing that was handed in there in time', () => {
		const rounds = [round('herfst', '2026-08-01', '2026-12-01', 'settled'), round('rest', '2026-12-01', '2027-08-01')];
		const found = (given: Partial<LineToJudge>) => only(context({ rounds }), line(given));
		const late = [{ kind: 'settledRound', round: 'Ronde herfst' }];
		expect(found({ roundId: null })).toEqual(late);
		for (const state of ['draft', 'submitted', 'disputed', 'returned', 'approved', 'settled'] as const)
			expect(found({ roundId: 'rest', state }), state).toEqual(late);
		for (const state of ['draft', 'returned'] as const) expect(found({ roundId: 'herfst', state })).toEqual(late);
		for (const state of ['submitted', 'disputed', 'approved', 'settled'] as const)
			expect(found({ roundId: 'herfst', state }), state).toBeUndefined();
		expect(found({ roundId: 'rest', correctsId: 'eerder' })).toBeUndefined();
		const closed = [round('herfst', '2026-08-01', '2026-12-01', 'closed'), ...rounds.slice(1)];
		expect(only(context({ rounds: closed }), line({ roundId: 'rest' }))).toBeUndefined();
	});

	it('finds more than 24 hours of one person on a day, also over several lines', () => {
		const night = line({ id: 'b', hours: hours('18.25'), activity: 'Overleg' });
		expect(kinds(context(), line({ id: 'a' }), night)).toEqual(['b aboveDay']);
		expect(only(context(), line({ hours: hours('24.00') }))).toBeUndefined();
		const ofTwo = line({ id: 'b', hours: hours('18.25'), personId: 'p2' });
		expect(kinds(context(), line({ id: 'a' }), ofTwo)).toEqual([]);
	});

	it('finds the same person, days and activity twice, but for a correction and other capitals', () => {
		const again = line({ id: 'b', activity: 'begeleiden ' });
		expect(kinds(context(), line({ id: 'a' }), again)).toEqual(['b sameTwice']);
		expect(kinds(context({ earlier: [line({ id: 'a' })] }), again)).toEqual(['b sameTwice']);
		expect(kinds(context(), line({ id: 'a' }), { ...again, correctsId: 'a', hours: hours('-1.00') })).toEqual([]);
	});

	it('names work without an agreed tariff, and never prices it at nothing', () => {
		const unpriced = { ...line({ roleId: 'anders' }), price: null };
		expect(kinds(context(), unpriced)).toEqual(['uren noTariff', 'uren roleNotAgreed']);
	});

	it('compares the kept price with what is agreed now, until it was decided', () => {
		const raised = context({ tariffs: indexTariffs([tariff({ amountPerHour: money('61.00') })]) });
		expect(only(raised, line({ state: 'submitted' }))).toEqual([
			{ kind: 'tariffDiffers', kept: money('60.00'), agreed: money('61.00'), pricedAnew: false }
		]);
		expect(only(raised, line({ state: 'approved' }))).toBeUndefined();
	});

	it('says that a tariff was agreed since a line without one, until it was decided and not of a correction', () => {
		const unpriced = { ...line({ state: 'submitted' }), price: null };
		expect(only(context(), unpriced)).toEqual([
			{ kind: 'tariffDiffers', kept: null, agreed: money('60.00'), pricedAnew: false }
		]);
		expect(only(context(), { ...unpriced, state: 'approved', inKind: true })).toBeUndefined();
		expect(only(context(), { ...unpriced, correctsId: 'ander' })).toBeUndefined();
	});

	it('says of what is not submitted that it comes to what is agreed now, but for a correction', () => {
		const index = indexTariffs([tariff({ amountPerHour: money('61.00') })]);
		const raised = context({ tariffs: index });
		const differs = { kind: 'tariffDiffers', kept: money('60.00'), agreed: money('61.00') };
		for (const state of ['draft', 'returned'] as const) {
			expect(only(raised, line({ state })), state).toEqual([{ ...differs, pricedAnew: true }]);
			for (const price of [null, line().price])
				expect(priceNow({ ...line({ state }), ...stored, price }, index)?.tariffPerHour).toBe(money('61.00'));
		}
		const correction = line({ correctsId: 'eerder' });
		expect(only(raised, correction)).toEqual([{ ...differs, pricedAnew: false }]);
		expect(priceNow({ ...correction, ...stored }, index)?.tariffPerHour).toBe(money('60.00'));
		expect(priceNow({ ...line({ state: 'submitted' }), ...stored }, index)?.tariffPerHour).toBe(money('60.00'));
	});

	it('sees another tariff begin within the days', () => {
		const tariffs = indexTariffs([tariff({ validUntil: toDay('2027-01-01') }), tariff(january)]);
		const christmas = line({ from: toDay('2026-12-28'), until: toDay('2027-01-04') });
		expect(only(context({ tariffs }), christmas)?.map(({ kind }) => kind)).toEqual(['tariffChanges']);
	});

	it.each([
		['of the line', {}, 'line'],
		['of the role', { lineId: null }, 'role'],
		['of the organisation', { lineId: null, roleId: 'tweede' }, 'partner']
	] as const)('finds hours above what was agreed: %s', (_, given, of) => {
		const tariffs = indexTariffs([tariff(), tariff({ id: 'tweede', roleId: 'tweede' })]);
		const second = {
			...{ id: 'tweede', partnerId: 'bestuur', roleId: 'tweede', area: 'professionaliseren' as const, activity: '' },
			...{ hours: hours('1.00'), lineId: null, note: null }
		};
		const agreed = context({ tariffs, commitments: [...context().commitments, second] });
		const month = { from: toDay('2026-10-01'), until: toDay('2026-11-01') };
		const work = line({ ...month, ...given, hours: hours('101.01'), inKind: true });
		const over = { ...work, price: priceDeclaration(work, tariffs) };
		expect(only(agreed, over)).toEqual([
			{
				kind: 'aboveCommitment',
				of,
				agreed: hours(of === 'partner' ? '101.00' : '100.00'),
				declared: hours('101.01')
			}
		]);
	});

	it('names hours that nobody is named for above what was agreed in all, also in a role that was not agreed', () => {
		const ofMany = { personId: null, lineId: null, from: toDay('2026-10-01'), until: toDay('2026-11-01') };
		const slip = line({ ...ofMany, roleId: 'anders', hours: hours('1000000.00') });
		expect(only(context(), slip)?.filter(({ kind }) => kind !== 'noTariff')).toEqual([
			{ kind: 'roleNotAgreed' },
			{ kind: 'aboveCommitment', of: 'partner', agreed: hours('100.00'), declared: hours('1000000.00') }
		]);
		expect(kinds(context(), line({ ...ofMany, hours: hours('1000000.00') }))).toEqual(['uren aboveCommitment']);
		expect(kinds(context(), line({ ...ofMany, hours: hours('90.00') }))).toEqual([]);
	});

	it('holds the line that passes a limit to it, not those before it', () => {
		const month = { from: toDay('2026-10-01'), until: toDay('2026-11-01'), inKind: true };
		const lines = ['a', 'b', 'c'].map((id) => line({ ...month, id, hours: hours('40.00'), activity: id }));
		expect(kinds(context(), ...[...lines].reverse())).toEqual(['c aboveCommitment']);
		expect(kinds(context({ earlier: lines.slice(0, 2) }), lines[2] ?? line())).toEqual(['c aboveCommitment']);
	});

	it('counts no returned line', () => {
		const month = { from: toDay('2026-10-01'), until: toDay('2026-11-01'), inKind: true };
		const returned = line({ ...month, id: 'a', hours: hours('80.00'), state: 'returned' });
		expect(kinds(context({ earlier: [returned] }), line({ ...month, id: 'b', hours: hours('30.00') }))).toEqual([]);
	});

	it('finds a budget line and a pot used up by money, not by hours in kind', () => {
		const month = { from: toDay('2026-10-01'), until: toDay('2026-11-01'), hours: hours('50.00') };
		const used = context({
			earlierOnLines: [
				{ lineId: 'regel', amount: money('3500.00') },
				{ lineId: 'ander', amount: money('3000.00') }
			],
			budgetLines: new Map([
				['regel', { amount: money('6000.00'), potId: 'pot', area: 'opleiden' }],
				['ander', { amount: null, potId: 'pot', area: 'opleiden' }]
			])
		});
		expect(only(used, line(month))).toEqual([
			{ kind: 'lineUsedUp', budgeted: money('6000.00'), declared: money('6500.00') },
			{ kind: 'potUsedUp', potId: 'pot', available: money('9000.00'), declared: money('9500.00') }
		]);
		expect(only(used, line({ ...month, inKind: true }))).toBeUndefined();
	});

	it('says when the budget line is of another area or shared, in kind as well', () => {
		const room = { amount: null, potId: null, area: 'onderzoeken' } as const;
		const ofResearch = context({ budgetLines: new Map([['regel', room]]) });
		const found = [{ kind: 'otherArea', area: 'opleiden', ofLine: 'onderzoeken' }];
		expect(only(ofResearch, line({ hours: hours('1.00') }))).toEqual(found);
		expect(only(ofResearch, line({ hours: hours('1.00'), inKind: true }))).toEqual(found);
		const ofOwn = context({ budgetLines: new Map([['regel', { ...room, area: 'opleiden' }]]) });
		expect(only(ofOwn, line({ hours: hours('1.00') }))).toBeUndefined();
		const shared = context({ budgetLines: new Map([['regel', { ...room, area: 'shared' }]]) });
		expect(only(shared, line({ hours: hours('1.00') }))).toMatchObject([{ ofLine: 'shared' }]);
		expect(only(shared, line({ hours: hours('1.00'), area: 'shared' }))).not.toMatchObject([{ kind: 'otherArea' }]);
	});

	it('names the areas the sources of a pot may pay for', () => {
		const ofArea = (area: 'professionaliseren' | 'shared') =>
			context({ budgetLines: new Map([['regel', { amount: money('6000.00'), potId: 'pot', area }]]) });
		const found = only(ofArea('professionaliseren'), line({ area: 'professionaliseren', hours: hours('1.00') }));
		expect(found).toEqual([
			{ kind: 'areaNotPayable', potId: 'pot', area: 'professionaliseren', payable: ['opleiden'] }
		]);
		expect(only(ofArea('shared'), line({ area: 'shared', hours: hours('1.00') }))).toBeUndefined();
	});

	it('questions more than a full-time year of one person, by the number of that person where there is one', () => {
		const month = { from: toDay('2026-10-01'), until: toDay('2026-11-01'), lineId: null, commitments: [] };
		const half = context({ hoursPerYear: new Map([['p1', hours('20.00')]]) });
		expect(only(half, line({ ...month, hours: hours('20.01') }))).toEqual([
			{ kind: 'aboveFullTime', hours: hours('20.01'), fullTime: hours('20.00') }
		]);
	});

	it('treats each as the partnership chose, and as the product does where it did not', () => {
		const chosen = findingTreatments([
			{ finding: 'noTariff', treatment: 'stop' },
			{ finding: 'unheardOf', treatment: 'stop' }
		]);
		expect(chosen).toEqual({ ...FINDING_DEFAULTS, noTariff: 'stop' });
	});
});

describe('judging lines one by one and all at once', () => {
	const anyLine = fc
		.record({
			day: fc.integer({ min: 1, max: 28 }),
			month: fc.constantFrom('09', '10', '11'),
			hundredths: fc.integer({ min: 1, max: 3000 }),
			personId: fc.constantFrom('p1', 'p2', null),
			lineId: fc.constantFrom('regel', null),
			inKind: fc.boolean()
		})
		.map(({ day, month, hundredths, ...given }) => {
			const from = toDay(`2026-${month}-${String(day).padStart(2, '0')}`);
			return { ...given, from, until: toDay(`2026-${month}-${String(day + 1).padStart(2, '0')}`), hundredths };
		});

	it('finds the same, in whatever order they come', () => {
		fc.assert(
			fc.property(fc.array(anyLine, { maxLength: 25 }), fc.integer(), (given, seed) => {
				const lines = given
					.map(({ hundredths, ...rest }, index) =>
						line({ ...rest, id: `l${String(index).padStart(2, '0')}`, hours: hours((hundredths / 100).toFixed(2)) })
					)
					.sort((a, b) => (`${a.from} ${a.id}` < `${b.from} ${b.id}` ? -1 : 1));
				const shuffled = [...lines].sort((a, b) =>
					(a.hours * 7919n + BigInt(seed)) % 13n < (b.hours * 7919n) % 13n ? -1 : 1
				);
				const bulk = findDeclarationFindings(context(), shuffled);
				for (const [index, judged] of lines.entries()) {
					const live = findDeclarationFindings(context({ earlier: lines.slice(0, index) }), [judged]);
					expect(live.get(judged.id)).toEqual(bulk.get(judged.id));
				}
			}),
			{ numRuns: 200 }
		);
	});
});
