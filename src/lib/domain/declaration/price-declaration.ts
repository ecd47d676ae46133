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

/**
 * An open line at the tariffs of today. A correction keeps the tariff of what it corrects, so that taking back all hours takes back
 * the whole amount; and none where that had none, so that nothing is taken back that was never counted.
 */
export function priceOpenLine(
	line: Pick<Declaration, 'partnerId' | 'roleId' | 'area' | 'from' | 'hours' | 'price' | 'correctsId'>,
	tariffs: TariffIndex
): DeclarationPrice | null {
	if (line.correctsId === null) return priceDeclaration(line, tariffs);
	return line.price && { ...line.price, amount: lineAmount(line.hours, line.price.tariffPerHour) };
}

/** Whether submitting it prices it at the tariff of then. A correction keeps to what it corrects. */
export function isPricedAnew({ state, correctsId }: Pick<Declaration, 'state' | 'correctsId'>): boolean {
	return correctsId === null && (state === 'draft' || state === 'returned');
}

/** What it comes to as things are: of what is not submitted yet at the tariff that is agreed now, whatever it was saved at. */
export function priceNow(line: Declaration, tariffs: TariffIndex): DeclarationPrice | null {
	return isPricedAnew(line) ? priceDeclaration(line, tariffs) : line.price;
}
