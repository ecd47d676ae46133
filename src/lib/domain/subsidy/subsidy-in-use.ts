/**
 * Chooses the amount the budget uses: what awards give (corrected, else granted), and for months without an award what the
 * rules give (model section 4). It is granted money only when awards give all of it; one computed euro makes it expected;
 * one month of which nothing is known makes the whole unknown, never less. Months in which the partnership is not eligible
 * add nothing; when nothing else is left, the answer is "not eligible".
 */
import type { MissingParameter } from '../scheme/missing-parameter';
import { sumCents } from '../shared/money';
import type { AwardShare } from './award-shares';
import { daysOf, monthsOutside, monthsTouched } from './month-span';
import { periodOf } from './subsidy-parts';
import { shareWithin, type AutumnTwelfths } from './share-over-time';
import type { SubsidyAmount, SubsidyContribution, SubsidyPart } from './subsidy-outcome';

export function subsidyInUse(
	parts: readonly SubsidyPart[],
	awards: readonly AwardShare[],
	twelfths: AutumnTwelfths
): SubsidyAmount {
	const rest = parts.map((part) => restOf(part, awards, twelfths));
	const contributions = [...awards.map(contributionOf), ...rest.flatMap((part) => part.contributions)].sort(
		inDateOrder
	);
	const missing = new Set(rest.flatMap((part) => part.missing));
	if (missing.size > 0) return { kind: 'unknown', missing: [...missing], contributions };
	const minimum = rest.find((part) => part.minimum !== null)?.minimum ?? null;
	if (contributions.length === 0 && minimum !== null) return { kind: 'notEligible', minimum };
	const bases = new Set(contributions.map(({ basis }) => basis));
	const [basis] = bases;
	return {
		kind: 'known',
		amount: sumCents(contributions.map(({ amount }) => amount)),
		basis: bases.size === 1 && basis ? basis : 'mixed',
		certainty: bases.has('computed') ? 'expected' : 'granted',
		awardIds: awards.map(({ award }) => award.id),
		contributions
	};
}

interface Rest {
	readonly contributions: readonly SubsidyContribution[];
	readonly missing: readonly MissingParameter[];
	/** Set when the partnership is not eligible in these months. */
	readonly minimum: number | null;
}

const NOTHING: Rest = { contributions: [], missing: [], minimum: null };

/** What the rules say for the months of a part that no award is for. */
function restOf(part: SubsidyPart, awards: readonly AwardShare[], twelfths: AutumnTwelfths): Rest {
	const runs = monthsOutside(
		monthsTouched(part),
		awards.map(({ months }) => months)
	);
	const { computation, scheme } = part;
	if (runs.length === 0) return NOTHING;
	if (computation.kind === 'unknown') return { ...NOTHING, missing: computation.missing };
	if (computation.kind === 'notEligible') return { ...NOTHING, minimum: computation.minimum };
	if (!scheme) return NOTHING;
	const period = periodOf(scheme, part);
	const contributions = runs.map((run) => ({
		...daysOf(run),
		amount: shareWithin(computation.amount, period, run, twelfths),
		basis: 'computed' as const,
		awardId: null,
		schemeId: scheme.id
	}));
	return { ...NOTHING, contributions };
}

function contributionOf({ award, inUse, stretch, amount }: AwardShare): SubsidyContribution {
	return { ...stretch, amount, basis: inUse.basis, awardId: award.id, schemeId: null };
}

function inDateOrder(first: SubsidyContribution, second: SubsidyContribution): number {
	return first.from < second.from ? -1 : first.from > second.from ? 1 : 0;
}
