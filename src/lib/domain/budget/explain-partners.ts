/** Explains the sums of one partner and what it carries in the end (model section 5). */
import type { Area } from '../shared/area';
import type { BudgetLine } from './budget-line';
import { budgetStep, type BudgetStepKey } from './budget-steps';
import { gapCarrier } from './carried-gaps';
import { broughtEntries, sumOfSources } from './explain-coverage';
import type { ExplainContext } from './explain-context';
import { sumOfParts } from './explain-lines';
import { keyStep } from './explain-shares';
import { amountValue, countValue, type Explained, type ExplanationEntry } from './explanation';
import type { FigureAddress } from './figure-address';

type PartnerFigure = Extract<FigureAddress, { kind: 'partner' }>['figure'];

export function explainPartner(
	context: ExplainContext,
	partnerId: string | null,
	figure: PartnerFigure
): Explained | null {
	const totals = context.figures.totals.byPartner.find((row) => row.partnerId === partnerId);
	if (!totals) return null;
	const amount = totals[figure];
	const isOwn = (entry: { readonly partnerId: string | null }) => entry.partnerId === partnerId;
	const leftOut = { lineIds: context.unknownLines(isOwn), sourceIds: [] };
	switch (figure) {
		case 'cost': {
			const entries = lineEntries(context, isOwn);
			const sum = budgetStep('sum.lines', { count: countValue(entries.length) }, amountValue(amount));
			return { amount, derivation: [sum], entries, leftOut };
		}
		case 'covered':
		case 'gap':
			return sumOfParts(context, context.entriesOf(isOwn), figure, leftOut);
		case 'carried':
			return {
				amount,
				derivation: [budgetStep('sum.areas', {}, amountValue(amount))],
				entries: carriedEntries(context, partnerId)
			};
		case 'contributedCash':
		case 'contributedInKind': {
			const inKind = figure === 'contributedInKind';
			const gives = (source: { giverPartnerId: string | null; inKind: boolean }) =>
				source.giverPartnerId !== null && source.giverPartnerId === partnerId && source.inKind === inKind;
			const entries = broughtEntries(context, ({ source }) => gives(source));
			const unknown = { lineIds: [], sourceIds: context.unknownSources(gives) };
			return { amount, derivation: [sumOfSources(entries, amount)], entries, leftOut: unknown };
		}
	}
}

/** What a partner carries of the gap of one area; `null` when it carries none. */
export function explainCarried(context: ExplainContext, area: Area, partnerId: string | null): Explained | null {
	const found = context.figures.carried.find((one) => one.area === area && one.partnerId === partnerId);
	if (!found) return null;
	const { amount } = found;
	const carrier = context.facts.settings.gapCarriers[area];
	const gap = context.figures.coverage.byArea[area].gap;
	if (carrier.kind === 'key' && partnerId !== null) {
		return { amount, derivation: keyStep(context, 'carried.byKey', carrier.keyId, partnerId, gap, amount) };
	}
	const key: BudgetStepKey =
		partnerId === null
			? 'carried.byNobody'
			: carrier.kind === 'performer'
				? 'carried.byPerformer'
				: 'carried.byTopPartner';
	const carrierOf = gapCarrier(context.facts);
	const parts = context.entriesOf((entry) => entry.area === area && carrierOf(area, entry.partnerId) === partnerId);
	const { entries } = sumOfParts(context, parts, 'gap', undefined);
	return { amount, derivation: [budgetStep(key, {}, amountValue(amount))], entries };
}

function lineEntries({ facts, figures }: ExplainContext, choose: (line: BudgetLine) => boolean): ExplanationEntry[] {
	return facts.lines.flatMap((line, index): ExplanationEntry[] => {
		const amount = figures.lines[index]?.amount ?? null;
		if (amount === null || !choose(line)) return [];
		const address: FigureAddress = { kind: 'line', lineId: line.id, figure: 'amount' };
		return [{ kind: 'line', id: line.id, label: line.activity, amount, address }];
	});
}

function carriedEntries({ figures }: ExplainContext, partnerId: string | null): ExplanationEntry[] {
	const own = figures.carried.filter((one) => one.partnerId === partnerId);
	return own.map(({ area, amount }) => {
		const address: FigureAddress = { kind: 'carried', area, partnerId };
		return { kind: 'area', id: area, label: area, amount, address };
	});
}
