/** The form of a subsidy rule entered by hand, and what the server reads in it. */
import type { Day } from '$lib/domain/shared/day';
import { FormReader } from '$lib/forms/form-reader';
import { readScheme, type TypedScheme } from '$lib/forms/scheme-form';

/** A rule for one school year, far from those of the product. */
export function schemeForm({ title, year }: { readonly title: string; readonly year: number }) {
	return {
		title,
		from: `01-08-${year}`,
		lastDay: `31-07-${year + 1}`,
		periodBasis: 'schoolYear',
		ruleKind: 'fixedYearly',
		amountPerYear: '1000',
		recipient: 'partnership',
		sourceTitle: 'Brief van het ministerie',
		sourceUrl: 'https://example.org/brief'
	} as const;
}

export function typedScheme(given: {
	readonly title: string;
	readonly year: number;
	readonly today: Day;
}): TypedScheme {
	const data = new FormData();
	for (const [field, value] of Object.entries(schemeForm(given))) data.set(field, value);
	return readScheme(new FormReader(data, 'nl'), given.today);
}
