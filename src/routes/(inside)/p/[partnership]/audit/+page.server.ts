/** The audit trail, newest first; row-level security leaves out what the reader may not see. */
import { recordedChange } from '$lib/components/audit/recorded-change';
import { idsIn, recordName, recordNames } from '$lib/components/audit/record-names';
import { declarationFindingMessages } from '$lib/messages/declaration-findings';
import type { Locale } from '$lib/messages/locale';
import { requireAccess } from '$lib/server/auth/guard';
import { inPartnership } from '$lib/server/db/tenancy';
import { listAuditEvents, type AuditEvent } from '$lib/server/queries/audit';
import { listAuditActs, type AuditActs } from '$lib/server/queries/audit-acts';
import { findRecordNames } from '$lib/server/queries/record-names';
import { askedTrail, filterOf, isNarrowed } from './asked-trail';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 100;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership, 'audit.view');
	const asked = askedTrail(url.searchParams);
	const { partnershipId } = access;
	const { acts, older, names } = await inPartnership(
		locals.services.db,
		access,
		async (trx) => {
			const found = isNarrowed(asked)
				? oneByOne(await listAuditEvents(trx, partnershipId, { ...filterOf(asked), limit: PAGE_SIZE + 1 }))
				: await listAuditActs(trx, partnershipId, { ...filterOf(asked), limit: PAGE_SIZE });
			const events = found.acts.map(({ event }) => event);
			return { ...found, names: recordNames(await findRecordNames(trx, partnershipId, idsIn(events)), locals.locale) };
		},
		{ readOnly: true }
	);
	return {
		asked,
		older,
		events: acts.map(({ event, together }) => ({
			...event,
			...recordedChange(event, names, locals.locale),
			recordName:
				event.entity === 'findingRule'
					? titleOf(event.entityId, locals.locale)
					: recordName(event, names, locals.locale),
			together
		}))
	};
};

/** Of a kind of finding, as the page says it where the rule is set. */
function titleOf(kind: string, locale: Locale): string | null {
	const titles: Readonly<Record<string, string>> = declarationFindingMessages[locale].titles;
	return titles[kind] ?? null;
}

/** What somebody asked for is told event by event. */
function oneByOne(events: readonly AuditEvent[]): AuditActs {
	const shown = events.slice(0, PAGE_SIZE);
	return {
		acts: shown.map((event) => ({ event, together: null })),
		older: events.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null
	};
}
