/**
 * The order in which money is used: granted, then applied, then expected; structural before incidental within each; and
 * within one class unpaid hours before cash, because cash that stays over can be moved and hours cannot (model section 5).
 */
import type { CoverageSource } from './coverage';
import { CERTAINTIES } from './funding-source';

export const CLASS_COUNT = CERTAINTIES.length * 4;

/** 0 for what is used first, below `CLASS_COUNT`. */
export function sourceClass({
	certainty,
	duration,
	inKind
}: Pick<CoverageSource, 'certainty' | 'duration' | 'inKind'>): number {
	const incidental = duration.kind === 'incidental' ? 2 : 0;
	return CERTAINTIES.indexOf(certainty) * 4 + incidental + (inKind ? 0 : 1);
}
