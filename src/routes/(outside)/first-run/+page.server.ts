/** The first run of a production installation; gone once somebody can sign in. */
import { error, fail, redirect } from '@sveltejs/kit';
import { FormReader } from '$lib/forms/form-reader';
import { readEmail } from '$lib/forms/email';
import type { OutsideRefusal } from '$lib/messages/sign-in';
import { openSession, visitOf } from '$lib/server/auth/sessions';
import { asSystem } from '$lib/server/db/tenancy';
import { listPartnershipsWithoutPeople } from '$lib/server/queries/partnerships';
import {
	isFirstRun,
	LEAD_PARTNER_KINDS,
	signUpFirstPartnership,
	type SignUpFirstPartnership
} from '$lib/server/usecases/sign-up-first-partnership';
import type { Services } from '$lib/server/services';
import type { Actions, PageServerLoad } from './$types';

type Form = FormReader<OutsideRefusal>;

export const load: PageServerLoad = async ({ locals }) => {
	if (!(await isFirstRun(locals.services))) error(404, 'notFound');
	return { importedCount: await countImported(locals.services), leadPartnerKinds: LEAD_PARTNER_KINDS };
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, request } = event;
		const { services } = locals;
		if (!(await isFirstRun(services))) error(404, 'notFound');
		const data = await request.formData();
		const form: Form = new FormReader(data, locals.locale);
		const person = readPerson(form, data);
		const partnership = await readPartnership(form, services);
		if (form.failed) return fail(422, { ...form.failure(), waitSeconds: null });
		const command = { ...person, partnership, locale: locals.locale };
		const origin = { address: event.getClientAddress(), requestId: locals.requestId };
		const outcome = await signUpFirstPartnership(services, command, origin);
		if (outcome.ok) {
			await openSession(visitOf(event), outcome.value.userId);
			redirect(303, '/');
		}
		const refusal = outcome.error;
		if (refusal === 'closed') error(404, 'notFound');
		if (typeof refusal === 'object') {
			event.setHeaders({ 'retry-after': String(refusal.seconds) });
			return fail(429, { ...form.failure(), waitSeconds: refusal.seconds });
		}
		if (refusal === 'codeWrong') form.refuse('code', refusal);
		else if (refusal === 'accountExists') form.refuse('email', refusal);
		else if (refusal === 'nothingImported') form.refuse('start', 'notAChoice');
		else form.refuse('newPassword', refusal);
		return fail(422, { ...form.failure(), waitSeconds: null });
	}
};

function readPerson(form: Form, data: FormData) {
	const code = form.text('code', { longest: 100 });
	const name = form.text('name', { longest: 120 });
	const typedEmail = form.text('email', { longest: 254 });
	const email = readEmail(typedEmail);
	if (typedEmail !== '' && email === null) form.refuse('email', 'notAnEmail');
	const password = String(data.get('newPassword') ?? '');
	if (password === '') form.refuse('newPassword', 'required');
	return { code, name, email: email ?? '', password };
}

async function readPartnership(form: Form, services: Services): Promise<SignUpFirstPartnership['partnership']> {
	const hasImported = (await countImported(services)) > 0;
	if (hasImported && form.choice('start', ['new', 'imported']) === 'imported') return { kind: 'imported' };
	return {
		kind: 'new',
		name: form.text('partnershipName'),
		recognition: form.choice('recognition', ['recognised', 'aspirant']),
		leadPartner: { name: form.text('leadPartnerName'), kind: form.choice('leadPartnerKind', LEAD_PARTNER_KINDS) }
	};
}

async function countImported({ db }: Services): Promise<number> {
	return (await asSystem(db, listPartnershipsWithoutPeople, { readOnly: true })).length;
}
