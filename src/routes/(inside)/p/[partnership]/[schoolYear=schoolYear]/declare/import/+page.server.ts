/** Declared hours from a file: sent, understood, looked at row by row, taken over or let go, and taken back. */
import { error } from '@sveltejs/kit';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { readComputedBudget } from '$lib/server/queries/computed-budget';
import { listDeclaredPeople } from '$lib/server/queries/agreed-hours';
import { listHoursImports } from '$lib/server/queries/hours-imports';
import { listImportMappings } from '$lib/server/queries/import-mappings';
import { PREVIEW_PARTS, readImportPreview } from '$lib/server/queries/import-preview';
import { findStagedImport } from '$lib/server/queries/staged-imports';
import { fileActions } from './file-actions';
import { takeOverActions } from './take-over-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership, 'hours.view');
	const asked = (name: string) => url.searchParams.get(name);
	const own = access.partnerIds.filter((id) => may(access, 'hours.declare', id));
	const partnerId = own.find((id) => id === asked('partner')) ?? own[0] ?? null;
	const schoolYear = toSchoolYear(params.schoolYear);
	const today = locals.services.today();
	const question = {
		part: PREVIEW_PARTS.find((part) => part === asked('show')) ?? 'all',
		...{ page: Number(asked('page')) || 1, today }
	};
	const budget = await readComputedBudget(locals.services, access, schoolYear, async (trx, computed) => {
		if (computed === null || partnerId === null) return null;
		const place = { partnershipId: access.partnershipId, partnerId, schoolYear };
		const id = asked('id');
		const staged = id === null ? null : await findStagedImport(trx, place, id);
		return {
			preview: staged && (await readImportPreview(trx, computed, place, staged, question)),
			gone: id !== null && staged === null,
			mappings: await listImportMappings(trx, access.partnershipId, partnerId),
			imports: await listHoursImports(trx, place),
			people: (await listDeclaredPeople(trx, access.partnershipId, partnerId)).filter(
				({ erasedOn }) => erasedOn === null
			)
		};
	});
	if (!budget) error(404, 'notFound');
	const { facts, beside } = budget;
	const partners = facts.partners.filter(({ id }) => own.includes(id)).map(({ id, name }) => ({ id, name }));
	const base = { schoolYear, partners, partnerId, told: asked('told'), count: Number(asked('count')) || 0 };
	if (beside === null || partnerId === null) return { ...base, importing: null };
	return {
		...base,
		importing: {
			...beside,
			partnerId,
			roles: facts.roles.map(({ id, name }) => ({ id, name })),
			budgetLines: facts.lines
				.filter((line) => line.partnerId === null || line.partnerId === partnerId)
				.map(({ id, activity }) => ({ id, activity })),
			pots: facts.split.map(({ id, name }) => ({ id, name })),
			/** Whether there is a file with mistakes to look at. */
			example: locals.services.settings.mode === 'demo',
			/** Of the file that is sent or taken over next. */
			key: locals.services.newId(),
			/** What was done is the answer of an earlier request. */
			before: asked('before') !== null,
			submitted: Number(asked('submitted')) || 0,
			stopped: Number(asked('stopped')) || 0
		}
	};
};

export const actions: Actions = { ...fileActions, ...takeOverActions };
