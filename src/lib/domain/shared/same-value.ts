/** Whether two plain values (facts, rows, amounts) are the same all the way down; the order of fields does not matter. */
export function sameValue(first: unknown, second: unknown): boolean {
	if (Object.is(first, second)) return true;
	if (typeof first !== 'object' || typeof second !== 'object' || first === null || second === null) return false;
	if (Array.isArray(first) !== Array.isArray(second)) return false;
	const others = new Map<string, unknown>(Object.entries(second));
	const fields = Object.entries(first);
	return (
		fields.length === others.size &&
		fields.every(([key, value]) => others.has(key) && sameValue(value, others.get(key)))
	);
}
