/** The audit trail, newest first; row-level security leaves out what the reader may not see. */
import { recordedChange } from '$lib/components/audit/recorded-change';
import { idsIn, recordName, recordNames } from '$lib/components/audit/record-names';
import { requireAccess } from '$lib/server/auth/guard';
import { inPartnership } from '$lib/server/db/tenancy';
import { listAuditEvents } from '$lib/server/queries/audit';
import { findRecordNames } from '$lib/server/queries/record-names';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 100;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership, 'audit.view');
	const entity = url.searchParams.get('entity')?.slice(0, 80) || undefined;
	const entityId = url.searchParams.get('id')?.slice(0, 200) || undefined;
	const older = Number(url.searchParams.get('before') ?? '');
	const before = Number.isSafeInteger(older) && older > 0 ? older : undefined;
	const filter = { entity, entityId, before, limit: PAGE_SIZE + 1 };
	const { events, names } = await inPartnership(
		locals.services.db,
		access,
		async (trx) => {
			const found = await listAuditEvents(trx, access.partnershipId, filter);
			return { events: found, names: recordNames(await findRecordNames(trx, access.partnershipId, idsIn(found))) };
		},
		{ readOnly: true }
	);
	const shown = events.slice(0, PAGE_SIZE);
	return {
		entity: entity ?? null,
		entityId: entityId ?? null,
		paged: before !== undefined,
		older: events.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
		events: shown.map((event) => ({
			...event,
			...recordedChange(event, names, locals.locale),
			recordName: recordName(event, names)
		}))
	};
};
