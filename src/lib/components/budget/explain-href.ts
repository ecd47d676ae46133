/** The page that explains a figure. */
import { addressText } from '$lib/domain/budget/address-text';
import type { FigureAddress } from '$lib/domain/budget/figure-address';

export function explainHref(partnershipId: string, schoolYear: string, address: FigureAddress): string {
	return `/p/${partnershipId}/${schoolYear}/explain/${encodeURIComponent(addressText(address))}`;
}
