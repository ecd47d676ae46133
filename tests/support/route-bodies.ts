/**
 * For every action and every method that writes: a body as its page sends it, that is valid for whoever may, on either side
 * of the matrix. `matrix-writes.test.ts` holds this list to the list of routes.
 */
import { accountBodies } from './route-bodies-accounts';
import { hoursBodies } from './route-bodies-hours';
import { importBodies } from './route-bodies-import';
import { partnershipBodies } from './route-bodies-partnership';
import { subsidyBodies } from './route-bodies-subsidy';
import { yearBodies } from './route-bodies-year';
import type { Bodies } from './valid-body';

/** By the key of an endpoint. */
export const BODIES: ReadonlyMap<string, Bodies[string]> = new Map(
	Object.entries({
		...yearBodies,
		...subsidyBodies,
		...partnershipBodies,
		...accountBodies,
		...hoursBodies,
		...importBodies
	})
);
