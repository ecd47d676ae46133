/** One round as it is or will be settled: what each partner receives or pays, what waits, and settling it. */
import { error, fail, redirect } from '@sveltejs/kit';
import { standingOfHours } from '$lib/domain/declaration/standing-of-hours';
import { advanceAskedBack } from '$lib/domain/settlement/advances-beside-work';
import { hubPositions, hubSums } from '$lib/domain/settlement/hub';
import { sumsByKind } from '$lib/domain/settlement/statement-sums';
import { sumHours } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { FormReader } from '$lib/forms/form-reader';
import { formAnswer } from '$lib/forms/form-answer';
import { formatDateTime } from '$lib/format/day';
import { settlementMessages } from '$lib/messages/settlement';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { seesMoneyOfAll } from '$lib/server/auth/settling';
import { inPartnership } from '$lib/server/db/tenancy';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { listDeclaredCellsOfRound } from '$lib/server/queries/declared-totals';
import { listPartners } from '$lib/server/queries/partners';
import { readWaitingWhenSettled } from '$lib/server/queries/settlement-overview';
import { readRoundSettlement } from '$lib/server/queries/statements';
import { previewDigest, settleRound } from '$lib/server/usecases/settle-round';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership, 'settlement.view');
	const { partnershipId } = access;
	const place = { partnershipId, schoolYear: toSchoolYear(params.schoolYear), roundId: params.roundId };
	const read = await inPartnership(
		locals.services.db,
		access,
		async (trx) => {
			const found = await readRoundSettlement(trx, access, place);
			if (found === null) {
				const partners = await listPartners(trx, partnershipId);
				return partners.some(({ leadPartner }) => leadPartner) ? null : 'noLeadPartner';
			}
			return {
				...found,
				standing:
					found.partners.length > 0 ? null : standingOfHours(await listDeclaredCellsOfRound(trx, partnershipId, place)),
				...(await readWaitingWhenSettled(trx, access, partnershipId, found.round)),
				names: (await listPartners(trx, partnershipId)).map(({ id, name }) => ({ id, name }))
			};
		},
		{ readOnly: true }
	);
	if (read === null) error(404, 'notFound');
	// That page says what to do about it.
	if (read === 'noLeadPartner') redirect(303, `/p/${params.partnership}/${params.schoolYear}/settlement`);
	const { round, settlement, partners } = read;
	const statements = partners.map(({ statement }) => statement);
	// Who was penvoerder when it was settled.
	const leadPartner = statements[0]?.leadPartner ?? read.leadPartner;
	const seesAll = seesMoneyOfAll(access);
	return {
		round,
		settled: settlement && { at: settlement.settledAt, by: settlement.settledByName, digest: settlement.digest },
		leadPartner: { id: leadPartner.id, name: leadPartner.name },
		rows: partners.map(({ statement, given }) => ({
			partner: statement.partner,
			net: statement.net,
			sums: Object.fromEntries(sumsByKind(statement).map(({ kind, sum }) => [kind, sum])),
			given: sumHours(given.map(({ hours }) => hours)),
			/** Said before it is settled, and to the partner itself. */
			askedBack: round.state === 'settled' ? null : advanceAskedBack(statement)
		})),
		positions: seesAll ? hubPositions(statements, leadPartner.id) : [],
		sums: seesAll ? hubSums(statements, leadPartner.id) : null,
		earlier: read.earlier && { id: read.earlier.id, name: read.earlier.name },
		/** For who sees no statement. */
		standing: read.standing,
		/** Own organisations without anything in this settlement. */
		without: read.names.filter(
			({ id }) => access.partnerIds.includes(id) && !statements.some(({ partner }) => partner.id === id)
		),
		waiting: read.waiting,
		forNextYear: read.forNextYear,
		names: read.names,
		maySettle: may(access, 'settlement.settle') && round.state !== 'settled',
		mayPay: may(access, 'payments.make'),
		/** What is settled is what was shown. */
		seen: previewDigest(partners),
		justSettled: url.searchParams.has('settled')
	};
};

export const actions: Actions = {
	settle: async (event) => {
		const { locals, params, request, url } = event;
		const caller = callerFrom({ locals, url }, params.partnership, 'settlement.settle');
		const form = new FormReader(await request.formData(), locals.locale);
		const text = settlementMessages[locals.locale];
		const base = { locale: locals.locale };
		const seen = form.text('seen', { longest: 64 });
		if (!form.ticked('confirmed'))
			return fail(422, formAnswer('settle', form, { ...base, fields: { confirmed: text.confirmMissing } }));
		const place = {
			partnershipId: params.partnership,
			schoolYear: toSchoolYear(params.schoolYear),
			roundId: params.roundId
		};
		const outcome = await settleRound(caller, place, { seen });
		const here = `/p/${params.partnership}/${params.schoolYear}/settlement/${params.roundId}`;
		if (outcome.ok) redirect(303, `${here}?settled`);
		const refusal = ownRefusal(outcome.error);
		const notice =
			refusal.kind === 'settledAlready'
				? text.settledAlready(refusal.by, refusal.at ? formatDateTime(refusal.at, locals.locale) : '')
				: text.problems[refusal.kind];
		return fail(409, formAnswer('settle', form, { ...base, notice }));
	}
};
