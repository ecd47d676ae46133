/** Adds or changes somebody whose hours an organisation declares: a code, and a name only where that is wanted. */
import type { DeclaredPerson } from '$lib/domain/declaration/declaration';
import { hoursText, type HourHundredths } from '$lib/domain/shared/hours';
import { ok, refuse } from '$lib/domain/shared/result';
import { insertDeclaredPerson, lockDeclaredPeople, updateDeclaredPerson } from '../queries/declared-people';
import type { Stored } from '../queries/stored';
import type { SeenRow } from './edit-list';
import type { DeclarerPlace } from './declaration-writing';
import { write, type Caller } from './write';

export interface PersonInput {
	readonly code: string;
	readonly name: string | null;
	readonly hoursPerYear: HourHundredths | null;
}

export type PersonRefusal =
	| { readonly kind: 'codeTaken' }
	/** Who was erased gets no name again. */
	| { readonly kind: 'erased' }
	| { readonly kind: 'changedMeanwhile'; readonly current: Stored<DeclaredPerson> };

/** The id of the person. */
export function savePerson(
	caller: Caller,
	{ partnershipId, partnerId }: Omit<DeclarerPlace, 'schoolYear'>,
	{ person, changing }: { readonly person: PersonInput; readonly changing: SeenRow | null }
) {
	const request = { partnershipId, permission: 'hours.declare', partnerId } as const;
	return write<string, PersonRefusal | 'notFound'>(caller, request, async (scope) => {
		const known = await lockDeclaredPeople(scope.trx, partnershipId, partnerId);
		const current = changing && known.find(({ id }) => id === changing.id);
		if (changing && !current) return refuse('notFound');
		if (changing && current && current.revision !== changing.revision)
			return refuse({ kind: 'changedMeanwhile', current });
		if (current?.erasedOn) return refuse({ kind: 'erased' });
		const id = current?.id ?? scope.newId();
		const same = known.some((other) => other.id !== id && other.code.toLowerCase() === person.code.toLowerCase());
		if (same) return refuse({ kind: 'codeTaken' });
		const saved: DeclaredPerson = { ...person, id, partnerId, erasedOn: null };
		await (current ? updateDeclaredPerson : insertDeclaredPerson)(scope.trx, partnershipId, saved, scope);
		scope.audit({
			...{ action: `declaredPerson.${current ? 'changed' : 'added'}`, entity: 'declaredPerson', entityId: id },
			...(current && { before: personJson(current) }),
			after: personJson(saved),
			visibleTo: { level: 'ownOrganisation', partnerId }
		});
		return ok(id);
	});
}

/** Without the name: the trail is never erased. */
function personJson({ code, hoursPerYear }: PersonInput) {
	return { code, hoursPerYear: hoursPerYear === null ? null : hoursText(hoursPerYear) };
}
