/** What the ids in the audit trail point at, so that they can be told by name. */
import type { NamedKind, NamedRecord } from '$lib/domain/shared/named-record';
import { isRecordId } from '$lib/domain/shared/record-id';
import type { Locale } from '$lib/messages/locale';
import { lineName, workIn } from './line-name';

/** By kind and id. */
export type RecordNames = ReadonlyMap<string, string>;

/** Of several with one id, such as a line in two years, the last counts. */
export function recordNames(records: readonly NamedRecord[], locale: Locale): RecordNames {
	return new Map(
		records.map(({ kind, id, name, work }) => [recordKey(kind, id), work ? lineName(name, work, locale) : name])
	);
}

function recordKey(kind: NamedKind, id: string): string {
	return `${kind} ${id}`;
}

/** Fields that hold an id, or a list of them. */
const KIND_OF_FIELD: Readonly<Record<string, NamedKind>> = {
	partnerId: 'partner',
	giverPartnerId: 'partner',
	instituteId: 'partner',
	placeId: 'partner',
	checkerPartnerId: 'partner',
	fromPartnerId: 'partner',
	toPartnerId: 'partner',
	ownerPartnerId: 'partner',
	roleId: 'role',
	sourceId: 'source',
	sourceIds: 'source',
	keyId: 'key',
	partnerKeyId: 'key',
	potId: 'pot',
	lineId: 'line',
	previousLineId: 'line',
	awardId: 'award',
	roundId: 'round',
	personId: 'person',
	correctsId: 'declaration',
	declarationId: 'declaration',
	settlementId: 'settlement'
};

const KIND_OF_ENTITY: Readonly<Record<string, NamedKind>> = {
	partnership: 'partnership',
	partner: 'partner',
	role: 'role',
	award: 'award',
	awardDetail: 'award',
	fundingSource: 'source',
	allocationKey: 'key',
	splitNode: 'pot',
	budgetLine: 'line',
	declarationRound: 'round',
	declaredPerson: 'person',
	commitment: 'commitment',
	declaration: 'declaration',
	dispute: 'dispute',
	settlement: 'settlement',
	swap: 'swap',
	tariffProposal: 'proposal',
	proposedTariff: 'proposal',
	// Known by what they are of: their ids are those.
	paymentFile: 'round',
	bankAccount: 'partner',
	declarationChecker: 'partner',
	proposalAnswer: 'partner'
};

/** `entity` decides what a parent is: of a partner, or of a pot. */
export function nameInField(field: string, id: string, entity: string, names: RecordNames): string | null {
	const kind = field === 'parentId' ? KIND_OF_ENTITY[entity] : KIND_OF_FIELD[field];
	return kind === undefined ? null : (names.get(recordKey(kind, id)) ?? null);
}

interface RecordedEvent {
	readonly entity: string;
	/** With its school year before it where it belongs to a budget: "2026-2027/line-3". */
	readonly entityId: string;
	readonly before: unknown;
	readonly after: unknown;
}

/**
 * The name of what an event is about: as it is now, else as the event itself tells, else of whom and what it says to be ("De Loods,
 * Schoolopleider"); `null` when it has none.
 */
export function recordName(
	{ entity, entityId, before, after }: RecordedEvent,
	names: RecordNames,
	locale: Locale
): string | null {
	const kind = KIND_OF_ENTITY[entity];
	const now = kind && names.get(recordKey(kind, entityId.slice(entityId.lastIndexOf('/') + 1)));
	const told = kind === 'declaration' ? (toldLine(after, names, locale) ?? toldLine(before, names, locale)) : null;
	return now ?? told ?? ownName(after) ?? ownName(before) ?? namesOf(after, names) ?? namesOf(before, names);
}

/** A line that is gone or not for the reader any more, as its event told it. */
function toldLine(value: unknown, names: RecordNames, locale: Locale): string | null {
	if (typeof value !== 'object' || value === null) return null;
	const fields = value as Readonly<Record<string, unknown>>;
	const work = workIn(fields);
	const { partnerId, activity } = fields;
	const partner = typeof partnerId === 'string' ? names.get(recordKey('partner', partnerId)) : undefined;
	const whatOf = [partner, activity].filter((part) => typeof part === 'string' && part !== '').join(', ');
	return work && lineName(whatOf, work, locale);
}

function ownName(value: unknown): string | null {
	if (typeof value !== 'object' || value === null) return null;
	const { name, title, activity, label, round, fileName } = value as Readonly<Record<string, unknown>>;
	const found = [name, title, activity, label, round, fileName].find((text) => typeof text === 'string' && text !== '');
	return typeof found === 'string' ? found : null;
}

/** What tells records apart that have no name of their own: tariffs, agreements, advances. */
const BELONGS_TO = ['partnerId', 'fromPartnerId', 'toPartnerId', 'roleId', 'lineId', 'sourceId', 'awardId', 'roundId'];

function namesOf(value: unknown, names: RecordNames): string | null {
	if (typeof value !== 'object' || value === null) return null;
	const fields = value as Readonly<Record<string, unknown>>;
	const found = BELONGS_TO.flatMap((field) => {
		const [id, kind] = [fields[field], KIND_OF_FIELD[field]];
		return typeof id === 'string' && kind !== undefined ? (names.get(recordKey(kind, id)) ?? []) : [];
	});
	return found.length === 0 ? null : found.join(', ');
}

/** Every text in the events that may be an id. */
export function idsIn(events: readonly RecordedEvent[]): readonly string[] {
	const ids = new Set<string>();
	const collect = (value: unknown): void => {
		if (typeof value === 'string') {
			if (isRecordId(value)) ids.add(value);
		} else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
	};
	for (const { entityId, before, after } of events) {
		collect(entityId.slice(entityId.lastIndexOf('/') + 1));
		collect(before);
		collect(after);
	}
	return [...ids];
}
