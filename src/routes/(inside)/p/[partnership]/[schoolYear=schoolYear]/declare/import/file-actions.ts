/** The actions on a file before it is taken over: sending it, saying what its columns and words are, and letting it go. */
import { fail, redirect } from '@sveltejs/kit';
import { readArrangement } from '$lib/forms/import-form';
import { LARGEST_FILE_BYTES } from '$lib/import/limits';
import { importHoursMessages } from '$lib/messages/import-hours';
import { importProblemMessages } from '$lib/messages/import-problems';
import type { Locale } from '$lib/messages/locale';
import { ownRefusal } from '$lib/server/page-action';
import { beginRead } from '$lib/server/reading/running-reads';
import { stageExample } from '$lib/server/usecases/stage-example';
import { arrangeImport, dropImport, sendImportFile, type Unreadable } from '$lib/server/usecases/stage-import';
import { readImportRequest } from './import-request';
import { exampleFile } from './example-file';
import type { Actions } from './$types';

export const fileActions = {
	send: async (event) => {
		const { caller, data, form, place, page, locale } = await readImportRequest(event);
		const sent = data.get('file');
		// Without a choice a browser sends a file without a name.
		if (!(sent instanceof File) || sent.size === 0) {
			const { noFile, emptyFile } = importHoursMessages[locale];
			return fail(422, { form: 'send' as const, field: sent instanceof File && sent.name !== '' ? emptyFile : noFile });
		}
		if (sent.size > LARGEST_FILE_BYTES)
			return fail(413, unreadable({ kind: 'unreadable', problem: 'tooLarge', detail: '' }, locale));
		const reading = beginRead(form.text('key', { optional: true, longest: 63 }), caller.actor.userId);
		try {
			const file = { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) };
			const outcome = await sendImportFile(caller, place, file, reading);
			if (outcome.ok) redirect(303, `${page}&id=${outcome.value}`);
			return fail(422, unreadable(ownRefusal(outcome.error), locale));
		} finally {
			reading.end();
		}
	},
	example: async (event) => {
		const { caller, place, page, locale } = await readImportRequest(event);
		const outcome = await stageExample(caller, place, (ground) => exampleFile(ground, locale));
		if (outcome.ok) redirect(303, `${page}&id=${outcome.value}`);
		return fail(422, unreadable(ownRefusal(outcome.error), locale));
	},
	arrange: async (event) => {
		const { caller, form, place, id, file, locale } = await readImportRequest(event);
		const outcome = await arrangeImport(caller, place, id, readArrangement(form));
		if (outcome.ok) redirect(303, `${file}#rows`);
		const refusal = ownRefusal(outcome.error);
		if (refusal.kind === 'unreadable') return fail(422, unreadable(refusal, locale));
		return fail(409, { form: 'file' as const, notice: importHoursMessages[locale].refusals.gone });
	},
	drop: async (event) => {
		const { caller, place, id, page, locale } = await readImportRequest(event);
		const outcome = await dropImport(caller, place, id);
		if (outcome.ok) redirect(303, page);
		ownRefusal(outcome.error);
		return fail(409, { form: 'file' as const, notice: importHoursMessages[locale].refusals.gone });
	}
} satisfies Actions;

function unreadable({ problem, detail }: Unreadable, locale: Locale) {
	return { form: 'send' as const, problem: importProblemMessages[locale][problem](detail) };
}
