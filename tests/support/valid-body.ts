/** A request that succeeds for whoever may: what it carries, and what must be so for it. */
import type { Role } from '$lib/server/auth/actor';
import type { SystemTransaction } from '$lib/server/db/tenancy';
import type { Settings } from '$lib/server/settings';
import type { WriteSide } from './route-rows';
import type { FormFields, SentBody } from './route-walk';

export interface Valid {
	readonly body: SentBody;
	/** In the place of those of the side. */
	readonly params?: Readonly<Record<string, string>>;
	/** Whose valid body it is, where the list of rights does not say it: outside any partnership. */
	readonly as?: Role | 'nobody';
	/** The request carries the session of whoever asks. */
	readonly signedIn?: true;
	/** What cannot be made beforehand, because it would end everything else. */
	readonly before?: (trx: SystemTransaction) => Promise<unknown>;
	readonly settings?: Partial<Settings>;
}

/** By the key of an endpoint. */
export type Bodies = Readonly<Record<string, (side: WriteSide) => Valid>>;

/** A form, with parameters of its own where the row stands in the path. */
export function formBody(form: FormFields, more: Omit<Valid, 'body'> = {}): Valid {
	return { body: { form }, ...more };
}

export const INSIDE = '/(inside)/p/[partnership]';
export const OF_YEAR = `${INSIDE}/[schoolYear=schoolYear]`;
