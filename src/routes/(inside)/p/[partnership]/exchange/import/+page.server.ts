/** Reads in a bundle of this partnership: everything is checked first, and it is all or nothing. */
import { error, fail } from '@sveltejs/kit';
import { problem } from '$lib/bundle/bundle-problem';
import { LARGEST_BUNDLE_BYTES } from '$lib/bundle/limits';
import { encodeExact } from '$lib/domain/shared/exact-json';
import { bundleProblemText } from '$lib/messages/bundle';
import { bundleImportMessages } from '$lib/messages/bundle-import';
import type { Locale } from '$lib/messages/locale';
import { requireAccess, requireActor } from '$lib/server/auth/guard';
import type { ReplaceRefusal, VersionName } from '$lib/server/usecases/replace-partnership';
import { importBundle } from '$lib/server/usecases/import-bundle';
import type { Actions, PageServerLoad } from './$types';

/** More problems than this help nobody to mend a file. */
const MOST_SHOWN = 50;

export const load: PageServerLoad = ({ locals, params, url }) => {
	requireAccess({ locals, url }, params.partnership, 'bundle.import');
	return {};
};

export const actions: Actions = {
	default: async ({ locals, params, request, url }) => {
		const actor = requireActor({ locals, url });
		requireAccess({ locals, url }, params.partnership, 'bundle.import');
		const file = (await request.formData()).get('file');
		if (!(file instanceof File) || file.size === 0) return fail(422, { refusal: 'noFile' as const });
		if (file.size > LARGEST_BUNDLE_BYTES) {
			const shown = [bundleProblemText(locals.locale, problem('', 'fileTooLarge', `${file.size}`))];
			return fail(422, { refusal: 'problems' as const, count: 1, shown });
		}
		const caller = { services: locals.services, actor, requestId: locals.requestId };
		const outcome = await importBundle(caller, params.partnership, await file.text());
		if (outcome.ok) {
			const { kind, counts, keptVersions, wageCostsSkipped, hoursSkipped, keptDeclarations } = outcome.value;
			const kept = keptVersions.length === 0 ? null : versionsText(keptVersions, locals.locale);
			return { outcome: kind, counts: encodeExact(counts), kept, wageCostsSkipped, hoursSkipped, keptDeclarations };
		}
		const refusal = outcome.error;
		if (refusal === 'notFound') error(404, 'notFound');
		if (refusal === 'notAllowed') error(403, 'notAllowed');
		if (refusal.kind === 'problems') {
			const shown = refusal.problems.slice(0, MOST_SHOWN).map((problem) => bundleProblemText(locals.locale, problem));
			return fail(422, { refusal: 'problems' as const, count: refusal.problems.length, shown });
		}
		if (refusal.kind === 'otherPartnership')
			return fail(409, { refusal: 'otherPartnership' as const, found: refusal.found });
		return fail(409, { refusal: 'refused' as const, detail: refusedBecause(refusal, locals.locale) });
	}
};

function refusedBecause(refusal: ReplaceRefusal, locale: Locale): string {
	const { refused } = bundleImportMessages[locale];
	switch (refusal.kind) {
		case 'versionDiffers':
			return refused.versionDiffers(versionsText(refusal.versions, locale));
		case 'yearHasVersions':
			return refused.yearHasVersions(refusal.schoolYears.join(', '));
		case 'partnersHaveHistory':
			return refused.partnersHaveHistory(refusal.partnerIds.join(', '));
		case 'decidedDiffers':
			return refused.decidedDiffers(shownPaths(refusal.paths));
		case 'stillNeeded':
			return refused.stillNeeded();
	}
}

function shownPaths(paths: readonly string[]): string {
	return [...paths.slice(0, MOST_SHOWN), ...(paths.length > MOST_SHOWN ? ['…'] : [])].join(', ');
}

function versionsText(names: readonly VersionName[], locale: Locale): string {
	return names.map(({ schoolYear, number }) => bundleImportMessages[locale].version(schoolYear, number)).join('; ');
}
