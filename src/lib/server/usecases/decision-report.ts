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

/** One entry per reason and person, in the order in which they first appear; none of nothing. */
export function passedOver(lines: readonly (SkippedLine | PassedOver)[]): readonly PassedOver[] {
	const counted = new Map<string, PassedOver>();
	for (const line of lines) {
		const { why, by } = line;
		const count = 'count' in line ? line.count : 1;
		const key = JSON.stringify([why, by]);
		if (count > 0) counted.set(key, { why, by, count: (counted.get(key)?.count ?? 0) + count });
	}
	return [...counted.values()];
}
