/** What the page is asked for, out of its address, and the address of another choice. */
import { GROUPINGS, type ActualsChoice, type Grouping } from '$lib/domain/actuals/actuals';
import { ON_NO_LINE } from '$lib/domain/declaration/declaration';
import { isLineArea } from '$lib/domain/shared/area';
import { readRecordId } from '$lib/domain/shared/record-id';

export interface AskedActuals extends ActualsChoice {
	/** `null` leaves it to the page. */
	readonly by: Grouping | null;
	readonly unit: 'hours' | 'euro';
	/** All rows of a long table. */
	readonly all: boolean;
}

export function askedActuals(query: URLSearchParams): AskedActuals {
	const id = (name: string) => readRecordId(query.get(name));
	const area = query.get('area') ?? '';
	return {
		by: GROUPINGS.find((each) => each === query.get('by')) ?? null,
		unit: query.get('in') === 'hours' ? 'hours' : 'euro',
		all: query.get('all') === 'yes',
		...{ area: isLineArea(area) ? area : null, potId: id('pot'), partnerId: id('partner'), lineId: id('line') }
	};
}

/** "?by=pot&in=hours", without what says nothing. */
export function actualsQuery({ by, unit, all, area, potId, partnerId, lineId }: AskedActuals): string {
	const said = {
		...{ by, in: unit === 'hours' ? unit : null, all: all ? 'yes' : null },
		...{ area, pot: potId, partner: partnerId, line: lineId }
	};
	return queryOf(said);
}

interface Row {
	readonly by: Grouping;
	readonly key: string | null;
	/** The line of the budget that is the row; `null` where it is none, or of what is on no line. */
	readonly line: { readonly id: string; readonly partnerId: string | null } | null;
}
/** Entries are seen per organisation. */
interface Sight {
	readonly seesAll: boolean;
	readonly partnerIds: readonly string[];
}

/** The entries behind the declared figure of a row; `null` for who may not see them, and where no address gives just those. */
export function entriesQuery(
	{ by, key, line }: Row,
	asked: ActualsChoice,
	{ seesAll, partnerIds }: Sight
): string | null {
	const own = by === 'line' ? line : null;
	const partner = by === 'partner' ? key : (asked.partnerId ?? own?.partnerId ?? null);
	const seen = partner === null ? seesAll : partnerIds.includes(partner);
	// Declared lines are in no pot, lines of the budget are.
	if (!seen || by === 'pot' || (asked.potId !== null && own === null)) return null;
	// Whoever worked on a line of the budget, in whatever role and area.
	if (own) return declaredQuery({ partner: seesAll ? asked.partnerId : partner, area: null, budgetLine: own.id });
	const budgetLine = by === 'line' ? ON_NO_LINE : asked.lineId;
	return declaredQuery({ partner, area: by === 'area' ? key : asked.area, budgetLine });
}

/** The lines behind a declared figure, on the page of reviewing hours: without returned ones, which are not in it. */
export function declaredQuery(of: Readonly<Record<'partner' | 'area' | 'budgetLine', string | null>>): string {
	return queryOf({ ...of, state: 'declared' });
}

function queryOf(said: Readonly<Record<string, string | null>>): string {
	const set = Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== null);
	return `?${new URLSearchParams(set).toString()}`;
}
