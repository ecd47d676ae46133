/** Removes a partner nothing points at, entered by mistake. `restore-partner.ts` is the way back. */
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { codeOf } from '../db/startup-problem';
import { findPartnerHistory } from '../queries/partner-history';
import { deletePartner } from '../queries/partners';
import { lockPartnerAsSeen, partnerEvent, partnerValue, type PartnerRefusal } from './partner-writing';
import { write, type Caller, type GeneralRefusal } from './write';

export interface RemovePartner {
	readonly partnershipId: string;
	readonly partnerId: string;
	readonly revision: number;
}

const FOREIGN_KEY_VIOLATION = '23503';

export function removePartner(
	caller: Caller,
	{ partnershipId, partnerId, revision }: RemovePartner
): Promise<Result<null, PartnerRefusal | GeneralRefusal>> {
	return write<null, PartnerRefusal | GeneralRefusal>(
		caller,
		{ partnershipId, permission: 'partner.edit' },
		async (scope) => {
			const seen = await lockPartnerAsSeen(scope.trx, { partnershipId, partnerId, revision });
			if (!seen.ok) return seen;
			const { current } = seen.value;
			if (current.leadPartner) return refuse({ kind: 'isLeadPartner' });
			const history = await findPartnerHistory(scope.trx, partnershipId, partnerId);
			if (history.length > 0) return refuse({ kind: 'hasHistory', history });
			try {
				await deletePartner(scope.trx, partnershipId, partnerId);
			} catch (cause) {
				// A record only its own organisation may see: that it exists is not told.
				if (codeOf(cause) === FOREIGN_KEY_VIOLATION) return refuse({ kind: 'hasHistory', history: [] });
				throw cause;
			}
			scope.audit(partnerEvent('removed', { id: partnerId, before: partnerValue(current) }));
			return ok(null);
		}
	);
}
