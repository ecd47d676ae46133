/** Requests that write: every action and method with a valid body, by whom it may come, and sending one. */
import type { Actor } from '$lib/server/auth/actor';
import { openSession } from '$lib/server/auth/sessions';
import { asSystem } from '$lib/server/db/tenancy';
import type { Services } from '$lib/server/services';
import { Browser } from './browser';
import { allowed, groupOf } from './route-actors';
import { BODIES } from './route-bodies';
import { listEndpoints, type Endpoint } from './route-list';
import type { WriteSide } from './route-rows';
import { callAs, type Answer, type Side } from './route-walk';
import type { Valid } from './valid-body';

export const NO_WRITE = / (?:layout|load|GET|HEAD|OPTIONS)$/;
export const endpoints = listEndpoints().filter(({ key }) => !NO_WRITE.test(key));
export const inside = endpoints.filter(({ routeId }) => routeId.includes('[partnership]'));
export const ofAccount = endpoints.filter((endpoint) => groupOf(endpoint) === 'signedIn');

/** The foreign name, reference and wage cost, and the highest tariff that follows from that cost. */
export const SECRETS = /GEHEIM|(?<![\da-f])(?:987[.,]?65|1[.,]?037[.,]?03)(?![\da-f])/;

function validFor({ key }: Endpoint, side: WriteSide): Valid {
	const body = BODIES.get(key);
	if (!body) throw new Error(`no valid body for ${key}`);
	return body(side);
}

/** Who is asked for in the body, else all who have the right. */
export function permitted(endpoint: Endpoint, side: WriteSide): readonly (Actor | null)[] {
	const { as } = validFor(endpoint, side);
	if (as === undefined) return allowed(side, groupOf(endpoint));
	return [as === 'nobody' ? null : side.actors[as]];
}

export interface WriteRequest {
	readonly endpoint: Endpoint;
	readonly actor: Actor | null;
	readonly valid: Valid;
	readonly params: Side['params'];
}

export function request(endpoint: Endpoint, actor: Actor | null, side: WriteSide, partnership = side.id): WriteRequest {
	const valid = validFor(endpoint, side);
	return { endpoint, actor, valid, params: { ...side.params, ...valid.params, partnership } };
}

/** What must be so first is made in `services.db`; `ready` then sees the rows as the request finds them. */
export async function send(
	services: Services,
	{ endpoint, actor, valid, params }: WriteRequest,
	ready: () => Promise<unknown> = () => Promise.resolve()
): Promise<Answer> {
	const asked = { ...services, settings: { ...services.settings, ...valid.settings } };
	if (valid.before) await asSystem(services.db, valid.before);
	const browser = new Browser(asked);
	if (valid.signedIn && actor) await openSession(browser.visit(), actor.userId);
	await ready();
	return callAs(asked, endpoint, actor, params, { body: valid.body, browser });
}
