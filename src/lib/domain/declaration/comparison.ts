/**
 * Agreed against declared, approved and forecast hours, per partner × role × area and in sums of those (model section 7). Every
 * sum is the sum of its cells, also of what is expected, so that parts always come to the whole.
 */
import type { LineArea } from '../shared/area';
import type { Day } from '../shared/day';
import type { HourHundredths } from '../shared/hours';
import type { Cents } from '../shared/money';
import { percentageOf, type Ratio } from '../shared/ratio';
import type { TariffIndex } from '../tariff/resolve-tariff';
import type { Commitment } from './commitment';
import { commitmentPrice } from './commitment-figures';
import { countedAs, stepsAmong } from './counted-as';
import type { DeclarationState } from './declaration';

/** Sums of declared lines of one partner, role, area and state. */
export interface DeclaredSum {
	readonly partnerId: string;
	readonly roleId: string;
	readonly area: LineArea;
	readonly inKind: boolean;
	readonly state: DeclarationState;
	readonly entries: number;
	readonly hours: HourHundredths;
	/** Of the priced entries. */
	readonly amount: Cents;
	readonly unpricedEntries: number;
	readonly unpricedHours: HourHundredths;
}

export interface ComparedFigures<Unit extends bigint> {
	readonly agreed: Unit;
	/** What was handed in and not sent back, in kind as well: a returned line counts again once it is handed in again. */
	readonly declared: Unit;
	/** Settled ones too. */
	readonly approved: Unit;
	/** Submitted, and not decided about. */
	readonly open: Unit;
	/** In none of the others. */
	readonly returned: Unit;
	readonly disputed: Unit;
	/** What of the declared is given in kind. */
	readonly inKind: Unit;
	/** Agreed less declared: below zero where more was declared. */
	readonly difference: Unit;
	/** At the end of the year: approved, open, and what is left of the commitment; never below what was declared. */
	readonly expected: Unit;
}

export interface Comparison {
	readonly hours: ComparedFigures<HourHundredths>;
	/** Of what is priced; in kind at the tariff it would have been paid at. */
	readonly euro: ComparedFigures<Cents>;
	/** Of returned lines too. */
	readonly entries: number;
	readonly openEntries: number;
	readonly disputedEntries: number;
	/** What is in the hours and has no amount: agreements without a tariff, and declared lines. */
	readonly unpricedAgreed: number;
	readonly unpricedEntries: number;
	readonly unpricedHours: HourHundredths;
	/** Declared hours in per cent of the agreed ones. */
	readonly usedUp: Ratio;
}

export interface ComparedWork extends Comparison {
	readonly partnerId: string;
	readonly roleId: string;
	readonly area: LineArea;
}

export interface ComparedHours {
	/** In the order in which partners, and within them roles and areas, are first named; agreements first. */
	readonly rows: readonly ComparedWork[];
	readonly perPartner: ReadonlyMap<string, Comparison>;
	readonly perArea: ReadonlyMap<LineArea, Comparison>;
	readonly total: Comparison;
}

export interface AgreedWork {
	readonly commitments: readonly Commitment[];
	readonly tariffs: TariffIndex;
	readonly pricingDay: Day;
}

/** Of sums that stay the same object, compared with the same agreements, the comparison is made once. */
const compared = new WeakMap<readonly DeclaredSum[], { readonly agreed: AgreedWork; readonly hours: ComparedHours }>();

export function compareHours(agreed: AgreedWork, declared: readonly DeclaredSum[]): ComparedHours {
	const known = compared.get(declared);
	if (known && sameAgreed(known.agreed, agreed)) return known.hours;
	const hours = comparisonOf(agreed, declared);
	compared.set(declared, { agreed, hours });
	return hours;
}

function sameAgreed(one: AgreedWork, other: AgreedWork): boolean {
	return one.commitments === other.commitments && one.tariffs === other.tariffs && one.pricingDay === other.pricingDay;
}

function comparisonOf(agreed: AgreedWork, declared: readonly DeclaredSum[]): ComparedHours {
	const cells = new Map<string, Cell>();
	const cellOf = (work: Pick<Cell, 'partnerId' | 'roleId' | 'area'>): Cell => {
		const key = `${work.partnerId} ${work.roleId} ${work.area}`;
		const cell = cells.get(key) ?? newCell(work);
		cells.set(key, cell);
		return cell;
	};
	for (const sum of agreedSums(agreed)) addAgreed(cellOf(sum), sum);
	for (const sum of declared) if (sum.state !== 'draft') addDeclared(cellOf(sum), sum);
	const rows = byPartner([...cells.values()]).map((cell): ComparedWork => {
		const { partnerId, roleId, area } = cell;
		return { partnerId, roleId, area, ...concluded(cell) };
	});
	return {
		rows,
		perPartner: sumsBy(rows, ({ partnerId }) => partnerId),
		perArea: sumsBy(rows, ({ area }) => area),
		total: sumOf(rows)
	};
}

const STEPS = ['agreed', 'declared', 'approved', 'open', 'returned', 'disputed', 'inKind'] as const;
type Sums = Record<(typeof STEPS)[number], bigint>;
const COUNTS = ['entries', 'openEntries', 'disputedEntries', 'unpricedAgreed', 'unpricedEntries'] as const;

interface Cell extends Record<(typeof COUNTS)[number], number> {
	readonly partnerId: string;
	readonly roleId: string;
	readonly area: LineArea;
	readonly hours: Sums;
	readonly euro: Sums;
	unpricedHours: bigint;
}

const nothing = (): Sums => ({
	...{ agreed: 0n, declared: 0n, approved: 0n, open: 0n },
	...{ returned: 0n, disputed: 0n, inKind: 0n }
});

