/**
 * The sources as the split sees them: the cash there is to divide, what a node with the rule `sources` takes of it, and
 * which sources may feed a node after the limits of the nodes above it (model section 5).
 */
import { ZERO_CENTS, addCents, sumCents, type Cents } from '../shared/money';
import type { SplitFinding } from './split-figures';
import type { SplitNode } from './split-node';

export interface SplitSource {
	readonly id: string;
	/** `null` while it is unknown: there is nothing of it to divide yet. */
	readonly amount: Cents | null;
	/** In kind is not pot money: unpaid hours never enter the split. */
	readonly cash: boolean;
}

export interface SourcesOfSplit {
	readonly cash: Cents;
	readonly findings: readonly SplitFinding[];
	/** What the sources of a node with the rule `sources` bring; `null`, with the reason in `findings`, when it cannot be said. */
	readonly amountOfRule: (node: SplitNode, findings: SplitFinding[]) => Cents | null;
	/** The sources that may feed a node, in its own order, given those that may feed its parent. */
	readonly narrowed: (node: SplitNode, above: readonly string[] | null) => readonly string[] | null;
}

/** Two nodes that each take the whole of one source would count its money twice: neither gets it. */
export function sourcesOfSplit(nodes: readonly SplitNode[], sources: readonly SplitSource[]): SourcesOfSplit {
	const amounts = new Map<string, Cents>();
	for (const { id, cash, amount } of sources) {
		const brought = cash && amount !== null && amount > 0n ? amount : ZERO_CENTS;
		amounts.set(id, addCents(amounts.get(id) ?? ZERO_CENTS, brought));
	}
	const twice = takenTwice(nodes);
	return {
		cash: sumCents(amounts.values()),
		findings: [...nodes.flatMap((node) => unknownSources(node, amounts)), ...twice.values()],
		amountOfRule(node, findings) {
			const sourceIds = node.sourceIds ?? [];
			if (node.parentId !== null) findings.push({ kind: 'sourcesRuleBelowRoot', nodeId: node.id });
			else if (sourceIds.length === 0) findings.push({ kind: 'sourcesRuleWithoutSources', nodeId: node.id });
			else if (sourceIds.every((id) => amounts.has(id) && !twice.has(id))) return sumOf(sourceIds, amounts);
			return null;
		},
		narrowed(node, above) {
			const own = node.sourceIds && [...new Set(node.sourceIds)].filter((id) => amounts.has(id));
			return own && above ? own.filter((id) => above.includes(id)) : (own ?? above);
		}
	};
}

function sumOf(sourceIds: readonly string[], amounts: ReadonlyMap<string, Cents>): Cents {
	return sumCents([...new Set(sourceIds)].map((id) => amounts.get(id) ?? ZERO_CENTS));
}

function unknownSources(node: SplitNode, known: ReadonlyMap<string, Cents>): SplitFinding[] {
	const unknown = [...new Set(node.sourceIds ?? [])].filter((id) => !known.has(id));
	return unknown.map((sourceId) => ({ kind: 'unknownSource', nodeId: node.id, sourceId }));
}

function takenTwice(nodes: readonly SplitNode[]): Map<string, SplitFinding> {
	const takers = new Map<string, string[]>();
	for (const node of nodes) {
		if (node.rule.kind !== 'sources' || node.parentId !== null) continue;
		for (const sourceId of new Set(node.sourceIds ?? [])) {
			const nodeIds = takers.get(sourceId);
			if (nodeIds) nodeIds.push(node.id);
			else takers.set(sourceId, [node.id]);
		}
	}
	const several = [...takers].filter(([, nodeIds]) => nodeIds.length > 1);
	return new Map(several.map(([sourceId, nodeIds]) => [sourceId, { kind: 'sourceInSeveralNodes', sourceId, nodeIds }]));
}
