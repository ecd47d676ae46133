/** Who takes part, and inviting others. Who may not manage sees the list only. */
import { error, fail, type ActionFailure } from '@sveltejs/kit';
import type { PeopleRefusal } from '$lib/components/people/people-refusal';
import { readEmail } from '$lib/forms/email';
import { FormReader } from '$lib/forms/form-reader';
import { ROLES } from '$lib/server/auth/actor';
import { requireAccess, requireActor } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { dayInTheNetherlands } from '$lib/server/services';
import { readPeople } from '$lib/server/queries/people';
import { invitePerson } from '$lib/server/usecases/invite-person';
import { renewInvitation } from '$lib/server/usecases/renew-invitation';
import { revokeInvitation } from '$lib/server/usecases/revoke-invitation';
import type { Caller } from '$lib/server/usecases/write';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

type Form = FormReader<PeopleRefusal>;

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const access = requireAccess(event, params.partnership, 'people.view');
	const { people, partners, invitations } = await readPeople(locals.services.db, access, locals.services.clock());
	const nameOf = (id: string | null) => partners.find((partner) => partner.id === id)?.name ?? null;
	return {
		people: people.map((person) => ({
			...person,
			since: dayInTheNetherlands(person.since),
			organisation: nameOf(person.partnerId),
			isReader: person.userId === access.userId
		})),
		showsEmail: may(access, 'people.contact'),
		mayManage: may(access, 'people.manage'),
		roles: ROLES,
		organisations: partners.map(({ id, name, kind }) => ({ id, name, kind })),
		invitations: invitations.map(({ id, email, role, partnerId, invitedAt, expiresAt, state }) => {
			return { id, email, role, organisation: nameOf(partnerId), invitedAt, expiresAt, expired: state === 'expired' };
		}),
		ended: url.searchParams.has('ended')
	};
};

export const actions: Actions = {
	invite: async (event) => {
		const form = await formOf(event);
		const typed = form.text('email', { longest: 254 });
		const email = readEmail(typed);
		if (typed !== '' && email === null) form.refuse('email', 'notAnEmail');
		const role = form.choice('role', ROLES);
		const partnerId = form.optionalText('partnerId', 63);
		if (form.failed || email === null) return fail(422, failure(form));
		const command = { partnershipId: event.params.partnership, email, role, partnerId };
		const outcome = await invitePerson(callerOf(event), command);
		if (outcome.ok) return handedOut(event, email, outcome.value.token);
		return refused(form, outcome.error, outcome.error.startsWith('already') ? 'email' : 'partnerId');
	},
	renew: async (event) => {
		const form = await formOf(event);
		const command = { partnershipId: event.params.partnership, id: form.text('invitation') };
		const outcome = await renewInvitation(callerOf(event), command);
		if (outcome.ok) return handedOut(event, form.text('email', { optional: true }), outcome.value.token);
		return refused(form, outcome.error, 'invitation');
	},
	revoke: async (event) => {
		const form = await formOf(event);
		const command = { partnershipId: event.params.partnership, id: form.text('invitation') };
		const outcome = await revokeInvitation(callerOf(event), command);
		if (outcome.ok) return { ...failure(form), values: {}, revoked: true };
		return refused(form, outcome.error, 'invitation');
	}
};

function callerOf(event: RequestEvent): Caller {
	return { services: event.locals.services, actor: requireActor(event), requestId: event.locals.requestId };
}

async function formOf(event: RequestEvent): Promise<Form> {
	requireAccess(event, event.params.partnership, 'people.manage');
	return new FormReader(await event.request.formData(), event.locals.locale);
}

interface Link {
	readonly email: string;
	readonly href: string;
}

/** Every answer has the same shape, so that the page reads one. */
function failure(form: Form, link: Link | null = null) {
	return { ...form.failure(), link, revoked: false };
}

/** The link goes into this one answer and nowhere else. */
function handedOut({ locals }: RequestEvent, email: string, token: string) {
	const href = `${locals.services.settings.origin}/invitation/${token}`;
	return failure(new FormReader(new FormData(), locals.locale), { email, href });
}

function refused(
	form: Form,
	refusal: PeopleRefusal | 'notFound' | 'notAllowed',
	field: string
): ActionFailure<ReturnType<typeof failure>> {
	if (refusal === 'notFound') error(404, 'notFound');
	if (refusal === 'notAllowed') error(403, 'notAllowed');
	form.refuse(field, refusal);
	return fail(409, failure(form));
}
