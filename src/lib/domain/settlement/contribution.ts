/**
 * Cash that partners promised in the budget, and the parts of it that the penvoerder asked for (model section 8). All that is asked
 * of a source never comes to more than was promised; where a promise was lowered afterwards, that is told.
 */
import { enteredAmount } from '../budget/budget-sources';
import type { FundingSource } from '../coverage/funding-source';
import type { Day } from '../shared/day';
import { addCents, subtractCents, sumCents, type Cents } from '../shared/money';
import { sameFields } from '../shared/same-fields';
import { schoolYearPeriod, type SchoolYear } from '../shared/school-year';

export interface ContributionRequest {
	readonly id: string;
	readonly schoolYear: SchoolYear;
	/** The funding source of that year. */
	readonly sourceId: string;
	/** Who gave the source when it was asked. */
	readonly partnerId: string;
	/** Above zero. */
	readonly amount: Cents;
	readonly dueOn: Day;
	/** The settlement that took it up; `null` while it is open. */
	readonly settlementId: string | null;
}

/** What one partner promised from one source, and what became of it. */
export interface ContributionPromise {
	readonly sourceId: string;
	readonly sourceName: string;
	readonly partnerId: string;
	/** `null`: the amount is not known, which is not zero. */
	readonly promised: Cents | null;
	readonly asked: Cents;
	readonly settled: Cents;
	/** Below zero where more was asked than is promised now; `null` while the amount is not known. */
	readonly notAsked: Cents | null;
}

/** Whether cash of this source is asked of a partner: somebody else than the penvoerder gives it, and gives money. */
export function isAskedFor(
	source: Pick<FundingSource, 'giverPartnerId' | 'inKind' | 'amount'>,
	leadPartnerId: string | null
): boolean {
	const { giverPartnerId, inKind, amount } = source;
	return giverPartnerId !== null && giverPartnerId !== leadPartnerId && !inKind && amount.kind !== 'subsidy';
}

/** In the order of the sources. */
export function contributionPromises(
	sources: readonly FundingSource[],
	requests: readonly ContributionRequest[],
	leadPartnerId: string | null
): ContributionPromise[] {
	return sources.flatMap((source) => {
		const ofSource = requests.filter(({ sourceId }) => sourceId === source.id);
		if (source.giverPartnerId === null) return [];
		if (!isAskedFor(source, leadPartnerId) && ofSource.length === 0) return [];
		const promised = enteredAmount(source);
		const asked = sumCents(ofSource.map(({ amount }) => amount));
		const settled = sumCents(ofSource.filter(isSettled).map(({ amount }) => amount));
		const notAsked = promised === null ? null : subtractCents(promised, asked);
		const { id, name, giverPartnerId: partnerId } = source;
		return [{ sourceId: id, sourceName: name, partnerId, promised, asked, settled, notAsked }];
	});
}

export type ContributionProblem =
	/** The source is gone, or nobody is asked for it. */
	| { readonly kind: 'sourceUnknown' }
	/** What was promised is not known, so nothing can be asked of it. */
	| { readonly kind: 'promiseUnknown' }
	| { readonly kind: 'notAboveZero' }
	/** No round of the year would take it up. */
	| { readonly kind: 'afterTheYear' }
	| {
			readonly kind: 'aboveThePromise';
			readonly promised: Cents;
			/** By the other requests of this source. */
			readonly asked: Cents;
			/** What may still be asked; never below zero. */
			readonly room: Cents;
	  };

/** Whether it may be asked of the source beside what was asked already. */
export function contributionProblem(
	{ amount, dueOn, schoolYear }: Pick<ContributionRequest, 'amount' | 'dueOn' | 'schoolYear'>,
	source: FundingSource | null,
	others: readonly ContributionRequest[],
	leadPartnerId: string | null
): ContributionProblem | null {
	if (source === null || !isAskedFor(source, leadPartnerId)) return { kind: 'sourceUnknown' };
	if (amount <= 0n) return { kind: 'notAboveZero' };
	if (dueOn >= schoolYearPeriod(schoolYear).until) return { kind: 'afterTheYear' };
	const promised = enteredAmount(source);
	if (promised === null) return { kind: 'promiseUnknown' };
	const ofSource = others.filter(({ sourceId }) => sourceId === source.id);
	const asked = sumCents(ofSource.map((other) => other.amount));
	if (addCents(asked, amount) <= promised) return null;
	const left = subtractCents(promised, asked);
	return { kind: 'aboveThePromise', promised, asked, room: left < 0n ? (0n as Cents) : left };
}

const isSame = sameFields(['sourceId', 'amount', 'dueOn']);

/** Asked already: as much of the same source for the same day. */
export function repeatedRequest(
	request: ContributionRequest,
	others: readonly ContributionRequest[]
): { readonly kind: 'sameAsked' } | null {
	return others.some(isSame(request)) ? { kind: 'sameAsked' } : null;
}

function isSettled({ settlementId }: ContributionRequest): boolean {
	return settlementId !== null;
}
