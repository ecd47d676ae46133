/**
 * What declared hours come to: the tariff agreed for the first day of the work, rounded once per line (model sections 3 and 6).
 * No tariff is unpriced: no amount, and never € 0.
 */
import { lineAmount } from '../shared/money';
import type { TariffIndex } from '../tariff/resolve-tariff';
import type { Declaration, DeclarationPrice, DeclaredWork } from './declaration';

export function priceDeclaration(
	{ partnerId, roleId, area, from, hours }: Pick<DeclaredWork, 'partnerId' | 'roleId' | 'area' | 'from' | 'hours'>,
	tariffs: TariffIndex
): DeclarationPrice | null {
	const match = tariffs.resolve({ partnerId, roleId, area, day: from });
	if (match.kind === 'unpriced') return null;
	const { id, amountPerHour } = match.tariff;
	return {
		tariffId: id,
		scope: match.scope,
		tariffPerHour: amountPerHour,
		amount: lineAmount(hours, amountPerHour)
	};
}

/** A draft that had no tariff yet has one as soon as it is agreed. */
export function priceNow(line: Declaration, tariffs: TariffIndex): DeclarationPrice | null {
	return line.state === 'draft' && line.price === null ? priceDeclaration(line, tariffs) : line.price;
}
