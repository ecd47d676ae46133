/**
 * Many rows of one form on their way to a browser: every different value once, and each row as the places of its values. Rows of a
 * table repeat most of what they hold (roles, days, tariffs), and as objects every row would repeat the names of its fields too.
 */

export type PackedValue = string | number | bigint | boolean | null;

/** Fields of `Row` hold plain values only; what has more to it is flattened by whoever packs it. */
export interface PackedRows<Row> {
	readonly fields: readonly (keyof Row)[];
	readonly values: readonly Row[keyof Row][];
	/** Row by row, one place in `values` for each field, in one text: thousands of numbers of their own take longer to write and read. */
	readonly places: string;
}

/** `valueOf`: a field of the row that is made of what is packed. */
export function packRows<Row extends Readonly<Record<keyof Row, PackedValue>>, From = Row>(
	rows: readonly From[],
	fields: readonly (keyof Row)[],
	valueOf: (row: From, field: keyof Row) => Row[keyof Row]
): PackedRows<Row> {
	const known = new Map<Row[keyof Row], number>();
	const places: number[] = [];
	for (const row of rows) {
		for (const field of fields) {
			const value = valueOf(row, field);
			const place = known.get(value) ?? known.size;
			known.set(value, place);
			places.push(place);
		}
	}
	return { fields, values: [...known.keys()], places: places.join(' ') };
}

export function unpackRows<Row>({ fields, values, places }: PackedRows<Row>): Row[] {
	const all = places === '' ? [] : places.split(' ').map(Number);
	const count = fields.length === 0 ? 0 : all.length / fields.length;
	return Array.from({ length: count }, (_, row) => {
		const own = fields.map((field, index) => [field, values[all[row * fields.length + index] ?? -1]] as const);
		// What was packed field by field comes back field by field; `fromEntries` answers with any text as a key.
		return Object.fromEntries(own) as Row;
	});
}
