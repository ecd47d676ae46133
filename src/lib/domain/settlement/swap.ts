/**
 * Verrekening met gesloten beurzen: an amount that moves from one partner to another inside the adopted total, without a payment
 * (model section 8). It is a pair of entries that sums to zero, and counts once both sides agreed, each by a person of its own.
 */
import type { BudgetTotals } from '../budget/budget-figures';
import type { Day } from '../shared/day';
import type { HourHundredths } from '../shared/hours';
import { addCents, LARGEST_CENTS, lineAmount, type Cents } from '../shared/money';
import { ok, refuse, type Result } from '../shared/result';
import { sameFields } from '../shared/same-fields';
import type { SchoolYear } from '../shared/school-year';

export const SWAP_STATES = ['proposed', 'agreed', 'refused', 'withdrawn'] as const;
export type SwapState = (typeof SWAP_STATES)[number];

/** `from` gives the amount up, `to` receives it. */
export const SWAP_SIDES = ['from', 'to'] as const;
export type SwapSide = (typeof SWAP_SIDES)[number];

/** What is proposed. */
export interface SwapTerms {
	readonly fromPartnerId: string;
	readonly toPartnerId: string;
	readonly description: string;
	/** Above zero. */
	readonly amount: Cents;
	/** With hours there is a tariff, and hours × tariff is the amount. */
	readonly hours: HourHundredths | null;
	readonly tariffPerHour: Cents | null;
}

/** That a side agreed. */
export interface SwapAgreement {
	/** Id of the person; `null` where it came from a file, which holds no accounts. */
	readonly by: string | null;
	readonly name: string;
	readonly at: Date;
}

export interface Swap extends SwapTerms {
	readonly id: string;
	readonly schoolYear: SchoolYear;
	readonly state: SwapState;
	/** The side that proposed it; `null` where the penvoerder's staff did. */
	readonly proposedFor: string | null;
	readonly proposedBy: { readonly name: string; readonly at: Date };
	readonly agreed: Readonly<Record<SwapSide, SwapAgreement | null>>;
	/** The day the second side agreed; `null` while one has not. */
	readonly agreedOn: Day | null;
	/** That it was refused or withdrawn. */
	readonly closed: { readonly name: string; readonly at: Date } | null;
	/** Why it was refused. */
	readonly reason: string | null;
	/** The settlement that took it up; `null` while it is open. */
	readonly settlementId: string | null;
}

export type SwapProblem =
	| { readonly kind: 'samePartner' }
	| { readonly kind: 'notAboveZero' }
	/** No amount of the product is as large. */
	| { readonly kind: 'tooLarge' }
	/** Hours without a tariff, or the other way round. */
	| { readonly kind: 'hoursNeedTariff' }
	/** The amount that was filled in is not that of the hours. */
	| { readonly kind: 'amountDiffers'; readonly amount: Cents };

/** The terms with their amount; `amount: null` takes that of the hours. */
export function swapTerms(
	given: Omit<SwapTerms, 'amount'> & { readonly amount: Cents | null }
): Result<SwapTerms, SwapProblem> {
	if (given.fromPartnerId === given.toPartnerId) return refuse({ kind: 'samePartner' });
	if ((given.hours === null) !== (given.tariffPerHour === null)) return refuse({ kind: 'hoursNeedTariff' });
	const counted =
		given.hours === null || given.tariffPerHour === null ? null : lineAmount(given.hours, given.tariffPerHour);
	if (counted !== null && given.amount !== null && given.amount !== counted)
		return refuse({ kind: 'amountDiffers', amount: counted });
	const amount = counted ?? given.amount;
	if (amount === null || amount <= 0n) return refuse({ kind: 'notAboveZero' });
	if (amount > LARGEST_CENTS) return refuse({ kind: 'tooLarge' });
	return ok({ ...given, amount });
}

/** What the budget of a year comes to, which is what a swap moves a part of. */
export type SwapGround = Pick<BudgetTotals, 'cost' | 'cash' | 'inKind' | 'unpricedLines' | 'openLines'>;

export type ProposalProblem =
	/** A swap moves something inside the budget, which comes to less. */
	| { readonly kind: 'aboveTheTotal'; readonly total: Cents }
	/** Some lines have no amount; what is known of lines and of sources comes to less, so those amounts are needed first. */
	| { readonly kind: 'aboveWhatIsKnown'; readonly known: Cents }
	/** It was proposed already and waits. */
	| { readonly kind: 'sameProposed' };

const isSame = sameFields(['fromPartnerId', 'toPartnerId', 'description', 'amount']);

/** Whether it may be proposed beside other swaps of the year. */
export function proposalProblem(
	terms: SwapTerms,
	{ totals, others }: { readonly totals: SwapGround; readonly others: readonly Swap[] }
): ProposalProblem | null {
	const { cost } = totals;
	const brought = addCents(totals.cash, totals.inKind);
	if (totals.unpricedLines + totals.openLines === 0) {
		if (terms.amount > cost) return { kind: 'aboveTheTotal', total: cost };
	} else if (terms.amount > cost && terms.amount > brought)
		return { kind: 'aboveWhatIsKnown', known: cost > brought ? cost : brought };
	const waiting = others.filter(({ state }) => state === 'proposed');
	return waiting.some(isSame(terms)) ? { kind: 'sameProposed' } : null;
}

/** The organisation on a side. */
export function partnerOfSide(swap: Pick<SwapTerms, 'fromPartnerId' | 'toPartnerId'>, side: SwapSide): string {
	return side === 'from' ? swap.fromPartnerId : swap.toPartnerId;
}

/** Who wants to do something about a swap. */
export interface SwapPerson {
	readonly userId: string;
	readonly partnerIds: readonly string[];
	/** Of the penvoerder: may propose, and withdraw what the staff proposed, for nobody's side. */
	readonly staff: boolean;
}

/** The side this person may speak for now; `null` when there is none that still has to. */
export function sideToAgree(swap: Swap, person: SwapPerson): SwapSide | null {
	if (swap.state !== 'proposed' || agreedAlready(swap, person)) return null;
	const side = SWAP_SIDES.find(
		(one) => swap.agreed[one] === null && person.partnerIds.includes(partnerOfSide(swap, one))
	);
	return side ?? null;
}

/** By a person for whose side it still waits; who proposed it withdraws it instead. */
export function mayRefuse(swap: Swap, person: SwapPerson): boolean {
	return swap.state === 'proposed' && !isProposer(swap, person) && sideToAgree(swap, person) !== null;
}

export function mayWithdraw(swap: Swap, person: SwapPerson): boolean {
	return swap.state === 'proposed' && isProposer(swap, person);
}

function isProposer({ proposedFor }: Swap, { partnerIds, staff }: SwapPerson): boolean {
	return proposedFor === null ? staff : partnerIds.includes(proposedFor);
}

/** One person never speaks for both sides, also when it acts for both. */
function agreedAlready({ agreed }: Swap, { userId }: SwapPerson): boolean {
	return SWAP_SIDES.some((side) => agreed[side]?.by === userId);
}

/** Sides that have not agreed yet, while it waits. */
export function sidesWaiting(swap: Swap): readonly SwapSide[] {
	return swap.state === 'proposed' ? SWAP_SIDES.filter((side) => swap.agreed[side] === null) : [];
}
