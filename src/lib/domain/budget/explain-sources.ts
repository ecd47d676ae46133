/** Explains what a source brings, what of it is used, and what stays over and why (model section 5). */
import { AREAS } from '../shared/area';
import type { Derivation } from '../shared/derivation';
import { negateCents } from '../shared/money';
import type { SubsidyAmount } from '../subsidy/subsidy-outcome';
import { enteredAmount, firstSubsidySource } from './budget-sources';
import { budgetStep } from './budget-steps';
import { cellEntry } from './explain-coverage';
import type { ExplainContext, KnownSource } from './explain-context';
import { amountValue, countValue, type Explained, type ExplanationEntry } from './explanation';
import type { FigureAddress } from './figure-address';

type SourceFigure = Extract<FigureAddress, { kind: 'source' }>['figure'];

export function explainSource(context: ExplainContext, sourceId: string, figure: SourceFigure): Explained | null {
	const known = context.source(sourceId);
	if (!known) return null;
	if (figure === 'amount') return explainAmount(context, known);
	if (!known.use) return { amount: null, derivation: [budgetStep('source.unknown', {})], leftOut: unknownOnly(known) };
	const cells = AREAS.flatMap((area) =>
		cellEntry(known, area).map((entry): ExplanationEntry => ({ ...entry, kind: 'area', id: area, label: area }))
	);
	if (figure === 'used') {
		return {
			amount: known.use.used,
			derivation: [budgetStep('sum.areas', {}, amountValue(known.use.used))],
			entries: cells
		};
	}
	return explainSurplus(context, known, known.use, cells);
}

function explainAmount(context: ExplainContext, known: KnownSource): Explained {
	const { amount } = known.figures;
	const derivation = broughtBy(context, known);
	return { amount, derivation, leftOut: amount === null ? unknownOnly(known) : undefined };
}

function explainSurplus(
	context: ExplainContext,
	{ source, figures }: KnownSource,
	{ used, surplus }: NonNullable<KnownSource['use']>,
	cells: readonly ExplanationEntry[]
): Explained {
	const amount = figures.amount ?? surplus.amount;
	const address: FigureAddress = { kind: 'source', sourceId: source.id, figure: 'amount' };
	const whole: ExplanationEntry = { kind: 'source', id: source.id, label: source.name, amount, address };
	const inputs = { amount: amountValue(amount), used: amountValue(used) };
	const derivation = [budgetStep('surplus.amountMinusUsed', inputs, amountValue(surplus.amount))];
	if (surplus.barredBy === 'law') derivation.push(budgetStep('surplus.barredByLaw', {}));
	if (surplus.barredBy === 'split') derivation.push(budgetStep('surplus.barredBySplit', {}));
	const taken = cells.map((cell) => ({ ...cell, amount: negateCents(cell.amount) }));
	return { amount: surplus.amount, derivation, entries: [whole, ...taken] };
}

function broughtBy(context: ExplainContext, { source, figures }: KnownSource): Derivation {
	const entered = enteredAmount(source);
	if (entered !== null && entered < 0n) return [budgetStep('source.negative', { entered: amountValue(entered) })];
	switch (source.amount.kind) {
		case 'unknown':
			return [budgetStep('source.unknown', {})];
		case 'entered': {
			const agreed = source.note === null ? null : ({ title: source.note, url: null, confidence: 'entered' } as const);
			return [budgetStep('source.entered', {}, amountValue(source.amount.amount), agreed)];
		}
		case 'hours': {
			const { hours, valuePerHour } = source.amount;
			const inputs = { hours: { kind: 'hours', hours }, valuePerHour: amountValue(valuePerHour) } as const;
			return [budgetStep('source.hours', inputs, figures.amount === null ? null : amountValue(figures.amount))];
		}
		case 'subsidy':
			if (source.id !== firstSubsidySource(context.facts.sources)?.id) {
				return [budgetStep('source.subsidyCountedTwice', {})];
			}
			return [...context.figures.subsidy.derivation, subsidyStep(context.figures.subsidy.used)];
	}
}

function subsidyStep(used: SubsidyAmount) {
	switch (used.kind) {
		case 'known':
			return budgetStep('source.subsidy', {}, amountValue(used.amount));
		case 'notEligible':
			return budgetStep('source.notEligible', { minimum: countValue(used.minimum) });
		case 'unknown':
			return budgetStep('source.unknown', {});
	}
}

function unknownOnly({ source }: KnownSource): Explained['leftOut'] {
	return { lineIds: [], sourceIds: [source.id] };
}
