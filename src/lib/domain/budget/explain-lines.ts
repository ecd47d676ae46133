/** Explains what a line costs, the part of it that counts in an area, and what pays that part. */
import type { CoverageEntry } from '../coverage/coverage';
import { AREAS, type Area } from '../shared/area';
import { sumDecimals } from '../shared/decimal';
import type { Derivation, DerivationStep } from '../shared/derivation';
import { ZERO_HOURS } from '../shared/hours';
import { addCents, negateCents, type Cents } from '../shared/money';
import type { LineFigures } from './budget-figures';
import { budgetStep } from './budget-steps';
import type { ExplainContext } from './explain-context';
import {
	amountValue,
	countValue,
	decimalValue,
	nameValue,
	refundEntry,
	type Explained,
	type ExplanationEntry
} from './explanation';
import type { FigureAddress } from './figure-address';

type LineFigure = Extract<FigureAddress, { kind: 'line' }>['figure'];

export function explainLine(context: ExplainContext, lineId: string, figure: LineFigure): Explained | null {
	const found = context.line(lineId);
	if (!found) return null;
	const entries = context.entriesOf((entry) => entry.lineId === lineId);
	if (figure === 'amount') {
		const { amount } = found.figures;
		const parts = entries.length > 1 ? entries.map((entry) => partEntry(context, entry, 'amount')) : [];
		return { amount, derivation: pricing(found.figures), entries: parts, leftOut: leftOut(amount, lineId) };
	}
	return sumOfParts(context, entries, figure, leftOut(found.figures.amount, lineId));
}

export function explainPart(context: ExplainContext, lineId: string, area: Area, figure: LineFigure): Explained | null {
	const [entry] = context.entriesOf((one) => one.lineId === lineId && one.area === area);
	const found = context.line(lineId);
	if (!entry || !found) return null;
	if (figure === 'amount') return { amount: entry.amount, derivation: spreading(context, found.figures, entry) };
	const paid = context.flowsOf((flow) => flow.lineId === lineId && flow.area === area);
	const payments = paid.map((flow) => flowEntry(context, flow));
	const flows = [...payments, ...refundEntry(entry.covered, payments)];
	const sum = budgetStep('sum.flows', { count: countValue(flows.length) }, amountValue(entry.covered));
	if (figure === 'covered') return { amount: entry.covered, derivation: [sum], entries: flows };
	const taken = flows.map((flow) => ({ ...flow, amount: negateCents(flow.amount) }));
	return { amount: entry.gap, derivation: [gapStep(entry)], entries: [partEntry(context, entry, 'amount'), ...taken] };
}

export function explainFlow(context: ExplainContext, lineId: string, area: Area, sourceId: string): Explained | null {
	const flows = context.flowsOf((flow) => flow.lineId === lineId && flow.area === area && flow.sourceId === sourceId);
	if (flows.length === 0) return null;
	const amount = addCents(...flows.map((flow) => flow.amount));
	const source = nameValue(context.source(sourceId)?.source.name ?? sourceId);
	return { amount, derivation: [budgetStep('flow.bySource', { source }, amountValue(amount))] };
}

/** The parts that are not zero: for the gap of an area, the cost of a pot, what of a partner is covered. */
export function sumOfParts(
	context: ExplainContext,
	chosen: readonly CoverageEntry[],
	figure: LineFigure,
	leftOutOfIt: Explained['leftOut']
): Explained {
	const entries = chosen.map((entry) => partEntry(context, entry, figure)).filter(({ amount }) => amount !== 0n);
	const total = addCents(...entries.map(({ amount }) => amount));
	const sum = budgetStep('sum.lines', { count: countValue(entries.length) }, amountValue(total));
	return { amount: total, derivation: figure === 'gap' ? gapSteps(chosen, sum) : [sum], entries, leftOut: leftOutOfIt };
}

function gapSteps(chosen: readonly CoverageEntry[], sum: DerivationStep): Derivation {
	const total = (field: 'amount' | 'covered' | 'gap') => addCents(...chosen.map((entry) => entry[field]));
	return [sum, gapStep({ amount: total('amount'), covered: total('covered'), gap: total('gap') })];
}

export function gapStep({ amount, covered, gap }: Pick<CoverageEntry, 'amount' | 'covered' | 'gap'>): DerivationStep {
	return budgetStep(
		'gap.costMinusCovered',
		{ cost: amountValue(amount), covered: amountValue(covered) },
		amountValue(gap)
	);
}

function partEntry(context: ExplainContext, entry: CoverageEntry, figure: LineFigure): ExplanationEntry {
	const { lineId, area } = entry;
	const label = context.line(lineId)?.line.activity ?? '';
	return { kind: 'line', id: lineId, label, amount: entry[figure], address: { kind: 'part', lineId, area, figure } };
}

export function flowEntry(
	context: ExplainContext,
	{ sourceId, lineId, area, amount }: { sourceId: string; lineId: string; area: Area; amount: Cents }
): ExplanationEntry {
	const label = context.source(sourceId)?.source.name ?? '';
	return { kind: 'source', id: sourceId, label, amount, address: { kind: 'flow', lineId, area, sourceId } };
}

function pricing({ price, hours }: LineFigures): Derivation {
	const worked = { kind: 'hours', hours: hours ?? ZERO_HOURS } as const;
	switch (price.kind) {
		case 'open':
			return [budgetStep('line.open', {})];
		case 'lumpSum':
			return [budgetStep('line.lumpSum', {}, amountValue(price.amount))];
		case 'unpriced':
			return [budgetStep('line.unpriced', { hours: worked, day: { kind: 'day', day: price.day } })];
		case 'tariff': {
			const { amountPerHour, validFrom, agreedIn } = price.tariff;
			const inputs = {
				hours: worked,
				tariff: amountValue(amountPerHour),
				validFrom: { kind: 'day', day: validFrom }
			} as const;
			const source = agreedIn === null ? null : ({ title: agreedIn, url: null, confidence: 'entered' } as const);
			return [budgetStep('line.hoursTimesTariff', inputs, amountValue(price.amount), source)];
		}
	}
}

function spreading({ facts }: ExplainContext, { amount }: LineFigures, entry: CoverageEntry): Derivation {
	const line = facts.lines.find(({ id }) => id === entry.lineId);
	if (line?.area !== 'shared' || amount === null) return [budgetStep('part.whole', {}, amountValue(entry.amount))];
	const { sharedKey, sharedKeyReason } = facts.settings;
	const inputs = {
		amount: amountValue(amount),
		weight: decimalValue(sharedKey[entry.area]),
		totalWeight: decimalValue(sumDecimals(AREAS.map((area) => sharedKey[area])) ?? '')
	};
	const source =
		sharedKeyReason === null ? null : ({ title: sharedKeyReason, url: null, confidence: 'entered' } as const);
	return [budgetStep('part.bySharedKey', inputs, amountValue(entry.amount), source)];
}

function leftOut(amount: Cents | null, lineId: string): Explained['leftOut'] {
	return { lineIds: amount === null ? [lineId] : [], sourceIds: [] };
}
