/**
 * The declared lines of one partnership-year as rows of `declaration` and `declaration_detail` in PostgreSQL's text format for
 * COPY. The same plan, partnership and year give the same bytes.
 */
import { seededRandom } from '../../support/seeded-random';
import { ACTIVITIES, lineIdOf, pickBy, roundIdOf, tariffIdOf, tariffOf, yearName, type HoursPlan } from './plan';

export const DECLARATION_COLUMNS =
	'partnership_id, id, school_year, round_id, partner_id, role_id, area, activity, line_id, from_day, until_day, hours, in_kind, ' +
	'state, tariff_id, tariff_scope, tariff_per_hour, amount, corrects_id, reason, created_by, submitted_by, submitted_at, ' +
	'decided_by, decided_by_name, decided_at, decision_id, updated_at, updated_by';
export const DETAIL_COLUMNS = 'partnership_id, declaration_id, partner_id, person_id, note, link';

/** Lines declared in August, September ... July. */
const MONTHS = [2, 9, 10, 12, 8, 11, 9, 10, 11, 9, 12, 3] as const;
const NOTES = ['rooster week 36; zie "map"', 'café-overleg, één uur', 'periode 2; klas 3b', 'nagekomen – ’s middags'];
const DECIDED_TOGETHER = 400;
const NONE = '\\N';
/** Before anybody looks: nothing that changed after a page was shown is decided about. */
const WRITTEN = '2026-08-15 12:00:00+00';

export interface YearOfLines {
	readonly partnershipId: string;
	/** The calendar year in which it begins. */
	readonly year: number;
}

export interface RowTexts {
	readonly declarations: string;
	readonly details: string;
}

/** In chunks, so that a year never stands in memory as a whole. */
export function* declaredRows(plan: HoursPlan, { partnershipId, year }: YearOfLines): Generator<RowTexts> {
	const random = seededRandom(hashOf(`${plan.seed} ${partnershipId} ${year}`));
	const part = () => random.whole(0, 0xffffff) / 0x1000000;
	const monthPick = pickBy(MONTHS);
	const decided: Decided[] = [];
	let [declarations, details]: [string[], string[]] = [[], []];
	for (let number = 0; number < plan.size.lines; number += 1) {
		const partner = plan.partnerPick(part());
		const role = plan.rolePick(part());
		const activity = plan.activityPick(part());
		const month = monthPick(part());
		const day = dayOf(year, month, random.whole(1, 28));
		const original = part() < 0.005 ? decided[random.whole(0, Math.max(0, decided.length - 1))] : undefined;
		const state = stateOf(part());
		const made = {
			...{ id: idOf(random.whole(0, 0xffffff), number, year), month, day, state, number },
			...{ partner, role, activity, line: part() < 0.7, inKind: part() < 0.05, original: null as Decided | null },
			hundredths: 25 * (1 + Math.floor(32 * part() ** 2))
		};
		const line = original ? correcting(made, original) : made;
		const people = plan.peopleOf[line.partner] ?? [];
		const person = part() < 0.7 ? (people[random.whole(0, people.length - 1)] ?? null) : null;
		const note = part() < 0.1 ? (NOTES[random.whole(0, NOTES.length - 1)] ?? '') : null;
		declarations.push(declarationRow(plan, { partnershipId, year }, line));
		if (person !== null || note !== null)
			details.push(
				[partnershipId, line.id, plan.partnerIds[line.partner], person ?? NONE, note ?? NONE, NONE].join('\t')
			);
		if (state === 'approved' && !original) decided.push(line);
		if (declarations.length === 5_000 || number === plan.size.lines - 1) {
			yield { declarations: `${declarations.join('\n')}\n`, details: details.map((row) => `${row}\n`).join('') };
			[declarations, details] = [[], []];
		}
	}
}

interface Line {
	readonly id: string;
	readonly number: number;
	readonly partner: number;
	readonly role: number;
	readonly activity: number;
	readonly month: number;
	readonly day: string;
	readonly state: string;
	readonly line: boolean;
	readonly inKind: boolean;
	readonly hundredths: number;
	readonly original: Decided | null;
}
type Decided = Line;

/** Takes a quarter of an hour back of what was approved. */
function correcting(line: Line, original: Decided): Line {
	const { partner, role, activity, month, day, line: onLine, inKind } = original;
	return { ...line, partner, role, activity, month, day, line: onLine, inKind, hundredths: -25, original };
}

function declarationRow(plan: HoursPlan, { partnershipId, year }: YearOfLines, line: Line): string {
	const half = line.month >= 5 ? 1 : 0;
	const tariff = tariffOf(line.role, year, half);
	const activity = ACTIVITIES[line.activity];
	const waits = line.state === 'draft' || line.state === 'submitted';
	const decidedAt = `${dayOf(year, line.month, 28)} 12:00:${String(line.number % 60).padStart(2, '0')}+00`;
	const batch = `besluit-${year}-${line.month}-${Math.floor(line.number / DECIDED_TOGETHER)}`;
	return [
		...[partnershipId, line.id, yearName(year), roundIdOf(year, Math.floor(line.month / 3))],
		...[plan.partnerIds[line.partner], plan.roleIds[line.role], activity?.area, activity?.name],
		...[line.line ? lineIdOf(line.activity, line.role) : NONE, line.day, dayAfter(line.day)],
		...[decimal(line.hundredths), line.inKind ? 't' : 'f', line.state, tariffIdOf(line.role, year, half), 'role'],
		...[decimal(tariff), decimal(amountOf(line.hundredths, tariff)), line.original?.id ?? NONE],
		...[line.state === 'returned' ? 'Het rooster ontbreekt' : NONE, 'maker'],
		...(line.state === 'draft' ? [NONE, NONE] : ['maker', `${line.day} 18:00:00+00`]),
		...(waits ? [NONE, NONE, NONE, NONE] : ['controleur', 'Controle', decidedAt, batch]),
		...[WRITTEN, 'Maker']
	].join('\t');
}

/** Hundredths of an hour times cents per hour, half away from zero. */
function amountOf(hundredths: number, cents: number): number {
	const product = hundredths * cents;
	return Math.sign(product) * Math.floor((Math.abs(product) + 50) / 100);
}

function decimal(hundredths: number): string {
	const text = String(Math.abs(hundredths)).padStart(3, '0');
	return `${hundredths < 0 ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`;
}

/** 3 % draft, 9 % submitted, 86 % approved, 2 % returned. */
function stateOf(at: number): string {
	if (at < 0.03) return 'draft';
	if (at < 0.12) return 'submitted';
	return at < 0.98 ? 'approved' : 'returned';
}

function dayOf(year: number, monthFromAugust: number, day: number): string {
	const month = (monthFromAugust + 7) % 12;
	const inYear = monthFromAugust < 5 ? year : year + 1;
	return `${inYear}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** No generated day is the last of its month. */
function dayAfter(day: string): string {
	const next = Number(day.slice(8)) + 1;
	return day.startsWith('02', 5) && next === 29
		? lastOfFebruary(day)
		: `${day.slice(0, 8)}${String(next).padStart(2, '0')}`;
}

function lastOfFebruary(day: string): string {
	return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** As random as the ids the product makes, and never twice. */
function idOf(random: number, number: number, year: number): string {
	return `${random.toString(36).padStart(5, '0')}-${number.toString(36)}-${year - 2000}`;
}

function hashOf(text: string): number {
	let hash = 2166136261;
	for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
	return hash >>> 0;
}
