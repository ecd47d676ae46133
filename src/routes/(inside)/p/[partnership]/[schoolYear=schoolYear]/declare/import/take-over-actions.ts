/** The actions that change something for the organisation: taking a file over, taking it back, and keeping how files are read. */
import { fail, redirect } from '@sveltejs/kit';
import { readId } from '$lib/forms/declaration-form';
import { formatCount } from '$lib/format/quantity';
import { importHoursMessages } from '$lib/messages/import-hours';
import { answeredBefore, ownRefusal } from '$lib/server/page-action';
import { confirmImport } from '$lib/server/usecases/confirm-import';
import { forgetMapping, keepMapping } from '$lib/server/usecases/keep-mapping';
import { undoImport } from '$lib/server/usecases/undo-import';
import { readImportRequest } from './import-request';
import type { Actions } from './$types';

export const takeOverActions = {
	confirm: async (event) => {
		const { caller, form, place, id, page, locale } = await readImportRequest(event);
		const command = {
			...{ id, seen: form.text('seen', { longest: 60 }) },
			submit: form.choice('how', ['drafts', 'submit']) === 'submit'
		};
		const outcome = await confirmImport(caller, place, command, form.optionalText('key', 63));
		if (outcome.ok) {
			const { added, submitted, stopped } = outcome.value;
			const before = answeredBefore(outcome.value, caller) ? '&before=yes' : '';
			redirect(303, `${page}&told=done&count=${added}&submitted=${submitted}&stopped=${stopped}${before}`);
		}
		const { refusals } = importHoursMessages[locale];
		return fail(409, { form: 'file' as const, notice: refusals[ownRefusal(outcome.error).kind] });
	},
	undo: async (event) => {
		const { caller, form, place, page, locale } = await readImportRequest(event);
		const outcome = await undoImport(caller, place, readId(form, 'import') ?? '');
		if (outcome.ok) redirect(303, `${page}&told=undone&count=${outcome.value}#history`);
		const refusal = ownRefusal(outcome.error);
		const text = importHoursMessages[locale];
		const count = refusal.kind === 'noLongerDrafts' ? refusal.count : 0;
		const rows = text.rows(formatCount(count, locale), count === 1);
		const notice = refusal.kind === 'gone' ? text.refusals.gone : text.noLongerDrafts(rows);
		return fail(409, { form: 'history' as const, notice });
	},
	keep: async (event) => {
		const { caller, form, place, id, file, locale } = await readImportRequest(event);
		const text = importHoursMessages[locale];
		const name = form.text('name', { longest: 100 });
		if (form.failed) return fail(422, { form: 'keep' as const, notice: text.keepName });
		const outcome = await keepMapping(caller, place, { id, name });
		if (outcome.ok) redirect(303, `${file}&told=kept#keep`);
		ownRefusal(outcome.error);
		return fail(409, { form: 'file' as const, notice: text.refusals.gone });
	},
	forget: async (event) => {
		const { caller, form, place, page } = await readImportRequest(event);
		const outcome = await forgetMapping(caller, place, readId(form, 'mapping') ?? '');
		if (outcome.ok) redirect(303, `${page}#mappings`);
		return ownRefusal(outcome.error);
	}
} satisfies Actions;
