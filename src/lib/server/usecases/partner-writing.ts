/**
 * What every change of a partner has in common: all partners are locked and read, the rules between them judge the list as it
 * would become (`check-partners.ts`), and the trail keeps the partner in the form of a bundle.
 */
import { canonicalJson } from '$lib/bundle/canonical';
import { partnerSchema } from '$lib/bundle/partnership-schema';
import { problemsAdded, type PartnerProblem } from '$lib/domain/partnership/check-partners';
import type { Partner } from '$lib/domain/partnership/partner';
import type { JsonValue } from '$lib/domain/shared/exact-json';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { TenantTransaction } from '../db/tenancy';
import { lockPartners, type StoredPartner } from '../queries/partners';
import type { AuditEntry } from '../queries/audit';
import type { HistoryKind } from '../queries/partner-history';

/** What a person fills in; membership ends and the penvoerder changes by actions of their own. */
export type PartnerInput = Omit<Partner, 'id' | 'memberUntil' | 'leadPartner'>;

export type PartnerRefusal =
	| { readonly kind: 'invalid'; readonly problems: readonly NamedProblem[] }
	/** Somebody else changed it; nothing was overwritten. */
	| { readonly kind: 'changedMeanwhile'; readonly current: StoredPartner }
	| { readonly kind: 'hasHistory'; readonly history: readonly { readonly kind: HistoryKind; readonly count: number }[] }
	| { readonly kind: 'isLeadPartner' }
	| { readonly kind: 'alreadyLeadPartner' }
	/** Nothing to bring back, or it was brought back already. */
	| { readonly kind: 'notRemoved' };

/** A partner as a person looked at it. */
interface SeenPartner {
	readonly partnershipId: string;
	readonly partnerId: string;
	readonly revision: number;
}

interface LockedPartners {
	readonly partners: readonly StoredPartner[];
	readonly current: StoredPartner;
}

/** A problem with the names that its sentence needs. */
export interface NamedProblem extends PartnerProblem {
	readonly partnerName: string;
	readonly otherName: string | null;
}

/** All partners, locked, and the one that is to change: refused when it is not what the person looked at any more. */
export async function lockPartnerAsSeen(
	trx: TenantTransaction,
	{ partnershipId, partnerId, revision }: SeenPartner
): Promise<Result<LockedPartners, PartnerRefusal | 'notFound'>> {
	const partners = await lockPartners(trx, partnershipId);
	const current = partners.find((partner) => partner.id === partnerId);
	if (!current) return refuse('notFound');
	if (current.revision !== revision) return refuse({ kind: 'changedMeanwhile', current });
	return ok({ partners, current });
}

/** The refusal when `after` breaks rules that `before` kept; `null` when it may be written. */
export function refusalOfRules(before: readonly Partner[], after: readonly Partner[]): PartnerRefusal | null {
	const names = new Map(after.map((partner) => [partner.id, partner.name]));
	const problems = problemsAdded(before, after).map((found) => ({
		...found,
		partnerName: names.get(found.partnerId) ?? found.partnerId,
		otherName: found.otherId === null ? null : (names.get(found.otherId) ?? found.otherId)
	}));
	return problems.length === 0 ? null : { kind: 'invalid', problems };
}

export function withPartner(partners: readonly Partner[], changed: Partner): Partner[] {
	return partners.map((partner) => (partner.id === changed.id ? changed : partner));
}

/** The domain value of a row, without its revision. */
export function partnerValue(stored: StoredPartner): Partner {
	const { revision: _revision, updatedAt: _updatedAt, updatedBy: _updatedBy, ...partner } = stored;
	return partner;
}

export function partnerEvent(
	what: 'added' | 'changed' | 'ended' | 'removed' | 'restored' | 'appointed' | 'relieved',
	{ id, before, after }: { readonly id: string; readonly before?: Partner; readonly after?: Partner },
	reason: string | null = null
): AuditEntry {
	const json = (partner: Partner): JsonValue => canonicalJson(partnerSchema, partner);
	return {
		action: `partner.${what}`,
		entity: 'partner',
		entityId: id,
		...(before && { before: json(before) }),
		...(after && { after: json(after) }),
		reason
	};
}
