/**
 * Divides what one node has over the nodes directly under it (model section 5). Fixed amounts, percentages and sources
 * take first, weights and a remainder share what those leave. Children never exceed their parent: when they would, or
 * when a number cannot be used, the amounts that rest on it stay open and a finding says why.
 */
import { ZERO_CENTS, subtractCents, sumCents, toCents, type Cents } from '../shared/money';
import { textFromScaled } from '../shared/scaled';
import { divideByWeights, divideByWholeWeights, wholeWeights } from './divide';
import type { SplitFinding } from './split-figures';
import type { SplitNode } from './split-node';

export interface SiblingGroup {
	readonly parentId: string | null;
	readonly base: Cents;
	readonly nodes: readonly SplitNode[];
}

export interface DividedSiblings {
	/** By node id; a node that is missing here could not be computed. */
	readonly amounts: ReadonlyMap<string, Cents>;
	readonly findings: readonly SplitFinding[];
}

/** `sourcesAmount` gives what the sources of a node with the rule `sources` bring, `null` when that cannot be said. */
export function divideSiblings(
	group: SiblingGroup,
	sourcesAmount: (node: SplitNode, findings: SplitFinding[]) => Cents | null
): DividedSiblings {
	const amounts = new Map<string, Cents>();
	const findings: SplitFinding[] = [];
	for (const node of group.nodes) {
		const amount = ownAmount(node, sourcesAmount, findings);
		if (amount !== null) amounts.set(node.id, amount);
	}
	takePercentages(group, amounts, findings);
	const taking = group.nodes.filter(({ rule }) => rule.kind !== 'weight' && rule.kind !== 'remainder');
	const taken = sumCents(amounts.values());
	if (taken > group.base) {
		findings.push({ kind: 'childrenExceedParent', parentId: group.parentId, base: group.base, children: taken });
		amounts.clear();
	}
	const restIsKnown = taking.every((node) => amounts.has(node.id));
	shareRest(group, restIsKnown ? subtractCents(group.base, taken) : null, amounts, findings);
	return { amounts, findings };
}

function ownAmount(
	node: SplitNode,
	sourcesAmount: (node: SplitNode, findings: SplitFinding[]) => Cents | null,
	findings: SplitFinding[]
): Cents | null {
	if (node.rule.kind === 'sources') return sourcesAmount(node, findings);
	if (node.rule.kind !== 'fixed') return null;
	if (node.rule.amount >= 0n) return node.rule.amount;
	findings.push({ kind: 'negativeAmount', nodeId: node.id, amount: node.rule.amount });
	return null;
}

/** Percentages are divided together with what is left of 100, so that siblings of 100 % add up to the cent. */
function takePercentages(group: SiblingGroup, amounts: Map<string, Cents>, findings: SplitFinding[]): void {
	const usable = usableNumbers(group.nodes, 'percentage', findings);
	const scaled = wholeWeights([...usable.map(({ text }) => text), '100']);
	if (usable.length === 0 || !scaled.ok) return;
	const hundred = scaled.value.weights.at(-1) ?? 0n;
	const weights = scaled.value.weights.slice(0, -1);
	const total = scaled.value.sum - hundred;
	if (total > hundred) {
		const text = textFromScaled(total, hundred.toString().length - '100'.length);
		findings.push({ kind: 'percentagesOver100', parentId: group.parentId, total: text });
		return;
	}
	const parts = divideByWholeWeights(group.base, { weights: [...weights, hundred - total], sum: hundred });
	usable.forEach(({ nodeId }, index) => amounts.set(nodeId, parts[index] ?? ZERO_CENTS));
}

/** `rest` is what the other siblings leave, `null` when one of them could not be computed. */
function shareRest(
	group: SiblingGroup,
	rest: Cents | null,
	amounts: Map<string, Cents>,
	findings: SplitFinding[]
): void {
	const remainders = group.nodes.filter(({ rule }) => rule.kind === 'remainder');
	const weighted = group.nodes.filter(({ rule }) => rule.kind === 'weight');
	const [only] = remainders;
	if (remainders.length > 1) findings.push({ kind: 'severalRemainders', parentId: group.parentId });
	if (only && weighted.length > 0) findings.push({ kind: 'remainderBesideWeights', parentId: group.parentId });
	else if (only && remainders.length === 1 && rest !== null) amounts.set(only.id, rest);
	if (weighted.length === 0) return;
	const usable = usableNumbers(weighted, 'weight', findings);
	if (usable.length < weighted.length) return;
	const parts = divideByWeights(
		rest ?? toCents(0n),
		usable.map(({ text }) => text)
	);
	if (!parts.ok) findings.push({ kind: 'allWeightsZero', nodeId: group.parentId, keyId: null });
	else if (rest !== null) usable.forEach(({ nodeId }, index) => amounts.set(nodeId, parts.value[index] ?? ZERO_CENTS));
}

/** The percentages or weights that can be counted with; a finding for each that cannot. */
function usableNumbers(nodes: readonly SplitNode[], kind: 'percentage' | 'weight', findings: SplitFinding[]) {
	return nodes.flatMap(({ id, rule }) => {
		const text = rule.kind !== kind ? null : rule.kind === 'percentage' ? rule.percentage : rule.weight;
		if (text === null) return [];
		const read = wholeWeights([text]);
		if (read.ok || read.error === 'allWeightsZero') return [{ nodeId: id, text }];
		findings.push({
			kind: read.error === 'negativeWeight' ? 'negativeWeight' : 'notADecimal',
			nodeId: id,
			keyId: null
		});
		return [];
	});
}
