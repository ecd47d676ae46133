/** Lines to look through on their way to the browser: packed, with findings and disputes beside the lines that have some. */
import { fieldOf, PRICE_FIELDS, withPrice, type FlatPrice } from '$lib/components/declaration/flat-price';
import { packRows, unpackRows, type PackedRows } from '$lib/domain/shared/packed-rows';
import type { ShownLine } from './review-data';

type Flat = Omit<ShownLine, 'price' | 'findings' | 'disputes'> & FlatPrice;

export interface SentLines {
	readonly rows: PackedRows<Flat>;
	/** By the place of the line. */
	readonly findings: readonly (readonly [number, ShownLine['findings']])[];
	readonly disputes: readonly (readonly [number, ShownLine['disputes']])[];
}

const FIELDS = [
	...(['id', 'revision', 'partnerId', 'roleId', 'area', 'activity', 'lineId', 'from', 'until', 'hours'] as const),
	...(['inKind', 'state', 'note', 'link', 'reason', 'decidedByName', 'correctsId', 'person', 'decidable'] as const),
	...PRICE_FIELDS
] as const satisfies readonly (keyof Flat)[];

/** What the server renders needs no unpacking: it is what was packed a moment ago. Taken once, because what is kept here outlives its page. */
const packed = new WeakMap<SentLines, readonly ShownLine[]>();

export function sendLines(lines: readonly ShownLine[]): SentLines {
	const sent = {
		rows: packRows<Flat, ShownLine>(lines, FIELDS, fieldOf),
		findings: lines.flatMap(({ findings }, place) => (findings.length > 0 ? [[place, findings] as const] : [])),
		disputes: lines.flatMap(({ disputes }, place) => (disputes.length > 0 ? [[place, disputes] as const] : []))
	};
	packed.set(sent, lines);
	return sent;
}

export function receiveLines(sent: SentLines): readonly ShownLine[] {
	const known = packed.get(sent);
	packed.delete(sent);
	if (known) return known;
	const [found, disputed] = [new Map(sent.findings), new Map(sent.disputes)];
	return unpackRows(sent.rows).map((flat, place) => ({
		...withPrice(flat),
		...{ findings: found.get(place) ?? [], disputes: disputed.get(place) ?? [] }
	}));
}