function newCell({ partnerId, roleId, area }: Pick<Cell, 'partnerId' | 'roleId' | 'area'>): Cell {
	const counts = { entries: 0, openEntries: 0, disputedEntries: 0, unpricedAgreed: 0, unpricedEntries: 0 };
	return { partnerId, roleId, area, hours: nothing(), euro: nothing(), unpricedHours: 0n, ...counts };
}

/** What was agreed of one piece of work, and what of it has a price. */
interface AgreedSum extends Pick<Cell, 'partnerId' | 'roleId' | 'area'> {
	hours: bigint;
	euro: bigint;
	unpriced: number;
}

/** Of agreements that stay the same object the sums are made once: thousands of them stand behind every look at a page. */
const summed = new WeakMap<
	readonly Commitment[],
	{ readonly agreed: AgreedWork; readonly sums: readonly AgreedSum[] }
>();

function agreedSums(agreed: AgreedWork): readonly AgreedSum[] {
	const { commitments, tariffs, pricingDay } = agreed;
	const known = summed.get(commitments);
	if (known && sameAgreed(known.agreed, agreed)) return known.sums;
	const sums = new Map<string, AgreedSum>();
	for (const commitment of commitments) {
		const { partnerId, roleId, area, hours } = commitment;
		const key = `${partnerId} ${roleId} ${area}`;
		const sum = sums.get(key) ?? { partnerId, roleId, area, hours: 0n, euro: 0n, unpriced: 0 };
		sums.set(key, sum);
		const price = commitmentPrice(commitment, tariffs, pricingDay);
		sum.hours += hours;
		if (price === null) sum.unpriced += 1;
		else sum.euro += price.amount;
	}
	summed.set(commitments, { agreed, sums: [...sums.values()] });
	return [...sums.values()];
}

function addAgreed(cell: Cell, { hours, euro, unpriced }: AgreedSum): void {
	cell.hours.agreed += hours;
	cell.euro.agreed += euro;
	cell.unpricedAgreed += unpriced;
}

const addedTo = stepsAmong(STEPS);

function addDeclared(cell: Cell, sum: DeclaredSum): void {
	for (const step of addedTo(sum.state, sum.inKind)) {
		cell.hours[step] += sum.hours;
		cell.euro[step] += sum.amount;
	}
	cell.entries += sum.entries;
	if (countedAs(sum.state, 'open')) cell.openEntries += sum.entries;
	if (countedAs(sum.state, 'disputed')) cell.disputedEntries += sum.entries;
	if (!countedAs(sum.state, 'declared')) return;
	cell.unpricedEntries += sum.unpricedEntries;
	cell.unpricedHours += sum.unpricedHours;
}

function concluded(cell: Cell): Comparison {
	const { hours, euro, unpricedHours } = cell;
	return {
		hours: figuresOf<HourHundredths>(hours, expectedOf(hours)),
		euro: figuresOf<Cents>(euro, expectedOf(euro)),
		...countsOf(cell),
		unpricedHours: unpricedHours as HourHundredths,
		usedUp: percentageOf(hours.declared, hours.agreed)
	};
}

/** A returned line gives its hours back to the commitment. */
function expectedOf({ agreed, declared, approved, open }: Sums): bigint {
	const taken = approved + open;
	const withRest = taken + largest(agreed - taken, 0n);
	return largest(withRest, declared);
}

function largest(one: bigint, other: bigint): bigint {
	return one > other ? one : other;
}

function figuresOf<Unit extends bigint>(sums: Sums, expected: bigint): ComparedFigures<Unit> {
	const figures: ComparedFigures<bigint> = { ...sums, difference: sums.agreed - sums.declared, expected };
	// Sums of one unit are of that unit.
	return figures as ComparedFigures<Unit>;
}

function countsOf(counted: Record<(typeof COUNTS)[number], number>): Record<(typeof COUNTS)[number], number> {
	const { entries, openEntries, disputedEntries, unpricedAgreed, unpricedEntries } = counted;
	return { entries, openEntries, disputedEntries, unpricedAgreed, unpricedEntries };
}

function byPartner(cells: readonly Cell[]): readonly Cell[] {
	return [...grouped(cells, ({ partnerId }) => partnerId).values()].flat();
}

/** In the order in which keys first appear. */
function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
	const groups = new Map<Key, Row[]>();
	for (const row of rows) {
		const group = groups.get(keyOf(row));
		if (group) group.push(row);
		else groups.set(keyOf(row), [row]);
	}
	return groups;
}

function sumsBy<Key>(rows: readonly ComparedWork[], keyOf: (row: ComparedWork) => Key): ReadonlyMap<Key, Comparison> {
	return new Map([...grouped(rows, keyOf)].map(([key, part]) => [key, sumOf(part)]));
}

function sumOf(rows: readonly Comparison[]): Comparison {
	const [hours, euro] = [nothing(), nothing()];
	let [expectedHours, expectedEuro, unpricedHours] = [0n, 0n, 0n];
	const counts = newCell({ partnerId: '', roleId: '', area: 'shared' });
	for (const row of rows) {
		for (const step of STEPS) {
			hours[step] += row.hours[step];
			euro[step] += row.euro[step];
		}
		expectedHours += row.hours.expected;
		expectedEuro += row.euro.expected;
		unpricedHours += row.unpricedHours;
		for (const count of COUNTS) counts[count] += row[count];
	}
	return {
		hours: figuresOf<HourHundredths>(hours, expectedHours),
		euro: figuresOf<Cents>(euro, expectedEuro),
		...countsOf(counts),
		unpricedHours: unpricedHours as HourHundredths,
		usedUp: percentageOf(hours.declared, hours.agreed)
	};
}
