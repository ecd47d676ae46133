/** The findings about the declared lines of some organisations in a year, as far as the reader may see the lines. */
import type { BudgetFacts } from '$lib/domain/budget/budget-facts';
import type { DeclaredPerson } from '$lib/domain/declaration/declaration';
import type { DeclarationFinding } from '$lib/domain/declaration/declaration-finding';
import { findingContext, fullYearsOf, type AgreedHours } from '$lib/domain/declaration/finding-context';
import { findingTreatments, FINDING_TREATMENTS, type FindingTreatments } from '$lib/domain/declaration/finding-kinds';
import {
	findDeclarationFindings,
	findingsAfter,
	findingsWithSums,
	type FindingContext,
	type FindingRules,
	type FoundByLine
} from '$lib/domain/declaration/findings';
import type { LineToJudge } from '$lib/domain/declaration/declared-so-far';
import type { Day } from '$lib/domain/shared/day';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import { toldFindings } from '$lib/domain/declaration/told-findings';
import { readTogether } from '../db/read-together';
import type { TenantReader, TenantTransaction } from '../db/tenancy';
import { listCheckers, listCommitments, listDeclaredPeople, listPeopleOfLines, listRounds } from './agreed-hours';
import type { ComputedBudget } from './computed-budget';
import { listDeclarations, type StoredDeclaration } from './declarations';
import { readDeclaredBefore, type AskedOfNewLines } from './declared-before';
import { listDeclaredTotals, type DeclaredTotal } from './declared-totals';
import { keptWhileUnwritten, type Moment } from './kept-while-unwritten';
import { hoursVersions, readHoursOfYear } from './known-hours';
import { readDaysBeside } from './days-beside';
import { wordOf } from './partnership-rows';
import type { Stored } from './stored';
import { readSumBounds, type JudgedYear } from './sum-bounds';
import { readSumsUpTo } from './sums-up-to';

export interface JudgedDeclarations {
	readonly agreed: Omit<AgreedHours, 'people'> & { readonly people: readonly Stored<DeclaredPerson>[] };
	/** All lines of those organisations that the reader may see, by first day. */
	readonly lines: readonly StoredDeclaration[];
	/** By line id; what the partnership ignores is left out. */
	readonly findings: ReadonlyMap<string, readonly DeclarationFinding[]>;
	readonly treatments: FindingTreatments;
	/** For judging more lines of those organisations: what was declared before is all of `lines`. */
	readonly context: FindingContext;
}

/**
 * Reads all lines of the year of these organisations and adds them up one by one: for a file that is held against all of them, and
 * as the referee of `judgeLines`, which gives the same findings without reading more than the lines themselves.
 */
export async function judgeDeclarations(
	trx: TenantTransaction,
	{ facts, figures }: ComputedBudget,
	{ partnershipId, partnerIds, today }: Omit<JudgingPlace, 'ownPartnerIds'>
): Promise<JudgedDeclarations> {
	const { schoolYear } = facts;
	const agreed: JudgedDeclarations['agreed'] = {
		rounds: await listRounds(trx, partnershipId, schoolYear),
		commitments: (await listCommitments(trx, partnershipId, schoolYear)).map(({ value }) => value),
		people: await listDeclaredPeople(trx, partnershipId)
	};
	const lines = await listDeclarations(trx, partnershipId, { schoolYear, partnerIds });
	const totals = await listDeclaredTotals(trx, partnershipId, schoolYear);
	const treatments = await readFindingTreatments(trx, partnershipId);
	const base = { ...findingContext({ facts, figures }, agreed, today), earlierOnLines: ofOthers(totals, partnerIds) };
	const all = findDeclarationFindings({ ...base, earlier: [] }, lines);
	return {
		agreed,
		lines,
		treatments,
		findings: toldFindings(all, treatments),
		context: { ...base, earlier: lines }
	};
}

/** What the rules hold lines against, and whose lines of the year are judged. */
export interface JudgingGround {
	readonly rules: FindingRules;
	readonly treatments: FindingTreatments;
	readonly year: JudgedYear;
}

export interface JudgingPlace {
	readonly partnershipId: string;
	/** Of whom the reader sees lines, and of those the reader's own. */
	readonly partnerIds: readonly string[];
	readonly ownPartnerIds: readonly string[];
	/** The day on which is judged. */
	readonly today: Day;
}

/** What is asked first for `groundOf`, together with whatever else a page asks then; everybody in a partnership sees it. */
async function readStanding(reader: TenantReader, partnershipId: string, schoolYear: SchoolYear) {
	const [rounds, checkers, versions, treatments] = await Promise.all([
		listRounds(reader, partnershipId, schoolYear),
		listCheckers(reader, partnershipId, schoolYear),
		hoursVersions(reader, partnershipId, schoolYear),
		readFindingTreatments(reader, partnershipId)
	]);
	return { rounds, checkers, versions, treatments };
}

