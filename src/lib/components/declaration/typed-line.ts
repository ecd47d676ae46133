/** A row of the table as the line that the server makes of it when it is saved, to be judged before that. */
import type { CellValues } from '$lib/components/shared/grid/grid-types';
import type { LineToJudge } from '$lib/domain/declaration/declared-so-far';
import type { LiveGround } from '$lib/domain/declaration/live-ground';
import { priceDeclaration } from '$lib/domain/declaration/price-declaration';
import { dayFromText } from '$lib/domain/shared/day';
import { hoursFromText } from '$lib/domain/shared/hours';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import { declarationCells, isComplete, type LineOfTable } from './declaration-cells';
import { workOfCells } from './declaration-table';

/** `stored`: the line as it was saved, which keeps its price and state while nothing in it changed. `null` while it is not complete. */
export function typedLine(
	{ partnerId, tariffs }: Pick<LiveGround, 'partnerId' | 'tariffs'>,
	{ id, cells }: { readonly id: string; readonly cells: CellValues },
	stored: LineOfTable | undefined
): LineToJudge | null {
	const hours = hoursFromText(cells['hours'] ?? '');
	const [from, until] = [dayFromText(cells['from'] ?? ''), dayFromText(cells['until'] ?? '')];
	if (hours === null || from === null || until === null || !isComplete(cells)) return null;
	if (stored && saysTheSame(declarationCells(stored), cells)) return stored;
	const work = {
		...{ ...workOfCells(partnerId, cells), from, until, hours },
		...{ activity: cells['activity'] ?? '', inKind: cells['kind'] === 'inKind', personId: cells['person'] || null }
	};
	const price = priceDeclaration(work, indexTariffs(tariffs));
	return { ...work, id, roundId: null, price, state: 'draft', correctsId: stored?.correctsId ?? null };
}

function saysTheSame(stored: CellValues, cells: CellValues): boolean {
	return Object.entries(stored).every(([column, value]) => (cells[column] ?? '') === value);
}
