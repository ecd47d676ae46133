/** The actions on a round about tariffs. */
import { fail, redirect } from '@sveltejs/kit';
import { nextSchoolYear, toSchoolYear } from '$lib/domain/shared/school-year';
import { FormReader } from '$lib/forms/form-reader';
import { readAddedTariff, readAmounts, readAnswer, readRaise, readRemark } from '$lib/forms/proposal-form';
import { requireAccess } from '$lib/server/auth/guard';
import type { Permission } from '$lib/server/auth/permissions';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { adoptTariffProposal, undoAdoptionOf } from '$lib/server/usecases/adopt-proposal';
import { answerProposal, handleRemark, remarkOnProposal, takeAnswerBack } from '$lib/server/usecases/answer-proposal';
import {
	addToProposal,
	changeAmounts,
	openProposal,
	raiseProposal,
	withdrawProposal
} from '$lib/server/usecases/propose-tariffs';
import { conflictAnswer, proposalAnswer } from './proposal-answer';
import type { Actions, RequestEvent } from './$types';

async function readRequest(event: RequestEvent, permission: Permission = 'tariff.edit') {
	const caller = callerFrom(event, event.params.partnership, permission);
	return { caller, ...readForm(event, await event.request.formData()) };
}

function readForm({ locals, params }: RequestEvent, data: FormData) {
	const form = new FormReader<string>(data, locals.locale);
	const seen = { id: form.text('id', { optional: true, longest: 63 }), revision: form.revision() };
	const here = `/p/${params.partnership}/${params.schoolYear}/tariffs/proposal`;
	return { data, form, seen, here, partnershipId: params.partnership, locale: locals.locale };
}

/** Whoever answers or remarks acts for the organisation in the form: that is asked before anything else of it is used. */
async function readOwnRequest(event: RequestEvent) {
	requireAccess(event, event.params.partnership, 'proposal.remark');
	const read = readForm(event, await event.request.formData());
	const partnerId = read.form.text('partnerId', { optional: true, longest: 63 });
	const caller = callerFrom(event, event.params.partnership, 'proposal.answer', partnerId);
	return { caller, ...read, partnerId };
}

