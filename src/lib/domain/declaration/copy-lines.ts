/** Last month's lines as lines of another month: what was worked on by whom, once per work, without notes and links. */
import { toHours } from '../shared/hours';
import type { DeclaredWork, DeclarationDetail, Declaration } from './declaration';
import type { WorkPeriod } from './work-period';

type Line = Declaration & Pick<DeclarationDetail, 'personId'>;
export type CopiedLine = DeclaredWork & Pick<DeclarationDetail, 'personId'>;

export interface Copy {
	readonly line: CopiedLine;
	/** How many lines became this one. */
	readonly of: number;
}

/** Corrections are not copied: they are about the line they correct. In the order in which the work first appears. */
export function copyLines(lines: readonly Line[], to: WorkPeriod): readonly Copy[] {
	const copies = new Map<string, Copy>();
	for (const line of lines) {
		if (line.correctsId !== null) continue;
		const key = keyOfWork(line);
		const before = copies.get(key);
		const hours = toHours((before?.line.hours ?? 0n) + line.hours);
		const { partnerId, roleId, area, activity, lineId, inKind, personId } = line;
		const work = { partnerId, roleId, area, activity, lineId, inKind, personId };
		copies.set(key, { line: { ...work, from: to.from, until: to.until, hours }, of: (before?.of ?? 0) + 1 });
	}
	return [...copies.values()];
}

/** The same for the same work of the same person, whatever the days and hours. */
export function keyOfWork(line: Omit<CopiedLine, 'from' | 'until' | 'hours'>): string {
	const { personId, roleId, area, activity, lineId, inKind } = line;
	return JSON.stringify([personId, roleId, area, activity.trim().toLowerCase(), lineId, inKind]);
}
