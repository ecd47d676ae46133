/** What an allocation key must keep to before it is frozen: a name of its own, partners, and bases that divide something. */
import { textFromScaled } from '../shared/scaled';
import type { AllocationKey } from './allocation-key';
import { wholeWeights } from './divide';

export type KeyProblem =
	| { readonly kind: 'nameTaken'; readonly name: string }
	| { readonly kind: 'noPartners' }
	| { readonly kind: 'partnerUnknown' }
	/** Nothing was counted on that day, or nothing was filled in: a key whose weights are all zero is an error (model section 3). */
	| { readonly kind: 'allZero' }
	| { readonly kind: 'notADecimal' }
	| { readonly kind: 'percentagesNot100'; readonly total: string };

export function keyProblem(
	key: AllocationKey,
	others: readonly AllocationKey[],
	partnerIds: ReadonlySet<string>
): KeyProblem | null {
	const name = key.name.trim().toLocaleLowerCase('nl');
	const twin = others.find((other) => other.name.trim().toLocaleLowerCase('nl') === name);
	if (twin) return { kind: 'nameTaken', name: twin.name };
	if (key.bases.length === 0) return { kind: 'noPartners' };
	if (key.bases.some(({ partnerId }) => !partnerIds.has(partnerId))) return { kind: 'partnerUnknown' };
	const weights = wholeWeights([...key.bases.map(({ weight }) => weight), '100']);
	if (!weights.ok) return { kind: 'notADecimal' };
	const hundred = weights.value.weights.at(-1) ?? 0n;
	const total = weights.value.sum - hundred;
	if (total === 0n) return { kind: 'allZero' };
	if (key.kind !== 'percentages' || total === hundred) return null;
	return { kind: 'percentagesNot100', total: textFromScaled(total, hundred.toString().length - '100'.length) };
}
