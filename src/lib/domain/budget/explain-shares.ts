/** Explains the part that a key gives a partner: its share of a pot, or of a gap (model section 5). */
import { sumDecimals } from '../shared/decimal';
import type { DerivationStep } from '../shared/derivation';
import type { Cents } from '../shared/money';
import { budgetStep } from './budget-steps';
import type { ExplainContext } from './explain-context';
import { amountValue, decimalValue, nameValue, type Explained, type ExplanationEntry } from './explanation';
import type { FigureAddress } from './figure-address';

export function explainShare(context: ExplainContext, nodeId: string, partnerId: string): Explained | null {
	const found = context.node(nodeId);
	const share = found?.figures.shares?.find((one) => one.partnerId === partnerId);
	if (!found || !share) return null;
	const step = keyStep(context, 'share.byKey', found.node.partnerKeyId, partnerId, found.figures.amount, share.amount);
	return { amount: share.amount, derivation: step };
}

/** The step by which a key gives a partner its part of an amount; none while the key is not there. */
export function keyStep(
	{ facts }: ExplainContext,
	step: 'share.byKey' | 'carried.byKey',
	keyId: string | null,
	partnerId: string,
	amount: Cents,
	part: Cents
): DerivationStep[] {
	const key = facts.keys.find(({ id }) => id === keyId);
	if (!key) return [];
	const own = key.bases.filter((base) => base.partnerId === partnerId).map(({ weight }) => weight);
	const inputs = {
		key: nameValue(key.name),
		referenceDay: { kind: 'day', day: key.referenceDay },
		weight: decimalValue(sumDecimals(own) ?? ''),
		totalWeight: decimalValue(sumDecimals(key.bases.map(({ weight }) => weight)) ?? ''),
		amount: amountValue(amount)
	} as const;
	return [budgetStep(step, inputs, amountValue(part))];
}

export function shareEntry(
	context: ExplainContext,
	nodeId: string,
	{ partnerId, amount }: { readonly partnerId: string; readonly amount: Cents }
): ExplanationEntry {
	const address: FigureAddress = { kind: 'share', nodeId, partnerId };
	return { kind: 'partner', id: partnerId, label: context.partnerName(partnerId), amount, address };
}
