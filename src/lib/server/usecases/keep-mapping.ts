/** Keeps under a name how a file is read, so that the next file with these headings is read at once; and lets it go again. */
import type { JsonValue } from '$lib/domain/shared/exact-json';
import { ok, refuse } from '$lib/domain/shared/result';
import { choicesFromText, tableFromText } from '$lib/import/staged-choices';
import {
	deleteImportMapping,
	insertImportMapping,
	listImportMappings,
	updateImportMapping,
	type KeptMapping
} from '../queries/import-mappings';
import { findStagedImport, rearrangeStagedImport } from '../queries/staged-imports';
import type { DeclarerPlace } from './declaration-writing';
import { write, type Caller } from './write';

/** Of the file that is being looked at; a name that is there already is that mapping, from now on like this. */
export function keepMapping(
	caller: Caller,
	place: DeclarerPlace,
	{ id, name }: { readonly id: string; readonly name: string }
) {
	const { partnershipId, partnerId } = place;
	const request = { partnershipId, permission: 'hours.declare', partnerId } as const;
	return write<null, { readonly kind: 'gone' }>(caller, request, async (scope) => {
		const staged = await findStagedImport(scope.trx, place, id);
		if (!staged) return refuse({ kind: 'gone' });
		const { headings } = tableFromText(staged.sheet);
		const choices = choicesFromText(staged.choices);
		const known = (await listImportMappings(scope.trx, partnershipId, partnerId)).find(
			(mapping) => mapping.name.toLowerCase() === name.toLowerCase()
		);
		const mapping: KeptMapping = { ...choices.mapping, id: known?.id ?? scope.newId(), partnerId, name, headings };
		await (known ? updateImportMapping : insertImportMapping)(scope.trx, partnershipId, mapping, scope);
		await rearrangeStagedImport(scope.trx, place, {
			...staged,
			choices: JSON.stringify({ ...choices, mappingName: name })
		});
		scope.audit({
			...{ action: `importMapping.${known ? 'changed' : 'added'}`, entity: 'importMapping', entityId: mapping.id },
			...(known && { before: mappingJson(known) }),
			after: mappingJson(mapping),
			visibleTo: { level: 'ownOrganisation', partnerId }
		});
		return ok(null);
	});
}

export function forgetMapping(caller: Caller, place: DeclarerPlace, id: string) {
	const { partnershipId, partnerId } = place;
	const request = { partnershipId, permission: 'hours.declare', partnerId } as const;
	return write<null, 'notFound'>(caller, request, async (scope) => {
		const known = (await listImportMappings(scope.trx, partnershipId, partnerId)).find((mapping) => mapping.id === id);
		if (!known) return refuse('notFound');
		await deleteImportMapping(scope.trx, partnershipId, known);
		scope.audit({
			...{ action: 'importMapping.removed', entity: 'importMapping', entityId: id, before: mappingJson(known) },
			visibleTo: { level: 'ownOrganisation', partnerId }
		});
		return ok(null);
	});
}

/** Without the words that stand for people: the trail is never erased. */
function mappingJson({ name, headings, translations }: KeptMapping): JsonValue {
	return { name, columns: headings.length, translations: translations.filter(({ kind }) => kind !== 'person').length };
}
