/**
 * Agreed hours that go along with a change of executor: of each agreement of the former executor on that line, what it has not
 * declared for the days before. The sum of agreed hours stays what it was. A former agreement stays, be it with no hours left,
 * so that what was declared under it can still be held against it.
 */
import type { Commitment } from '../declaration/commitment';
import type { HourHundredths } from '../shared/hours';
import { ok, refuse, type Result } from '../shared/result';
import type { MovedHours } from './executor';

export interface Move {
	readonly lineId: string;
	readonly fromPartnerId: string;
	readonly toPartnerId: string;
	/** What the former executor declared on the line for days before the change, per role and area. */
	readonly declaredBefore: (work: Pick<Commitment, 'roleId' | 'area'>) => HourHundredths;
	readonly newId: () => string;
}

export interface MovedCommitments<C extends Commitment> {
	readonly after: readonly C[];
	readonly moved: readonly MovedHours[];
}

export function moveCommitments<C extends Commitment>(known: readonly C[], move: Move): MovedCommitments<C> {
	let after = [...known];
	const moved: MovedHours[] = [];
	const left = new Map<string, bigint>();
	for (const from of known) {
		if (from.lineId !== move.lineId || from.partnerId !== move.fromPartnerId) continue;
		// Several agreements for the same role on one line share what was declared.
		const work = `${from.roleId} ${from.area}`;
		const declared = left.get(work) ?? move.declaredBefore(from);
		const used = smallest(declared > 0n ? declared : 0n, from.hours);
		left.set(work, declared - used);
		const rest = (from.hours - used) as HourHundredths;
		if (rest <= 0n) continue;
		const same = after.find((each) => each.partnerId === move.toPartnerId && isSameWork(each, from));
		const to = same ?? { ...from, id: move.newId(), partnerId: move.toPartnerId, hours: 0n as HourHundredths };
		if (!same) after.push(to);
		moved.push({ fromCommitmentId: from.id, toCommitmentId: to.id, hours: rest });
		after = after.map((each) => raised(raised(each, from.id, -rest), to.id, rest));
	}
	return { after, moved };
}

/** Hours that went along go back; refused when what they went to has fewer by now. */
export function moveBack<C extends Commitment>(
	known: readonly C[],
	moved: readonly MovedHours[]
): Result<readonly C[], 'hoursChangedSince'> {
	let after: readonly C[] = known;
	for (const { fromCommitmentId, toCommitmentId, hours } of moved) {
		const to = after.find(({ id }) => id === toCommitmentId);
		const from = after.find(({ id }) => id === fromCommitmentId);
		if (!to || !from || to.hours < hours) return refuse('hoursChangedSince');
		after = after
			.map((each) => raised(raised(each, toCommitmentId, -hours), fromCommitmentId, hours))
			.filter((each) => each.id !== toCommitmentId || each.hours > 0n);
	}
	return ok(after);
}

function raised<C extends Commitment>(commitment: C, id: string, by: bigint): C {
	if (commitment.id !== id) return commitment;
	return { ...commitment, hours: (commitment.hours + by) as HourHundredths };
}

function isSameWork(one: Commitment, other: Commitment): boolean {
	const plain = (text: string) => text.trim().toLowerCase();
	return one.roleId === other.roleId && one.area === other.area && plain(one.activity) === plain(other.activity);
}

function smallest(one: bigint, other: bigint): bigint {
	return one < other ? one : other;
}
