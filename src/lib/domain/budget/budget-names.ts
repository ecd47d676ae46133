/** The names behind the ids of a year's facts, for sentences and tables. */
export interface BudgetNames {
	readonly partner: (id: string | null) => string;
	readonly source: (id: string) => string;
	/** A node of the split. */
	readonly pot: (id: string | null) => string;
	readonly line: (id: string) => string;
	readonly role: (id: string | null) => string;
	readonly key: (id: string | null) => string;
}

export interface NamelessWords {
	/** A line that is still open who does it. */
	readonly openPerformer: string;
	readonly outsidePots: string;
	readonly lineNumber: (position: number) => string;
}

interface Named {
	readonly id: string;
	readonly name: string;
}

/** What of the facts has a name. */
export interface NamedFacts extends Readonly<
	Record<'partners' | 'sources' | 'split' | 'roles' | 'keys', readonly Named[]>
> {
	readonly lines: readonly { readonly id: string; readonly activity: string }[];
}

/** An id that points at nothing reads as itself. */
export function budgetNames(facts: NamedFacts, words: NamelessWords): BudgetNames {
	const partners = new Map(facts.partners.map(({ id, name }) => [id, name]));
	const sources = new Map(facts.sources.map(({ id, name }) => [id, name]));
	const pots = new Map(facts.split.map(({ id, name }) => [id, name]));
	const roles = new Map(facts.roles.map(({ id, name }) => [id, name]));
	const keys = new Map(facts.keys.map(({ id, name }) => [id, name]));
	let lines: ReadonlyMap<string, string> | null = null;
	return {
		partner: (id) => (id === null ? words.openPerformer : (partners.get(id) ?? id)),
		source: (id) => sources.get(id) ?? id,
		pot: (id) => (id === null ? words.outsidePots : (pots.get(id) ?? id)),
		line: (id) => (lines ??= lineNames(facts, words)).get(id) ?? id,
		role: (id) => (id === null ? '' : (roles.get(id) ?? id)),
		key: (id) => (id === null ? '' : (keys.get(id) ?? id))
	};
}

/** Made when the first is asked for: there are thousands, and many pages name none. */
function lineNames({ lines }: NamedFacts, { lineNumber }: NamelessWords): Map<string, string> {
	return new Map(
		lines.map(({ id, activity }, index) => {
			const number = lineNumber(index + 1);
			return [id, activity === '' ? number : `${number} (${activity})`];
		})
	);
}
