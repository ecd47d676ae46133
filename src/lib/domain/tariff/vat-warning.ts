/**
 * Lending staff stays outside VAT while the fee keeps to the wage cost; up to 5 % above it is accepted (`facts.md`
 * section 3, decree of 15 June 2024, par. 6.3). A tariff above that raises a warning, never a VAT calculation.
 */
import { toCents, type Cents } from '../shared/money';

export interface VatWarning {
	readonly tariff: Cents;
	readonly wageCost: Cents;
	/** The highest tariff in whole cents that raises no warning. */
	readonly highestWithoutWarning: Cents;
}

const ACCEPTED_PERCENTAGE = 105n;

/** Both per hour. `null` when there is nothing to warn of; without a known wage cost nothing can be said either. */
export function tariffAboveWageCost(tariff: Cents, wageCost: Cents | null): VatWarning | null {
	if (wageCost === null || wageCost <= 0n || tariff * 100n <= wageCost * ACCEPTED_PERCENTAGE) return null;
	return { tariff, wageCost, highestWithoutWarning: toCents((wageCost * ACCEPTED_PERCENTAGE) / 100n) };
}
