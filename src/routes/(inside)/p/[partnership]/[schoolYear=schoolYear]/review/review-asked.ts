/** What the address asks of the page of reviewing hours. */
import { statesCountedAs } from '$lib/domain/declaration/counted-as';
import { DECLARATION_STATES, type DeclarationState } from '$lib/domain/declaration/declaration';
import { readRecordId } from '$lib/domain/shared/record-id';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import { readReviewFilter, type ReviewFilter } from '$lib/forms/review-form';
import type { PageFilter } from '$lib/server/queries/declaration-pages';
import { MANY_ROWS } from './review-address';

export const STATES_OF = {
	waiting: statesCountedAs('open'),
	disputed: statesCountedAs('disputed'),
	approved: statesCountedAs('approved'),
	toSettle: statesCountedAs('toSettle'),
	returned: statesCountedAs('returned'),
	/** What the comparison counts as declared. */
	declared: statesCountedAs('declared'),
	all: DECLARATION_STATES.filter((state) => state !== 'draft')
} as const satisfies Readonly<Record<string, readonly DeclarationState[]>>;
export type StateFilter = keyof typeof STATES_OF;

export interface AskedReview extends ReviewFilter {
	readonly state: StateFilter;
	/** Only what was settled with this round, of whatever round it is itself. */
	readonly settled: string | null;
	readonly after: string | null;
	/** Which partner of the comparison is open. */
	readonly open: string | null;
	/** `null`: as many as somebody looks through at once. */
	readonly rows: typeof MANY_ROWS | null;
}

const USUAL_ROWS = 50;

export function askedReview(query: URLSearchParams): AskedReview {
	const state = (Object.keys(STATES_OF) as StateFilter[]).find((each) => each === query.get('state')) ?? 'waiting';
	const rows = query.get('rows') === MANY_ROWS ? MANY_ROWS : null;
	return {
		...readReviewFilter((name) => query.get(name)),
		state,
		settled: readRecordId(query.get('settled')),
		after: query.get('after'),
		open: query.get('open'),
		rows
	};
}

export function statesAsked({ state, settled }: AskedReview): readonly DeclarationState[] {
	return settled === null ? STATES_OF[state] : ['settled'];
}

export function rowsOfPage({ rows }: AskedReview): number {
	return rows === null ? USUAL_ROWS : Number(rows);
}

/** The lines of the choice, on whatever page of them. */
export function filterOf(asked: AskedReview, schoolYear: SchoolYear): PageFilter {
	return {
		...{ schoolYear, states: statesAsked(asked), roundId: asked.round, settledWith: asked.settled },
		...{ partnerId: asked.partner, roleId: asked.role, area: asked.area, lineId: asked.budgetLine }
	};
}
