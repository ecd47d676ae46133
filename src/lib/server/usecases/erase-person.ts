/** Erases who somebody is: the name, what files called them, and the notes and links of all their lines. Hours and amounts stay as they are. */
import { ok, refuse } from '$lib/domain/shared/result';
import { eraseEvidence, lockDeclaredPeople, updateDeclaredPerson } from '../queries/declared-people';
import type { DeclarerPlace } from './declaration-writing';
import { forgetPersonInMappings } from '../queries/import-mappings';
import { write, type Caller } from './write';

/** How many lines lost a note or a link. Nobody can bring them back. */
export function erasePerson(
	caller: Caller,
	{ partnershipId, partnerId }: Omit<DeclarerPlace, 'schoolYear'>,
	id: string
) {
	const request = { partnershipId, permission: 'hours.declare', partnerId } as const;
	return write<number, 'notFound'>(caller, request, async (scope) => {
		const known = await lockDeclaredPeople(scope.trx, partnershipId, partnerId);
		const person = known.find((other) => other.id === id);
		if (!person) return refuse('notFound');
		const erased = { ...person, name: null, erasedOn: person.erasedOn ?? caller.services.today() };
		await updateDeclaredPerson(scope.trx, partnershipId, erased, scope);
		const lines = await eraseEvidence(scope.trx, partnershipId, person);
		await forgetPersonInMappings(scope.trx, partnershipId, person);
		const record = { action: 'declaredPerson.erased', entity: 'declaredPerson', entityId: id, after: { lines } };
		scope.audit({ ...record, visibleTo: { level: 'ownOrganisation', partnerId } });
		return ok(lines);
	});
}
