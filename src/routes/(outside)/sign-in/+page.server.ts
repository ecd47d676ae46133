/** Signing in with a password, and in the demonstration with one click. */
import { error, fail, redirect } from '@sveltejs/kit';
import { FormReader } from '$lib/forms/form-reader';
import { pathOnThisSite } from '$lib/forms/preferences';
import type { OutsideRefusal } from '$lib/messages/sign-in';
import { openSession, visitOf } from '$lib/server/auth/sessions';
import { signIn } from '$lib/server/auth/sign-in';
import { demoChoices, enterAsDemoPerson } from '$lib/server/usecases/enter-as-demo-person';
import type { Actions, PageServerLoad } from './$types';

const DONE = { 'signed-out': 'signedOut', 'password-saved': 'passwordSaved' } as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const next = pathOnThisSite(url.searchParams.get('next'));
	if (locals.actor) redirect(303, next);
	const done = url.searchParams.get('done') ?? '';
	return {
		next,
		notice: done === 'signed-out' || done === 'password-saved' ? DONE[done] : null,
		demo: await demoChoices(locals.services)
	};
};

export const actions: Actions = {
	password: async (event) => {
		const data = await event.request.formData();
		const form = new FormReader<OutsideRefusal>(data, event.locals.locale);
		const email = form.text('email', { longest: 254 });
		const password = String(data.get('password') ?? '');
		if (password === '') form.refuse('password', 'required');
		if (form.failed) return fail(422, { ...form.failure(), waitSeconds: null });
		const outcome = await signIn(visitOf(event), { email, password }, event.getClientAddress());
		if (outcome.ok) redirect(303, pathOnThisSite(data.get('next')));
		if (outcome.error.kind === 'wait') {
			const { seconds } = outcome.error;
			event.setHeaders({ 'retry-after': String(seconds) });
			return fail(429, { ...form.failure(), waitSeconds: seconds });
		}
		form.refuse('password', 'wrong');
		return fail(422, { ...form.failure(), waitSeconds: null });
	},
	demo: async (event) => {
		const personId = String((await event.request.formData()).get('person') ?? '');
		const entered = await enterAsDemoPerson(event.locals.services, personId);
		if (!entered.ok) error(404, 'notFound');
		await openSession(visitOf(event), entered.value.userId);
		redirect(303, '/');
	}
};
