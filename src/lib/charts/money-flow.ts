/**
 * Where the money comes from and where it goes: source → pot → area → partner. What is not covered enters hatched beside
 * the sources; what stays over leaves as surplus. In kind goes straight to its area: it is not pot money.
 */
import type { Coverage } from '$lib/domain/coverage/coverage';
import type { Area } from '$lib/domain/shared/area';
import { addCents, ZERO_CENTS, type Cents } from '$lib/domain/shared/money';
import { strong } from '$lib/format/emphasis';
import { formatMoney, formatMoneyFigure } from '$lib/format/money';
import { chartMessages } from '$lib/messages/charts';
import type { Locale } from '$lib/messages/locale';
import { wordMessages } from '$lib/messages/words';
import { lengthOf, type ChartPicture, type ColorToken, type Fill, type FlowDrawing } from './chart-picture';

interface Named {
	readonly id: string;
	readonly name: string;
}

export interface MoneyFlowView {
	readonly coverage: Pick<Coverage, 'flows' | 'entries' | 'bySource'>;
	readonly sources: readonly (Named & { readonly inKind: boolean })[];
	readonly pots: readonly Named[];
	/** Short names: they stand beside the picture. */
	readonly partners: readonly Named[];
}

type Node = FlowDrawing['nodes'][number];

interface Flow {
	readonly from: Node;
	readonly to: Node;
	amount: Cents;
	readonly fill: Fill;
}

/** More pots or partners than this are drawn as one, smallest first. */
const LARGEST_COLUMN = 9;
const NEUTRAL: Fill = { color: 'area-shared', look: 'soft' };
const HATCH: Fill = { color: 'gap', look: 'hatch' };
const SURPLUS: Fill = { color: 'surplus', look: 'soft' };
const SOFTLY: Readonly<Record<Area, Fill>> = {
	opleiden: { color: 'area-opleiden', look: 'soft' },
	professionaliseren: { color: 'area-professionaliseren', look: 'soft' },
	onderzoeken: { color: 'area-onderzoeken', look: 'soft' }
};

export function moneyFlow(view: MoneyFlowView, locale: Locale): ChartPicture {
	const text = chartMessages[locale];
	const { nodes, flows } = collectFlows(view, locale);
	return {
		label: text.flowLabel,
		conclusion: conclusion(view, locale),
		drawing: {
			kind: 'flow',
			nodes,
			flows: flows.map(({ from, to, amount, fill }) => ({ from: from.id, to: to.id, fill, length: lengthOf(amount) }))
		},
		legend: [],
		table: {
			columns: [
				{ label: text.from, figure: false },
				{ label: text.to, figure: false },
				{ label: text.euro(text.amount), figure: true }
			],
			rows: flows.map(({ from, to, amount }) => ({
				cells: [from.label, to.label, formatMoneyFigure(amount, locale)]
			}))
		},
		size: nodes.length > 24 ? 'tall' : 'large'
	};
}

