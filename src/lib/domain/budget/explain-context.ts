/** Facts and figures of one budget with the look-ups that every explanation needs. */
import type { SplitNodeFigures } from '../allocation/split-figures';
import type { SplitNode } from '../allocation/split-node';
import type { Coverage, CoverageEntry, CoverageFlow } from '../coverage/coverage';
import type { FundingSource } from '../coverage/funding-source';
import type { LineArea } from '../shared/area';
import type { BudgetFacts } from './budget-facts';
import type { BudgetFigures, LineFigures, SourceFigures } from './budget-figures';
import type { BudgetLine } from './budget-line';
import type { LeftOut } from './explanation';

export interface ExplainContext {
	readonly facts: BudgetFacts;
	readonly figures: BudgetFigures;
	readonly line: (lineId: string) => { readonly line: BudgetLine; readonly figures: LineFigures } | null;
	readonly source: (sourceId: string) => KnownSource | null;
	readonly node: (nodeId: string) => { readonly node: SplitNode; readonly figures: SplitNodeFigures } | null;
	readonly partnerName: (partnerId: string | null) => string;
	/** Coverage of each part of a line, and what pays it. */
	readonly entriesOf: (choose: (entry: CoverageEntry) => boolean) => readonly CoverageEntry[];
	readonly flowsOf: (choose: (flow: CoverageFlow) => boolean) => readonly CoverageFlow[];
	/** Lines without an amount, of those that `counts`; a shared line counts in every area. */
	readonly unknownLines: (counts?: (line: BudgetLine) => boolean) => LeftOut['lineIds'];
	readonly unknownSources: (counts?: (source: FundingSource) => boolean) => LeftOut['sourceIds'];
}

export interface KnownSource {
	readonly source: FundingSource;
	readonly figures: SourceFigures;
	/** `null` while its amount is unknown: then it pays nothing. */
	readonly use: Coverage['bySource'][number] | null;
}

export function explainContext(facts: BudgetFacts, figures: BudgetFigures): ExplainContext {
	const lines = new Map(facts.lines.map((line, index) => [line.id, { line, figures: figures.lines[index] }]));
	const uses = new Map(figures.coverage.bySource.map((use) => [use.sourceId, use]));
	const sources = new Map(
		facts.sources.map((source, index) => [source.id, { source, figures: figures.sources[index] }])
	);
	const nodes = new Map(facts.split.map((node) => [node.id, node]));
	const nodeFigures = new Map(figures.split.nodes.map((node) => [node.nodeId, node]));
	const names = new Map<string | null, string>(facts.partners.map(({ id, name }) => [id, name]));
	return {
		facts,
		figures,
		line(lineId) {
			const found = lines.get(lineId);
			return found?.figures ? { line: found.line, figures: found.figures } : null;
		},
		source(sourceId) {
			const found = sources.get(sourceId);
			if (!found?.figures) return null;
			return { source: found.source, figures: found.figures, use: uses.get(sourceId) ?? null };
		},
		node(nodeId) {
			const [node, found] = [nodes.get(nodeId), nodeFigures.get(nodeId)];
			return node && found ? { node, figures: found } : null;
		},
		partnerName: (partnerId) => names.get(partnerId) ?? partnerId ?? '',
		entriesOf: (choose) => figures.coverage.entries.filter(choose),
		flowsOf: (choose) => figures.coverage.flows.filter(choose),
		unknownLines: (counts = () => true) =>
			facts.lines.filter((line, index) => figures.lines[index]?.amount == null && counts(line)).map(({ id }) => id),
		unknownSources: (counts = () => true) =>
			facts.sources
				.filter((source, index) => figures.sources[index]?.amount == null && counts(source))
				.map(({ id }) => id)
	};
}

export function countsIn(area: LineArea): (line: BudgetLine) => boolean {
	return (line) => line.area === area || line.area === 'shared';
}
