/**
 * What the nodes of a split must keep to before they are written: they hang under a node that exists and not under
 * themselves, siblings differ in name, and what they name exists. What does not add up is no rule but a finding
 * (`split-figures.ts`): people change one share after the other.
 */
import type { SplitNode } from './split-node';
import { splitTree } from './split-tree';

export type NodeProblem =
	| { readonly kind: 'nameTaken'; readonly nodeId: string }
	| { readonly kind: 'insideItself'; readonly nodeId: string }
	| { readonly kind: 'parentUnknown'; readonly nodeId: string }
	| { readonly kind: 'sourceUnknown'; readonly nodeId: string }
	| { readonly kind: 'keyUnknown'; readonly nodeId: string };

export interface KnownToSplit {
	readonly sourceIds: ReadonlySet<string>;
	readonly keyIds: ReadonlySet<string>;
}

/** Of the nodes in `changedIds` only: what others left behind does not stop somebody. */
export function nodeProblems(
	nodes: readonly SplitNode[],
	changedIds: ReadonlySet<string>,
	known: KnownToSplit
): NodeProblem[] {
	const ids = new Set(nodes.map(({ id }) => id));
	const circles = new Set(splitTree(nodes).findings.flatMap((found) => (found.kind === 'cycle' ? [found.nodeId] : [])));
	return nodes.flatMap((node): NodeProblem[] => {
		if (!changedIds.has(node.id)) return [];
		const nodeId = node.id;
		if (node.parentId !== null && !ids.has(node.parentId)) return [{ kind: 'parentUnknown', nodeId }];
		if (node.parentId === nodeId || circles.has(nodeId)) return [{ kind: 'insideItself', nodeId }];
		const twin = nodes.some((other) => other.id !== nodeId && other.parentId === node.parentId && alike(other, node));
		if (twin) return [{ kind: 'nameTaken', nodeId }];
		if (node.sourceIds?.some((id) => !known.sourceIds.has(id))) return [{ kind: 'sourceUnknown', nodeId }];
		if (node.partnerKeyId !== null && !known.keyIds.has(node.partnerKeyId)) return [{ kind: 'keyUnknown', nodeId }];
		return [];
	});
}

function alike(first: SplitNode, second: SplitNode): boolean {
	return first.name.trim().toLocaleLowerCase('nl') === second.name.trim().toLocaleLowerCase('nl');
}

/** The node and all that hangs under it, in list order. */
export function branchOf<T extends SplitNode>(nodes: readonly T[], id: string): T[] {
	const branch = new Set([id]);
	for (let grew = true; grew;) {
		const under = nodes.filter((node) => node.parentId !== null && branch.has(node.parentId) && !branch.has(node.id));
		for (const node of under) branch.add(node.id);
		grew = under.length > 0;
	}
	return nodes.filter((node) => branch.has(node.id));
}

/** The list with the node one place up or down among its siblings; the same list when it is at the end. */
export function movedAmongSiblings<T extends SplitNode>(
	nodes: readonly T[],
	id: string,
	direction: 'up' | 'down'
): readonly T[] {
	const node = nodes.find((candidate) => candidate.id === id);
	if (!node) return nodes;
	const siblings = nodes.filter(({ parentId }) => parentId === node.parentId);
	const other = siblings[siblings.indexOf(node) + (direction === 'up' ? -1 : 1)];
	if (!other) return nodes;
	return nodes.map((candidate) => (candidate === node ? other : candidate === other ? node : candidate));
}
