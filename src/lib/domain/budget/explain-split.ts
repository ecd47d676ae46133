/** Explains what a node of the split holds, and what is in no pot (model section 5). */
import type { SplitNodeFigures } from '../allocation/split-figures';
import type { SplitNode } from '../allocation/split-node';
import { sumDecimals } from '../shared/decimal';
import type { DerivationStep } from '../shared/derivation';
import { addCents, negateCents, subtractCents } from '../shared/money';
import { budgetStep } from './budget-steps';
import { broughtEntries, explainBrought } from './explain-coverage';
import type { ExplainContext } from './explain-context';
import { amountValue, countValue, decimalValue, type Explained, type ExplanationEntry } from './explanation';
import { shareEntry } from './explain-shares';
import type { FigureAddress } from './figure-address';

export function explainNode(context: ExplainContext, nodeId: string, figure: 'amount' | 'undivided'): Explained | null {
	const found = context.node(nodeId);
	if (!found) return null;
	const { node, figures } = found;
	const below = childrenOf(context, nodeId);
	if (figure === 'amount') {
		const entries = behindNode(context, node, figures, below);
		return { amount: figures.amount, derivation: [ruleStep(context, node, figures)], entries };
	}
	const divided = subtractCents(figures.amount, figures.undivided);
	const inputs = { amount: amountValue(figures.amount), divided: amountValue(divided) };
	const entries = figures.isPot ? [] : [nodeEntry(context, figures), ...below.map(takenOff)];
	return {
		amount: figures.undivided,
		derivation: [budgetStep('node.undivided', inputs, amountValue(figures.undivided))],
		entries
	};
}

export function explainSplit(context: ExplainContext, figure: 'total' | 'outsidePots'): Explained {
	if (figure === 'total') return explainBrought(context, false);
	const { total, outsidePots, nodes } = context.figures.split;
	const address: FigureAddress = { kind: 'split', figure: 'total' };
	const whole: ExplanationEntry = { kind: 'total', id: null, label: '', amount: total, address };
	const pots = nodes.filter(({ isPot, amount }) => isPot && amount !== 0n).map((pot) => nodeEntry(context, pot));
	const inputs = { total: amountValue(total), pots: amountValue(subtractCents(total, outsidePots)) };
	const derivation = [budgetStep('split.outsidePots', inputs, amountValue(outsidePots))];
	const sourceIds = context.unknownSources(({ inKind }) => !inKind);
	return {
		amount: outsidePots,
		derivation,
		entries: [whole, ...pots.map(takenOff)],
		leftOut: { lineIds: [], sourceIds }
	};
}

/** Where its money comes from for a node that follows sources, else where it goes: nodes below it, or partners. */
function behindNode(
	context: ExplainContext,
	node: SplitNode,
	figures: SplitNodeFigures,
	below: readonly ExplanationEntry[]
): ExplanationEntry[] {
	if (node.rule.kind === 'sources' && figures.amount !== 0n) {
		return broughtEntries(context, ({ source }) => !source.inKind && (node.sourceIds ?? []).includes(source.id));
	}
	if (figures.isPot) return (figures.shares ?? []).map((share) => shareEntry(context, node.id, share));
	const address: FigureAddress = { kind: 'node', nodeId: node.id, figure: 'undivided' };
	const rest: ExplanationEntry = { kind: 'total', id: null, label: '', amount: figures.undivided, address };
	return figures.undivided === 0n ? [...below] : [...below, rest];
}

function ruleStep(context: ExplainContext, node: SplitNode, figures: SplitNodeFigures): DerivationStep {
	const { rule } = node;
	const result = amountValue(figures.amount);
	if (isNotComputed(context, node, figures)) return budgetStep('node.notComputed', {});
	switch (rule.kind) {
		case 'fixed':
			return budgetStep('node.fixed', {}, result);
		case 'percentage': {
			const inputs = { percentage: decimalValue(rule.percentage), base: amountValue(figures.base) };
			return budgetStep('node.percentage', inputs, result);
		}
		case 'weight': {
			const totalWeight = decimalValue(weightOfSiblings(context, node) ?? '');
			const inputs = { weight: decimalValue(rule.weight), totalWeight, rest: amountValue(restOf(context, figures)) };
			return budgetStep('node.weight', inputs, result);
		}
		case 'remainder': {
			const taken = amountValue(subtractCents(figures.base, figures.amount));
			return budgetStep('node.remainder', { base: amountValue(figures.base), taken }, result);
		}
		case 'sources':
			return budgetStep('node.sources', { count: countValue(new Set(node.sourceIds ?? []).size) }, result);
	}
}

/** A node holds nothing because of a finding: on itself, on its siblings together, or on a node above it. */
function isNotComputed({ figures }: ExplainContext, node: SplitNode, { amount }: SplitNodeFigures): boolean {
	if (amount !== 0n) return false;
	return figures.split.findings.some((finding) => {
		if ('nodeIds' in finding) return finding.nodeIds.includes(node.id);
		if (finding.kind === 'allWeightsZero' && finding.keyId === null) return finding.nodeId === node.parentId;
		return 'nodeId' in finding ? finding.nodeId === node.id : finding.parentId === node.parentId;
	});
}

function siblings({ facts }: ExplainContext, { parentId }: SplitNode): SplitNode[] {
	return facts.split.filter((node) => node.parentId === parentId);
}

function weightOfSiblings(context: ExplainContext, node: SplitNode): string | null {
	return sumDecimals(siblings(context, node).flatMap(({ rule }) => (rule.kind === 'weight' ? [rule.weight] : [])));
}

/** What siblings that take before the weighted ones leave to them. */
function restOf(context: ExplainContext, { parentId, base }: SplitNodeFigures) {
	const taking = context.figures.split.nodes.filter((one) => {
		const rule = one.parentId === parentId ? context.node(one.nodeId)?.node.rule.kind : 'weight';
		return rule !== 'weight';
	});
	return subtractCents(base, addCents(...taking.map(({ amount }) => amount)));
}

function childrenOf(context: ExplainContext, nodeId: string): ExplanationEntry[] {
	return context.figures.split.nodes
		.filter(({ parentId }) => parentId === nodeId)
		.map((node) => nodeEntry(context, node));
}

function nodeEntry(context: ExplainContext, { nodeId, amount }: SplitNodeFigures): ExplanationEntry {
	const label = context.node(nodeId)?.node.name ?? '';
	return { kind: 'node', id: nodeId, label, amount, address: { kind: 'node', nodeId, figure: 'amount' } };
}

function takenOff(entry: ExplanationEntry): ExplanationEntry {
	return { ...entry, amount: negateCents(entry.amount) };
}
