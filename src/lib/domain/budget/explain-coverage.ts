/** Explains the sums of a budget, per area and in total, and what a source pays in an area. */
import { AREAS, type Area } from '../shared/area';
import type { Cents } from '../shared/money';
import type { CoverageTotals } from '../coverage/coverage';
import { budgetStep } from './budget-steps';
import { countsIn, type ExplainContext, type KnownSource } from './explain-context';
import { flowEntry, gapStep, sumOfParts } from './explain-lines';
import {
	amountValue,
	countValue,
	refundEntry,
	type Explained,
	type ExplanationEntry,
	type LeftOut
} from './explanation';
import type { CoverFigure, FigureAddress } from './figure-address';

type TotalFigure = Extract<FigureAddress, { kind: 'total' }>['figure'];

export function explainTotal(context: ExplainContext, figure: TotalFigure): Explained {
	if (figure === 'cash' || figure === 'inKindGiven') return explainBrought(context, figure === 'inKindGiven');
	const amount = figure === 'cost' ? context.figures.totals.cost : coverFigure(context.figures.coverage.totals, figure);
	const entries = [...areaEntries(context, figure), ...(figure === 'cost' ? unspreadLines(context) : [])];
	const sum = budgetStep('sum.areas', {}, amountValue(amount));
	const derivation = figure === 'gap' ? [sum, gapOf(context.figures.coverage.totals)] : [sum];
	return { amount, derivation, entries, leftOut: leftOutOf(context, figure, () => true) };
}

export function explainArea(context: ExplainContext, area: Area, figure: CoverFigure): Explained {
	const totals = context.figures.coverage.byArea[area];
	const leftOut = leftOutOf(context, figure, countsIn(area), (areas) => areas.includes(area));
	if (figure === 'cost' || figure === 'gap') {
		const parts = context.entriesOf((entry) => entry.area === area);
		return sumOfParts(context, parts, figure === 'cost' ? 'amount' : 'gap', leftOut);
	}
	const cells = context.facts.sources.flatMap(({ id }) => {
		const known = context.source(id);
		return known && pays(known, figure) ? cellEntry(known, area) : [];
	});
	const amount = coverFigure(totals, figure);
	const entries = figure === 'covered' ? [...cells, ...refundEntry(amount, cells)] : cells;
	return { amount, derivation: [sumOfSources(entries, amount)], entries, leftOut };
}

export function explainCell(context: ExplainContext, sourceId: string, area: Area): Explained | null {
	const use = context.source(sourceId)?.use;
	if (!use) return null;
	const flows = context.flowsOf((flow) => flow.sourceId === sourceId && flow.area === area);
	const entries = flows.map((flow): ExplanationEntry => {
		const label = context.line(flow.lineId)?.line.activity ?? '';
		return { ...flowEntry(context, flow), kind: 'line', id: flow.lineId, label };
	});
	const amount = use.usedByArea[area];
	const sum = budgetStep('sum.lines', { count: countValue(entries.length) }, amountValue(amount));
	return { amount, derivation: [sum], entries };
}

export function cellEntry({ source, use }: KnownSource, area: Area): ExplanationEntry[] {
	const amount = use?.usedByArea[area];
	if (!amount) return [];
	const address: FigureAddress = { kind: 'cell', sourceId: source.id, area };
	return [{ kind: 'source', id: source.id, label: source.name, amount, address }];
}

export function sumOfSources(entries: readonly ExplanationEntry[], amount: Cents) {
	return budgetStep('sum.sources', { count: countValue(entries.length) }, amountValue(amount));
}

/** All cash, or all unpaid hours, that is known. */
export function explainBrought(context: ExplainContext, inKind: boolean): Explained {
	const { totals } = context.figures;
	const amount = inKind ? totals.inKind : totals.cash;
	const entries = broughtEntries(context, (known) => known.source.inKind === inKind);
	const sourceIds = context.unknownSources((source) => source.inKind === inKind);
	return { amount, derivation: [sumOfSources(entries, amount)], entries, leftOut: { lineIds: [], sourceIds } };
}

export function broughtEntries(context: ExplainContext, choose: (known: KnownSource) => boolean): ExplanationEntry[] {
	return context.facts.sources.flatMap(({ id: sourceId, name: label }): ExplanationEntry[] => {
		const known = context.source(sourceId);
		const amount = known?.figures.amount ?? null;
		if (!known || amount === null || !choose(known)) return [];
		return [{ kind: 'source', id: sourceId, label, amount, address: { kind: 'source', sourceId, figure: 'amount' } }];
	});
}

function areaEntries({ figures }: ExplainContext, figure: CoverFigure): ExplanationEntry[] {
	return AREAS.map((area) => {
		const amount = coverFigure(figures.coverage.byArea[area], figure);
		return { kind: 'area', id: area, label: area, amount, address: { kind: 'area', area, figure } };
	});
}

/** Lines that cost something and stand in no area, because the shared key spreads nothing. */
function unspreadLines(context: ExplainContext): ExplanationEntry[] {
	return context.figures.lines.flatMap(({ lineId, amount, byArea }): ExplanationEntry[] => {
		if (amount === null || byArea.length > 0) return [];
		const label = context.line(lineId)?.line.activity ?? '';
		return [{ kind: 'line', id: lineId, label, amount, address: { kind: 'line', lineId, figure: 'amount' } }];
	});
}

function coverFigure(totals: CoverageTotals, figure: CoverFigure): Cents {
	switch (figure) {
		case 'granted':
		case 'applied':
		case 'expected':
			return totals.byCertainty[figure];
		default:
			return totals[figure];
	}
}

/** Whether a source is among those that a figure adds up. */
function pays({ source, figures }: KnownSource, figure: CoverFigure): boolean {
	switch (figure) {
		case 'granted':
		case 'applied':
		case 'expected':
			return figures.certainty === figure;
		case 'structural':
		case 'incidental':
			return source.duration.kind === figure;
		case 'inKind':
			return source.inKind;
		default:
			return true;
	}
}

function gapOf({ cost, covered, gap }: CoverageTotals) {
	return gapStep({ amount: cost, covered, gap });
}

/** A cost leaves out lines, cover leaves out sources, and a gap both. */
function leftOutOf(
	context: ExplainContext,
	figure: CoverFigure,
	lines: Parameters<ExplainContext['unknownLines']>[0],
	areas: (areas: readonly Area[]) => boolean = () => true
): LeftOut {
	return {
		lineIds: figure === 'cost' || figure === 'gap' ? context.unknownLines(lines) : [],
		sourceIds: figure === 'cost' ? [] : context.unknownSources((source) => areas(source.areas))
	};
}
