/** What a scheme pays at a few telling numbers of students: the edges where known tables jump (model section 4). */
import type { Cents } from '../shared/money';
import { computeScheme } from './compute-scheme';
import type { MissingParameter } from './missing-parameter';
import type { Scheme } from './scheme';

export const PREVIEW_STUDENTS = [60, 139, 140, 220, 380] as const;

export interface SchemePreview {
	readonly students: number;
	readonly outcome:
		| { readonly kind: 'amount'; readonly amount: Cents }
		| { readonly kind: 'notEligible'; readonly minimum: number }
		| { readonly kind: 'unknown'; readonly missing: readonly MissingParameter[] };
}

/** For a recognised partnership, per period of the scheme. */
export function schemePreview(scheme: Scheme): readonly SchemePreview[] {
	return PREVIEW_STUDENTS.map((students) => {
		const computed = computeScheme(scheme, students, 'recognised');
		if (computed.kind === 'computed') return { students, outcome: { kind: 'amount', amount: computed.amount } };
		if (computed.kind === 'notEligible')
			return { students, outcome: { kind: 'notEligible', minimum: computed.minimum } };
		return { students, outcome: { kind: 'unknown', missing: computed.missing } };
	});
}
