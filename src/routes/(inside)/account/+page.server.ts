/** One's own account: name, language, password, the devices it is signed in on. Nobody else sees this page. */
import { fail, redirect } from '@sveltejs/kit';
import { FormReader } from '$lib/forms/form-reader';
import { LOCALE_COOKIE } from '$lib/forms/preferences';
import { LOCALES } from '$lib/messages/locale';
import { deviceFromUserAgent } from '$lib/server/auth/device-name';
import { isServedSecurely } from '$lib/server/auth/cookies';
import { requireActor } from '$lib/server/auth/guard';
import { SESSION_LIMITS } from '$lib/server/auth/limits';
import type { PasswordRefusal } from '$lib/server/auth/password-rules';
import { visitOf } from '$lib/server/auth/sessions';
import { hasPassword } from '$lib/server/queries/accounts';
import { listSessions } from '$lib/server/queries/sessions';
import {
	changeOwnLanguage,
	changeOwnName,
	changeOwnPassword,
	endOwnOtherSession,
	endOwnOtherSessions
} from '$lib/server/usecases/change-own-account';
import type { Caller } from '$lib/server/usecases/write';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const A_YEAR = 60 * 60 * 24 * 365;
const DONE = ['saved', 'passwordChanged', 'sessionEnded', 'othersEnded'] as const;
type AccountForm = FormReader<PasswordRefusal | 'passwordWrong'>;

export const load: PageServerLoad = async (event) => {
	const { userId, sessionId, name, email, memberships } = requireActor(event);
	const { db, clock } = event.locals.services;
	const sessions = await listSessions(db, userId, clock(), SESSION_LIMITS.absolute);
	const done = event.url.searchParams.get('done');
	return {
		done: DONE.find((known) => known === done) ?? null,
		name,
		email,
		hasPassword: await hasPassword(db, userId),
		places: memberships.map(({ partnershipId, partnershipName, role }) => ({ partnershipId, partnershipName, role })),
		sessions: sessions.map(({ userAgent, ...session }) => ({
			...session,
			device: deviceFromUserAgent(userAgent),
			current: session.id === sessionId
		}))
	};
};

export const actions: Actions = {
	personal: async (event) => {
		const caller = callerOf(event);
		const form = await formOf(event);
		const name = form.text('name', { longest: 120 });
		const locale = form.choice('locale', LOCALES);
		if (form.failed) return fail(422, { ...form.failure(), waitSeconds: null });
		if (name !== caller.actor.name) await changeOwnName(caller, name);
		await changeOwnLanguage(caller, locale);
		const secure = isServedSecurely(event.locals.services.settings);
		event.cookies.set(LOCALE_COOKIE, locale, { path: '/', maxAge: A_YEAR, httpOnly: true, sameSite: 'lax', secure });
		back('saved');
	},
	password: async (event) => {
		const actor = requireActor(event);
		const data = await event.request.formData();
		const form: AccountForm = new FormReader(data, event.locals.locale);
		const current = String(data.get('currentPassword') ?? '');
		const next = String(data.get('newPassword') ?? '');
		if (current === '') form.refuse('currentPassword', 'required');
		if (next === '') form.refuse('newPassword', 'required');
		if (form.failed) return fail(422, { ...form.failure(), waitSeconds: null });
		const outcome = await changeOwnPassword(visitOf(event), actor, { current, next });
		if (outcome.ok) back('passwordChanged');
		if (typeof outcome.error === 'object') {
			return fail(429, { ...form.failure(), waitSeconds: outcome.error.seconds });
		}
		form.refuse(outcome.error === 'passwordWrong' ? 'currentPassword' : 'newPassword', outcome.error);
		return fail(422, { ...form.failure(), waitSeconds: null });
	},
	endSession: async (event) => {
		const form = await formOf(event);
		await endOwnOtherSession(callerOf(event), form.text('session'));
		back('sessionEnded');
	},
	endOthers: async (event) => {
		await endOwnOtherSessions(callerOf(event));
		back('othersEnded');
	}
};

function callerOf(event: RequestEvent): Caller {
	const { services, requestId } = event.locals;
	return { services, actor: requireActor(event), requestId };
}

async function formOf({ request, locals }: RequestEvent): Promise<AccountForm> {
	return new FormReader(await request.formData(), locals.locale);
}

/** A fresh request: what changed may be this very session. */
function back(done: (typeof DONE)[number]): never {
	redirect(303, `/account?done=${done}`);
}
