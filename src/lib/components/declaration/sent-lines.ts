/** Declared lines as the page of declaring gets them: what its tables show and its forms send, packed; neither who decided when nor names of fields. */
import type { DeclarationPrice } from '$lib/domain/declaration/declaration';
import { packRows, unpackRows, type PackedRows } from '$lib/domain/shared/packed-rows';
import type { LineOfTable } from './declaration-cells';

/** A line with what tells whether somebody changed it meanwhile. */
export type LineOfPage = LineOfTable & { readonly revision: number };

/** The price beside the other fields; all four of it are `null` while there is none. */
type Flat = Omit<LineOfPage, 'price'> & { readonly [Field in keyof DeclarationPrice]: DeclarationPrice[Field] | null };
export type SentLines = PackedRows<Flat>;

const FIELDS = [
	...(['id', 'schoolYear', 'roundId', 'partnerId', 'roleId', 'area', 'activity', 'lineId', 'from', 'until'] as const),
	...(['hours', 'inKind', 'state', 'correctsId', 'reason', 'personId', 'note', 'link', 'revision'] as const),
	...(['tariffId', 'scope', 'tariffPerHour', 'amount'] as const)
] as const satisfies readonly (keyof Flat)[];

const UNPRICED = { tariffId: null, scope: null, tariffPerHour: null, amount: null };

export function sendLines(lines: readonly LineOfPage[]): SentLines {
	return packRows(
		lines.map(({ price, ...line }): Flat => ({ ...line, ...(price ?? UNPRICED) })),
		FIELDS
	);
}

export function receiveLines(sent: SentLines): LineOfPage[] {
	return unpackRows(sent).map(({ tariffId, scope, tariffPerHour, amount, ...line }) => ({
		...line,
		price:
			tariffId === null || scope === null || tariffPerHour === null || amount === null
				? null
				: { tariffId, scope, tariffPerHour, amount }
	}));
}
