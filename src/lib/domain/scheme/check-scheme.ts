/**
 * What must hold between the fields of a scheme that reads well: its period, its brackets against its minimum, its sources,
 * and that only what a user entered is marked as entered.
 */
import type { Confidence } from '../shared/confidence';
import type { Day } from '../shared/day';
import { checkBrackets } from './check-brackets';
import type { Scheme } from './scheme';
import type { SchemeProblem, SchemeProblemReason } from './scheme-problem';

/** Path within the scheme, the reason, and what stood there. */
export type Finding = readonly [path: string, reason: SchemeProblemReason, found: string | null];

export function checkScheme(scheme: Scheme, where: string): readonly SchemeProblem[] {
	const findings = [
		...checkPeriod(scheme),
		...checkBrackets(scheme),
		...checkSources(scheme),
		...checkParameters(scheme),
		...checkLists(scheme)
	];
	return findings.map(([path, reason, found]) => ({ where, path, reason, found }));
}

function checkPeriod({ from, until, periodBasis, role }: Scheme): readonly Finding[] {
	if (until <= from) return [['until', 'untilNotAfterFrom', until]];
	const days = [
		['from', from],
		['until', until]
	] as const;
	if (periodBasis === 'schoolYear') return outside(days, '08-01', 'periodBasis');
	if (periodBasis === 'calendarYear') return outside(days, '01-01', 'periodBasis');
	return role === 'main' ? outside(days, '-01', 'notFirstOfMonth') : [];
}

function outside(
	days: readonly (readonly [string, Day])[],
	ending: string,
	reason: SchemeProblemReason
): readonly Finding[] {
	return days.filter(([, day]) => !day.endsWith(ending)).map(([path, day]) => [path, reason, day]);
}

function checkSources({ sources }: Scheme): readonly Finding[] {
	if (sources.length === 0) return [['sources', 'missingSource', null]];
	return repeated(sources.map((source) => source.id)).map(([index, id]) => [`sources[${index}].id`, 'duplicateId', id]);
}

/** Every parameter names one of the sources; "entered" stands for what a user entered, and for nothing else. */
function checkParameters(scheme: Scheme): readonly Finding[] {
	const sourceIds = new Set(scheme.sources.map((source) => source.id));
	const findings: Finding[] = [];
	const checkConfidence = (path: string, confidence: Confidence) => {
		if ((confidence === 'entered') !== (scheme.origin === 'entered')) {
			findings.push([path, 'confidenceOfOrigin', confidence]);
		}
	};
	checkConfidence('confidence', scheme.confidence);
	for (const [path, parameter] of parametersOf(scheme)) {
		checkConfidence(`${path}.confidence`, parameter.confidence);
		if (sourceIds.size > 0 && !sourceIds.has(parameter.sourceId))
			findings.push([`${path}.sourceId`, 'unknownSource', parameter.sourceId]);
	}
	return findings;
}

type Sourced = { readonly confidence: Confidence; readonly sourceId: string };

function parametersOf(scheme: Scheme): readonly (readonly [path: string, parameter: Sourced])[] {
	const { rule, allowedAreas, minimumStudents, ceiling, aspirants } = scheme;
	const candidates: readonly (readonly [string, Sourced | null])[] = [
		['rule', rule.kind === 'brackets' ? rule : null],
		['rule.fixedAmount', rule.kind === 'perStudent' ? rule.fixedAmount : null],
		['rule.amountPerStudent', rule.kind === 'perStudent' ? rule.amountPerStudent : null],
		['rule.amountPerYear', rule.kind === 'fixedYearly' ? rule.amountPerYear : null],
		['allowedAreas', allowedAreas],
		['minimumStudents', minimumStudents],
		['ceiling', ceiling],
		['aspirants.years1and2', aspirants.years1and2]
	];
	return candidates.flatMap(([path, parameter]) => (parameter ? [[path, parameter] as const] : []));
}

function checkLists({ allowedAreas, instalments, rule }: Scheme): readonly Finding[] {
	const areas = allowedAreas?.value ?? null;
	const months = instalments.map((instalment) => String(instalment.month));
	const missing = rule.kind === 'unknown' ? rule.missing : [];
	return [
		...(areas?.length === 0 ? [['allowedAreas.value', 'emptyList', null] as const] : []),
		...repeatedValues('allowedAreas.value', areas ?? []),
		...repeatedValues('instalments', months),
		...repeatedValues('rule.missing', missing)
	];
}

function repeatedValues(path: string, values: readonly string[]): readonly Finding[] {
	return repeated(values).map(([index, value]) => [`${path}[${index}]`, 'duplicateValue', value]);
}

function repeated(values: readonly string[]): readonly (readonly [index: number, value: string])[] {
	return [...values.entries()].filter(([index, value]) => values.indexOf(value) !== index);
}
