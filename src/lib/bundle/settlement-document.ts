/**
 * A settlement as documents, one per organisation, each with a digest, and one digest over all: anybody can see that nothing in
 * them was changed or left out.
 */
import * as v from 'valibot';
import type { PartnerSettlement } from '../domain/settlement/compute-settlement';
import type { Day } from '../domain/shared/day';
import { invariant } from '../domain/shared/invariant';
import type { JsonObject } from './bundle-schema';
import { canonicalJson, canonicalText } from './canonical';
import type { DigestOf } from './frozen-document';
import { STATEMENT_VERSION, statementDocumentSchema, type StatementDocument } from './settlement-schema';

export interface KeptStatement {
	readonly partnerId: string;
	readonly document: JsonObject;
	readonly digest: string;
}

/** `settledOn: null` is what is only looked at before it is settled. */
export function keptStatement(
	{ statement, given }: PartnerSettlement,
	settledOn: Day | null,
	digestOf: DigestOf
): KeptStatement {
	const written = { version: STATEMENT_VERSION, ...statement, settledOn, given };
	const document = canonicalJson(statementDocumentSchema, written) as JsonObject;
	return { partnerId: statement.partner.id, document, digest: statementDigest(document, digestOf) };
}

export function keptDocument(document: StatementDocument): JsonObject {
	return canonicalJson(statementDocumentSchema, document) as JsonObject;
}

/** The same for a document that was just made and for one that came back from a database or a file. */
export function statementDigest(document: unknown, digestOf: DigestOf): string {
	return digestOf(canonicalText(statementDocumentSchema, document));
}

/** Over all statements of a settlement, whatever order they came in. */
export function settlementDigest(
	statements: readonly Pick<KeptStatement, 'partnerId' | 'digest'>[],
	digestOf: DigestOf
): string {
	const lines = statements.map(({ partnerId, digest }) => `${partnerId} ${digest}\n`);
	return digestOf(lines.sort().join(''));
}

/** For documents our own code wrote or an import checked: throws when they are of another shape. */
export function thawDocument(document: JsonObject): StatementDocument {
	const read = v.safeParse(statementDocumentSchema, document);
	invariant(read.success, 'a kept statement is a statement');
	return read.output;
}

/** Of whatever version. */
export function thawStatement(document: JsonObject): PartnerSettlement {
	const read = thawDocument(document);
	const { partnershipName, schoolYear, roundName, settledOn, partner, leadPartner, net } = read;
	const head = { partnershipName, schoolYear, roundName, settledOn, partner, leadPartner, net };
	if (read.version === STATEMENT_VERSION) return { statement: { ...head, entries: read.entries }, given: read.given };
	return { statement: { ...head, entries: read.entries.map(fromFirstDay) }, given: read.given.map(fromFirstDay) };
}

/** Before version 2 only the first day was kept. */
function fromFirstDay<E extends { readonly day: Day }>({ day, ...entry }: E) {
	return { ...entry, from: day, until: null };
}

/** Everything a settlement took up, by the id of the record. */
export function recordsOf(
	settlements: readonly {
		readonly id: string;
		readonly statements: readonly { readonly document: Pick<StatementDocument, 'entries' | 'given'> }[];
	}[]
): SettledRecords {
	const records: SettledRecords = { hours: new Map(), advance: new Map(), contribution: new Map(), swap: new Map() };
	for (const { id, statements } of settlements)
		for (const { document } of statements) {
			for (const { kind, recordId } of document.entries) mapOf(records, kind).set(recordId, id);
			for (const { recordId } of document.given) records.hours.set(recordId, id);
		}
	return records;
}

/** Record → settlement. */
export interface SettledRecords {
	readonly hours: Map<string, string>;
	readonly advance: Map<string, string>;
	readonly contribution: Map<string, string>;
	readonly swap: Map<string, string>;
}

function mapOf(records: SettledRecords, kind: StatementDocument['entries'][number]['kind']): Map<string, string> {
	return kind === 'declared' || kind === 'correction' ? records.hours : records[kind];
}
