/** Findings about what is not covered, and about the money beside it that may not go there (model section 5). */
import { AREAS, type Area } from '../shared/area';
import { ZERO_CENTS, addCents, type Cents } from '../shared/money';
import type { BudgetFacts } from './budget-facts';
import type { BudgetFigures } from './budget-figures';
import type { Finding } from './finding';

type CoverageFigures = Pick<BudgetFigures, 'coverage' | 'carried'>;

export function checkCoverage(facts: Pick<BudgetFacts, 'settings'>, figures: CoverageFigures): Finding[] {
	return [...gaps(figures), ...uncarried(facts, figures), ...shortPots(figures), ...surpluses(figures)];
}

function gaps({ coverage }: CoverageFigures): Finding[] {
	return AREAS.flatMap((area): Finding[] => {
		const { gap, cost } = coverage.byArea[area];
		const detail = { kind: 'gapInArea', area, gap, cost } as const;
		return gap > 0n ? [{ severity: 'warning', place: { page: 'coverage', id: area, field: null }, detail }] : [];
	});
}

/** At the setting that says who carries it, unless the work itself is still open who does it. */
function uncarried({ settings }: Pick<BudgetFacts, 'settings'>, { carried }: CoverageFigures): Finding[] {
	const amounts = new Map<Area, Cents>();
	for (const { area, partnerId, amount } of carried) {
		if (partnerId === null) amounts.set(area, addCents(amounts.get(area) ?? ZERO_CENTS, amount));
	}
	return [...amounts].flatMap(([area, amount]): Finding[] => {
		const byKey = settings.gapCarriers[area].kind === 'key';
		const place = { page: byKey ? 'settings' : 'lines', id: null, field: byKey ? 'gapCarriers' : 'partnerId' } as const;
		return amount > 0n ? [{ severity: 'warning', place, detail: { kind: 'gapWithoutCarrier', area, amount } }] : [];
	});
}

function shortPots({ coverage }: CoverageFigures): Finding[] {
	return coverage.byPot.flatMap(({ potId, gap }): Finding[] => {
		if (potId === null || gap <= 0n) return [];
		return [
			{
				severity: 'warning',
				place: { page: 'split', id: potId, field: null },
				detail: { kind: 'potShort', potId, gap }
			}
		];
	});
}

function surpluses({ coverage }: CoverageFigures): Finding[] {
	return coverage.bySource.flatMap(({ sourceId, surplus: { amount, barredBy } }): Finding[] => {
		if (amount <= 0n || barredBy === 'none') return [];
		const kind = barredBy === 'law' ? 'surplusBarredByLaw' : 'surplusBarredBySplit';
		const place = {
			page: barredBy === 'law' ? 'funding' : 'split',
			id: barredBy === 'law' ? sourceId : null,
			field: null
		} as const;
		return [{ severity: 'note', place, detail: { kind, sourceId, surplus: amount } }];
	});
}
