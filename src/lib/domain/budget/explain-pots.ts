/** Explains what the lines in a pot, or those in no pot, cost, what pays them, and what stays in the pot (model section 5). */
import { negateCents } from '../shared/money';
import { budgetStep } from './budget-steps';
import { sumOfSources } from './explain-coverage';
import type { ExplainContext } from './explain-context';
import { flowEntry, sumOfParts } from './explain-lines';
import { amountValue, type Explained, type ExplanationEntry } from './explanation';
import type { FigureAddress } from './figure-address';

type PotFigure = Extract<FigureAddress, { kind: 'pot' }>['figure'];

export function explainPot(context: ExplainContext, potId: string | null, figure: PotFigure): Explained | null {
	const pot = context.figures.coverage.byPot.find((one) => one.potId === potId);
	if (!pot) return null;
	const parts = context.entriesOf((entry) => entry.potId === potId);
	const lineIds = new Set(parts.map(({ lineId }) => lineId));
	const leftOut = { lineIds: context.unknownLines((line) => line.potId === potId), sourceIds: [] };
	if (figure === 'cost' || figure === 'gap') {
		return sumOfParts(context, parts, figure === 'cost' ? 'amount' : 'gap', leftOut);
	}
	if (figure === 'surplus') return explainPotSurplus(potId, pot);
	const paid = context.flowsOf(
		({ lineId, sourceId }) => lineIds.has(lineId) && !context.source(sourceId)?.source.inKind
	);
	const entries = paid.map((flow) => flowEntry(context, flow));
	return { amount: pot.used, derivation: [sumOfSources(entries, pot.used)], entries, leftOut };
}

function explainPotSurplus(
	potId: string | null,
	{ held, used, surplus }: ExplainContext['figures']['coverage']['byPot'][number]
): Explained {
	const address: FigureAddress =
		potId === null ? { kind: 'split', figure: 'outsidePots' } : { kind: 'node', nodeId: potId, figure: 'amount' };
	const whole: ExplanationEntry = { kind: 'total', id: null, label: '', amount: held, address };
	const paid: ExplanationEntry = {
		...whole,
		amount: negateCents(used),
		address: { kind: 'pot', potId, figure: 'used' }
	};
	const inputs = { held: amountValue(held), used: amountValue(used) };
	return {
		amount: surplus,
		derivation: [budgetStep('pot.surplus', inputs, amountValue(surplus))],
		entries: [whole, paid]
	};
}