export const proposalActions = {
	open: async (event) => {
		const { caller, form, here, partnershipId, locale } = await readRequest(event);
		const command = { percentage: readRaise(form), note: form.optionalText('note') };
		if (form.failed) return fail(422, proposalAnswer('open', form, locale));
		const schoolYear = nextSchoolYear(toSchoolYear(event.params.schoolYear));
		const outcome = await openProposal(caller, partnershipId, { ...command, schoolYear });
		if (outcome.ok) redirect(303, `${here}?told=opened`);
		return fail(409, proposalAnswer('open', form, locale, ownRefusal(outcome.error)));
	},
	saveAmounts: async (event) => {
		const { caller, data, form, seen, here, partnershipId, locale } = await readRequest(event);
		const changes = readAmounts(form, data.keys());
		if (form.failed) return fail(422, proposalAnswer('amounts', form, locale));
		const outcome = await changeAmounts(caller, partnershipId, seen, changes);
		if (outcome.ok) redirect(303, `${here}?told=amounts&count=${outcome.value}#amounts`);
		return fail(409, proposalAnswer('amounts', form, locale, ownRefusal(outcome.error)));
	},
	raise: async (event) => {
		const { caller, form, seen, here, partnershipId, locale } = await readRequest(event);
		const command = { percentage: readRaise(form), roleId: form.optionalText('roleId', 63) };
		if (form.failed) return fail(422, proposalAnswer('raise', form, locale));
		const outcome = await raiseProposal(caller, partnershipId, seen, command);
		if (outcome.ok) redirect(303, `${here}?told=amounts&count=${outcome.value}#amounts`);
		return fail(409, proposalAnswer('raise', form, locale, ownRefusal(outcome.error)));
	},
	add: async (event) => {
		const { caller, form, seen, here, partnershipId, locale } = await readRequest(event);
		const added = readAddedTariff(form);
		if (form.failed) return fail(422, proposalAnswer('add', form, locale));
		const outcome = await addToProposal(caller, partnershipId, seen, added);
		if (outcome.ok) redirect(303, `${here}?told=amounts&count=1#amounts`);
		return fail(409, proposalAnswer('add', form, locale, ownRefusal(outcome.error)));
	},
	withdraw: async (event) => {
		const { caller, form, seen, here, partnershipId, locale } = await readRequest(event);
		const outcome = await withdrawProposal(caller, partnershipId, seen);
		if (outcome.ok) redirect(303, here);
		return fail(409, proposalAnswer('withdraw', form, locale, ownRefusal(outcome.error)));
	},
	adopt: async (event) => {
		const { caller, form, seen, here, partnershipId, locale } = await readRequest(event);
		const agreedIn = form.optionalText('agreedIn');
		if (form.failed) return fail(422, proposalAnswer('adopt', form, locale));
		const outcome = await adoptTariffProposal(caller, partnershipId, seen, agreedIn);
		if (outcome.ok) redirect(303, here);
		const refusal = ownRefusal(outcome.error);
		if (refusal.kind === 'conflicts') return fail(409, conflictAnswer(form, locale, refusal.conflicts));
		return fail(409, proposalAnswer('adopt', form, locale, refusal));
	},
	undoAdoption: async (event) => {
		const { caller, form, seen, here, partnershipId, locale } = await readRequest(event);
		const outcome = await undoAdoptionOf(caller, partnershipId, seen.id);
		if (outcome.ok) redirect(303, `${here}?told=undone`);
		return fail(409, proposalAnswer('undoAdoption', form, locale, ownRefusal(outcome.error)));
	},
	answer: async (event) => {
		const { caller, form, seen, here, partnershipId, locale, partnerId } = await readOwnRequest(event);
		const answer = readAnswer(form);
		const name = `answer-${partnerId}`;
		if (form.failed) return fail(422, proposalAnswer(name, form, locale));
		const command = { ...answer, partnerId, revision: seen.revision };
		const outcome = await answerProposal(caller, partnershipId, seen.id, command);
		if (outcome.ok) redirect(303, `${here}?told=answered#answers`);
		return fail(409, proposalAnswer(name, form, locale, ownRefusal(outcome.error)));
	},
	takeBack: async (event) => {
		const { caller, form, seen, here, partnershipId, locale, partnerId } = await readOwnRequest(event);
		const outcome = await takeAnswerBack(caller, partnershipId, seen.id, partnerId);
		if (outcome.ok) redirect(303, `${here}?told=takenBack#answers`);
		return fail(409, proposalAnswer(`answer-${partnerId}`, form, locale, ownRefusal(outcome.error)));
	},
	remark: async (event) => {
		const { caller, form, seen, here, partnershipId, locale } = await readOwnRequest(event);
		const remark = readRemark(form);
		if (form.failed) return fail(422, proposalAnswer('remark', form, locale));
		const outcome = await remarkOnProposal(caller, partnershipId, seen.id, remark);
		if (outcome.ok) redirect(303, `${here}?told=remarked#remarks`);
		return fail(409, proposalAnswer('remark', form, locale, ownRefusal(outcome.error)));
	},
	/** Of the penvoerder's staff, who need not act for an organisation. */
	remarkAsStaff: async (event) => {
		const { caller, form, seen, here, partnershipId, locale } = await readRequest(event);
		const remark = { ...readRemark(form), partnerId: null };
		if (form.failed) return fail(422, proposalAnswer('remark', form, locale));
		const outcome = await remarkOnProposal(caller, partnershipId, seen.id, remark);
		if (outcome.ok) redirect(303, `${here}?told=remarked#remarks`);
		return fail(409, proposalAnswer('remark', form, locale, ownRefusal(outcome.error)));
	},
	handle: async (event) => {
		const { caller, form, seen, here, partnershipId, locale } = await readRequest(event);
		const command = { id: seen.id, remarkId: form.text('remarkId', { longest: 63 }), handled: form.ticked('handled') };
		const outcome = await handleRemark(caller, partnershipId, command);
		if (outcome.ok) redirect(303, `${here}?told=handled#remarks`);
		return fail(409, proposalAnswer('remark', form, locale, ownRefusal(outcome.error)));
	}
} satisfies Actions;
