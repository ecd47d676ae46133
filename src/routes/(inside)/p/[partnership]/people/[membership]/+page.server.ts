/** One person's place: another role, a link for a new password, the end. For who manages people. */
import { error, fail, redirect, type ActionFailure } from '@sveltejs/kit';
import type { PeopleRefusal } from '$lib/components/people/people-refusal';
import { FormReader } from '$lib/forms/form-reader';
import { ROLES } from '$lib/server/auth/actor';
import { requireAccess, requireActor } from '$lib/server/auth/guard';
import { openSession, visitOf } from '$lib/server/auth/sessions';
import { readPeople } from '$lib/server/queries/people';
import { changeMembership, type ChangeMembershipRefusal } from '$lib/server/usecases/change-membership';
import { endMembership } from '$lib/server/usecases/end-membership';
import { handOverPasswordReset } from '$lib/server/usecases/hand-over-password-reset';
import type { Caller } from '$lib/server/usecases/write';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

type Form = FormReader<PeopleRefusal>;

/** Where on the form a refused change is explained. */
const FIELD_OF: Readonly<Record<ChangeMembershipRefusal, string>> = {
	partnerNeeded: 'partnerId',
	unknownPartner: 'partnerId',
	lastPenvoerder: 'role',
	alreadyMember: 'role',
	notFound: 'role',
	notAllowed: 'role'
};

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const access = requireAccess(event, params.partnership, 'people.manage');
	const { people, partners } = await readPeople(locals.services.db, access, locals.services.clock());
	const person = people.find((candidate) => candidate.membershipId === params.membership);
	if (!person) error(404, 'notFound');
	const organisation = partners.find((partner) => partner.id === person.partnerId)?.name ?? null;
	return {
		person: { ...person, organisation, isReader: person.userId === access.userId },
		changed: url.searchParams.has('changed'),
		roles: ROLES,
		organisations: partners.map(({ id, name, kind }) => ({ id, name, kind }))
	};
};

export const actions: Actions = {
	change: async (event) => {
		const form = await formOf(event);
		const role = form.choice('role', ROLES);
		const partnerId = form.optionalText('partnerId', 63);
		if (form.failed) return fail(422, failure(form));
		const caller = callerOf(event);
		const outcome = await changeMembership(caller, { ...placeOf(event), role, partnerId });
		if (!outcome.ok) return refused(form, outcome.error, FIELD_OF[outcome.error]);
		await comeBack(event, caller, outcome.value.userId);
		redirect(303, `${event.url.pathname}?changed`);
	},
	password: async (event) => {
		const form = await formOf(event);
		const outcome = await handOverPasswordReset(callerOf(event), placeOf(event));
		if (!outcome.ok) return refused(form, outcome.error, 'password');
		const { origin } = event.locals.services.settings;
		return { ...failure(form), link: `${origin}/password/${outcome.value.token}` };
	},
	end: async (event) => {
		const form = await formOf(event);
		const caller = callerOf(event);
		const outcome = await endMembership(caller, placeOf(event));
		if (!outcome.ok) return refused(form, outcome.error, 'end');
		await comeBack(event, caller, outcome.value.userId);
		const own = outcome.value.userId === caller.actor.userId;
		redirect(303, own ? '/' : `/p/${event.params.partnership}/people?ended`);
	}
};

function placeOf({ params }: RequestEvent) {
	return { partnershipId: params.partnership, membershipId: params.membership };
}

function callerOf(event: RequestEvent): Caller {
	return { services: event.locals.services, actor: requireActor(event), requestId: event.locals.requestId };
}

async function formOf(event: RequestEvent): Promise<Form> {
	requireAccess(event, event.params.partnership, 'people.manage');
	return new FormReader(await event.request.formData(), event.locals.locale);
}

/** Whoever changes what they themselves may do stays signed in, with a new session id. */
async function comeBack(event: RequestEvent, { actor }: Caller, userId: string): Promise<void> {
	if (actor.userId === userId) await openSession(visitOf(event), userId);
}

function failure(form: Form) {
	return { ...form.failure(), link: null as string | null };
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
