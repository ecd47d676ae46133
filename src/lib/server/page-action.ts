/** What every form action does around its use-case: say who calls, and turn the refusals they all share into their answers. */
import { error } from '@sveltejs/kit';
import { requireActor } from './auth/guard';
import type { Caller, GeneralRefusal } from './usecases/write';

/** Sends a visitor who is not signed in to the sign-in page. */
export function callerFrom({ locals, url }: { readonly locals: App.Locals; readonly url: URL }): Caller {
	return { services: locals.services, actor: requireActor({ locals, url }), requestId: locals.requestId };
}

/** The use-case's own refusal; "not found" and "not allowed" end here as 404 and 403. */
export function ownRefusal<E>(refusal: E | GeneralRefusal): Exclude<E, GeneralRefusal> {
	if (refusal === 'notFound') error(404, 'notFound');
	if (refusal === 'notAllowed') error(403, 'notAllowed');
	return refusal as Exclude<E, GeneralRefusal>;
}
