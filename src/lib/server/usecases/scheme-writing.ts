/** What changes of entered schemes have in common: the years that rest on one, and the event each change leaves. */
import { canonicalJson } from '$lib/bundle/canonical';
import { enteredSchemeSchema } from '$lib/bundle/partnership-schema';
import { encodeScheme } from '$lib/domain/scheme/encode-scheme';
import type { JsonValue } from '$lib/domain/shared/exact-json';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import { yearsUsing } from '$lib/domain/subsidy/scheme-use';
import { productSchemes } from '$lib/schemes/product-schemes';
import type { AuditEntry } from '../queries/audit';
import type { EnteredScheme } from '../queries/entered-schemes';
import { listSettings } from '../queries/year-rows';
import type { WriteScope } from './write';

/** The years whose working budget rests on the scheme, as long as these are the ones entered. */
export async function yearsRestingOn(
	{ trx, partnershipId }: Pick<WriteScope, 'trx' | 'partnershipId'>,
	schemeId: string,
	entered: readonly EnteredScheme[]
): Promise<readonly SchoolYear[]> {
	const years = await listSettings(trx, partnershipId);
	const schemes = [...productSchemes, ...entered.map(({ scheme }) => scheme)];
	return yearsUsing(
		schemeId,
		years.map(({ schoolYear, value }) => ({ schoolYear, settings: value })),
		schemes
	);
}

export function schemeEvent(
	what: 'added' | 'removed' | 'restored',
	entry: EnteredScheme,
	reason: string | null = null
): AuditEntry {
	const json: JsonValue = canonicalJson(enteredSchemeSchema, {
		id: entry.scheme.id,
		enteredAt: entry.enteredAt.toISOString(),
		enteredBy: entry.enteredBy,
		note: entry.note,
		scheme: encodeScheme(entry.scheme)
	});
	return {
		action: `enteredScheme.${what}`,
		entity: 'enteredScheme',
		entityId: entry.scheme.id,
		...(what === 'removed' ? { before: json } : { after: json }),
		reason
	};
}
