/** Ends the session of this browser, in the database too. Only by a form: a link somebody sends cannot sign anybody out. */
import { redirect } from '@sveltejs/kit';
import { endOwnSession, visitOf } from '$lib/server/auth/sessions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => redirect(303, '/');

export const actions: Actions = {
	default: async (event) => {
		await endOwnSession(visitOf(event));
		redirect(303, '/sign-in?done=signed-out');
	}
};
