/**
 * Writes lines of one organisation as they are typed: new ones, and changes of drafts and returned lines, each priced by the
 * tariff of its first day. All of a batch or nothing, and every line that is refused is named with its reason.
 */
import {
	correctionProblem,
	roundToStayIn,
	shortOfCorrections,
	type CorrectionProblem,
	type ShortOfCorrections
} from '$lib/domain/declaration/correction-rules';
import type { DeclarationDetail, DeclaredWork } from '$lib/domain/declaration/declaration';
import { declarationProblem } from '$lib/domain/declaration/declaration-rules';
import { mayFollow } from '$lib/domain/declaration/declaration-steps';
import { roundOfWork } from '$lib/domain/declaration/round';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { sameValue } from '$lib/domain/shared/same-value';
import { planForRows } from '../db/plan-for-rows';
import { lockDeclarations, type StoredDeclaration } from '../queries/declarations';
import { insertionOf, newDetailsOf, updateOf, type DeclarationToWrite } from '../queries/written-declarations';
import {
	declarationEvent,
	declarationJson,
	priced,
	readGround,
	tooLate,
	writtenInTime,
	type DeclarationRefusal,
	type DeclarerPlace,
	type Ground
} from './declaration-writing';
import {
	readCorrections,
	readStandingCorrections,
	type Corrections,
	type StandingCorrections
} from './held-corrections';
import { write, type Caller, type WriteScope } from './write';

export type DeclarationInput = Omit<DeclaredWork, 'partnerId'> & DeclarationDetail;

export interface DeclarationRow {
	/** Of a new line: made by whoever sends it, so that the same line sent twice is one line. */
	readonly id: string;
	/** As it was seen; `null` for a new line. */
	readonly revision: number | null;
	readonly value: DeclarationInput;
	/** Of the file or the copy a new line comes from: the same one again is refused. */
	readonly importKey?: string;
}

export type RowRefusal =
	| DeclarationRefusal
	| CorrectionProblem
	| ShortOfCorrections
	/** What was said about it is kept, so the line is. */
	| { readonly kind: 'wasDisputed' }
	/** A correction points at it that does not go along: it was approved once, and that was taken back. */
	| { readonly kind: 'isCorrected' };
export interface RefusedRow {
	readonly id: string;
	readonly refusal: RowRefusal;
}

export type SaveRefusal =
	| { readonly kind: 'rows'; readonly rows: readonly RefusedRow[] }
	| { readonly kind: 'roundJustClosed' }
	| { readonly kind: 'idTaken' };

export interface SavedRow {
	readonly id: string;
	readonly revision: number;
}

/**
 * In the order of the rows. New lines are written without looking whether they are there: an id that is taken undoes it all, and
 * then it is looked at. The same row sent twice is there already and gets the same answer.
 */
export async function saveDeclarations(
	caller: Caller,
	place: DeclarerPlace,
	rows: readonly DeclarationRow[]
): Promise<Result<readonly SavedRow[], SaveRefusal | 'notFound' | 'notAllowed'>> {
	const asNew = rows.every(({ revision }) => revision === null);
	const outcome = await saveOnce(caller, place, { rows, asNew });
	const taken = !outcome.ok && typeof outcome.error === 'object' && outcome.error.kind === 'idTaken';
	return taken ? saveOnce(caller, place, { rows, asNew: false }) : outcome;
}

function saveOnce(caller: Caller, place: DeclarerPlace, save: Pick<RowsToWrite, 'rows' | 'asNew'>) {
	const { partnershipId, partnerId } = place;
	const work = save.rows.map(({ value }) => value);
	const request = { partnershipId, permission: 'hours.declare', partnerId } as const;
	return write<readonly SavedRow[], SaveRefusal | 'notFound'>(caller, request, async (scope) => {
		const ground = await readGround(scope, caller, place, work);
		if (!ground.hasBudget) return refuse('notFound');
		return writeRows(scope, place, ground, { ...save, userId: caller.actor.userId, last: true });
	});
}

interface RowsToWrite {
	readonly rows: readonly DeclarationRow[];
	readonly userId: string;
	/** None of them is looked up: it is new, or its id is refused as taken. */
	readonly asNew?: boolean;
	/** Nothing in the transaction comes after it. */
	readonly last?: boolean;
	/** What the trail says of new lines. */
	readonly appearing?: 'added' | 'restored';
}

