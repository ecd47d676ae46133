/** What a checker is told about the lines that an action passed over: how many, why, and who was first. */
import type { DecisionObstacle } from '$lib/domain/declaration/deciding';

export interface SkippedLine {
	readonly why: DecisionObstacle;
	/** Who decided about it, where somebody did. */
	readonly by: string | null;
}

export interface PassedOver extends SkippedLine {
	readonly count: number;
}

/** One entry per reason and person, in the order in which they first appear. */
export function passedOver(lines: readonly SkippedLine[]): readonly PassedOver[] {
	const counted = new Map<string, PassedOver>();
	for (const { why, by } of lines) {
		const key = JSON.stringify([why, by]);
		counted.set(key, { why, by, count: (counted.get(key)?.count ?? 0) + 1 });
	}
	return [...counted.values()];
}
