/**
 * Takes the rows of a file over as declared hours: all new ones in one transaction, as drafts or submitted at once. Every row is
 * judged anew, and when that comes out otherwise than whoever confirms saw, nothing is written. The same request again does
 * nothing and is answered the same.
 */
import type { DeclaredPerson } from '$lib/domain/declaration/declaration';
import { roundOfWork } from '$lib/domain/declaration/round';
import { encodeExact } from '$lib/domain/shared/exact-json';
import { invariant } from '$lib/domain/shared/invariant';
import { ok, refuse, type Refused, type Result } from '$lib/domain/shared/result';
import { countsText, judgeFile, type FileJudged, type RowCounts } from '$lib/import/judge-file';
import type { ImportGround, NewRow } from '$lib/import/judge-rows';
import { choicesFromText, tableFromText } from '$lib/import/staged-choices';
import { insertDeclaredPeople, lockDeclaredPeople } from '../queries/declared-people';
import { insertDeclarations, type DeclarationToWrite } from '../queries/written-declarations';
import { holdImports, insertHoursImport } from '../queries/hours-imports';
import { readImportGround } from '../queries/import-ground';
import { findStagedImport, removeStagedImport, type StagedImport } from '../queries/staged-imports';
import { answerOnce, type Answered, type KeyRefusal } from './answer-once';
import { declarationEvent, declarationJson, writtenInTime, type DeclarerPlace } from './declaration-writing';
import { submit } from './submit-declarations';
import { write, type Caller, type GeneralRefusal, type WriteScope } from './write';

export interface ConfirmCommand {
	readonly id: string;
	/** What was seen, as `countsText`. */
	readonly seen: string;
	readonly submit: boolean;
}

export type ConfirmRefusal =
	/** Taken over or let go meanwhile, or more than a day old. */
	| { readonly kind: 'gone' }
	| { readonly kind: 'nothingNew' }
	/** Something changed since it was shown. */
	| { readonly kind: 'otherwiseNow' }
	| { readonly kind: 'roundJustClosed' | 'idTaken' };

export interface ImportOutcome extends RowCounts {
	readonly importId: string;
	readonly submitted: number;
	/** Stayed drafts, because a finding says stop. */
	readonly stopped: number;
}

export function confirmImport(
	caller: Caller,
	place: DeclarerPlace,
	command: ConfirmCommand,
	/** Of the sender: the same request with the same key is one request, and another with that key is refused. */
	key: string | null = null
) {
	const { partnershipId, partnerId } = place;
	const request = { partnershipId, permission: 'hours.declare', partnerId } as const;
	const takeOver = async (scope: WriteScope): Promise<Result<ImportOutcome, ConfirmRefusal | 'notFound'>> => {
		const { trx } = scope;
		await holdImports(trx, place);
		const staged = await findStagedImport(trx, place, command.id);
		if (staged?.schoolYear !== place.schoolYear) return refuse({ kind: 'gone' });
		const ground = await readImportGround(trx, place, caller.services.today());
		const judged = judgeFile(tableFromText(staged.sheet), choicesFromText(staged.choices), ground);
		if (countsText(judged.counts) !== command.seen) return refuse({ kind: 'otherwiseNow' });
		if (judged.counts.added === 0) return refuse({ kind: 'nothingNew' });
		const importId = scope.newId();
		const ids = await addPeople(scope, place, judged);
		const lines = linesOf(judged, { scope, place, ground, importId, ids });
		const refused = await writeLines(scope, lines, caller.actor.userId);
		if (refused) return refused;
		await recordImport(scope, place, staged, { importId, counts: judged.counts, userId: caller.actor.userId });
		await removeStagedImport(trx, place, command.id);
		const outcome = { importId, ...judged.counts, submitted: 0, stopped: 0 };
		if (!command.submit) return ok(outcome);
		const sent = await submit(caller, scope, place, { ids: lines.map(({ id }) => id), roundId: null });
		if (!sent.ok) return sent;
		return ok({ ...outcome, submitted: sent.value.submitted.length, stopped: sent.value.stopped.length });
	};
	const question = ['import', partnerId, place.schoolYear, encodeExact(command)];
	return write<Answered<ImportOutcome>, ConfirmRefusal | KeyRefusal | GeneralRefusal>(caller, request, (scope) =>
		answerOnce(scope, { key, partnerId, question }, () => takeOver(scope))
	);
}

