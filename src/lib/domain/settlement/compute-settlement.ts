/**
 * What each partner is owed or owes after a round, down to the entries (model section 8): approved hours that are to be paid and
 * were not settled before, less advances and contributions that fell due, and swaps that both sides agreed to. What is decided
 * late, or corrected, is taken up by the next settlement. Unpaid hours carry no money and stand beside it.
 */
import type { Declaration } from '../declaration/declaration';
import type { DeclarationRound } from '../declaration/round';
import { negateCents, sumCents, type Cents } from '../shared/money';
import type { HourHundredths } from '../shared/hours';
import { invariant } from '../shared/invariant';
import type { LineArea } from '../shared/area';
import { addDays, type Day } from '../shared/day';
import type { SchoolYear } from '../shared/school-year';
import type { Advance } from './advance';
import type { ContributionRequest } from './contribution';
import { STATEMENT_KINDS, type SettlementStatement, type StatementEntry } from './statement';
import { SWAP_SIDES, partnerOfSide, type Swap, type SwapSide } from './swap';

interface Named {
	readonly id: string;
	readonly name: string;
}

export type LineToSettle = Pick<
	Declaration,
	| 'id'
	| 'partnerId'
	| 'roleId'
	| 'area'
	| 'activity'
	| 'from'
	| 'until'
	| 'hours'
	| 'inKind'
	| 'state'
	| 'price'
	| 'correctsId'
>;

/** What a settlement looks at, as far as the reader may see it. What was settled before is left out here, or passed over. */
export interface SettlementFacts {
	readonly partnershipName: string;
	readonly round: Pick<DeclarationRound, 'name' | 'schoolYear' | 'until'>;
	readonly leadPartner: Named;
	readonly partners: readonly Named[];
	readonly roles: readonly Named[];
	/** Of every year of which a contribution is open. */
	readonly sources: readonly (Named & { readonly schoolYear: SchoolYear })[];
	readonly lines: readonly LineToSettle[];
	readonly advances: readonly Advance[];
	readonly contributions: readonly ContributionRequest[];
	readonly swaps: readonly Swap[];
}

/** Hours an organisation gave without being paid for them. */
export interface GivenHours {
	readonly recordId: string;
	readonly description: string;
	readonly from: Day;
	/** Exclusive; `null` in a statement from before it was kept. */
	readonly until: Day | null;
	readonly area: LineArea;
	readonly roleName: string;
	readonly hours: HourHundredths;
}

export interface PartnerSettlement {
	readonly statement: SettlementStatement;
	/** By day; in no amount. */
	readonly given: readonly GivenHours[];
}

/** For every partner about which there is anything to say, in the order of the partners. */
export function computeSettlement(facts: SettlementFacts): PartnerSettlement[] {
	const roles = new Map(facts.roles.map(({ id, name }) => [id, name]));
	const lines = facts.lines.filter((line) => line.state === 'approved' && line.from < facts.round.until);
	const entries = [
		...lines.filter(({ inKind }) => !inKind).map((line) => ofPartner(line.partnerId, workEntry(line, roles))),
		...openAdvances(facts),
		...dueContributions(facts),
		...agreedSwaps(facts)
	];
	const given = lines
		.filter(({ inKind }) => inKind)
		.map((line) => ({ partnerId: line.partnerId, hours: givenHours(line, roles) }));
	return facts.partners.flatMap((partner) => {
		const own = entries.filter(({ partnerId }) => partnerId === partner.id).map(({ entry }) => entry);
		const ownGiven = given.filter(({ partnerId }) => partnerId === partner.id).map(({ hours }) => hours);
		if (own.length + ownGiven.length === 0) return [];
		return [{ statement: statementOf(facts, partner, own), given: ownGiven.sort(byDay) }];
	});
}

function statementOf(
	{ partnershipName, round, leadPartner }: SettlementFacts,
	partner: Named,
	entries: readonly StatementEntry[]
): SettlementStatement {
	return {
		...{ partnershipName, schoolYear: round.schoolYear, roundName: round.name, settledOn: null },
		partner: { id: partner.id, name: partner.name },
		leadPartner: { id: leadPartner.id, name: leadPartner.name },
		entries: [...entries].sort(byKindAndDay),
		net: sumCents(entries.map(({ amount }) => amount))
	};
}

