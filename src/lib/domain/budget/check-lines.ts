/** Findings about the lines of a budget, each at the field that mends it. */
import type { SplitFigures, SplitNodeFigures } from '../allocation/split-figures';
import { membership, type Partner } from '../partnership/partner';
import { periodsOverlap } from '../shared/period';
import { schoolYearPeriod } from '../shared/school-year';
import type { BudgetFacts } from './budget-facts';
import type { BudgetFigures, LineFigures } from './budget-figures';
import type { BudgetLine } from './budget-line';
import type { Finding, FindingDetail, FindingSeverity } from './finding';
import { sharedSpread } from './shared-key';

type Add = (lineId: string, severity: FindingSeverity, field: string, detail: FindingDetail) => void;

interface Known {
	/** Partners that are a member for at least a day of the year. */
	readonly members: ReadonlySet<string>;
	readonly nodes: ReadonlyMap<string, SplitNodeFigures>;
}

export function checkLines(facts: BudgetFacts, figures: Pick<BudgetFigures, 'lines' | 'split'>): Finding[] {
	const known: Known = { members: membersDuringYear(facts), nodes: nodesById(figures.split) };
	const findings: Finding[] = [];
	const spreads = sharedSpread(facts.settings.sharedKey) !== null;
	if (!spreads && facts.lines.some(({ area }) => area === 'shared')) {
		const place = { page: 'settings', id: null, field: 'sharedKey' } as const;
		findings.push({ severity: 'blocking', place, detail: { kind: 'sharedKeyEmpty' } });
	}
	const add: Add = (id, severity, field, detail) =>
		findings.push({ severity, place: { page: 'lines', id, field }, detail });
	let index = 0;
	for (const line of facts.lines) {
		checkCost(line, figures.lines[index], add);
		checkSize(line, figures.lines[index], spreads, add);
		checkWords(line, known, add);
		checkPot(line, known, add);
		index += 1;
	}
	return findings;
}

function checkCost({ id: lineId, roleId, cost }: BudgetLine, figures: LineFigures | undefined, add: Add): void {
	const price = figures?.price;
	if (price?.kind === 'unpriced')
		add(lineId, 'blocking', 'roleId', { kind: 'lineUnpriced', lineId, roleId, day: price.day });
	if (price?.kind === 'open') add(lineId, 'blocking', 'cost', { kind: 'lineOpen', lineId });
	if (cost.kind === 'hours' && roleId === null) add(lineId, 'warning', 'roleId', { kind: 'lineWithoutRole', lineId });
	const amount = figures?.amount ?? null;
	if (amount !== null && amount < 0n) add(lineId, 'warning', 'cost', { kind: 'lineNegative', lineId, amount });
}

/** An amount in no area although its line could be spread did not fit beside the others. */
function checkSize(
	{ id: lineId, area }: BudgetLine,
	figures: LineFigures | undefined,
	spreads: boolean,
	add: Add
): void {
	const amount = figures?.amount ?? null;
	if (amount === null || figures?.byArea.length !== 0 || (area === 'shared' && !spreads)) return;
	add(lineId, 'blocking', 'cost', { kind: 'lineTooLarge', lineId, amount });
}

function checkWords({ id: lineId, activity, partnerId }: BudgetLine, { members }: Known, add: Add): void {
	if (activity.trim() === '') add(lineId, 'blocking', 'activity', { kind: 'lineWithoutActivity', lineId });
	if (partnerId === null) add(lineId, 'note', 'partnerId', { kind: 'lineWithoutPerformer', lineId });
	else if (!members.has(partnerId))
		add(lineId, 'warning', 'partnerId', { kind: 'linePerformerNotMember', lineId, partnerId });
}

function checkPot({ id: lineId, potId, partnerId }: BudgetLine, { nodes }: Known, add: Add): void {
	if (potId === null) return;
	const node = nodes.get(potId);
	if (!node) add(lineId, 'blocking', 'potId', { kind: 'lineInUnknownPot', lineId, potId });
	else if (!node.isPot) add(lineId, 'blocking', 'potId', { kind: 'lineInInnerNode', lineId, potId });
	else if (node.shares && !node.shares.some((share) => share.partnerId === partnerId)) {
		add(lineId, 'warning', 'potId', { kind: 'linePerformerWithoutShare', lineId, potId, partnerId });
	}
}

function membersDuringYear({ partners, schoolYear }: BudgetFacts): ReadonlySet<string> {
	const year = schoolYearPeriod(schoolYear);
	const isMember = (partner: Partner) => periodsOverlap(membership(partner), year);
	return new Set(partners.filter(isMember).map(({ id }) => id));
}

function nodesById(split: SplitFigures): ReadonlyMap<string, SplitNodeFigures> {
	return new Map(split.nodes.map((node) => [node.nodeId, node]));
}
