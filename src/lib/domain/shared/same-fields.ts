/** Whether two records say the same in these fields, whose values are texts, amounts or nothing. */
export function sameFields<Field extends string>(fields: readonly Field[]) {
	type Said = Readonly<Record<Field, string | bigint | null>>;
	return (one: Said) => (other: Said) => fields.every((field) => one[field] === other[field]);
}
