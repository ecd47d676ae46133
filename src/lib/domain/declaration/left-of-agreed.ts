/**
 * What is left of what was agreed, where not all of it has an amount. Declared hours without a tariff take off more than is known, and
 * agreed ones leave more: one side gives a limit, of both nothing is known.
 */

/** Below zero where more was declared than agreed. */
export type LeftOfAgreed =
	{ readonly kind: 'exactly' | 'atMost' | 'atLeast'; readonly amount: bigint } | { readonly kind: 'notDetermined' };

interface Sides<Value> {
	readonly agreed: Value;
	readonly declared: Value;
}

/** `known`: of what has an amount. `lacks`: whether something of that side has none. */
export function leftOfAgreed(known: Sides<bigint>, lacks: Sides<boolean>): LeftOfAgreed {
	const amount = known.agreed - known.declared;
	if (!lacks.agreed && !lacks.declared) return { kind: 'exactly', amount };
	const nothingKnown = (side: keyof Sides<unknown>) => lacks[side] && known[side] === 0n;
	if ((lacks.agreed && lacks.declared) || nothingKnown('agreed') || nothingKnown('declared'))
		return { kind: 'notDetermined' };
	if (lacks.declared) return { kind: 'atMost', amount };
	// At least less than nothing says nothing.
	return amount < 0n ? { kind: 'notDetermined' } : { kind: 'atLeast', amount };
}
