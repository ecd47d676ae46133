/** What people do who read hours in from a file, in few words, for tests. */
import { toDay } from '$lib/domain/shared/day';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { StagedChoices } from '$lib/import/staged-choices';
import type { Access } from '$lib/server/auth/actor';
import { inPartnership } from '$lib/server/db/tenancy';
import { readComputedBudget } from '$lib/server/queries/computed-budget';
import { readImportPreview, type ImportPreview, type PreviewPart } from '$lib/server/queries/import-preview';
import { listRoles } from '$lib/server/queries/partnership-rows';
import { findStagedImport } from '$lib/server/queries/staged-imports';
import { confirmImport } from '$lib/server/usecases/confirm-import';
import { arrangeImport, sendImportFile } from '$lib/server/usecases/stage-import';
import { YEAR } from './builders';
import type { TestDatabase } from './database';
import { hoursOf } from './declaring';
import type { FullPartnership } from './full-partnership';
import { testServices } from './services';

export const schoolYear = toSchoolYear(YEAR);
export const HEAD = 'Datum;Uren;Rol;Gebied;Activiteit;Code;Naam;Toelichting';

export const file = (...rows: string[]) => [HEAD, ...rows, ''].join('\n');

interface Confirming {
	readonly seen?: string;
	readonly submit?: boolean;
	readonly key?: string;
}

/** Files of the first organisation, by a member of it. */
export function importingIn(database: () => TestDatabase, partnership: () => FullPartnership) {
	const declared = hoursOf(database, partnership);
	const { as, place } = declared;
	let role = '';
	const member = () => as(partnership().memberOfFirst);
	const within = <T>(access: Access, work: Parameters<typeof inPartnership<T>>[2]) =>
		inPartnership(database().db, access, work);
	const send = async (text: string | Uint8Array, access = partnership().memberOfFirst) => {
		const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
		return sendImportFile(as(access), place(), { name: 'uren.csv', bytes });
	};
	async function preview(id: string, part: PreviewPart = 'all'): Promise<ImportPreview> {
		const today = toDay('2026-11-23');
		const services = testServices(database());
		const { memberOfFirst } = partnership();
		const budget = await readComputedBudget(services, memberOfFirst, YEAR, async (trx, computed) => {
			const staged = await findStagedImport(trx, place(), id);
			if (!computed || !staged) throw new Error('nothing is there');
			return readImportPreview(trx, computed, place(), staged, { part, page: 1, today });
		});
		if (!budget) throw new Error('no budget');
		return budget.beside;
	}
	return {
		...{ declared, member, within, send, preview },
		start: async () => {
			await declared.start();
			const [first] = await within(partnership().memberOfFirst, (trx) => listRoles(trx, partnership().id));
			role = first?.name ?? '';
		},
		/** As a file names it. */
		role: () => role,
		/** A row that can be taken over. */
		good: (day = '5-10-2026', count = '7,5') => `${day};${count};${role};opleiden;Begeleiden;P1;;`,
		sent: async (text: string | Uint8Array) => {
			const outcome = await send(text);
			if (!outcome.ok) throw new Error(JSON.stringify(outcome));
			return outcome.value;
		},
		confirm: async (id: string, { seen, submit = false, key }: Confirming = {}) =>
			confirmImport(member(), place(), { id, seen: seen ?? (await preview(id)).seen, submit }, key),
		arrange: async (id: string, change: (choices: StagedChoices) => Partial<StagedChoices>) => {
			const { choices } = await preview(id);
			const { mapping, reading, file: chosen } = { ...choices, ...change(choices) };
			return arrangeImport(member(), place(), id, { mapping, reading, file: chosen });
		}
	};
}
