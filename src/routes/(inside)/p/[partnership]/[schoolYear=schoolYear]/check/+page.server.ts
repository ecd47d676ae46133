/** What still stops this year's budget from being proposed, and freezing it as a version. */
import { error, fail, redirect } from '@sveltejs/kit';
import { budgetNames } from '$lib/domain/budget/budget-names';
import { findingHref, findingSentence } from '$lib/components/budget/finding-sentence';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { FormReader } from '$lib/forms/form-reader';
import { checkMessages } from '$lib/messages/check';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { readComputedBudget } from '$lib/server/queries/computed-budget';
import { callerFrom } from '$lib/server/page-action';
import { listVersions } from '$lib/server/queries/versions';
import { freezeVersion } from '$lib/server/usecases/freeze-version';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const schoolYear = toSchoolYear(params.schoolYear);
	const budget = await readComputedBudget(locals.services, access, schoolYear, (trx) =>
		listVersions(trx, access.partnershipId, schoolYear)
	);
	if (!budget) error(404, 'notFound');
	const text = checkMessages[locals.locale];
	const names = budgetNames(budget.facts, {
		openPerformer: text.openPerformer,
		outsidePots: text.outsidePots,
		lineNumber: (position) => text.openLine(String(position))
	});
	return {
		schoolYear,
		cost: budget.figures.totals.cost,
		lineCount: budget.facts.lines.length,
		lastVersion: budget.beside[0]?.number ?? null,
		mayFreeze: may(access, 'version.freeze'),
		findings: budget.figures.findings.map(({ severity, place, detail }) => ({
			severity,
			page: place.page,
			sentence: findingSentence(detail, names, locals.locale),
			href: findingHref(place, access.partnershipId, schoolYear)
		}))
	};
};

export const actions: Actions = {
	freeze: async ({ locals, params, request, url }) => {
		const caller = callerFrom({ locals, url }, params.partnership, 'version.freeze');
		const form = new FormReader<'reasonRequired' | 'notReady'>(await request.formData(), locals.locale);
		const label = form.text('label', { longest: 120 });
		const reason = form.optionalText('reason', 2000);
		if (form.failed) return fail(422, form.failure());
		const command = { partnershipId: params.partnership, schoolYear: toSchoolYear(params.schoolYear), label, reason };
		const outcome = await freezeVersion(caller, command);
		if (outcome.ok) redirect(303, `/p/${params.partnership}/${params.schoolYear}/versions/${outcome.value}`);
		if (outcome.error === 'notFound') error(404, 'notFound');
		if (outcome.error === 'notAllowed') error(403, 'notAllowed');
		if (outcome.error === 'reasonRequired') form.refuse('reason', 'reasonRequired');
		else form.refuse('label', 'notReady');
		return fail(409, form.failure());
	}
};
