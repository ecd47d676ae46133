/**
 * What a funding source must keep to before it is written (model section 5): at least one area, a name of its own, unpaid
 * hours have a giver, and one source at most follows the subsidy.
 */
import { LARGEST_CENTS, lineAmount } from '../shared/money';
import type { FundingSource } from './funding-source';

/** Each is about one field of the source. */
export type SourceProblem =
	| { readonly kind: 'nameTaken'; readonly name: string }
	| { readonly kind: 'noArea' }
	| { readonly kind: 'giverUnknown' }
	| { readonly kind: 'inKindWithoutGiver' }
	| { readonly kind: 'hoursAreInKind' }
	| { readonly kind: 'subsidyIsCash' }
	| { readonly kind: 'subsidyTaken'; readonly name: string }
	| { readonly kind: 'amountNegative' }
	| { readonly kind: 'amountTooLarge' };

/** `null` when it may stand among the others. */
export function sourceProblem(
	source: FundingSource,
	others: readonly FundingSource[],
	partnerIds: ReadonlySet<string>
): SourceProblem | null {
	const sameName = others.find(({ name }) => plain(name) === plain(source.name));
	if (sameName) return { kind: 'nameTaken', name: sameName.name };
	if (source.areas.length === 0) return { kind: 'noArea' };
	if (source.giverPartnerId !== null && !partnerIds.has(source.giverPartnerId)) return { kind: 'giverUnknown' };
	return amountProblem(source, others);
}

function amountProblem({ amount, inKind, giverPartnerId }: FundingSource, others: readonly FundingSource[]) {
	if (amount.kind === 'hours' && !inKind) return { kind: 'hoursAreInKind' } as const;
	if (inKind && amount.kind === 'subsidy') return { kind: 'subsidyIsCash' } as const;
	if (inKind && giverPartnerId === null) return { kind: 'inKindWithoutGiver' } as const;
	const taken = amount.kind === 'subsidy' ? others.find((other) => other.amount.kind === 'subsidy') : undefined;
	if (taken) return { kind: 'subsidyTaken', name: taken.name } as const;
	if (amount.kind === 'entered' && amount.amount < 0n) return { kind: 'amountNegative' } as const;
	if (amount.kind !== 'hours') return null;
	if (amount.hours < 0n || amount.valuePerHour < 0n) return { kind: 'amountNegative' } as const;
	return lineAmount(amount.hours, amount.valuePerHour) > LARGEST_CENTS ? ({ kind: 'amountTooLarge' } as const) : null;
}

/** How names are compared: capitals and blanks make no difference. */
export function plain(name: string): string {
	return name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('nl');
}
