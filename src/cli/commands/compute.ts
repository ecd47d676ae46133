/** `compute`: all figures of a bundle as JSON, by the same computation as every page, without a database. */
import { thawFacts } from '$lib/bundle/frozen-document';
import { factsOfYear } from '$lib/bundle/facts-of-year';
import type { BundleRead } from '$lib/bundle/bundle-schema';
import type { BudgetFacts } from '$lib/domain/budget/budget-facts';
import { computeBudget } from '$lib/domain/budget/compute-budget';
import { schoolYearFromText } from '$lib/domain/shared/school-year';
import { productSchemes } from '$lib/schemes/product-schemes';
import { readArguments } from '../arguments';
import { readCheckedBundle } from '../bundle-file';
import { CommandProblem, FAILED, SUCCEEDED, UsageProblem, type Command } from '../command';
import { plainJson } from '../plain-json';

export const compute: Command = {
	name: 'compute',
	summary: 'Computes a budget of a bundle: subsidy, split, tariffs, coverage, as JSON.',
	usage: '<bundle> [--year 2026-2027] [--version 1]',
	details: [
		'"-" reads standard input. Needs no database. Without --year: the last year in the bundle.',
		'--version takes the facts of a frozen version of that year instead of the working budget, and computes them anew.',
		'Prints one JSON object: subsidy (with the steps it was derived by), sources, lines (with their tariffs), split,',
		'coverage, carried, totals and findings. Amounts and hours are decimal text; null is unknown, never zero.',
		'Exit code 0: computed, whatever the findings. 1: the bundle cannot be used. 2: wrong use.'
	],
	async run(args, io) {
		const { positionals, options } = readArguments(args, ['the bundle'], ['year', 'version']);
		const year = options['year'];
		if (year !== undefined && schoolYearFromText(year) === null)
			throw new UsageProblem(`--year ${year} is no school year such as 2026-2027`);
		const number = options['version'];
		if (number !== undefined && !/^[1-9]\d{0,5}$/.test(number))
			throw new UsageProblem(`--version ${number} is no number of a version`);
		const bundle = await readCheckedBundle(positionals[0] ?? '', io);
		if (!bundle) return FAILED;
		const schoolYear = year ?? bundle.years.at(-1)?.schoolYear;
		if (schoolYear === undefined) throw new CommandProblem('The bundle has no budget of any year.');
		const facts =
			number === undefined ? workingFacts(bundle, schoolYear) : frozenFacts(bundle, schoolYear, Number(number));
		const { id, name } = bundle.partnership;
		const head = { partnership: { id, name }, schoolYear, version: number === undefined ? null : Number(number) };
		io.print(`${JSON.stringify(plainJson({ ...head, ...computeBudget(facts) }), null, 2)}\n`);
		return SUCCEEDED;
	}
};

function workingFacts(bundle: BundleRead, schoolYear: string): BudgetFacts {
	const facts = factsOfYear(bundle, schoolYear, productSchemes);
	if (facts) return facts;
	const years = bundle.years.map((year) => year.schoolYear).join(', ');
	throw new CommandProblem(`The bundle has no budget of ${schoolYear}; it has ${years || 'none'}.`);
}

function frozenFacts(bundle: BundleRead, schoolYear: string, number: number): BudgetFacts {
	const found = bundle.versions.find((version) => version.schoolYear === schoolYear && version.number === number);
	if (found) return thawFacts(found.facts);
	const known = bundle.versions.map((version) => `${version.schoolYear} version ${version.number}`).join(', ');
	throw new CommandProblem(`The bundle has no version ${number} of ${schoolYear}; it has ${known || 'none'}.`);
}
