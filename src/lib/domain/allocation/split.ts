/**
 * Computes the split: what each node of the tree holds, down to each partner's share of a pot (model section 5,
 * report:915). It never throws on what a person entered; whatever does not work holds nothing and has a finding.
 */
import { ZERO_CENTS, subtractCents, sumCents, type Cents } from '../shared/money';
import type { AllocationKey } from './allocation-key';
import { divideByKey, type PartnerShare } from './divide-by-key';
import { divideSiblings } from './divide-siblings';
import type { SplitFigures, SplitFinding, SplitNodeFigures } from './split-figures';
import type { SplitNode } from './split-node';
import { sourcesOfSplit, type SplitSource, type SourcesOfSplit } from './split-sources';
import { splitTree, type SplitTree } from './split-tree';

export type { SplitSource } from './split-sources';

/** One node on the way through the tree; `base` and `amount` are `null` where they could not be computed. */
interface Walk {
	readonly parentId: string | null;
	readonly depth: number;
	readonly base: Cents | null;
	readonly sourceIds: readonly string[] | null;
	readonly node: SplitNode;
	readonly amount: Cents | null;
}

interface Split {
	readonly tree: SplitTree;
	readonly sources: SourcesOfSplit;
	readonly keys: ReadonlyMap<string, AllocationKey>;
	readonly findings: SplitFinding[];
}

export function computeSplit(
	nodes: readonly SplitNode[],
	keys: readonly AllocationKey[],
	sources: readonly SplitSource[]
): SplitFigures {
	const tree = splitTree(nodes);
	const split: Split = {
		tree,
		sources: sourcesOfSplit(nodes, sources),
		keys: new Map(keys.map((key) => [key.id, key])),
		findings: []
	};
	const total = split.sources.cash;
	const figures: SplitNodeFigures[] = [];
	const waiting = walksUnder(split, null, 0, total, null).reverse();
	for (let walk = waiting.pop(); walk !== undefined; walk = waiting.pop()) {
		const sourceIds = split.sources.narrowed(walk.node, walk.sourceIds);
		const below = walksUnder(split, walk.node.id, walk.depth + 1, walk.amount, sourceIds);
		figures.push(nodeFigures(split, walk, sourceIds, below));
		waiting.push(...below.reverse());
	}
	for (const node of tree.detached) figures.push(detachedFigures(node, tree));
	const pots = sumCents(figures.filter(({ isPot }) => isPot).map(({ amount }) => amount));
	const findings = [...tree.findings, ...split.sources.findings, ...split.findings];
	return { total, nodes: figures, outsidePots: subtractCents(total, pots), findings };
}

function walksUnder(
	split: Split,
	parentId: string | null,
	depth: number,
	base: Cents | null,
	sourceIds: readonly string[] | null
): Walk[] {
	const nodes = split.tree.childrenOf.get(parentId) ?? [];
	const walk = { parentId, depth, base, sourceIds };
	if (base === null || nodes.length === 0) return nodes.map((node) => ({ ...walk, node, amount: null }));
	const divided = divideSiblings({ parentId, base, nodes }, split.sources.amountOfRule);
	split.findings.push(...divided.findings);
	return nodes.map((node) => ({ ...walk, node, amount: divided.amounts.get(node.id) ?? null }));
}

function nodeFigures(
	split: Split,
	{ node, parentId, depth, base, amount }: Walk,
	sourceIds: readonly string[] | null,
	below: readonly Walk[]
): SplitNodeFigures {
	const isPot = below.length === 0;
	const held = amount ?? ZERO_CENTS;
	if (!isPot && node.partnerKeyId !== null) split.findings.push({ kind: 'keyOnInnerNode', nodeId: node.id });
	const divided = sumCents(below.map((walk) => walk.amount ?? ZERO_CENTS));
	return {
		nodeId: node.id,
		parentId,
		depth,
		isPot,
		base: base ?? ZERO_CENTS,
		amount: held,
		undivided: isPot ? ZERO_CENTS : subtractCents(held, divided),
		sourceIds,
		shares: isPot ? potShares(split, node, held) : null
	};
}

/** `null` for a pot that is not divided on, or whose key cannot divide it: then a finding says so. */
function potShares({ keys, findings }: Split, node: SplitNode, held: Cents): readonly PartnerShare[] | null {
	if (node.partnerKeyId === null) return null;
	const place = { nodeId: node.id, keyId: node.partnerKeyId };
	const key = keys.get(node.partnerKeyId);
	if (!key) {
		findings.push({ kind: 'unknownKey', ...place });
		return null;
	}
	const shares = divideByKey(held, key);
	if (shares.ok) return shares.value;
	findings.push({ kind: shares.error === 'noWeights' ? 'allWeightsZero' : shares.error, ...place });
	return null;
}

function detachedFigures(node: SplitNode, tree: SplitTree): SplitNodeFigures {
	const isPot = !tree.childrenOf.has(node.id);
	const nothing = { base: ZERO_CENTS, amount: ZERO_CENTS, undivided: ZERO_CENTS };
	return { nodeId: node.id, parentId: node.parentId, depth: 0, isPot, ...nothing, sourceIds: [], shares: null };
}
