/** What the address asks of the audit trail: all of it, what is about one topic, what happened to one record, or what was done at once. */
import { TRAIL_TOPIC_NAMES, TRAIL_TOPICS, type TrailTopic } from '$lib/components/audit/trail-topics';
import type { AuditFilter } from '$lib/server/queries/audit';

export interface AskedTrail {
	readonly about: TrailTopic | null;
	readonly entity: string | null;
	readonly entityId: string | null;
	/** Ids of the first and the last event of what was done at once. */
	readonly from: number | null;
	readonly to: number | null;
	/** Older than this event: the next page. */
	readonly before: number | null;
}

/** What is no id of an event is as if it were not asked. */
export function askedTrail(query: URLSearchParams): AskedTrail {
	const number = (name: string) => {
		const asked = Number(query.get(name) ?? '');
		return Number.isSafeInteger(asked) && asked > 0 ? asked : null;
	};
	const about = query.get('about');
	return {
		about: TRAIL_TOPIC_NAMES.find((topic) => topic === about) ?? null,
		entity: query.get('entity')?.slice(0, 80) || null,
		entityId: query.get('id')?.slice(0, 200) || null,
		...{ from: number('from'), to: number('to'), before: number('before') }
	};
}

/** To what is told event by event. */
export function isNarrowed({ entity, entityId, from, to }: AskedTrail): boolean {
	return [entity, entityId, from, to].some((asked) => asked !== null);
}

export function filterOf({ about, entity, entityId, from, to, before }: AskedTrail): Omit<AuditFilter, 'limit'> {
	const until = before ?? (to === null ? null : to + 1);
	return {
		...(about !== null && { entities: TRAIL_TOPICS[about] }),
		...(entity !== null && { entity }),
		...(entityId !== null && { entityId }),
		...(from !== null && { from }),
		...(until !== null && { before: until })
	};
}

/** The same, narrowed as it is. */
export function trailQuery(asked: Partial<AskedTrail>): string {
	const { about, entity, entityId: id, from, to, before } = asked;
	const given = Object.entries({ about, entity, id, from, to, before }).filter(([, value]) => value != null);
	return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}
