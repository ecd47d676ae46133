/**
 * What changes of awards have in common: their refusals, and the two events each leaves. Everybody reads that an amount
 * changed; reference, note and payments are told to the penvoerder's staff and the accountant only (model section 11).
 */
import { canonicalJson } from '$lib/bundle/canonical';
import { sharedAward } from '$lib/bundle/frozen-document';
import { awardSchema, instalmentSchema, keptAwardSchema } from '$lib/bundle/partnership-schema';
import { sameValue } from '$lib/domain/shared/same-value';
import type { Award, Instalment } from '$lib/domain/subsidy/award';
import type { AuditEntry } from '../queries/audit';
import type { StoredAward, StoredInstalment } from '../queries/awards';

export type AwardRefusal =
	| { readonly kind: 'untilNotAfterFrom' }
	| { readonly kind: 'negativeAmount' }
	/** The correction is older than the award itself. */
	| { readonly kind: 'correctedBeforeGranted' }
	| { readonly kind: 'changedMeanwhile'; readonly current: StoredAward }
	/** Money was received on it: it can be corrected, and not vanish. */
	| { readonly kind: 'wasPaid' }
	| { readonly kind: 'inVersion' }
	| { readonly kind: 'notRemoved' };

export type InstalmentRefusal =
	| { readonly kind: 'receivedInFuture' }
	| { readonly kind: 'changedMeanwhile'; readonly current: StoredInstalment }
	| { readonly kind: 'notRemoved' };

/** An award with what only the penvoerder's staff and the accountant see. */
export interface KeptAward extends Award {
	readonly note: string | null;
}

export type AwardChange = 'added' | 'changed' | 'corrected' | 'removed' | 'restored';

export function refusalOfAward({ from, until, granted, corrected }: Award): AwardRefusal | null {
	if (until <= from) return { kind: 'untilNotAfterFrom' };
	if (granted.amount < 0n || (corrected && corrected.amount < 0n)) return { kind: 'negativeAmount' };
	if (corrected && corrected.decidedOn < granted.decidedOn) return { kind: 'correctedBeforeGranted' };
	return null;
}

/** The shared event, where something shared changed, and the one with reference, note and payments. */
export function awardEvents(
	what: AwardChange,
	{ before, after }: { readonly before?: KeptAward; readonly after?: KeptAward },
	reason: string | null = null
): readonly AuditEntry[] {
	const entityId = (after ?? before)?.id ?? '';
	const shared = (award: KeptAward) => canonicalJson(awardSchema, sharedAward(award));
	const kept = (award: KeptAward) => canonicalJson(keptAwardSchema, award);
	const [was, is] = [before && shared(before), after && shared(after)];
	const sharedEvent: AuditEntry = {
		action: `award.${what}`,
		entity: 'award',
		entityId,
		...(was && { before: was }),
		...(is && { after: is }),
		reason
	};
	return [
		...(was && is && sameValue(was, is) ? [] : [sharedEvent]),
		{
			action: `awardDetail.${what}`,
			entity: 'awardDetail',
			entityId,
			...(before && { before: kept(before) }),
			...(after && { after: kept(after) }),
			visibleTo: { level: 'leadPartner' }
		}
	];
}

export function instalmentEvent(
	what: 'added' | 'changed' | 'removed' | 'restored',
	awardId: string,
	{ before, after }: { readonly before?: Instalment; readonly after?: Instalment }
): AuditEntry {
	const json = (instalment: Instalment) => ({
		awardId,
		instalment: canonicalJson(instalmentSchema, instalment)
	});
	return {
		action: `instalment.${what}`,
		entity: 'instalment',
		entityId: (after ?? before)?.id ?? '',
		...(before && { before: json(before) }),
		...(after && { after: json(after) }),
		visibleTo: { level: 'leadPartner' }
	};
}
