/**
 * Where the money comes from and where it goes: source → pot → area → partner. What is not covered enters hatched beside
 * the sources; what stays over leaves as surplus. In kind goes straight to its area: it is not pot money.
 */
import type { Coverage } from '$lib/domain/coverage/coverage';
import type { Area } from '$lib/domain/shared/area';
import { toCents, type Cents } from '$lib/domain/shared/money';
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

/** A node and what flows out of it. */
interface Place {
	readonly node: Node;
	readonly out: Map<Place, Flow>;
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

/** Every payment of every line passes here: what holds for all payments of an entry is looked up once for the entry. */
function collectFlows(view: MoneyFlowView, locale: Locale): { nodes: Node[]; flows: Flow[] } {
	const text = chartMessages[locale];
	const { coverage } = view;
	const sources = new Map(view.sources.map((source) => [source.id, source]));
	const potName = columnNames(view.pots, coverage.entries, (entry) => entry.potId, text.outsidePots, text.others);
	const partnerName = columnNames(
		view.partners,
		coverage.entries,
		(entry) => entry.partnerId,
		text.openPerformer,
		text.others
	);
	const hasPots = coverage.entries.some((entry) => entry.potId !== null);
	const places = new Map<string, Place>();
	const flows: Flow[] = [];

	const place = (id: string, label: string, column: number, color: ColorToken): Place => {
		const made = places.get(id) ?? { node: { id, label, column, color }, out: new Map<Place, Flow>() };
		places.set(id, made);
		return made;
	};
	const add = (from: Place, to: Place, amount: Cents, fill: Fill): void => {
		if (amount <= 0n) return;
		const known = from.out.get(to);
		if (known) {
			known.amount = toCents(known.amount + amount);
			return;
		}
		const flow = { from: from.node, to: to.node, amount, fill };
		from.out.set(to, flow);
		flows.push(flow);
	};
	const sourceOf = remembered((id: string) => {
		const source = sources.get(id);
		return { place: place(`source ${id}`, source?.name ?? id, 0, 'area-shared'), inKind: source?.inKind ?? false };
	});
	const potOf = remembered((id: string | null) => place(`pot ${potName(id)}`, potName(id), 1, 'area-shared'));
	const areaOf = remembered((area: Area) => {
		return place(`area ${area}`, wordMessages[locale].area[area], 2, `area-${area}`);
	});
	const partnerOf = remembered((id: string | null) => {
		return place(`partner ${partnerName(id)}`, partnerName(id), 3, 'ink-soft');
	});

	// The coverage gives payments in the order of its entries: those of one entry follow each other.
	let next = 0;
	for (const { lineId, area, potId, partnerId } of coverage.entries) {
		let passedOn = 0n;
		for (let flow = coverage.flows[next]; flow?.lineId === lineId && flow.area === area; flow = coverage.flows[next]) {
			const { sourceId, amount } = flow;
			const source = sourceOf(sourceId);
			if (hasPots && !source.inKind) {
				const pot = potOf(potId);
				add(source.place, pot, amount, NEUTRAL);
				add(pot, areaOf(area), amount, SOFTLY[area]);
			} else add(source.place, areaOf(area), amount, SOFTLY[area]);
			passedOn += amount;
			next += 1;
		}
		if (passedOn > 0n) add(areaOf(area), partnerOf(partnerId), toCents(passedOn), SOFTLY[area]);
	}
	for (const { area, gap, partnerId } of coverage.entries) {
		if (gap <= 0n) continue;
		add(place('gap', text.gap, 1, 'gap'), areaOf(area), gap, HATCH);
		add(areaOf(area), partnerOf(partnerId), gap, SOFTLY[area]);
	}
	for (const { sourceId, surplus } of coverage.bySource) {
		if (surplus.amount <= 0n) continue;
		add(sourceOf(sourceId).place, place('surplus', text.surplus, 1, 'surplus'), surplus.amount, SURPLUS);
	}
	return {
		nodes: [...places.values()].map(({ node }) => node),
		flows: flows.toSorted((first, second) => first.from.column - second.from.column)
	};
}

/** Finds each thing out once. */
function remembered<Id, Found extends object>(find: (id: Id) => Found): (id: Id) => Found {
	const found = new Map<Id, Found>();
	return (id) => {
		const known = found.get(id);
		if (known) return known;
		const first = find(id);
		found.set(id, first);
		return first;
	};
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
		if (id !== null) totals.set(id, toCents((totals.get(id) ?? 0n) + entry.amount));
	}
	const largest = [...totals].sort(([, first], [, second]) => (second > first ? 1 : second < first ? -1 : 0));
	const kept = largest.length > LARGEST_COLUMN + 1 ? largest.slice(0, LARGEST_COLUMN) : largest;
	const shown = new Set(kept.map(([id]) => id));
	const rest = othersName(largest.length - kept.length);
	return (id) => (id === null ? noneName : shown.has(id) ? (names.get(id) ?? id) : rest);
}

function conclusion({ coverage, sources }: MoneyFlowView, locale: Locale): string {
	const text = chartMessages[locale];
	const [largest] = coverage.bySource
		.filter(({ used }) => used > 0n)
		.sort((first, second) => (second.used > first.used ? 1 : second.used < first.used ? -1 : 0));
	if (!largest) return text.nothing;
	const name = sources.find(({ id }) => id === largest.sourceId)?.name ?? largest.sourceId;
	return text.flowConclusion(name, strong(formatMoney(largest.used, locale)));
}