type Standing = Awaited<ReturnType<typeof readStanding>>;
const standingOnce = keptWhileUnwritten<Standing>();

/** `moment` is that of the whole transaction, or null where it may write or reads more than one moment. */
export function askGround(
	reader: TenantReader,
	partnershipId: string,
	facts: BudgetFacts,
	moment: Moment | null
): Promise<Standing> {
	return standingOnce(facts, moment, () => readStanding(reader, partnershipId, facts.schoolYear));
}

type Ground = JudgingGround & { readonly agreed: Omit<AgreedHours, 'people'> };

export async function groundOf(
	trx: TenantTransaction,
	budget: ComputedBudget,
	place: JudgingPlace,
	{ rounds, versions, treatments }: Standing
): Promise<Ground> {
	const { facts } = budget;
	const { commitments, cells } = await readHoursOfYear(trx, place.partnershipId, facts, versions);
	return {
		agreed: { rounds, commitments },
		rules: findingContext(budget, { rounds, commitments, people: [] }, place.today),
		treatments,
		year: { ...place, schoolYear: facts.schoolYear, cells }
	};
}

export async function readJudgingGround(
	trx: TenantTransaction,
	budget: ComputedBudget,
	place: JudgingPlace,
	moment: Moment | null = null
): Promise<Ground> {
	const [asked] = await readTogether(trx, (reader) => [askGround(reader, place.partnershipId, budget.facts, moment)]);
	return groundOf(trx, budget, place, asked);
}

/** The findings about these lines, as they stand among all lines of the year; what the partnership ignores is left out. */
export async function judgeLines(
	trx: TenantTransaction,
	ground: JudgingGround,
	lines: readonly LineToJudge[]
): Promise<FoundByLine> {
	return (await judgeWithPeople(trx, ground, lines)).findings;
}

/** The same with whose lines they are, as far as the reader may know. */
export async function judgeWithPeople(
	trx: TenantTransaction,
	{ rules, treatments, year }: JudgingGround,
	lines: readonly LineToJudge[]
): Promise<{ readonly findings: FoundByLine; readonly people: readonly DeclaredPerson[] }> {
	if (lines.length === 0) return { findings: new Map(), people: [] };
	const [people, bounds, beside] = await readTogether(trx, (reader) => [
		listPeopleOfLines(reader, year.partnershipId, lines),
		readSumBounds(reader, rules, year, lines),
		readDaysBeside(reader, year, lines)
	]);
	const full = { ...rules, hoursPerYear: fullYearsOf(people) };
	const upTo = await readSumsUpTo(trx, full, year, lines, { bounds, beside });
	return { findings: toldFindings(findingsWithSums(full, upTo, lines), treatments), people };
}

export interface NewLines extends AskedOfNewLines {
	readonly partnershipId: string;
	readonly partnerId: string;
	readonly rounds: AgreedHours['rounds'];
	readonly today: Day;
}

/**
 * The findings of some kinds about lines of one organisation as if they came after all its others. Of what was agreed and declared
 * only that organisation's is read, and of the others what their hours cost: never the whole year.
 */
export async function judgeNewLines(
	trx: TenantTransaction,
	budget: ComputedBudget,
	{ partnershipId, partnerId, rounds, today, lines, kinds }: NewLines
): Promise<FoundByLine> {
	const { schoolYear } = budget.facts;
	const ofAgreed = kinds.has('roleNotAgreed') || kinds.has('aboveCommitment');
	const [commitments, people] = await readTogether(trx, (reader) => [
		ofAgreed ? listCommitments(reader, partnershipId, schoolYear, partnerId) : [],
		listPeopleOfLines(reader, partnershipId, lines)
	]);
	const agreed = { rounds, commitments: commitments.map(({ value }) => value), people };
	const rules = findingContext(budget, agreed, today);
	const year = { partnershipId, schoolYear, partnerId, partnerIds: [partnerId], ownPartnerIds: [partnerId] };
	const before = await readDeclaredBefore(trx, rules, year, { lines, kinds });
	return new Map(
		[...findingsAfter(rules, before, lines)].map(([id, findings]) => [
			id,
			findings.filter(({ kind }) => kinds.has(kind))
		])
	);
}

/** What other organisations claim of the money of each budget line. */
function ofOthers(totals: readonly DeclaredTotal[], partnerIds: readonly string[]) {
	return totals.flatMap(({ partnerId, lineId, inKind, state, amount }) =>
		lineId === null || inKind || state === 'returned' || partnerIds.includes(partnerId) ? [] : [{ lineId, amount }]
	);
}

export async function readFindingTreatments(trx: TenantReader, partnershipId: string): Promise<FindingTreatments> {
	const rows = await trx
		.selectFrom('finding_rule')
		.select(['finding', 'treatment'])
		.where('partnership_id', '=', partnershipId)
		.execute();
	return findingTreatments(
		rows.map(({ finding, treatment }) => ({ finding, treatment: wordOf(FINDING_TREATMENTS, treatment) }))
	);
}
