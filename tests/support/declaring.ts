/** What people do who declare hours of one partnership, in few words, for tests. */
import { sql } from 'kysely';
import { monthOf } from '$lib/domain/declaration/work-period';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { Access } from '$lib/server/auth/actor';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { listDeclarations } from '$lib/server/queries/declarations';
import { correctDeclaration } from '$lib/server/usecases/correct-declaration';
import { saveDeclarations, type DeclarationInput } from '$lib/server/usecases/save-declarations';
import { submitDeclarations } from '$lib/server/usecases/submit-declarations';
import { YEAR } from './builders';
import { callerOf } from './callers';
import type { TestDatabase } from './database';
import type { FullPartnership } from './full-partnership';
import { testServices } from './services';

const schoolYear = toSchoolYear(YEAR);
export const august = monthOf(toDay('2026-08-01'));
export const october = monthOf(toDay('2026-10-01'));

/** What people do in one partnership, and what stands there afterwards. */
export function hoursOf(database: () => TestDatabase, partnership: () => FullPartnership) {
	let roleId = '';
	const as = (access: Access, name?: string) => callerOf(testServices(database()), access, name);
	const place = (partnerId = partnership().partnerIds[0]) => ({
		...{ partnershipId: partnership().id, schoolYear, partnerId }
	});
	const read = (access: Access = partnership().memberOfFirst, ids?: string[]) =>
		inPartnership(database().db, access, (trx) =>
			listDeclarations(trx, partnership().id, { partnerId: partnership().partnerIds[0], ...(ids && { ids }) })
		);
	const one = async (id: string) => {
		const [line] = await read(partnership().memberOfFirst, [id]);
		if (!line) throw new Error(`no line ${id}`);
		return line;
	};
	const input = (given: Partial<DeclarationInput> = {}): DeclarationInput => ({
		...{ roleId, area: 'opleiden', activity: 'Begeleiden', lineId: null, from: october.from, until: october.until },
		...{ hours: hours('12.50'), inKind: false, personId: null, note: null, link: null },
		...given
	});
	const save = (
		...[id, given = {}, revision = null, access]: [string, Partial<DeclarationInput>?, (number | null)?, Access?]
	) => saveDeclarations(as(access ?? partnership().memberOfFirst), place(), [{ id, revision, value: input(given) }]);
	const submit = (ids: string[] | null, key: string | null = null) =>
		submitDeclarations(as(partnership().memberOfFirst), place(), { ids, roundId: null, key });
	/** As a checker decides, without the use-case for it. */
	const decide = (id: string, state: string) =>
		inPartnership(database().db, partnership().coordinator, (trx) =>
			sql`update declaration set state = ${state}, decided_at = now(), reason = 'gezien' where id = ${id}`.execute(trx)
		);
	return {
		...{ as, place, read, one, input, save, submit, decide },
		/** A line that was declared and approved. */
		approved: async (id: string, given: Partial<DeclarationInput> = {}) => {
			await save(id, given);
			await submit([id]);
			await decide(id, 'approved');
		},
		correct: (id: string, originalId: string, text: string) =>
			correctDeclaration(as(partnership().memberOfFirst), place(), { id, originalId, hours: hours(text), note: null }),
		start: async () => {
			const [role] = await asSystem(database().db, (trx) =>
				trx.selectFrom('role').select('id').where('partnership_id', '=', partnership().id).execute()
			);
			roleId = role?.id ?? '';
			// The fixture's scheme is no scheme: a budget with it cannot be computed.
			await asSystem(database().db, (trx) => sql`delete from entered_scheme`.execute(trx));
		},
		close: () => asSystem(database().db, (trx) => sql`update declaration_round set state = 'closed'`.execute(trx)),
		events: (id: string) =>
			asSystem(database().db, (trx) =>
				trx
					.selectFrom('audit_event')
					.select(['action', 'level', 'before', 'after'])
					.where('entity_id', '=', id)
					.orderBy('id')
					.execute()
			)
	};
}
