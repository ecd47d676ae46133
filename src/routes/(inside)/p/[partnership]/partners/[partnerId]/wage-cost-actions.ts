/** The actions on an organisation's own wage cost, which nobody else sees. */
import { fail, redirect } from '@sveltejs/kit';
import { addDays } from '$lib/domain/shared/day';
import { formatDayFigures } from '$lib/format/day';
import { formatMoneyFigure } from '$lib/format/money';
import { formAnswer, type FormAnswer, type Refusals } from '$lib/forms/form-answer';
import { FormReader } from '$lib/forms/form-reader';
import { readCorrecting } from '$lib/forms/partner-form';
import { readWageCost, type WageCostFormReason } from '$lib/forms/wage-cost-form';
import type { Locale } from '$lib/messages/locale';
import { partnerPageMessages } from '$lib/messages/partner';
import { partnerMessages } from '$lib/messages/partners';
import { requireAccess } from '$lib/server/auth/guard';
import { inPartnership } from '$lib/server/db/tenancy';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { listRoles } from '$lib/server/queries/partnership-rows';
import {
	removeWageCost,
	restoreWageCost,
	saveWageCost,
	type WageCostRefusal
} from '$lib/server/usecases/save-wage-cost';
import type { Actions, RequestEvent } from './$types';

async function readRequest(event: RequestEvent) {
	const { locals, params, request, url } = event;
	const access = requireAccess({ locals, url }, params.partnership, 'wageCost.edit', params.partnerId);
	const roles = await inPartnership(locals.services.db, access, (trx) => listRoles(trx, access.partnershipId), {
		readOnly: true
	});
	return {
		caller: callerFrom(event, params.partnership, 'wageCost.edit', params.partnerId),
		form: new FormReader<WageCostFormReason>(await request.formData(), locals.locale),
		of: { partnershipId: access.partnershipId, partnerId: params.partnerId },
		roleIds: roles.map((role) => role.id),
		here: `/p/${params.partnership}/partners/${params.partnerId}`
	};
}

function wageCostAnswer(form: FormReader<WageCostFormReason>, locale: Locale, refusal?: WageCostRefusal): FormAnswer {
	const reasons = partnerPageMessages[locale].wageReasons;
	const answer = (more: Partial<Refusals<WageCostFormReason>>) =>
		formAnswer('wageCost', form, { locale, reasons, ...more });
	switch (refusal?.kind) {
		case undefined:
			return answer({});
		case 'notRemoved':
			return answer({ notice: partnerMessages[locale].notRemoved });
		case 'endBeforeStart':
			return answer({ fields: { lastDay: reasons.endBeforeStart } });
		case 'overlaps':
			return answer({ fields: { validFrom: reasons.overlaps } });
		case 'changedMeanwhile': {
			const { current } = refusal;
			const theirs = {
				roleId: current.roleId ?? '',
				amountPerHour: formatMoneyFigure(current.amountPerHour, locale),
				validFrom: formatDayFigures(current.validFrom),
				lastDay: current.validUntil === null ? '' : formatDayFigures(addDays(current.validUntil, -1))
			};
			return answer({ conflict: { by: current.updatedBy, at: current.updatedAt, theirs } });
		}
	}
}

export const wageCostActions = {
	saveWageCost: async (event) => {
		const { caller, form, of, roleIds, here } = await readRequest(event);
		const wageCost = readWageCost(form, roleIds);
		const correcting = readCorrecting(form);
		if (form.failed) return fail(422, wageCostAnswer(form, event.locals.locale));
		const outcome = await saveWageCost(caller, { ...of, wageCost, correcting });
		if (outcome.ok) redirect(303, `${here}?saved#wage-costs`);
		return fail(409, wageCostAnswer(form, event.locals.locale, ownRefusal(outcome.error)));
	},
	removeWageCost: async (event) => {
		const { caller, form, of, here } = await readRequest(event);
		const id = form.text('id', { longest: 63 });
		const outcome = await removeWageCost(caller, { ...of, id, revision: form.revision() });
		if (outcome.ok) redirect(303, `${here}?removed=${id}#wage-costs`);
		return fail(409, wageCostAnswer(form, event.locals.locale, ownRefusal(outcome.error)));
	},
	restoreWageCost: async (event) => {
		const { caller, form, of, here } = await readRequest(event);
		const outcome = await restoreWageCost(caller, { ...of, id: form.text('id', { longest: 63 }) });
		if (outcome.ok) redirect(303, `${here}?saved#wage-costs`);
		return fail(409, wageCostAnswer(form, event.locals.locale, ownRefusal(outcome.error)));
	}
} satisfies Actions;
