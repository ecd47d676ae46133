/**
 * Explains any figure of a budget: its steps, and the entries that add up to it, each with the address where it is
 * explained in turn, down to lines and sources (interface direction: every figure explains itself).
 */
import type { BudgetFacts } from './budget-facts';
import type { BudgetFigures } from './budget-figures';
import { explainContext, type ExplainContext } from './explain-context';
import { explainArea, explainCell, explainTotal } from './explain-coverage';
import { explainFlow, explainLine, explainPart } from './explain-lines';
import { explainCarried, explainPartner } from './explain-partners';
import { explainPot } from './explain-pots';
import { explainShare } from './explain-shares';
import { explainSource } from './explain-sources';
import { explainNode, explainSplit } from './explain-split';
import type { Explained, Explanation } from './explanation';
import type { FigureAddress } from './figure-address';

/** `null` when this budget has no such figure. `figures` are those of exactly these facts. */
export function explainFigure(facts: BudgetFacts, figures: BudgetFigures, address: FigureAddress): Explanation | null {
	return explainer(facts, figures)(address);
}

/** For many questions about one budget: its look-ups are made once. */
export function explainer(facts: BudgetFacts, figures: BudgetFigures): (address: FigureAddress) => Explanation | null {
	const context = explainContext(facts, figures);
	return (address) => {
		const explained = explain(context, address);
		if (!explained) return null;
		const { amount, derivation, entries = [], leftOut = { lineIds: [], sourceIds: [] } } = explained;
		return { address, amount, derivation, entries, leftOut };
	};
}

function explain(context: ExplainContext, address: FigureAddress): Explained | null {
	switch (address.kind) {
		case 'total':
			return explainTotal(context, address.figure);
		case 'area':
			return explainArea(context, address.area, address.figure);
		case 'source':
			return explainSource(context, address.sourceId, address.figure);
		case 'cell':
			return explainCell(context, address.sourceId, address.area);
		case 'line':
			return explainLine(context, address.lineId, address.figure);
		case 'part':
			return explainPart(context, address.lineId, address.area, address.figure);
		case 'flow':
			return explainFlow(context, address.lineId, address.area, address.sourceId);
		case 'node':
			return explainNode(context, address.nodeId, address.figure);
		case 'share':
			return explainShare(context, address.nodeId, address.partnerId);
		case 'split':
			return explainSplit(context, address.figure);
		case 'pot':
			return explainPot(context, address.potId, address.figure);
		case 'partner':
			return explainPartner(context, address.partnerId, address.figure);
		case 'carried':
			return explainCarried(context, address.area, address.partnerId);
	}
}