/** The same within another transaction that has its ground already. */
export async function writeRows(
	scope: WriteScope,
	place: DeclarerPlace,
	ground: Ground,
	{ rows, userId, asNew = false, last = false, appearing = 'added' }: RowsToWrite
): Promise<Result<readonly SavedRow[], SaveRefusal>> {
	const { trx, partnershipId } = scope;
	const filter = { partnerId: place.partnerId, schoolYear: place.schoolYear, ids: rows.map(({ id }) => id) };
	const held = asNew ? [] : await lockDeclarations(trx, partnershipId, filter);
	const known = new Map(held.map((line) => [line.id, line]));
	const corrections = await readCorrections(scope, place, held);
	const standing = await readStandingCorrections(scope, place, held);
	const judged = rows.map((row) => judge(row, known.get(row.id) ?? null, { place, ground, corrections, standing }));
	const refused = judged.flatMap((row) => (row.kind === 'refused' ? [{ id: row.id, refusal: row.refusal }] : []));
	if (refused.length > 0) return refuse({ kind: 'rows', rows: refused });
	const added = judged.flatMap((row) => (row.kind === 'added' ? [row.line] : []));
	const changed = judged.flatMap((row) => (row.kind === 'changed' ? [row] : []));
	const editor = { now: scope.now, userName: scope.userName, userId };
	const after = changed.map(({ line }) => line);
	const statements = [
		...insertionOf(partnershipId, added, editor),
		...updateOf(partnershipId, after, editor),
		...newDetailsOf(partnershipId, after)
	];
	await planForRows(trx, added.length + after.length);
	if (last) scope.last({ statements, refusalOf: tooLate });
	else {
		const written = await writtenInTime(async () => {
			for (const statement of statements) await statement.execute(trx);
			return null;
		});
		if (written) return written;
	}
	scope.audit(
		...added.map((line) => declarationEvent(appearing, line, { after: declarationJson(line) })),
		...changed.map(({ line, before }) =>
			declarationEvent('changed', before, { before: declarationJson(before), after: declarationJson(line) })
		)
	);
	return ok(judged.map(({ id, revision }) => ({ id, revision })));
}

interface Around {
	readonly place: DeclarerPlace;
	readonly ground: Ground;
	readonly corrections: Corrections;
	readonly standing: StandingCorrections;
}

type Judged = { readonly id: string; readonly revision: number } & (
	| { readonly kind: 'added'; readonly line: DeclarationToWrite }
	| { readonly kind: 'changed'; readonly line: DeclarationToWrite; readonly before: StoredDeclaration }
	| { readonly kind: 'same' }
	| { readonly kind: 'refused'; readonly refusal: RowRefusal }
);

function judge(row: DeclarationRow, current: StoredDeclaration | null, around: Around): Judged {
	const { id, revision } = row;
	const no = (refusal: RowRefusal): Judged => ({ kind: 'refused', id, revision: revision ?? 0, refusal });
	if (current === null) {
		if (revision !== null) return no({ kind: 'lineGone' });
		const made = newLine(row, around);
		return 'kind' in made ? no(made) : { kind: 'added', id, revision: 1, line: made };
	}
	const original = current.correctsId === null ? undefined : around.corrections.get(current.correctsId);
	const wanted = original ? { ...fixedWork(current), ...hoursAndEvidence(row.value) } : row.value;
	const line = { ...current, ...wanted };
	// The same again is no change: a row that was sent twice, or a cell that was typed over with what stood there.
	if (sameValue({ ...current, ...wanted }, current)) return { kind: 'same', id, revision: current.revision };
	if (revision !== current.revision) return no({ kind: 'changedMeanwhile', current });
	if (!mayFollow('change', current.state)) return no({ kind: 'notInThisState', state: current.state });
	const ground = original ? alsoKnowing(around.ground, current) : around.ground;
	const problem = declarationProblem(line, ground, { correction: original !== undefined });
	if (problem !== null) return no(problem);
	const next = { ...line, state: 'draft' as const };
	if (original) {
		const others = original.others.filter((other) => other.id !== id);
		const wrong = correctionProblem(original.original, others, line.hours);
		if (wrong !== null) return no(wrong);
		const { rounds, tariffs, today } = around.ground;
		const stays = roundToStayIn(rounds, line, today);
		if (stays === null) return no({ kind: 'noRound' });
		const after = priced({ ...next, roundId: stays.id }, tariffs, original.original);
		return { kind: 'changed', id, revision: current.revision + 1, line: after, before: current };
	}
	const short = shortOfCorrections(line, around.standing.get(id) ?? []);
	if (short !== null) return no(short);
	const round = roundOfWork(around.ground.rounds, line, around.ground.today);
	const after = priced({ ...next, roundId: round?.id ?? line.roundId }, around.ground.tariffs);
	return { kind: 'changed', id, revision: current.revision + 1, line: after, before: current };
}

function newLine({ id, value, importKey }: DeclarationRow, { place, ground }: Around): DeclarationToWrite | RowRefusal {
	const work = { ...value, partnerId: place.partnerId };
	const problem = declarationProblem(work, ground);
	if (problem !== null) return problem;
	const round = roundOfWork(ground.rounds, value, ground.today);
	if (round === null) return { kind: 'noRound' };
	const line: DeclarationToWrite = {
		...{ ...work, id, schoolYear: place.schoolYear, roundId: round.id, state: 'draft' },
		...{ price: null, correctsId: null, reason: null },
		...(importKey !== undefined && { importKey })
	};
	return priced(line, ground.tariffs);
}

/** What a correction names stands in the database, whatever the request names in its place. */
function alsoKnowing(ground: Ground, { roleId, lineId, personId }: StoredDeclaration): Ground {
	const joined = (known: ReadonlySet<string>, id: string | null) => new Set(id === null ? known : [...known, id]);
	return {
		...ground,
		roleIds: joined(ground.roleIds, roleId),
		lineIds: joined(ground.lineIds, lineId),
		personIds: joined(ground.personIds, personId)
	};
}

/** What a correction is about stays that of its original. */
function fixedWork(line: StoredDeclaration): DeclarationInput {
	const { roleId, area, activity, lineId, from, until, inKind, personId, hours, note, link } = line;
	return { roleId, area, activity, lineId, from, until, inKind, personId, hours, note, link };
}

function hoursAndEvidence({ hours, note, link }: DeclarationInput) {
	return { hours, note, link };
}
