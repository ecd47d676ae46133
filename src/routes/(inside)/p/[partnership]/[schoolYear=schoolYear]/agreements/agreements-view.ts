/** How the agreements are shown: folded per partner with what each comes to, or all in one table. In the address, so it works without script. */

/** As many as a phone and a meeting still overlook; one partner's need no fold either. */
const FEW = 8;

/** `partners`: how many have agreements. */
export function agreementsView(
	query: URLSearchParams,
	{ agreed, partners }: { readonly agreed: number; readonly partners: number }
): 'table' | 'perPartner' {
	return agreed <= FEW || partners < 2 || inOneTable(query) ? 'table' : 'perPartner';
}

/** What of the address a form comes back to. */
export function keptView(query: URLSearchParams): Readonly<Record<string, string>> {
	return inOneTable(query) ? { all: 'commitments' } : {};
}

function inOneTable(query: URLSearchParams): boolean {
	return query.get('all') === 'commitments';
}