/** Their ids, by those they have in the file. */
async function addPeople(
	scope: WriteScope,
	{ partnershipId, partnerId }: DeclarerPlace,
	{ newPeople }: FileJudged
): Promise<ReadonlyMap<string, string>> {
	if (newPeople.length === 0) return new Map();
	await lockDeclaredPeople(scope.trx, partnershipId, partnerId);
	const ids = new Map(newPeople.map(({ id }) => [id, scope.newId()]));
	const people = newPeople.map(({ id, code, name }): DeclaredPerson => {
		return { id: ids.get(id) ?? id, partnerId, code, name, hoursPerYear: null, erasedOn: null };
	});
	await insertDeclaredPeople(scope.trx, partnershipId, people, scope);
	for (const { id, code } of people) {
		scope.audit({
			...{ action: 'declaredPerson.added', entity: 'declaredPerson', entityId: id },
			after: { code, hoursPerYear: null },
			visibleTo: { level: 'ownOrganisation', partnerId }
		});
	}
	return ids;
}

interface Making {
	readonly scope: WriteScope;
	readonly place: DeclarerPlace;
	readonly ground: ImportGround;
	readonly importId: string;
	readonly ids: ReadonlyMap<string, string>;
}

function linesOf({ rows }: FileJudged, { scope, place, ground, importId, ids }: Making): DeclarationToWrite[] {
	const added = rows.filter((row): row is NewRow => row.outcome === 'new');
	return added.map(({ line, price, key }) => {
		const round = roundOfWork(ground.surroundings.rounds, line, ground.surroundings.today);
		invariant(round !== null, 'a row without a round is refused');
		const personId = line.personId === null ? null : (ids.get(line.personId) ?? line.personId);
		return {
			...{ id: scope.newId(), schoolYear: place.schoolYear, roundId: round.id },
			...{ state: 'draft', price, correctsId: null, reason: null, importKey: key, importId },
			...line,
			personId
		};
	});
}

async function writeLines(
	scope: WriteScope,
	lines: readonly DeclarationToWrite[],
	userId: string
): Promise<Refused<{ readonly kind: 'roundJustClosed' | 'idTaken' }> | null> {
	const editor = { now: scope.now, userName: scope.userName, userId };
	const written = await writtenInTime(async () => {
		await insertDeclarations(scope.trx, scope.partnershipId, lines, editor);
		return null;
	});
	if (written) return written;
	for (const line of lines) scope.audit(declarationEvent('added', line, { after: declarationJson(line) }));
	return null;
}

interface Recording {
	readonly importId: string;
	readonly counts: RowCounts;
	readonly userId: string;
}

async function recordImport(
	scope: WriteScope,
	place: DeclarerPlace,
	{ fileName, fileDigest }: StagedImport,
	{ importId, counts, userId }: Recording
): Promise<void> {
	const { added, present, refused } = counts;
	await insertHoursImport(scope.trx, place, {
		...{ id: importId, fileName, fileDigest, rowsAdded: added, rowsPresent: present, rowsRefused: refused },
		...{ importedAt: scope.now, importedBy: userId, importedByName: scope.userName }
	});
	scope.audit({
		...{ action: 'hoursImport.imported', entity: 'hoursImport', entityId: importId },
		after: { fileName, digest: fileDigest, added, present, refused },
		visibleTo: { level: 'ownOrganisation', partnerId: place.partnerId }
	});
}
