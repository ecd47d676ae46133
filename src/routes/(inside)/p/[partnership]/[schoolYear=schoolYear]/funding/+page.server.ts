/** All sources of money and hours of a year: reading, adding, changing, removing, ordering. */
import { error, fail, redirect } from '@sveltejs/kit';
import { budgetNames } from '$lib/domain/budget/budget-names';
import { findingSentence } from '$lib/components/budget/finding-sentence';
import { sourceSums } from '$lib/domain/coverage/source-sums';
import { plain } from '$lib/domain/coverage/source-rules';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { FormReader } from '$lib/forms/form-reader';
import { readSource, type SourceFormReason } from '$lib/forms/funding-form';
import { readChanging, readDirection } from '$lib/forms/row-form';
import type { Locale } from '$lib/messages/locale';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { readBudgetBesidePrevious, type BudgetBesidePrevious } from '$lib/server/queries/budget-beside';
import { listStored, SOURCES } from '$lib/server/queries/edited-lists';
import { findRemovedName } from '$lib/server/queries/removed-records';
import {
	moveFundingSource,
	removeFundingSource,
	restoreFundingSource,
	saveFundingSource
} from '$lib/server/usecases/edit-funding-sources';
import { fundingAnswer } from './funding-answer';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const place = { partnershipId: access.partnershipId, schoolYear: toSchoolYear(params.schoolYear) };
	const removedId = url.searchParams.get('removed');
	const read = await readBudgetBesidePrevious(locals.services, access, params.schoolYear, async (trx) => ({
		sources: await listStored(trx, SOURCES, place),
		removedName:
			removedId === null
				? null
				: await findRemovedName(trx, access.partnershipId, {
						entity: SOURCES.entity,
						entityId: `${place.schoolYear}/${removedId}`
					})
	}));
	if (!read) error(404, 'notFound');
	const { sources, removedName } = read.beside;
	const nameOf = (id: string | null) => sources.find((source) => source.id === id)?.name ?? null;
	return {
		schoolYear: place.schoolYear,
		sources,
		rows: rowsOf(read, locals.locale),
		sums: sourceSums(read.facts.sources, read.figures.sources),
		previousYear: read.previous?.schoolYear ?? null,
		goneSources: goneSources(read),
		partners: read.facts.partners,
		mayEdit: may(access, 'budget.edit'),
		editing: url.searchParams.get('edit'),
		field: url.searchParams.get('field'),
		saved: nameOf(url.searchParams.get('saved')),
		restored: nameOf(url.searchParams.get('restored')),
		removed: removedId === null || removedName === null ? null : { id: removedId, name: removedName }
	};
};

/** Per source, in order: its amount, last year's by the same name, and what deserves a look. */
function rowsOf({ facts, figures, previous }: BudgetBesidePrevious<unknown>, locale: Locale) {
	const names = budgetNames(facts, { openPerformer: '', outsidePots: '', lineNumber: String });
	return facts.sources.map((source, index) => {
		const earlier = previous?.facts.sources.findIndex(({ name }) => plain(name) === plain(source.name)) ?? -1;
		return {
			id: source.id,
			amount: figures.sources[index]?.amount ?? null,
			certainty: figures.sources[index]?.certainty ?? source.certainty,
			previous: earlier < 0 ? undefined : (previous?.figures.sources[earlier]?.amount ?? null),
			findings: figures.findings
				.filter(({ place }) => place.page === 'funding' && place.id === source.id)
				.map(({ detail, severity }) => ({ sentence: findingSentence(detail, names, locale), severity }))
		};
	});
}

function goneSources({ facts, previous }: BudgetBesidePrevious<unknown>) {
	const now = new Set(facts.sources.map(({ name }) => plain(name)));
	return (previous?.facts.sources ?? []).flatMap(({ name }, index) =>
		now.has(plain(name)) ? [] : [{ name, amount: previous?.figures.sources[index]?.amount ?? null }]
	);
}

async function readRequest(event: RequestEvent) {
	const { locals, params, request } = event;
	const caller = callerFrom(event, params.partnership, 'budget.edit');
	const form = new FormReader<SourceFormReason>(await request.formData(), locals.locale);
	const place = { partnershipId: params.partnership, schoolYear: toSchoolYear(params.schoolYear) };
	const here = `/p/${params.partnership}/${params.schoolYear}/funding`;
	return { caller, form, place, here, locale: locals.locale };
}

export const actions: Actions = {
	save: async (event) => {
		const { caller, form, place, here, locale } = await readRequest(event);
		const source = readSource(form);
		const changing = readChanging(form);
		if (form.failed) return fail(422, fundingAnswer('save', form, locale));
		const outcome = await saveFundingSource(caller, place, { source, changing });
		if (outcome.ok) redirect(303, `${here}?saved=${outcome.value}#row-${outcome.value}`);
		return fail(409, fundingAnswer('save', form, locale, ownRefusal(outcome.error)));
	},
	remove: async (event) => {
		const { caller, form, place, here, locale } = await readRequest(event);
		const row = { id: form.text('id', { longest: 63 }), revision: form.revision() };
		const outcome = await removeFundingSource(caller, place, row);
		if (outcome.ok) redirect(303, `${here}?removed=${row.id}`);
		return fail(409, fundingAnswer('remove', form, locale, ownRefusal(outcome.error)));
	},
	restore: async (event) => {
		const { caller, form, place, here, locale } = await readRequest(event);
		const id = form.text('id', { longest: 63 });
		const outcome = await restoreFundingSource(caller, place, id);
		if (outcome.ok) redirect(303, `${here}?restored=${id}#row-${id}`);
		return fail(409, fundingAnswer('restore', form, locale, ownRefusal(outcome.error)));
	},
	move: async (event) => {
		const { caller, form, place, here, locale } = await readRequest(event);
		const move = { id: form.text('id', { longest: 63 }), direction: readDirection(form) };
		if (form.failed) return fail(422, fundingAnswer('move', form, locale));
		const outcome = await moveFundingSource(caller, place, move);
		if (outcome.ok) redirect(303, `${here}#row-${move.id}`);
		return fail(409, fundingAnswer('move', form, locale, ownRefusal(outcome.error)));
	}
};