/** Every payment of every line passes here, so each node is made and looked up once per name, without composing its id anew. */
function collectFlows(view: MoneyFlowView, locale: Locale): { nodes: Node[]; flows: Flow[] } {
	const text = chartMessages[locale];
	const { coverage } = view;
	const sources = new Map(view.sources.map((source) => [source.id, source]));
	const entryOf = entriesByLine(coverage.entries);
	const potName = columnNames(view.pots, coverage.entries, (entry) => entry.potId, text.outsidePots, text.others);
	const partnerName = columnNames(
		view.partners,
		coverage.entries,
		(entry) => entry.partnerId,
		text.openPerformer,
		text.others
	);
	const hasPots = coverage.entries.some((entry) => entry.potId !== null);
	const nodes: Node[] = [];
	const flows: Flow[] = [];
	const between = new Map<Node, Map<Node, Flow>>();

	const made = (node: Node): Node => {
		nodes.push(node);
		return node;
	};
	const add = (from: Node, to: Node, amount: Cents, fill: Fill): void => {
		if (amount <= 0n) return;
		const known = between.get(from) ?? new Map<Node, Flow>();
		const flow = known.get(to);
		if (flow) {
			flow.amount = addCents(flow.amount, amount);
			return;
		}
		const begun = { from, to, amount, fill };
		flows.push(begun);
		between.set(from, known.set(to, begun));
	};
	const sourceNode = once((id: string) =>
		made({ id: `source ${id}`, label: sources.get(id)?.name ?? id, column: 0, color: 'area-shared' })
	);
	const potNode = once((name: string) => made({ id: `pot ${name}`, label: name, column: 1, color: 'area-shared' }));
	const areaNode = once((area: Area) =>
		made({ id: `area ${area}`, label: wordMessages[locale].area[area], column: 2, color: `area-${area}` })
	);
	const partnerNode = once((name: string) =>
		made({ id: `partner ${name}`, label: name, column: 3, color: 'ink-soft' })
	);
	const gapNode = once((id: 'gap') => made({ id, label: text.gap, column: 1, color: 'gap' }));
	const surplusNode = once((id: 'surplus') => made({ id, label: text.surplus, column: 1, color: 'surplus' }));

	for (const { sourceId, lineId, area, amount } of coverage.flows) {
		const entry = entryOf(lineId, area);
		const from = sourceNode(sourceId);
		if (hasPots && !sources.get(sourceId)?.inKind) {
			const pot = potNode(potName(entry?.potId ?? null));
			add(from, pot, amount, NEUTRAL);
			add(pot, areaNode(area), amount, SOFTLY[area]);
		} else add(from, areaNode(area), amount, SOFTLY[area]);
		add(areaNode(area), partnerNode(partnerName(entry?.partnerId ?? null)), amount, SOFTLY[area]);
	}
	for (const { area, gap, partnerId } of coverage.entries) {
		if (gap <= 0n) continue;
		add(gapNode('gap'), areaNode(area), gap, HATCH);
		add(areaNode(area), partnerNode(partnerName(partnerId)), gap, SOFTLY[area]);
	}
	for (const { sourceId, surplus } of coverage.bySource) {
		if (surplus.amount <= 0n) continue;
		add(sourceNode(sourceId), surplusNode('surplus'), surplus.amount, SURPLUS);
	}
	return { nodes, flows: flows.toSorted((first, second) => first.from.column - second.from.column) };
}

/** Makes each node the first time it is asked for, in the order of asking. */
function once<Id extends string>(make: (id: Id) => Node): (id: Id) => Node {
	const known = new Map<Id, Node>();
	return (id) => {
		const node = known.get(id) ?? make(id);
		known.set(id, node);
		return node;
	};
}

/** The part of a line in an area. */
function entriesByLine<Entry extends { readonly lineId: string; readonly area: Area }>(
	entries: readonly Entry[]
): (lineId: string, area: Area) => Entry | undefined {
	const byLine = new Map<string, Entry[]>();
	for (const entry of entries) {
		const parts = byLine.get(entry.lineId);
		if (parts) parts.push(entry);
		else byLine.set(entry.lineId, [entry]);
	}
	return (lineId, area) => byLine.get(lineId)?.find((entry) => entry.area === area);
}

/** Names for a column; beyond the largest ones a single name for the rest. */
function columnNames<Entry extends { readonly amount: Cents }>(
	named: readonly Named[],
	entries: readonly Entry[],
	idOf: (entry: Entry) => string | null,
	noneName: string,
	othersName: (count: number) => string
): (id: string | null) => string {
	const names = new Map(named.map(({ id, name }) => [id, name]));
	const totals = new Map<string, Cents>();
	for (const entry of entries) {
		const id = idOf(entry);
		if (id !== null) totals.set(id, addCents(totals.get(id) ?? ZERO_CENTS, entry.amount));
	}
	const largest = [...totals].sort(([, first], [, second]) => (second > first ? 1 : second < first ? -1 : 0));
	const kept = largest.length > LARGEST_COLUMN + 1 ? largest.slice(0, LARGEST_COLUMN) : largest;
	const shown = new Set(kept.map(([id]) => id));
	const rest = othersName(largest.length - kept.length);
	return (id) => (id === null ? noneName : shown.has(id) ? (names.get(id) ?? id) : rest);
}

function conclusion({ coverage, sources }: MoneyFlowView, locale: Locale): string {
	const text = chartMessages[locale];
	const used = new Map<string, Cents>();
	for (const { sourceId, amount } of coverage.flows) {
		used.set(sourceId, addCents(used.get(sourceId) ?? ZERO_CENTS, amount));
	}
	const [largest] = [...used].sort(([, first], [, second]) => (second > first ? 1 : -1));
	if (!largest) return text.nothing;
	const name = sources.find(({ id }) => id === largest[0])?.name ?? largest[0];
	return text.flowConclusion(name, strong(formatMoney(largest[1], locale)));
}
