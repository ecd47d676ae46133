/**
 * Whether declared hours hang together: everything the database enforces, told with its path. A commitment or a declaration
 * may point at a budget line that is gone: what was agreed or worked stands without it.
 */
import { lineAmount, moneyText } from '../domain/shared/money';
import { addDays } from '../domain/shared/day';
import { hoursText } from '../domain/shared/hours';
import { schoolYearPeriod } from '../domain/shared/school-year';
import type { Report } from './bundle-problem';
import type { BundleRead } from './bundle-schema';
import { checkCorrections } from './check-corrections';
import { checkIds, checkPeriod, checkReference, idsOf } from './check-partnership';
import { checkRounds } from './check-rounds';
import type { DeclarationRow } from './hours-schema';
import { repeatedPlaces } from './repeated';

/** A declaration is about a day, a week or a month. */
const LONGEST_WORK = 31;

interface Known {
	readonly years: ReadonlySet<string>;
	readonly partners: ReadonlySet<string>;
	readonly roles: ReadonlySet<string>;
}

export function checkHours(bundle: BundleRead, report: Report): void {
	const known = {
		years: new Set<string>(bundle.years.map((year) => year.schoolYear)),
		partners: idsOf(bundle.partners),
		roles: idsOf(bundle.roles)
	};
	checkCommitments(bundle, known, report);
	checkRounds(bundle, known.years, report);
	checkCheckers(bundle, known, report);
	checkPeople(bundle, known, report);
	checkDeclarations(bundle, known, report);
	checkCorrections(bundle, report);
	checkDisputes(bundle, known, report);
	checkMappings(bundle, known, report);
	checkOnce(
		bundle.findingRules.map((rule) => rule.finding),
		(place) => `findingRules[${place}].finding`,
		report
	);
}

function checkCommitments({ commitments }: BundleRead, known: Known, report: Report): void {
	commitments.forEach((row, place) => {
		const at = `commitments[${place}]`;
		checkReference(known.years, row.schoolYear, `${at}.schoolYear`, report);
		checkReference(known.partners, row.partnerId, `${at}.partnerId`, report);
		checkReference(known.roles, row.roleId, `${at}.roleId`, report);
	});
	const keys = commitments.map((row) => `${row.schoolYear} ${row.id}`);
	checkOnce(keys, (place) => `commitments[${place}].id`, report);
}

function checkCheckers({ checkers }: BundleRead, known: Known, report: Report): void {
	checkers.forEach((row, place) => {
		const at = `checkers[${place}]`;
		checkReference(known.years, row.schoolYear, `${at}.schoolYear`, report);
		checkReference(known.partners, row.partnerId, `${at}.partnerId`, report);
		checkReference(known.partners, row.checkerPartnerId, `${at}.checkerPartnerId`, report);
		if (row.checkerPartnerId === row.partnerId) report(`${at}.checkerPartnerId`, 'checksItself', row.partnerId);
	});
	const keys = checkers.map((row) => `${row.schoolYear} ${row.partnerId}`);
	checkOnce(keys, (place) => `checkers[${place}].partnerId`, report);
}

function checkPeople({ declaredPeople }: BundleRead, known: Known, report: Report): void {
	checkIds(declaredPeople, 'declaredPeople', report);
	declaredPeople.forEach((person, place) => {
		checkReference(known.partners, person.partnerId, `declaredPeople[${place}].partnerId`, report);
		if (person.erasedOn !== null && person.name !== null) report(`declaredPeople[${place}].name`, 'erasedName');
	});
	const codes = declaredPeople.map(({ partnerId, code }) => `${partnerId} ${code}`);
	checkOnce(codes, (place) => `declaredPeople[${place}].code`, report);
}

function checkDeclarations(bundle: BundleRead, known: Known, report: Report): void {
	const { declarations, rounds, declaredPeople, leftOut } = bundle;
	checkIds(declarations, 'declarations', report);
	const yearOfRound = new Map(rounds.map((round) => [round.id, round.schoolYear]));
	const partnerOfLine = new Map(declarations.map((row) => [row.id, row.partnerId]));
	const partnerOfPerson = new Map(declaredPeople.map((row) => [row.id, row.partnerId]));
	const someLeftOut = leftOut.includes('declarations');
	declarations.forEach((row, place) => {
		const at = `declarations[${place}]`;
		checkReference(known.years, row.schoolYear, `${at}.schoolYear`, report);
		checkReference(known.partners, row.partnerId, `${at}.partnerId`, report);
		checkReference(known.roles, row.roleId, `${at}.roleId`, report);
		const year = yearOfRound.get(row.roundId);
		if (year === undefined) report(`${at}.roundId`, 'pointsAtNothing', row.roundId);
		else if (year !== row.schoolYear) report(`${at}.roundId`, 'otherYearOfRound', year);
		checkOwner(partnerOfPerson, row.personId, row.partnerId, `${at}.personId`, report);
		const seen = !someLeftOut || partnerOfLine.has(row.correctsId ?? '');
		if (seen) checkOwner(partnerOfLine, row.correctsId, row.partnerId, `${at}.correctsId`, report);
		checkWork(row, at, report);
		checkState(row, at, report);
	});
	const imported = declarations.map(({ partnerId, importKey, id }) => `${partnerId} ${importKey ?? `/${id}`}`);
	const places = repeatedPlaces(imported).filter((place) => declarations[place]?.importKey !== null);
	places.forEach((place) => report(`declarations[${place}].importKey`, 'twice', declarations[place]?.importKey));
}

