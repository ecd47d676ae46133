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

interface Flow {
	readonly from: string;
	readonly to: string;
	amount: Cents;
	readonly fill: Fill;
}

type Node = FlowDrawing['nodes'][number];

/** More pots or partners than this are drawn as one, smallest first. */
const LARGEST_COLUMN = 9;
const NEUTRAL: Fill = { color: 'area-shared', look: 'soft' };

export function moneyFlow(view: MoneyFlowView, locale: Locale): ChartPicture {
	const text = chartMessages[locale];
	const nodes = new Map<string, Node>();
	const flows = collectFlows(view, locale, nodes);
	const label = (id: string) => nodes.get(id)?.label ?? id;
	return {
		label: text.flowLabel,
		conclusion: conclusion(view, locale),
		drawing: {
			kind: 'flow',
			nodes: [...nodes.values()],
			flows: flows.map(({ from, to, amount, fill }) => ({
				from,
				to,
				fill,
				length: lengthOf(amount),
				text: `${label(from)} → ${label(to)}: ${formatMoney(amount, locale)}`
			}))
		},
		legend: [],
		table: {
			columns: [
				{ label: text.from, figure: false },
				{ label: text.to, figure: false },
				{ label: text.euro(text.amount), figure: true }
			],
			rows: flows.map(({ from, to, amount }) => ({
				cells: [label(from), label(to), formatMoneyFigure(amount, locale)]
			}))
		},
		size: nodes.size > 24 ? 'tall' : 'large'
	};
}

function collectFlows(view: MoneyFlowView, locale: Locale, nodes: Map<string, Node>): Flow[] {
	const text = chartMessages[locale];
	const { coverage } = view;
	const sources = new Map(view.sources.map((source) => [source.id, source]));
	const entries = new Map(coverage.entries.map((entry) => [`${entry.lineId} ${entry.area}`, entry]));
	const potName = columnNames(view.pots, coverage.entries, (entry) => entry.potId, text.outsidePots, text.others);
	const partnerName = columnNames(
		view.partners,
		coverage.entries,
		(entry) => entry.partnerId,
		text.openPerformer,
		text.others
	);
	const hasPots = coverage.entries.some((entry) => entry.potId !== null);
	const flows = new Map<string, Flow>();

	const node = (id: string, label: string, column: number, color: ColorToken): string => {
		nodes.set(id, { id, label, column, color });
		return id;
	};
	const add = (from: string, to: string, amount: Cents, fill: Fill): void => {
		if (amount <= 0n) return;
		const key = `${from}\n${to}`;
		const flow = flows.get(key);
		if (flow) flow.amount = addCents(flow.amount, amount);
		else flows.set(key, { from, to, amount, fill });
	};
	const areaNode = (area: Area) => node(`area ${area}`, wordMessages[locale].area[area], 2, `area-${area}`);
	const softly = (area: Area): Fill => ({ color: `area-${area}`, look: 'soft' });

	for (const { sourceId, lineId, area, amount } of coverage.flows) {
		const source = sources.get(sourceId);
		const entry = entries.get(`${lineId} ${area}`);
		const from = node(`source ${sourceId}`, source?.name ?? sourceId, 0, 'area-shared');
		if (hasPots && !source?.inKind) {
			const pot = potName(entry?.potId ?? null);
			const between = node(`pot ${pot}`, pot, 1, 'area-shared');
			add(from, between, amount, NEUTRAL);
			add(between, areaNode(area), amount, softly(area));
		} else add(from, areaNode(area), amount, softly(area));
		const partner = partnerName(entry?.partnerId ?? null);
		add(areaNode(area), node(`partner ${partner}`, partner, 3, 'ink-soft'), amount, softly(area));
	}
	for (const { area, gap, partnerId } of coverage.entries) {
		if (gap <= 0n) continue;
		const hatch: Fill = { color: 'gap', look: 'hatch' };
		add(node('gap', text.gap, 1, 'gap'), areaNode(area), gap, hatch);
		const partner = partnerName(partnerId);
		add(areaNode(area), node(`partner ${partner}`, partner, 3, 'ink-soft'), gap, softly(area));
	}
	for (const { sourceId, surplus } of coverage.bySource) {
		if (surplus.amount <= 0n) continue;
		const from = node(`source ${sourceId}`, sources.get(sourceId)?.name ?? sourceId, 0, 'area-shared');
		add(from, node('surplus', text.surplus, 1, 'surplus'), surplus.amount, { color: 'surplus', look: 'soft' });
	}
	const columnOf = (id: string) => nodes.get(id)?.column ?? 0;
	return [...flows.values()].toSorted((first, second) => columnOf(first.from) - columnOf(second.from));
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
