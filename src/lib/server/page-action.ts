/**
 * What every form action does around its use-case: ask whether the caller may before anything of the form is read, say who
 * calls, turn the refusals they all share into their answers, and notice that an answer is one of before.
 */
import { error } from '@sveltejs/kit';
import { requireAccess, requireActor } from './auth/guard';
import type { Permission } from './auth/permissions';
import type { Answered } from './usecases/answer-once';
import type { Caller, GeneralRefusal } from './usecases/write';

/** Sends a visitor who is not signed in to the sign-in page, and who may not do `permission` away with 404 or 403. */
export function callerFrom(
	{ locals, url }: { readonly locals: App.Locals; readonly url: URL },
	partnershipId: string,
	permission: Permission,
	partnerId?: string
): Caller {
	requireAccess({ locals, url }, partnershipId, permission, partnerId);
	return { services: locals.services, actor: requireActor({ locals, url }), requestId: locals.requestId };
}

/** The use-case's own refusal; "not found" and "not allowed" end here as 404 and 403. */
export function ownRefusal<E>(refusal: E | GeneralRefusal): Exclude<E, GeneralRefusal> {
	if (refusal === 'notFound') error(404, 'notFound');
	if (refusal === 'notAllowed') error(403, 'notAllowed');
	return refusal as Exclude<E, GeneralRefusal>;
}

/** Pressing twice is one act. */
const PRESSED_TWICE_MILLISECONDS = 10_000;

/** Whether the same was asked some time ago, so that the page says nothing was done again: what became of it may be otherwise now. */
export function answeredBefore({ at }: Answered<object>, { services }: Caller): boolean {
	return services.clock().getTime() - at.getTime() > PRESSED_TWICE_MILLISECONDS;
}
