/** The worked example of the model, section 5, as coverage: the Regeling may not pay the gap in professionaliseren. */
import type { Coverage, CoverageTotals } from '../../../src/lib/domain/coverage/coverage';
import type { Area } from '../../../src/lib/domain/shared/area';
import { toDay } from '../../../src/lib/domain/shared/day';
import { money, subtractCents } from '../../../src/lib/domain/shared/money';

function totals(cost: string, covered: string, inKind: string, structural: string): CoverageTotals {
	return {
		cost: money(cost),
		covered: money(covered),
		gap: subtractCents(money(cost), money(covered)),
		byCertainty: { granted: money(covered), applied: money('0'), expected: money('0') },
		inKind: money(inKind),
		structural: money(structural),
		incidental: subtractCents(money(covered), money(structural))
	};
}

function entry(
	lineId: string,
	area: Area,
	partnerId: string | null,
	potId: string | null,
	amount: string,
	gap: string
) {
	const covered = subtractCents(money(amount), money(gap));
	return { lineId, area, partnerId, potId, amount: money(amount), covered, gap: money(gap) };
}

function flow(sourceId: string, lineId: string, area: Area, amount: string) {
	return { sourceId, lineId, area, amount: money(amount) };
}

const nothing = { opleiden: money('0'), professionaliseren: money('0'), onderzoeken: money('0') };

export const coverage: Pick<Coverage, 'byArea' | 'totals' | 'entries' | 'flows' | 'bySource' | 'ending'> = {
	byArea: {
		opleiden: totals('261400', '261400', '0', '261400'),
		professionaliseren: totals('120600', '48600', '48600', '48600'),
		onderzoeken: totals('45500', '30000', '0', '0')
	},
	totals: totals('427500', '340000', '48600', '310000'),
	entries: [
		entry('l1', 'opleiden', 'sko', 'scholen', '130700', '0'),
		entry('l2', 'opleiden', 'hva', 'instituten', '130700', '0'),
		entry('l3', 'professionaliseren', 'sko', null, '120600', '72000'),
		entry('l4', 'onderzoeken', null, null, '45500', '15500')
	],
	flows: [
		flow('regeling', 'l1', 'opleiden', '130700'),
		flow('regeling', 'l2', 'opleiden', '130700'),
		flow('uren', 'l3', 'professionaliseren', '48600'),
		flow('bestuur', 'l4', 'onderzoeken', '30000')
	],
	bySource: [
		{
			sourceId: 'regeling',
			used: money('261400'),
			surplus: { amount: money('18600'), barredBy: 'law' },
			usedByArea: { ...nothing, opleiden: money('261400') }
		},
		{
			sourceId: 'uren',
			used: money('48600'),
			surplus: { amount: money('0'), barredBy: 'none' },
			usedByArea: { ...nothing, professionaliseren: money('48600') }
		},
		{
			sourceId: 'bestuur',
			used: money('30000'),
			surplus: { amount: money('0'), barredBy: 'none' },
			usedByArea: { ...nothing, onderzoeken: money('30000') }
		}
	],
	ending: [{ until: toDay('2027-08-01'), sourceId: 'bestuur', area: 'onderzoeken', amount: money('30000') }]
};

export const sources = [
	{ id: 'regeling', name: 'Regeling', certainty: 'granted', inKind: false },
	{ id: 'uren', name: 'Uren van scholen', certainty: 'granted', inKind: true },
	{ id: 'bestuur', name: 'Bijdrage besturen', certainty: 'granted', inKind: false }
] as const;

export const pots = [
	{ id: 'scholen', name: 'Scholen' },
	{ id: 'instituten', name: 'Instituten' }
];

export const partners = [
	{ id: 'sko', name: 'SKO' },
	{ id: 'hva', name: 'Hogeschool' }
];
