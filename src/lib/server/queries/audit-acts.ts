/**
 * The trail by what was done at once. Whoever takes over a file or approves all that waits does one thing, with an event for each of
 * thousands of lines; one by one these would push everything else out of sight.
 */
import { sql } from 'kysely';
import { invariant } from '$lib/domain/shared/invariant';
import type { TenantTransaction } from '../db/tenancy';
import { listAuditEvents, toldOnce, type AuditEvent, type AuditFilter } from './audit';

export interface AuditAct {
	/** The only event, or the last of those that came with one request. */
	readonly event: AuditEvent;
	/** `null` for an event that is shown by itself. */
	readonly together: EventsTogether | null;
}

/** What one request did of one kind, without another event of what is asked between. */
export interface EventsTogether {
	readonly count: number;
	/** Ids of the first and the last. */
	readonly from: number;
	readonly to: number;
}

export interface AuditActs {
	readonly acts: readonly AuditAct[];
	/** Continue with events older than this; `null` when there are none. */
	readonly older: number | null;
}

/** So many are shown one by one. */
const FEW = 5;

/** Newest first, of what the reader may see: at most `limit` acts, of which those of a few events are told one by one. */
export async function listAuditActs(
	trx: TenantTransaction,
	partnershipId: string,
	{ entities, before, limit }: Pick<AuditFilter, 'entities' | 'before' | 'limit'>
): Promise<AuditActs> {
	const runs = await listRuns(trx, partnershipId, { entities, before, limit });
	const ids = runs.flatMap((run) => (isFew(run) ? run.newest : run.newest.slice(0, 1)));
	const events = await listAuditEvents(trx, partnershipId, { ids, limit: ids.length });
	const byId = new Map(events.map((event) => [event.id, event]));
	const eventOf = (id: number | undefined) => {
		const event = byId.get(id ?? 0);
		invariant(event !== undefined, 'an event of the trail stays');
		return event;
	};
	const acts = runs.flatMap((run): AuditAct[] => {
		const { count, first: from, newest } = run;
		if (isFew(run)) return newest.map((id) => ({ event: eventOf(id), together: null }));
		const event = eventOf(newest[0]);
		return [{ event, together: { count, from, to: event.id } }];
	});
	const last = runs.at(-1);
	return { acts, older: last && last.after > 0 ? last.first : null };
}

interface Run {
	readonly count: number;
	/** Id of its first event. */
	readonly first: number;
	/** Ids of its last few events, the newest first. */
	readonly newest: readonly number[];
	/** Id of the last event before it; 0 when there is none. */
	readonly after: number;
}

function isFew({ count }: Run): boolean {
	return count <= FEW;
}

/** From the last event of each run to that of the run before it, which is found in the order of the key. */
async function listRuns(
	trx: TenantTransaction,
	partnershipId: string,
	{ entities, before, limit }: Pick<AuditFilter, 'entities' | 'before' | 'limit'>
): Promise<Run[]> {
	const asked = (event: string) =>
		sql`${toldOnce(event)} and ${entities ? sql`${sql.table(event)}.entity = any(${[...entities]}::text[])` : sql`true`}`;
	const told = asked('audit_event');
	const { rows } = await sql<Omit<Run, 'newest'> & { readonly newest: readonly string[] }>`
		with recursive ending as (
			(
				select id, request_id, action from audit_event
				where partnership_id = ${partnershipId} and ${told} and (${before ?? null}::bigint is null or id < ${before ?? null}::bigint)
				order by id desc limit 1
			)
			union all
			select earlier.id, earlier.request_id, earlier.action
			from ending cross join lateral (
				select id, request_id, action from audit_event
				where partnership_id = ${partnershipId} and ${told} and id < ending.id
					and (request_id is distinct from ending.request_id or action <> ending.action)
				order by id desc limit 1
			) as earlier
		),
		run as (
			select id as last, coalesce(lead(id) over (order by id desc), 0) as after
			from (select id from ending limit ${limit + 1}) as ends
			order by id desc limit ${limit}
		)
		select count(*) as count, min(event.id) as first, (array_agg(event.id order by event.id desc))[1:${sql.lit(FEW)}] as newest, run.after
		from run
		join audit_event as event
			on event.partnership_id = ${partnershipId} and ${asked('event')} and event.id > run.after and event.id <= run.last
		group by run.last, run.after
		order by run.last desc`.execute(trx);
	return rows.map((row) => ({ ...row, newest: row.newest.map(Number) }));
}
