/** Entering a subsidy rule by hand: first what it would pay, then adding it; also in the place of one entered before. */
import { error, fail, redirect } from '@sveltejs/kit';
import { parseScheme } from '$lib/domain/scheme/parse-scheme';
import { schemePreview, type SchemePreview } from '$lib/domain/scheme/scheme-preview';
import type { SchemeProblem } from '$lib/domain/scheme/scheme-problem';
import { formAnswer, type FormAnswer, type Refusals } from '$lib/forms/form-answer';
import { FormReader } from '$lib/forms/form-reader';
import { fieldOfPath, readScheme, schemeFormValues, type TypedScheme } from '$lib/forms/scheme-form';
import type { Locale } from '$lib/messages/locale';
import { describeSchemeProblem, schemeProblemMessages } from '$lib/messages/scheme-problems';
import { schemesMessages } from '$lib/messages/schemes';
import { requireAccess } from '$lib/server/auth/guard';
import { inPartnership } from '$lib/server/db/tenancy';
import { sha256 } from '$lib/server/digest';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { listSchemesEntered } from '$lib/server/queries/entered-schemes';
import { addScheme } from '$lib/server/usecases/add-scheme';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export interface SchemeAnswer extends FormAnswer {
	readonly preview: readonly SchemePreview[] | null;
	/** Of the scheme that was previewed: saving another one asks for a new look. */
	readonly previewed: string;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership, 'scheme.add');
	const replaces = url.searchParams.get('replaces');
	if (replaces === null) return { replaces: null, values: {} };
	const entered = await inPartnership(
		locals.services.db,
		access,
		(trx) => listSchemesEntered(trx, access.partnershipId),
		{ readOnly: true }
	);
	const old = entered.find(({ scheme }) => scheme.id === replaces);
	if (!old) error(404, 'notFound');
	const { id, title } = old.scheme;
	return { replaces: { id, title }, values: schemeFormValues(old.scheme, old.note, locals.locale) };
};

async function readRequest(event: RequestEvent) {
	const { locals, params, request } = event;
	const caller = callerFrom(event, params.partnership, 'scheme.add');
	const form = new FormReader(await request.formData(), locals.locale);
	return { caller, form, typed: readScheme(form, locals.services.today()), locale: locals.locale };
}

export const actions: Actions = {
	preview: async (event) => {
		const { form, typed, locale } = await readRequest(event);
		if (form.failed) return fail(422, withPreview(formAnswer('scheme', form, { locale })));
		return previewAnswer(form, typed, locale);
	},
	save: async (event) => {
		const { caller, form, typed, locale } = await readRequest(event);
		if (form.failed) return fail(422, withPreview(formAnswer('scheme', form, { locale })));
		if (form.text('previewed', { optional: true, longest: 64 }) !== fingerprintOf(typed)) {
			const notice = schemesMessages[locale].form.previewFirst;
			return previewAnswer(form, typed, locale, { notice });
		}
		const { partnership: partnershipId } = event.params;
		const { document, note } = typed;
		const replaces = form.optionalText('replaces', 63);
		const outcome = await addScheme(caller, { partnershipId, document, note, replaces });
		if (outcome.ok) redirect(303, `/p/${partnershipId}/schemes/${outcome.value}?saved`);
		return fail(422, problemAnswer(form, typed, ownRefusal(outcome.error).problems, locale));
	}
};

function previewAnswer(form: FormReader, typed: TypedScheme, locale: Locale, more: Partial<Refusals<never>> = {}) {
	const parsed = parseScheme({ ...typed.document, id: 'nieuw' }, 'form');
	if (!parsed.ok) return fail(422, problemAnswer(form, typed, parsed.error, locale));
	const answer = formAnswer('scheme', form, { locale, ...more });
	return withPreview(answer, schemePreview(parsed.value), fingerprintOf(typed));
}

function problemAnswer(
	form: FormReader,
	{ bracketRows }: TypedScheme,
	problems: readonly SchemeProblem[],
	locale: Locale
): SchemeAnswer {
	const placed = problems.map((problem) => ({ problem, field: fieldOfPath(problem.path, bracketRows) }));
	const fields = placed.flatMap(({ problem, field }) =>
		field === null ? [] : [[field, schemeProblemMessages[locale][problem.reason]] as const]
	);
	const elsewhere = placed.filter(({ field }) => field === null);
	const notice = elsewhere.map(({ problem }) => describeSchemeProblem(problem, locale)).join(' ');
	const refusals = { locale, fields: Object.fromEntries(fields.toReversed()), ...(notice !== '' && { notice }) };
	return withPreview(formAnswer('scheme', form, refusals));
}

function withPreview(
	answer: FormAnswer,
	preview: readonly SchemePreview[] | null = null,
	previewed = ''
): SchemeAnswer {
	return { ...answer, preview, previewed };
}

function fingerprintOf({ document }: TypedScheme): string {
	return sha256(JSON.stringify(document));
}
