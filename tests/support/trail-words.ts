/** What an event of the trail would tell a reader in the words of the program: names of fields and states that no message has. */
import { UNTOLD } from '$lib/components/audit/recorded-change';
import { verbOf } from '$lib/components/shared/trail-entries';
import { auditMessages } from '$lib/messages/audit';
import { auditFieldMessages } from '$lib/messages/audit-fields';
import { auditValueMessages } from '$lib/messages/audit-values';
import { eventMessages } from '$lib/messages/events';
import { LOCALES } from '$lib/messages/locale';

interface RecordedEvent {
	readonly action: string;
	readonly entity: string;
	readonly before: unknown;
	readonly after: unknown;
}

/** `rows` is told as counts. */
const NOT_TOLD: ReadonlySet<string> = new Set([...UNTOLD, 'rows']);

/** "nl: declaration lineId" for each. */
export function untoldWords({ action, entity, before, after }: RecordedEvent): string[] {
	const fields = [...fieldsOf(before), ...fieldsOf(after)];
	return LOCALES.flatMap((locale) => {
		const { fields: names } = auditFieldMessages[locale];
		const { values } = auditValueMessages[locale];
		const verbs: Readonly<Record<string, string>> = eventMessages[locale].verbs;
		return [
			...(entity in auditMessages[locale].entities ? [] : [entity]),
			...(verbOf(action) in verbs ? [] : [action]),
			...fields.flatMap(([name]) => (name in names ? [] : [`${entity} ${name}`])),
			...fields.flatMap(([name, value]) =>
				name !== 'state' || String(value) in values ? [] : [`${entity} ${name} ${String(value)}`]
			)
		].map((word) => `${locale}: ${word}`);
	});
}

/** With those of records in them. */
function fieldsOf(value: unknown): [string, unknown][] {
	if (Array.isArray(value)) return value.flatMap(fieldsOf);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, field]) =>
		NOT_TOLD.has(name) ? [] : [[name, field] as [string, unknown], ...fieldsOf(field)]
	);
}
