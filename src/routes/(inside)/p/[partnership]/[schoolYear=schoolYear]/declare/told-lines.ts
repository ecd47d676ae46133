/** Lines that were held back as whoever declared them knows them, with the month they are in: most are not on the page. */
import { daysText, personLabel } from '$lib/components/declaration/declaration-table';
import { declareMessages } from '$lib/messages/declare';
import type { Locale } from '$lib/messages/locale';
import type { Access } from '$lib/server/auth/actor';
import type { Database } from '$lib/server/db/schema';
import { inPartnership } from '$lib/server/db/tenancy';
import { listDeclaredPeople } from '$lib/server/queries/agreed-hours';
import { listDeclarations, type StoredDeclaration } from '$lib/server/queries/declarations';
import { listRoles } from '$lib/server/queries/partnership-rows';

export interface ToldLine {
	/** Day, person, role and activity. */
	readonly name: string;
	readonly href: string;
}

interface Asked {
	readonly db: Database;
	readonly access: Access;
	readonly partnerId: string;
	/** Address of the page without its question. */
	readonly page: string;
	readonly locale: Locale;
}

export async function tellLines(
	{ db, access, partnerId, page, locale }: Asked,
	ids: readonly string[]
): Promise<ReadonlyMap<string, ToldLine>> {
	if (ids.length === 0) return new Map();
	const { partnershipId } = access;
	return inPartnership(
		db,
		access,
		async (trx) => {
			const lines = await listDeclarations(trx, partnershipId, { partnerId, ids });
			const people = new Map((await listDeclaredPeople(trx, partnershipId, partnerId)).map((each) => [each.id, each]));
			const roles = new Map((await listRoles(trx, partnershipId)).map(({ id, name }) => [id, name]));
			const nameOf = ({ personId, roleId, activity, ...line }: StoredDeclaration) => {
				const person = people.get(personId ?? '');
				const work = [roles.get(roleId) ?? roleId, ...(activity === '' ? [] : [activity])].join(': ');
				return [
					daysText(line, null, locale),
					person ? personLabel(person) : declareMessages[locale].roleOnly,
					work
				].join(', ');
			};
			return new Map(lines.map((line) => [line.id, { name: nameOf(line), href: hrefOf(line, { partnerId, page }) }]));
		},
		{ readOnly: true }
	);
}

/** Its list in full, so that the line is there however long the list is. */
function hrefOf(
	{ id, from, state, correctsId }: StoredDeclaration,
	{ partnerId, page }: Pick<Asked, 'partnerId' | 'page'>
): string {
	const list = state === 'returned' ? 'returned' : correctsId === null ? 'draft' : 'corrections';
	return `${page}?${new URLSearchParams({ partner: partnerId, month: from.slice(0, 7), all: list })}#line-${id}`;
}
