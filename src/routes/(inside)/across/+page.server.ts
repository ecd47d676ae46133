/** What somebody's organisations agreed and declared over all partnerships, for that person alone. */
import { error, fail, redirect } from '@sveltejs/kit';
import { readRecordId } from '$lib/domain/shared/record-id';
import { formAnswer } from '$lib/forms/form-answer';
import { FormReader } from '$lib/forms/form-reader';
import { acrossMessages } from '$lib/messages/across';
import { requireActor } from '$lib/server/auth/guard';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { saySameOrganisation } from '$lib/server/usecases/say-same-organisation';
import { readAcross } from './across-data';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) => {
	const { locals, url } = event;
	return readAcross(locals.services, requireActor(event), url.searchParams.get('year'));
};

/** "partnership organisation", as the list of places sends it. */
function readPlace(typed: string): { readonly partnershipId: string; readonly partnerId: string } | null {
	const [partnershipId, partnerId, ...rest] = typed.split(' ').map(readRecordId);
	return partnershipId && partnerId && rest.length === 0 ? { partnershipId, partnerId } : null;
}

async function say(event: RequestEvent, nameOf: (form: FormReader) => string | null) {
	const { locals, request, url } = event;
	requireActor(event);
	const form = new FormReader(await request.formData(), locals.locale);
	const text = acrossMessages[locals.locale];
	const refused = (fields: Readonly<Record<string, string>>) =>
		formAnswer('same', form, { locale: locals.locale, fields });
	const typed = form.text('place', { optional: true });
	const name = nameOf(form);
	const found = readPlace(typed);
	if (!found) return fail(422, refused({ place: text.choosePlace, ...(name === '' && { name: text.chooseName }) }));
	if (name === '') return fail(422, refused({ name: text.chooseName }));
	const { partnershipId, partnerId } = found;
	const caller = callerFrom(event, partnershipId, 'hours.declare', partnerId);
	const outcome = await saySameOrganisation(caller, { ...found, name });
	if (!outcome.ok) error(404, ownRefusal(outcome.error));
	redirect(303, `/across${url.searchParams.has('year') ? `?year=${url.searchParams.get('year')}` : ''}#same`);
}

export const actions: Actions = {
	say: (event) => say(event, (form) => form.text('name', { optional: true, longest: 300 })),
	loosen: (event) => say(event, () => null)
};