/** Whether what a line points at is there, and of the same organisation. */
function checkOwner(
	owners: ReadonlyMap<string, string>,
	id: string | null,
	partnerId: string,
	path: string,
	report: Report
): void {
	if (id === null) return;
	const owner = owners.get(id);
	if (owner === undefined) report(path, 'pointsAtNothing', id);
	else if (owner !== partnerId) report(path, 'otherPartner', owner);
}

function checkWork(row: DeclarationRow, at: string, report: Report): void {
	checkPeriod(row.from, row.until, `${at}.until`, report);
	const year = schoolYearPeriod(row.schoolYear);
	if (row.from < year.from || row.until > year.until) report(`${at}.from`, 'outsideSchoolYear', row.from);
	if (row.until > addDays(row.from, LONGEST_WORK)) report(`${at}.until`, 'tooManyDays', row.until);
	if (row.correctsId === row.id) report(`${at}.correctsId`, 'correctsItself', row.id);
	if (row.hours < 0n && row.correctsId === null) report(`${at}.hours`, 'onlyCorrections', hoursText(row.hours));
	if (row.price === null) return;
	// Which tariff that was, and what it was then, nobody can tell: tariffs are corrected and removed.
	if (row.price.tariffPerHour <= 0n)
		return report(`${at}.price.tariffPerHour`, 'notAboveZero', moneyText(row.price.tariffPerHour));
	const amount = lineAmount(row.hours, row.price.tariffPerHour);
	if (row.price.amount !== amount) report(`${at}.price.amount`, 'amountDiffers', moneyText(amount));
}

const DECIDED = ['approved', 'returned', 'disputed', 'settled'];
const WITH_REASON = ['returned', 'disputed'];
const PAYABLE = ['approved', 'settled'];

function checkState(row: DeclarationRow, at: string, report: Report): void {
	const { state } = row;
	if (state !== 'draft' && row.submittedAt === null) report(`${at}.submittedAt`, 'stateNeeds', state);
	if (DECIDED.includes(state) && row.decidedAt === null) report(`${at}.decidedAt`, 'stateNeeds', state);
	if (WITH_REASON.includes(state) && row.reason === null) report(`${at}.reason`, 'stateNeeds', state);
	if (state === 'disputed' && row.hours < 0n) report(`${at}.state`, 'disputedTakesBack', hoursText(row.hours));
	if (PAYABLE.includes(state) && !row.inKind && row.price === null) report(`${at}.price`, 'stateNeeds', state);
}

function checkDisputes(bundle: BundleRead, known: Known, report: Report): void {
	const { disputes, declarations } = bundle;
	checkIds(disputes, 'disputes', report);
	const lines = idsOf(declarations);
	disputes.forEach((dispute, place) => {
		const at = `disputes[${place}]`;
		checkReference(lines, dispute.declarationId, `${at}.declarationId`, report);
		checkReference(known.partners, dispute.ownerPartnerId, `${at}.ownerPartnerId`, report);
		if (dispute.proposedHours === 0n) report(`${at}.proposedHours`, 'noHoursProposed');
		if ((dispute.closedAt === null) !== (dispute.outcome === null)) report(`${at}.outcome`, 'endWithoutOutcome');
	});
	const open = disputes.map(({ closedAt, declarationId, id }) =>
		closedAt === null ? declarationId : `${declarationId} ${id}`
	);
	checkOnce(open, (place) => `disputes[${place}].closedAt`, report, 'severalOpenDisputes');
	const remarks = disputes.flatMap((dispute, place) =>
		dispute.remarks.map(({ id }, index) => ({ id, path: `disputes[${place}].remarks[${index}].id` }))
	);
	checkOnce(
		remarks.map(({ id }) => id),
		(place) => remarks[place]?.path ?? 'disputes',
		report
	);
	checkDisputed(bundle, report);
}

/** A line that is disputed is decided about in its open dispute: without one nobody can, nor in one about a line that is not. */
function checkDisputed({ disputes, declarations, leftOut }: BundleRead, report: Report): void {
	if (leftOut.includes('disputes') || leftOut.includes('declarations')) return;
	const stateOf = new Map(declarations.map(({ id, state }) => [id, state]));
	const open = new Set<string>();
	disputes.forEach(({ declarationId, closedAt }, place) => {
		if (closedAt !== null) return;
		open.add(declarationId);
		const state = stateOf.get(declarationId);
		if (state !== undefined && state !== 'disputed')
			report(`disputes[${place}].declarationId`, 'lineNotDisputed', declarationId);
	});
	declarations.forEach(({ id, state }, place) => {
		if (state === 'disputed' && !open.has(id)) report(`declarations[${place}].state`, 'noOpenDispute');
	});
}

function checkMappings({ importMappings }: BundleRead, known: Known, report: Report): void {
	checkIds(importMappings, 'importMappings', report);
	importMappings.forEach((row, place) => {
		const at = `importMappings[${place}]`;
		checkReference(known.partners, row.partnerId, `${at}.partnerId`, report);
		if (row.roleId !== null) checkReference(known.roles, row.roleId, `${at}.roleId`, report);
		checkOnce(
			row.columns.map(({ field }) => field),
			(column) => `${at}.columns[${column}].field`,
			report
		);
	});
	const names = importMappings.map(({ partnerId, name }) => `${partnerId} ${name}`);
	checkOnce(names, (place) => `importMappings[${place}].name`, report);
}

function checkOnce(
	keys: readonly string[],
	pathOf: (place: number) => string,
	report: Report,
	reason: 'twice' | 'severalOpenDisputes' = 'twice'
): void {
	repeatedPlaces(keys).forEach((place) => report(pathOf(place), reason, keys[place]));
}
