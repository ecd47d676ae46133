/** An invitation: who invites for what, and taking the place, with the account there is or with a new one. */
import { fail, redirect } from '@sveltejs/kit';
import { FormReader } from '$lib/forms/form-reader';
import type { OutsideRefusal } from '$lib/messages/sign-in';
import { requireActor } from '$lib/server/auth/guard';
import { openSession, visitOf } from '$lib/server/auth/sessions';
import { acceptAsNewPerson, acceptSignedIn } from '$lib/server/usecases/accept-invitation';
import { describeInvitation } from '$lib/server/usecases/describe-invitation';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
	...(await describeInvitation(locals.services, params.token, locals.actor)),
	signedInAs: locals.actor?.email ?? null,
	signInHref: `/sign-in?next=${encodeURIComponent(url.pathname)}`
});

export const actions: Actions = {
	create: async (event) => {
		const { locals, params, request } = event;
		const data = await request.formData();
		const form = new FormReader<OutsideRefusal>(data, locals.locale);
		const name = form.text('name', { longest: 120 });
		const password = String(data.get('newPassword') ?? '');
		if (password === '') form.refuse('newPassword', 'required');
		if (form.failed) return fail(422, form.failure());
		const acceptance = { token: params.token, requestId: locals.requestId };
		const outcome = await acceptAsNewPerson(locals.services, acceptance, { name, password, locale: locals.locale });
		if (!outcome.ok) {
			// The page tells by itself where the invitation stands by now.
			form.refuse('newPassword', outcome.error === 'otherPerson' ? 'accountExists' : outcome.error);
			return fail(outcome.error.startsWith('password') ? 422 : 409, form.failure());
		}
		await openSession(visitOf(event), outcome.value.userId);
		redirect(303, `/p/${outcome.value.partnershipId}`);
	},
	accept: async (event) => {
		const { locals, params } = event;
		const actor = requireActor(event);
		const acceptance = { token: params.token, requestId: locals.requestId };
		const outcome = await acceptSignedIn(locals.services, acceptance, actor);
		if (!outcome.ok) return fail(409, new FormReader<OutsideRefusal>(new FormData(), locals.locale).failure());
		await openSession(visitOf(event), outcome.value.userId);
		redirect(303, `/p/${outcome.value.partnershipId}`);
	}
};
