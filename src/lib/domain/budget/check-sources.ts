/** Findings about the students, the subsidy and the other funding sources of a budget. */
import type { FundingSource } from '../coverage/funding-source';
import type { Cents } from '../shared/money';
import { schoolYearPeriod, type SchoolYear } from '../shared/school-year';
import type { SubsidyOutcome } from '../subsidy/subsidy-outcome';
import type { BudgetFacts } from './budget-facts';
import type { BudgetFigures } from './budget-figures';
import { enteredAmount, firstSubsidySource } from './budget-sources';
import type { Finding, FindingDetail, FindingPlace, FindingSeverity } from './finding';

export function checkSources(
	facts: BudgetFacts,
	{ subsidy, sources }: Pick<BudgetFigures, 'subsidy' | 'sources'>
): Finding[] {
	const subsidySource = firstSubsidySource(facts.sources);
	return [
		...(subsidySource ? checkSubsidy(subsidy) : []),
		...facts.sources.flatMap((source, index) => [
			...checkAmount(source, sources[index]?.amount ?? null),
			...checkSource(source, subsidySource, facts.schoolYear)
		])
	];
}

/** Only where a source follows the subsidy: a partnership without it has nothing to find here. */
function checkSubsidy({ used, students, referenceYear }: SubsidyOutcome): Finding[] {
	const findings: Finding[] = [];
	const add = (severity: FindingSeverity, place: FindingPlace, detail: FindingDetail) =>
		findings.push({ severity, place, detail });
	if (students === null) {
		const severity = used.kind === 'known' ? 'note' : 'warning';
		add(severity, { page: 'students', id: null, field: null }, { kind: 'noStudentCount', referenceYear });
	}
	if (used.kind === 'unknown') {
		add('warning', { page: 'subsidy', id: null, field: null }, { kind: 'subsidyUnknown', missing: used.missing });
	}
	if (used.kind === 'notEligible') {
		const detail = { kind: 'subsidyNotEligible', minimum: used.minimum, students: students ?? 0 } as const;
		add('warning', { page: 'subsidy', id: null, field: null }, detail);
	}
	return findings;
}

function checkAmount(source: FundingSource, counted: Cents | null): Finding[] {
	const { id: sourceId } = source;
	const place = { page: 'funding', id: sourceId, field: 'amount' } as const;
	if (source.amount.kind === 'unknown') {
		return [{ severity: 'warning', place, detail: { kind: 'sourceAmountUnknown', sourceId } }];
	}
	const amount = enteredAmount(source);
	if (amount === null || amount === counted) return [];
	const kind = amount < 0n ? 'sourceNegative' : 'sourceTooLarge';
	return [{ severity: 'blocking', place, detail: { kind, sourceId, amount } }];
}

function checkSource(source: FundingSource, subsidySource: FundingSource | null, year: SchoolYear): Finding[] {
	const { id: sourceId, amount, duration } = source;
	const findings: Finding[] = [];
	const add = (severity: FindingSeverity, field: string, detail: FindingDetail) =>
		findings.push({ severity, place: { page: 'funding', id: sourceId, field }, detail });
	if (amount.kind === 'subsidy' && source !== subsidySource) {
		add('blocking', 'amount', { kind: 'subsidyCountedTwice', sourceId });
	}
	if (source.inKind && source.giverPartnerId === null) {
		add('blocking', 'giverPartnerId', { kind: 'inKindWithoutGiver', sourceId });
	}
	if (duration.kind === 'incidental' && duration.until === null) {
		add('warning', 'duration', { kind: 'incidentalWithoutEnd', sourceId });
	}
	const { from, until: yearEnd } = schoolYearPeriod(year);
	const until = duration.kind === 'incidental' ? duration.until : null;
	if (until !== null && until < yearEnd) {
		const kind = until <= from ? 'sourceEndedBeforeYear' : 'sourceEndsWithinYear';
		add('warning', 'duration', { kind, sourceId, until });
	}
	if (source.regularFunding === 'notAnswered') {
		add('note', 'regularFunding', { kind: 'regularFundingNotAnswered', sourceId });
	}
	return findings;
}
