/**
 * The countries whose accounts a SEPA credit transfer reaches, and how an account number is written in each. As of November
 * 2026. Which countries: European Payments Council, EPC409-09 "List of SEPA Scheme Countries" (with Albania, Moldova,
 * Montenegro and North Macedonia since October 2025 and Serbia since May 2026). How written: the IBAN registry of SWIFT,
 * which ISO 13616 names as its registration authority. A territory that uses the number of its mother country has no entry.
 */

interface SepaCountry {
	/** The number after country and check digits: n digits, a capitals, c either, each with how many: "a4n10". */
	readonly account: string;
	/** Outside the European Economic Area the bank must be named beside the number (Regulation (EU) 260/2012, article 5). */
	readonly outsideEea?: true;
}

export const SEPA_COUNTRIES: Readonly<Record<string, SepaCountry>> = {
	AD: { account: 'n8c12', outsideEea: true },
	AL: { account: 'n8c16', outsideEea: true },
	AT: { account: 'n16' },
	BE: { account: 'n12' },
	BG: { account: 'a4n6c8' },
	CH: { account: 'n5c12', outsideEea: true },
	CY: { account: 'n8c16' },
	CZ: { account: 'n20' },
	DE: { account: 'n18' },
	DK: { account: 'n14' },
	EE: { account: 'n16' },
	ES: { account: 'n20' },
	FI: { account: 'n14' },
	FR: { account: 'n10c11n2' },
	GB: { account: 'a4n14', outsideEea: true },
	GI: { account: 'a4c15', outsideEea: true },
	GR: { account: 'n7c16' },
	HR: { account: 'n17' },
	HU: { account: 'n24' },
	IE: { account: 'a4n14' },
	IS: { account: 'n22' },
	IT: { account: 'a1n10c12' },
	LI: { account: 'n5c12' },
	LT: { account: 'n16' },
	LU: { account: 'n3c13' },
	LV: { account: 'a4c13' },
	MC: { account: 'n10c11n2', outsideEea: true },
	MD: { account: 'c20', outsideEea: true },
	ME: { account: 'n18', outsideEea: true },
	MK: { account: 'n3c10n2', outsideEea: true },
	MT: { account: 'a4n5c18' },
	NL: { account: 'a4n10' },
	NO: { account: 'n11' },
	PL: { account: 'n24' },
	PT: { account: 'n21' },
	RO: { account: 'a4c16' },
	RS: { account: 'n18', outsideEea: true },
	SE: { account: 'n20' },
	SI: { account: 'n15' },
	SK: { account: 'n20' },
	SM: { account: 'a1n10c12', outsideEea: true },
	VA: { account: 'n18', outsideEea: true }
};

export type AccountCharacter = 'digit' | 'letter' | 'either';

const KINDS: Readonly<Record<string, AccountCharacter>> = { n: 'digit', a: 'letter', c: 'either' };

/** What stands at each place after the check digits; `null` when the country is not reached by SEPA. */
export function accountCharacters(country: string): readonly AccountCharacter[] | null {
	const known = Object.hasOwn(SEPA_COUNTRIES, country) ? SEPA_COUNTRIES[country] : undefined;
	if (!known) return null;
	return [...known.account.matchAll(/([nac])(\d+)/g)].flatMap(([, kind = '', count]) =>
		Array<AccountCharacter>(Number(count)).fill(KINDS[kind] ?? 'either')
	);
}
