/**
 * The split as a tree that can be walked, whatever was entered: nodes under a parent that does not exist, and nodes that
 * hang under themselves, are set apart with a finding instead of being followed.
 */
import type { SplitFinding } from './split-figures';
import type { SplitNode } from './split-node';

export interface SplitTree {
	/** Under `null` the nodes directly under the root; siblings in list order. */
	readonly childrenOf: ReadonlyMap<string | null, readonly SplitNode[]>;
	/** Nodes that no walk from the root reaches: they hold nothing. */
	readonly detached: readonly SplitNode[];
	readonly findings: readonly SplitFinding[];
}

/** Of two nodes with one id the first counts. */
export function splitTree(nodes: readonly SplitNode[]): SplitTree {
	const byId = new Map<string, SplitNode>();
	const childrenOf = new Map<string | null, SplitNode[]>();
	for (const node of nodes) {
		if (byId.has(node.id)) continue;
		byId.set(node.id, node);
		const siblings = childrenOf.get(node.parentId);
		if (siblings) siblings.push(node);
		else childrenOf.set(node.parentId, [node]);
	}
	const reached = reachedFromRoot(childrenOf);
	const detached = [...byId.values()].filter((node) => !reached.has(node.id));
	return { childrenOf, detached, findings: detached.flatMap((node) => whyDetached(node, byId)) };
}

function reachedFromRoot(childrenOf: ReadonlyMap<string | null, readonly SplitNode[]>): Set<string> {
	const reached = new Set<string>();
	const waiting = [...(childrenOf.get(null) ?? [])];
	for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
		reached.add(node.id);
		waiting.push(...(childrenOf.get(node.id) ?? []));
	}
	return reached;
}

/** Only the node where it goes wrong is named: the one whose parent is missing, and each node of a circle. */
function whyDetached(node: SplitNode, byId: ReadonlyMap<string, SplitNode>): SplitFinding[] {
	if (node.parentId !== null && !byId.has(node.parentId)) {
		return [{ kind: 'unknownParent', nodeId: node.id, parentId: node.parentId }];
	}
	const seen = new Set<string>();
	let parentId = node.parentId;
	while (parentId !== null && !seen.has(parentId)) {
		if (parentId === node.id) return [{ kind: 'cycle', nodeId: node.id }];
		seen.add(parentId);
		parentId = byId.get(parentId)?.parentId ?? null;
	}
	return [];
}
