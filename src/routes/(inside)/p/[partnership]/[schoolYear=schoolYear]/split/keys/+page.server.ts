/** The allocation keys of a year: their frozen bases, where they are used, and freezing them anew. */
import { error, fail, redirect } from '@sveltejs/kit';
import type { AllocationKey, KeyBase } from '$lib/domain/allocation/allocation-key';
import { divideByKey } from '$lib/domain/allocation/divide-by-key';
import { AREAS } from '$lib/domain/shared/area';
import { money } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { formatDayFigures } from '$lib/format/day';
import { formatDecimal } from '$lib/format/decimal';
import { formAnswer, type FormAnswer } from '$lib/forms/form-answer';
import { FormReader } from '$lib/forms/form-reader';
import { readKey } from '$lib/forms/key-form';
import { readChanging } from '$lib/forms/row-form';
import { keyMessages } from '$lib/messages/keys';
import type { Locale } from '$lib/messages/locale';
import { wordMessages } from '$lib/messages/words';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import { readComputedBudget } from '$lib/server/queries/computed-budget';
import { KEYS, listStored } from '$lib/server/queries/edited-lists';
import { findRemovedName } from '$lib/server/queries/removed-records';
import {
	basesText,
	removeAllocationKey,
	restoreAllocationKey,
	saveAllocationKey,
	type KeyRefusal
} from '$lib/server/usecases/edit-allocation-keys';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const EXAMPLE = money('100000.00');

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const access = requireAccess({ locals, url }, params.partnership);
	const place = { partnershipId: access.partnershipId, schoolYear: toSchoolYear(params.schoolYear) };
	const removedId = url.searchParams.get('removed');
	const read = await readComputedBudget(locals.services, access, params.schoolYear, async (trx) => ({
		keys: await listStored(trx, KEYS, place),
		removedName:
			removedId === null
				? null
				: await findRemovedName(trx, access.partnershipId, {
						entity: KEYS.entity,
						entityId: `${place.schoolYear}/${removedId}`
					})
	}));
	if (!read) error(404, 'notFound');
	const { facts, beside } = read;
	const { gapCarriers } = facts.settings;
	const nameOf = (id: string | null) => beside.keys.find((key) => key.id === id)?.name ?? null;
	return {
		schoolYear: place.schoolYear,
		example: EXAMPLE,
		keys: beside.keys.map((key) => ({
			...key,
			shares: sharesOf(key),
			pots: facts.split.filter(({ partnerKeyId }) => partnerKeyId === key.id).map(({ name }) => name),
			areas: AREAS.filter((area) => {
				const carrier = gapCarriers[area];
				return carrier.kind === 'key' && carrier.keyId === key.id;
			})
		})),
		partners: facts.partners,
		mayEdit: may(access, 'budget.edit'),
		editing: url.searchParams.get('edit'),
		suggestedDay: formatDayFigures(facts.settings.pricingDay),
		saved: nameOf(url.searchParams.get('saved')),
		restored: nameOf(url.searchParams.get('restored')),
		removed: removedId === null || beside.removedName === null ? null : { id: removedId, name: beside.removedName }
	};
};

function sharesOf(key: AllocationKey) {
	const shares = divideByKey(EXAMPLE, key);
	return shares.ok ? shares.value : [];
}

/** What a form of a key gets back; `bases` are to be seen before they are frozen. */
interface KeyAnswer extends FormAnswer {
	readonly bases: {
		readonly before: readonly KeyBase[];
		readonly after: readonly KeyBase[];
		readonly text: string;
	} | null;
}

function answer(name: string, form: FormReader<string>, locale: Locale, refusal?: KeyRefusal): KeyAnswer {
	const text = keyMessages[locale];
	const plain = (more: Partial<Parameters<typeof formAnswer>[2]> = {}) => formAnswer(name, form, { locale, ...more });
	if (!refusal) return { ...plain(), bases: null };
	switch (refusal.kind) {
		case 'confirmBases': {
			const { before, after } = refusal;
			return { ...plain(), bases: { before, after, text: basesText(after) } };
		}
		case 'changedMeanwhile': {
			const { current } = refusal;
			const theirs = { name: current.name, kind: current.kind, referenceDay: formatDayFigures(current.referenceDay) };
			const found = plain({ conflict: { by: current.updatedBy, at: current.updatedAt, theirs } });
			return { ...found, values: { ...found.values, revision: String(current.revision) }, bases: null };
		}
		case 'keyInUse': {
			const areas = refusal.areas.map((area) =>
				text.gapOf(wordMessages[locale].area[AREAS.find((known) => known === area) ?? 'opleiden'])
			);
			return { ...plain({ notice: text.keyInUse([...refusal.pots, ...areas].join(', ')) }), bases: null };
		}
		case 'reference':
		case 'overlap':
		case 'notRemoved':
			return { ...plain({ notice: text[refusal.kind] }), bases: null };
		default: {
			const detail =
				refusal.kind === 'nameTaken'
					? refusal.name
					: refusal.kind === 'percentagesNot100'
						? formatDecimal(refusal.total, locale)
						: '';
			const sentence = text.problems[refusal.kind](detail);
			const field = refusal.kind === 'nameTaken' ? 'name' : 'partners';
			return { ...plain(name === 'save' ? { fields: { [field]: sentence } } : { notice: sentence }), bases: null };
		}
	}
}

async function readRequest(event: RequestEvent) {
	const { locals, params, request } = event;
	return {
		caller: callerFrom(event, params.partnership, 'budget.edit'),
		form: new FormReader<string>(await request.formData(), locals.locale),
		place: { partnershipId: params.partnership, schoolYear: toSchoolYear(params.schoolYear) },
		here: `/p/${params.partnership}/${params.schoolYear}/split/keys`,
		locale: locals.locale
	};
}

export const actions: Actions = {
	save: async (event) => {
		const { caller, form, place, here, locale } = await readRequest(event);
		const offered = form.text('offered', { optional: true, longest: 20_000 }).split(' ');
		const key = readKey(form, offered, locale);
		const changing = readChanging(form);
		const confirmed = form.optionalText('confirmed', 100_000);
		if (form.failed) return fail(422, answer('save', form, locale));
		const outcome = await saveAllocationKey(caller, place, {
			key,
			changing,
			confirmed,
			nameOnly: form.ticked('nameOnly')
		});
		if (outcome.ok) redirect(303, `${here}?saved=${outcome.value}#row-${outcome.value}`);
		return fail(409, answer('save', form, locale, ownRefusal(outcome.error)));
	},
	remove: async (event) => {
		const { caller, form, place, here, locale } = await readRequest(event);
		const row = { id: form.text('id', { longest: 63 }), revision: form.revision() };
		const outcome = await removeAllocationKey(caller, place, row);
		if (outcome.ok) redirect(303, `${here}?removed=${row.id}`);
		return fail(409, answer('remove', form, locale, ownRefusal(outcome.error)));
	},
	restore: async (event) => {
		const { caller, form, place, here, locale } = await readRequest(event);
		const id = form.text('id', { longest: 63 });
		const outcome = await restoreAllocationKey(caller, place, id);
		if (outcome.ok) redirect(303, `${here}?restored=${id}#row-${id}`);
		return fail(409, answer('restore', form, locale, ownRefusal(outcome.error)));
	}
};
