/**
 * Whether a step of a checker may be taken on a line, and what a line becomes by a step that changes its figures: pure, over
 * `DECLARATION_STEPS`. The use-cases only fetch, ask here, and write (model section 7).
 */
import { ok, refuse, type Result } from '../shared/result';
import type { HourHundredths } from '../shared/hours';
import type { Day } from '../shared/day';
import type { Cents } from '../shared/money';
import { indexTariffs, type TariffIndex } from '../tariff/resolve-tariff';
import type { Tariff } from '../tariff/tariff';
import type { Declaration, DeclarationPrice } from './declaration';
import { DECLARATION_STEPS, mayFollow, type DeclarationStep } from './declaration-steps';
import { priceOpenLine } from './price-declaration';

export const DECISION_STEPS = ['approve', 'return', 'dispute'] as const satisfies readonly DeclarationStep[];
export type DecisionStep = (typeof DECISION_STEPS)[number];

/** Why a line is passed over when many are decided about at once. */
export type DecisionObstacle =
	/** Somebody decided about it meanwhile. */
	| 'decided'
	/** It is not as it was when the checker looked: changed, withdrawn, or handed in later. */
	| 'changed'
	/** Who declares never decides about its own line. */
	| 'own'
	/** What has no price cannot be paid. */
	| 'unpriced'
	/** A correction that takes hours back has no other figure to propose: it is approved or returned. */
	| 'takesBack'
	/** The partnership lets something about it stop it (`finding-kinds.ts`). */
	| 'stopped';

type LineToDecide = Pick<Declaration, 'partnerId' | 'state' | 'price' | 'inKind' | 'hours'>;

export interface DecisionMaker {
	readonly mayCheck: (partnerId: string) => boolean;
	/** From which state: lines that wait, or the one line of a dispute. */
	readonly from: 'submitted' | 'disputed';
}

/** What the line becomes, or why it is passed over. */
export function decide<Step extends DecisionStep>(
	step: Step,
	line: LineToDecide,
	{ mayCheck, from }: DecisionMaker
): Result<(typeof DECLARATION_STEPS)[Step]['to'], DecisionObstacle> {
	if (line.state === 'draft') return refuse('changed');
	if (!mayCheck(line.partnerId)) return refuse('own');
	if (line.state !== from || !mayFollow(step, line.state)) return refuse('decided');
	if (step === 'approve' && isUnpriced(line)) return refuse('unpriced');
	if (step === 'dispute' && line.hours < 0n) return refuse('takesBack');
	return ok(DECLARATION_STEPS[step].to);
}

/** To be paid, and without an amount. */
export function isUnpriced({ price, inKind }: Pick<Declaration, 'price' | 'inKind'>): boolean {
	return price === null && !inKind;
}

/** The line with the hours that were proposed, priced anew and handed in again. */
export function giveIn<Line extends Declaration>(
	line: Line,
	proposedHours: HourHundredths,
	tariffs: TariffIndex
): Result<Line, 'notDisputed'> {
	if (!mayFollow('giveIn', line.state)) return refuse('notDisputed');
	const changed = { ...line, hours: proposedHours };
	return ok({
		...changed,
		...{ price: priceOpenLine(changed, tariffs), state: DECLARATION_STEPS.giveIn.to, reason: null }
	});
}

/** What pricing a line anew rests on. */
export type OpenLine = Pick<
	Declaration,
	'id' | 'roundId' | 'partnerId' | 'roleId' | 'area' | 'from' | 'hours' | 'inKind' | 'state' | 'price' | 'correctsId'
>;

/** What pricing an open line anew would make of it; `null` when it stays as it is, or is no longer open. */
export function repriced(
	line: OpenLine,
	tariffs: TariffIndex
): { readonly before: DeclarationPrice | null; readonly after: DeclarationPrice | null } | null {
	if (line.state !== 'draft' && line.state !== 'submitted') return null;
	const after = priceOpenLine(line, tariffs);
	return samePrice(line.price, after) ? null : { before: line.price, after };
}

function samePrice(one: DeclarationPrice | null, other: DeclarationPrice | null): boolean {
	if (one === null || other === null) return one === other;
	return one.tariffId === other.tariffId && one.tariffPerHour === other.tariffPerHour && one.amount === other.amount;
}

/** Work that was priced at one price between two days. */
export interface WorkPricedAt extends Pick<Declaration, 'partnerId' | 'roleId' | 'area'> {
	readonly tariffId: string | null;
	readonly tariffPerHour: Cents | null;
	readonly first: Day;
	readonly last: Day;
}

/** Whether any day of work has another price now: nobody needs to look at the lines of work of which every day has the same. */
export function repriceable(tariffs: readonly Tariff[]): (work: WorkPricedAt) => boolean {
	const index = indexTariffs(tariffs);
	const changes = [
		...new Set(
			tariffs.flatMap(({ validFrom, validUntil }) => (validUntil === null ? [validFrom] : [validFrom, validUntil]))
		)
	];
	return ({ first, last, tariffId, tariffPerHour, ...work }) => {
		const days = [first, last, ...changes.filter((day) => first < day && day <= last)];
		return days.some((day) => {
			const match = index.resolve({ ...work, day });
			if (match.kind === 'unpriced') return tariffId !== null;
			return match.tariff.id !== tariffId || match.tariff.amountPerHour !== tariffPerHour;
		});
	};
}
