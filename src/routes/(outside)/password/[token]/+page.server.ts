/** Choosing a new password with a link that was handed over. */
import { fail, redirect } from '@sveltejs/kit';
import { FormReader } from '$lib/forms/form-reader';
import type { OutsideRefusal } from '$lib/messages/sign-in';
import { endOwnSession, visitOf } from '$lib/server/auth/sessions';
import { findAccountOfPasswordLink, resetPassword } from '$lib/server/usecases/reset-password';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const account = await findAccountOfPasswordLink(locals.services, params.token);
	return { account: account && { name: account.name, email: account.email } };
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, params, request } = event;
		const data = await request.formData();
		const form = new FormReader<OutsideRefusal>(data, locals.locale);
		const password = String(data.get('newPassword') ?? '');
		const command = { token: params.token, password, requestId: locals.requestId };
		const outcome = await resetPassword(locals.services, command);
		if (outcome.ok) {
			await endOwnSession(visitOf(event));
			redirect(303, '/sign-in?done=password-saved');
		}
		form.refuse('newPassword', outcome.error);
		return fail(outcome.error === 'linkUnusable' ? 410 : 422, form.failure());
	}
};
