/** The price of a line beside its other fields, as packed rows have it: all four are `null` while there is none. */
import type { DeclarationPrice } from '$lib/domain/declaration/declaration';

export type FlatPrice = { readonly [Field in keyof DeclarationPrice]: DeclarationPrice[Field] | null };
type WithPrice = { readonly price: DeclarationPrice | null };

export const PRICE_FIELDS = ['tariffId', 'scope', 'tariffPerHour', 'amount'] as const satisfies (keyof FlatPrice)[];

const ofPrice = new Set<PropertyKey>(PRICE_FIELDS);

/** The same field of a line that has its price in one piece. */
export function fieldOf<Line extends WithPrice, Field extends keyof FlatPrice | Exclude<keyof Line, 'price'>>(
	line: Line,
	field: Field
): (Omit<Line, 'price'> & FlatPrice)[Field] {
	const from: object | null = ofPrice.has(field) ? line.price : line;
	return (from as (Omit<Line, 'price'> & FlatPrice) | null)?.[field] ?? (null as never);
}

/** The line with its price in one piece. */
export function withPrice<Flat extends FlatPrice>(flat: Flat): Omit<Flat, keyof FlatPrice> & WithPrice {
	const { tariffId, scope, tariffPerHour, amount, ...line } = flat;
	const priced = tariffId !== null && scope !== null && tariffPerHour !== null && amount !== null;
	return { ...line, price: priced ? { tariffId, scope, tariffPerHour, amount } : null };
}
