/** Declared lines as the page of declaring gets them: what its tables show and its forms send, packed; neither who decided when nor names of fields. */
import { packRows, unpackRows, type PackedRows } from '$lib/domain/shared/packed-rows';
import type { LineOfTable } from './declaration-cells';
import { fieldOf, PRICE_FIELDS, withPrice, type FlatPrice } from './flat-price';

/** A line with what tells whether somebody changed it meanwhile. */
export type LineOfPage = LineOfTable & { readonly revision: number };

type Flat = Omit<LineOfPage, 'price'> & FlatPrice;
export type SentLines = PackedRows<Flat>;

const FIELDS = [
	...(['id', 'schoolYear', 'roundId', 'partnerId', 'roleId', 'area', 'activity', 'lineId', 'from', 'until'] as const),
	...(['hours', 'inKind', 'state', 'correctsId', 'reason', 'personId', 'note', 'link', 'revision'] as const),
	...PRICE_FIELDS
] as const satisfies readonly (keyof Flat)[];

export function sendLines(lines: readonly LineOfPage[]): SentLines {
	return packRows<Flat, LineOfPage>(lines, FIELDS, fieldOf);
}

export function receiveLines(sent: SentLines): LineOfPage[] {
	return unpackRows(sent).map(withPrice);
}
