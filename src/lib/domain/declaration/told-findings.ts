/** Findings without those that the partnership chose to say nothing about. */
import type { FindingTreatments } from './finding-kinds';
import type { FoundByLine } from './findings';

/** By line id, only lines about which something is left to say. */
export function toldFindings(found: FoundByLine, treatments: FindingTreatments): FoundByLine {
	const kept = [...found].map(
		([id, findings]) => [id, findings.filter(({ kind }) => treatments[kind] !== 'ignore')] as const
	);
	return new Map(kept.filter(([, findings]) => findings.length > 0));
}
