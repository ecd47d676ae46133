/** The table of declared hours as a grid: its columns, its rows, and what follows from tariffs and agreed hours at once. */
import { widthOfLabels } from '$lib/components/shared/grid/column-widths';
import type { CellValues, GridColumn, GridRow } from '$lib/components/shared/grid/grid-types';
import { commitmentLeft, type CommitmentLeft, type DeclaredSum } from '$lib/domain/declaration/commitment-left';
import type { Commitment } from '$lib/domain/declaration/commitment';
import type { DeclaredPerson } from '$lib/domain/declaration/declaration';
import { lineValues } from '$lib/domain/declaration/line-values';
import { priceDeclaration } from '$lib/domain/declaration/price-declaration';
import { LINE_AREAS, type LineArea } from '$lib/domain/shared/area';
import { addDays, dayFromText, type Day } from '$lib/domain/shared/day';
import { hoursFromText, hoursText, sumHours, toHours } from '$lib/domain/shared/hours';
import { centsFromText, moneyText, toCents, type Cents } from '$lib/domain/shared/money';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import type { Tariff } from '$lib/domain/tariff/tariff';
import { formatDayShort } from '$lib/format/day';
import { formatMoney, formatMoneyFigure } from '$lib/format/money';
import { declareMessages } from '$lib/messages/declare';
import { lineValueMessages } from '$lib/messages/line-values';
import type { Locale } from '$lib/messages/locale';
import { sharedMessages } from '$lib/messages/shared';
import { wordMessages } from '$lib/messages/words';
import { lineLabels } from './line-label';

/** What the page of an organisation has at hand. */
export interface DeclaringChoices {
	readonly partnerId: string;
	readonly people: readonly DeclaredPerson[];
	readonly roles: readonly { readonly id: string; readonly name: string }[];
	readonly budgetLines: readonly { readonly id: string; readonly activity: string; readonly area: LineArea }[];
	readonly tariffs: readonly Tariff[];
	readonly commitments: readonly Commitment[];
	readonly declared: readonly DeclaredSum[];
}

export function personLabel({ code, name }: Pick<DeclaredPerson, 'code' | 'name'>): string {
	return name === null ? code : `${name} (${code})`;
}

/** In rem: a wider word is broken, with a hyphen where the browser knows how. */
const WIDEST = 14;

function labelsOf(options: readonly { readonly label: string }[]): string[] {
	return options.map(({ label }) => label);
}

function wordsOf(texts: readonly string[]): string[] {
	return texts.flatMap((text) => text.split(/\s+/));
}

export function workColumns({ people, roles, budgetLines }: DeclaringChoices, locale: Locale) {
	const { columns: label, kinds } = declareMessages[locale];
	const words = wordMessages[locale];
	const activities = [...new Set(budgetLines.map(({ activity }) => activity))].filter((activity) => activity !== '');
	const labelOf = lineLabels(budgetLines);
	const present = people.filter(({ erasedOn }) => !erasedOn);
	const named = roles.map(({ id, name }) => ({ value: id, label: name }));
	const areas = LINE_AREAS.map((value) => ({ value, label: words.area[value] }));
	const width = (labels: readonly string[], least: number) => widthOfLabels(labels, { least, most: WIDEST });
	const of = (column: GridColumn) => column;
	return {
		person: of({
			...{ id: 'person', label: label.person, kind: 'select', width: width(present.map(personLabel), 6) },
			options: present.map((person) => ({
				...{ value: person.id, label: personLabel(person) },
				also: [person.code, ...(person.name === null ? [] : [person.name])]
			}))
		}),
		role: of({
			...{ id: 'role', label: label.role, kind: 'select', required: true },
			...{ options: named, width: width(labelsOf(named), 8) }
		}),
		activity: of({
			...{ id: 'activity', label: label.activity, kind: 'text', suggestions: activities.sort() },
			width: width(wordsOf(activities), 9)
		}),
		area: of({
			...{ id: 'area', label: label.area, kind: 'select', required: true, options: areas },
			width: width(labelsOf(areas), 7.5)
		}),
		line: of({
			...{ id: 'line', label: label.line, kind: 'select', width: width(wordsOf(activities), 9) },
			options: budgetLines.map((line) => ({
				...{ value: line.id, label: labelOf(line) },
				...(line.activity !== '' && { also: [line.activity, line.id] })
			})),
			follows: (id) => areaOfLine(budgetLines, id)
		}),
		kind: of({
			...{ id: 'kind', label: label.kind, kind: 'select', width: 6, required: true },
			options: (['paid', 'inKind'] as const).map((value) => ({ value, label: kinds[value] }))
		}),
		note: of({ id: 'note', label: label.note, kind: 'note', width: 10 }),
		link: of({ id: 'link', label: label.link, kind: 'text', width: 9 })
	};
}

/** What choosing this line says about the area: that of the line, unless it is shared by all. */
export function areaOfLine(lines: DeclaringChoices['budgetLines'], id: string): CellValues {
	const area = lines.find((line) => line.id === id)?.area;
	return area === undefined || area === 'shared' ? {} : { area };
}

