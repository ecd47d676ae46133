/** The split while somebody types: the texts of the form, the nodes they come to, and the amounts that follow at once. */
import type { AllocationKey } from '$lib/domain/allocation/allocation-key';
import type { SplitFigures, SplitNodeFigures } from '$lib/domain/allocation/split-figures';
import type { SplitNode } from '$lib/domain/allocation/split-node';
import { computeSplit, type SplitSource } from '$lib/domain/allocation/split';
import { nodeText, readTypedNode, typedNode, type ReadNode, type TypedNode } from '$lib/forms/split-form';
import type { Locale } from '$lib/messages/locale';

export interface SplitBasis {
	readonly nodes: readonly SplitNode[];
	readonly keys: readonly AllocationKey[];
	readonly sources: readonly SplitSource[];
	readonly locale: Locale;
	/** What came back from a form that was not accepted. */
	readonly typed: readonly TypedNode[];
}

export interface TreeRow {
	readonly was: SplitNode;
	readonly read: ReadNode;
	readonly figures: SplitNodeFigures;
	readonly touched: boolean;
	/** Rows under it end here: what it leaves undivided is told behind them. */
	readonly closes: readonly SplitNodeFigures[];
}

type Draft = { -readonly [Field in keyof TypedNode]: TypedNode[Field] };

export class SplitDraft {
	readonly #basis: SplitBasis;
	readonly drafts: Record<string, Draft>;

	constructor(basis: SplitBasis) {
		this.#basis = basis;
		const typed = new Map(basis.typed.map((node) => [node.id, node]));
		this.drafts = $state(
			Object.fromEntries(
				basis.nodes.map((node) => {
					const text = typed.get(node.id) ?? typedNode(node, basis.locale);
					return [node.id, { ...text, sourceIds: [...text.sourceIds] }];
				})
			)
		);
	}

	readonly #reads = $derived.by(() => this.#basis.nodes.map((was) => this.#read(was)));
	readonly nodes = $derived.by(() => this.#reads.map(({ node }) => node));
	readonly figures: SplitFigures = $derived.by(() => computeSplit(this.nodes, this.#basis.keys, this.#basis.sources));
	readonly rows: readonly TreeRow[] = $derived.by(() => this.#rows());
	readonly touched = $derived.by(() => this.rows.some((row) => row.touched));

	#read(was: SplitNode): ReadNode {
		const draft = this.drafts[was.id];
		return draft ? readTypedNode(draft, was, this.#basis.locale) : { node: was, errors: {} };
	}

	#rows(): TreeRow[] {
		const { nodes } = this.figures;
		const byId = new Map(this.#basis.nodes.map((node, index) => [node.id, { was: node, read: this.#reads[index] }]));
		return nodes.flatMap((figures, index) => {
			const found = byId.get(figures.nodeId);
			if (!found?.read) return [];
			const touched = nodeText(found.was) !== nodeText(found.read.node) || Object.keys(found.read.errors).length > 0;
			return [{ was: found.was, read: found.read, figures, touched, closes: closedBehind(nodes, index) }];
		});
	}
}

/** The nodes whose last descendant stands at `index`, innermost first. */
function closedBehind(nodes: readonly SplitNodeFigures[], index: number): SplitNodeFigures[] {
	const here = nodes[index];
	if (!here) return [];
	const nextDepth = nodes[index + 1]?.depth ?? 0;
	const closed: SplitNodeFigures[] = [];
	let parentId = here.parentId;
	for (let depth = here.depth; depth > nextDepth && parentId !== null; depth--) {
		const parent = nodes.find(({ nodeId }) => nodeId === parentId);
		if (!parent) break;
		closed.push(parent);
		parentId = parent.parentId;
	}
	return closed;
}
