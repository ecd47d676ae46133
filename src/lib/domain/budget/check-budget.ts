/**
 * What still stops a budget from being proposed, and what deserves a look. Blocking is what makes its sums wrong or
 * leaves them unfinished; a gap that is named is a warning, because a budget with a gap may be proposed (model section 5).
 */
import type { SplitFinding } from '../allocation/split-figures';
import type { BudgetFacts } from './budget-facts';
import type { BudgetFigures } from './budget-figures';
import { checkCoverage } from './check-coverage';
import { checkLines } from './check-lines';
import { checkSources } from './check-sources';
import type { Finding, FindingPlace, FindingSeverity } from './finding';

export type FiguresToCheck = Omit<BudgetFigures, 'findings'>;

const SEVERITY_ORDER: Readonly<Record<FindingSeverity, number>> = { blocking: 0, warning: 1, note: 2 };

/** Blocking findings first; within a severity in the order in which a budget is prepared. */
export function checkBudget(facts: BudgetFacts, figures: FiguresToCheck): Finding[] {
	const findings = [
		...checkFrame(facts),
		...checkSources(facts, figures),
		...figures.split.findings.map(aboutSplit),
		...checkLines(facts, figures),
		...checkCoverage(facts, figures)
	];
	return findings.sort((one, other) => SEVERITY_ORDER[one.severity] - SEVERITY_ORDER[other.severity]);
}

export function blocksProposal(findings: readonly Finding[]): boolean {
	return findings.some(({ severity }) => severity === 'blocking');
}

function checkFrame(facts: BudgetFacts): Finding[] {
	const findings: Finding[] = [];
	const add = (page: FindingPlace['page'], kind: 'noLeadPartner' | 'noSources' | 'noLines') =>
		findings.push({ severity: 'blocking', place: { page, id: null, field: null }, detail: { kind } });
	if (!facts.partners.some(({ leadPartner }) => leadPartner)) add('partners', 'noLeadPartner');
	if (facts.sources.length === 0) add('funding', 'noSources');
	if (facts.lines.length === 0) add('lines', 'noLines');
	return findings;
}

function aboutSplit(finding: SplitFinding): Finding {
	return { severity: 'blocking', place: placeInSplit(finding), detail: { kind: 'split', finding } };
}

/** The node and the field to mend; `null` for the root, or where siblings share the blame. */
function placeInSplit(finding: SplitFinding): FindingPlace {
	const place = (id: string | null, field: string | null): FindingPlace => ({ page: 'split', id, field });
	switch (finding.kind) {
		case 'percentagesOver100':
		case 'childrenExceedParent':
		case 'severalRemainders':
		case 'remainderBesideWeights':
			return place(finding.parentId, null);
		case 'allWeightsZero':
			return place(finding.nodeId, finding.keyId === null ? null : 'partnerKeyId');
		case 'negativeWeight':
		case 'notADecimal':
			return place(finding.nodeId, finding.keyId === null ? 'rule' : 'partnerKeyId');
		case 'negativeAmount':
		case 'sourcesRuleBelowRoot':
			return place(finding.nodeId, 'rule');
		case 'unknownKey':
		case 'keyOnInnerNode':
			return place(finding.nodeId, 'partnerKeyId');
		case 'unknownSource':
		case 'sourcesRuleWithoutSources':
			return place(finding.nodeId, 'sourceIds');
		case 'sourceInSeveralNodes':
			return place(finding.nodeIds[0] ?? null, 'sourceIds');
		case 'cycle':
		case 'unknownParent':
			return place(finding.nodeId, 'parentId');
	}
}