export function daysText(
	{ from, until }: { readonly from: Day; readonly until: Day },
	month: { readonly from: Day; readonly until: Day } | null,
	locale: Locale
): string {
	if (month && from === month.from && until === month.until) return declareMessages[locale].wholeMonth;
	const last = addDays(until, -1);
	const short = (day: Day) => formatDayShort(day, locale).replace(/ \d{4}$/, '');
	return last === from ? short(from) : `${short(from)} – ${short(last)}`;
}

interface Work {
	readonly partnerId: string;
	readonly roleId: string;
	readonly area: LineArea;
	readonly lineId: string | null;
}

export function workOfCells(partnerId: string, cells: CellValues): Work {
	const area = LINE_AREAS.find((each) => each === cells['area']) ?? 'opleiden';
	return { partnerId, roleId: cells['role'] ?? '', area, lineId: cells['line'] || null };
}

/** What a piece of work comes to on its first day: `null` is unpriced, and no € 0. */
export function pricing({ tariffs, partnerId }: DeclaringChoices) {
	const index = indexTariffs(tariffs);
	return (cells: CellValues, from: string, hours: string) => {
		const day = dayFromText(from);
		if (day === null || !cells['role']) return null;
		const worked = hoursFromText(hours) ?? toHours(0n);
		return priceDeclaration({ ...workOfCells(partnerId, cells), from: day, hours: worked }, index);
	};
}

/**
 * The agreed hours that are left with this row as it stands, and of which agreement; `null` where nothing was agreed. What was
 * saved of the row makes room for what is typed.
 */
export function leaving(
	{ commitments, declared, partnerId }: DeclaringChoices,
	saved: ReadonlyMap<string, CellValues>
) {
	const left = commitmentLeft(commitments, declared);
	return (id: string, cells: CellValues, hours: bigint): Pick<CommitmentLeft, 'of' | 'left'> | null => {
		if (!cells['role']) return null;
		const work = workOfCells(partnerId, cells);
		const found = left(work);
		if (!found) return null;
		const before = saved.get(id);
		const was = before && scopeOf(workOfCells(partnerId, before), found.of) === scopeOf(work, found.of);
		const own = was ? (hoursFromText(before['hours'] ?? '') ?? 0n) : 0n;
		return { of: found.of, left: toHours(found.left + own - hours) };
	};
}

/** What a row comes to. Without a role and hours it is empty: nobody knows yet what it will be. `null`: there is no tariff. */
export function amountCells(amount: Cents | null, isFilledIn: boolean): CellValues {
	if (!isFilledIn) return { amount: '' };
	return amount === null ? { amount: '', unpriced: 'yes' } : { amount: moneyText(amount) };
}

/** For `emptyAs` of the amounts. */
export function unpricedWhere({ unpriced }: CellValues): 'unpriced' | null {
	return unpriced ? 'unpriced' : null;
}

/** As cells show it; empty where nothing was agreed for the work itself: what others of the organisation have left says nothing about it. */
export function leftCells(found: Pick<CommitmentLeft, 'of' | 'left'> | null): CellValues {
	return found === null || found.of === 'partner' ? { left: '' } : { left: hoursText(found.left), leftOf: found.of };
}

/** Some of its figures are of the budget line and others of the role: each says which. */
export function leftColumn(locale: Locale): GridColumn {
	const { columns: label, unitHours, leftOf } = declareMessages[locale];
	return {
		...{ id: 'left', label: label.left, kind: 'hours', unit: unitHours, width: 5 },
		...{ readonly: true, emptyAs: 'notApplicable' },
		word: ({ cells }) => {
			const of = cells['leftOf'];
			return cells['left'] && (of === 'line' || of === 'role') ? leftOf[of] : null;
		}
	};
}

function scopeOf({ roleId, area, lineId }: Work, of: 'line' | 'role' | 'partner'): string {
	return of === 'line' ? (lineId ?? '') : of === 'role' ? `${roleId} ${area}` : '';
}

/** The sums below the table: its amount is what is paid, and below the kinds stands what hours in kind are worth. */
export function declarationSums(
	rows: readonly GridRow[],
	columns: readonly string[],
	label: string,
	locale: Locale
): CellValues {
	const hours = (column: string) => rows.flatMap((row) => hoursFromText(row.cells[column] ?? '') ?? []);
	const { paid, inKind, unpriced } = lineValues(
		rows.flatMap(({ cells }) => {
			const amount = centsFromText(cells['amount'] ?? '');
			if (amount === null && !cells['unpriced']) return [];
			return [{ inKind: cells['kind'] === 'inKind', price: amount === null ? null : { amount } }];
		})
	);
	return {
		person: label,
		...Object.fromEntries(columns.map((column) => [column, hoursText(sumHours(hours(column)))])),
		amount: unpriced === 0 ? moneyText(paid ?? toCents(0n)) : partialAmount(paid, locale),
		...(inKind !== null && { kind: lineValueMessages[locale].inKind(formatMoney(inKind, locale)) })
	};
}

/** As the lists below the table write it: of an amount that is zero without what has no tariff, nothing is known. */
function partialAmount(paid: Cents | null, locale: Locale): string {
	return paid === null || paid === 0n
		? sharedMessages[locale].unpriced
		: `${formatMoneyFigure(paid, locale)}\u00a0+\u00a0?`;
}