interface OfPartner {
	readonly partnerId: string;
	readonly entry: StatementEntry;
}

function ofPartner(partnerId: string, entry: StatementEntry): OfPartner {
	return { partnerId, entry };
}

const NO_WORK = { area: null, roleName: null, hours: null, tariffPerHour: null } as const;

function workEntry(line: LineToSettle, roles: ReadonlyMap<string, string>): StatementEntry {
	invariant(line.price !== null, 'hours that are paid have a price before they are approved');
	const roleName = roles.get(line.roleId) ?? line.roleId;
	return {
		...{
			kind: line.correctsId === null ? 'declared' : 'correction',
			recordId: line.id,
			from: line.from,
			until: line.until
		},
		...{ description: line.activity || roleName, area: line.area, roleName },
		...{ hours: line.hours, tariffPerHour: line.price.tariffPerHour, amount: line.price.amount }
	};
}

function givenHours(line: LineToSettle, roles: ReadonlyMap<string, string>): GivenHours {
	const roleName = roles.get(line.roleId) ?? line.roleId;
	const description = line.activity || roleName;
	const { id: recordId, from, until, area, hours } = line;
	return { recordId, description, from, until, area, roleName, hours };
}

function onDay(day: Day) {
	return { from: day, until: addDays(day, 1) };
}

function openAdvances({ advances, round }: SettlementFacts): OfPartner[] {
	const open = advances.filter((one) => one.settlementId === null && one.schoolYear <= round.schoolYear);
	return open.map(({ id, partnerId, amount, paidOn, reference }) =>
		ofPartner(partnerId, {
			...{ kind: 'advance', recordId: id, description: reference ?? '', ...onDay(paidOn), ...NO_WORK },
			amount: negateCents(amount)
		})
	);
}

function dueContributions({ contributions, sources, round }: SettlementFacts): OfPartner[] {
	const names = new Map(sources.map(({ schoolYear, id, name }) => [`${schoolYear}/${id}`, name]));
	const due = contributions.filter((one) => one.settlementId === null && one.dueOn < round.until);
	return due.map(({ id, schoolYear, sourceId, partnerId, amount, dueOn }) => {
		const description = names.get(`${schoolYear}/${sourceId}`) ?? sourceId;
		const entry = { kind: 'contribution', recordId: id, description, ...onDay(dueOn), ...NO_WORK } as const;
		return ofPartner(partnerId, { ...entry, amount: negateCents(amount) });
	});
}

/** Two entries each, which sum to zero. */
function agreedSwaps({ swaps, partners, round }: SettlementFacts): OfPartner[] {
	const names = new Map(partners.map(({ id, name }) => [id, name]));
	const agreed = swaps.filter(
		(swap) => swap.state === 'agreed' && swap.settlementId === null && swap.schoolYear <= round.schoolYear
	);
	return agreed.flatMap((swap) =>
		SWAP_SIDES.map((side) => {
			const other = partnerOfSide(swap, side === 'from' ? 'to' : 'from');
			return ofPartner(partnerOfSide(swap, side), swapEntry(swap, side, names.get(other) ?? other));
		})
	);
}

function swapEntry(swap: Swap, side: SwapSide, otherName: string): StatementEntry {
	const sign = side === 'from' ? -1n : 1n;
	invariant(swap.agreedOn !== null, 'what was agreed was agreed on a day');
	return {
		...{ kind: 'swap', recordId: swap.id, description: `${swap.description} · ${otherName}` },
		...onDay(swap.agreedOn),
		...{ area: null, roleName: null, tariffPerHour: swap.tariffPerHour },
		hours: swap.hours === null ? null : ((sign * swap.hours) as HourHundredths),
		amount: (sign * swap.amount) as Cents
	};
}

function byKindAndDay(one: StatementEntry, other: StatementEntry): number {
	return STATEMENT_KINDS.indexOf(one.kind) - STATEMENT_KINDS.indexOf(other.kind) || byDay(one, other);
}

function byDay(
	one: { readonly from: Day; readonly recordId: string },
	other: { readonly from: Day; readonly recordId: string }
): number {
	const [first, second] = [`${one.from} ${one.recordId}`, `${other.from} ${other.recordId}`];
	return first < second ? -1 : first > second ? 1 : 0;
}
