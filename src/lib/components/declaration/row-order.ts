/** Keeps rows where they stand while somebody works in them, also when the server gives them in another order. */
import type { GridRow, RowChange } from '$lib/components/shared/grid/grid-types';

export class RowOrder {
	#ids: string[] = [];

	change(changes: readonly RowChange[]): void {
		for (const change of changes) {
			if (change.kind !== 'insert') continue;
			const at = change.afterRowId === null ? 0 : this.#ids.indexOf(change.afterRowId) + 1;
			this.#ids.splice(change.afterRowId !== null && at === 0 ? this.#ids.length : at, 0, change.row.id);
		}
	}

	/** New rows come last. */
	sort(rows: readonly GridRow[]): GridRow[] {
		const fresh = rows.filter(({ id }) => !this.#ids.includes(id)).map(({ id }) => id);
		this.#ids = [...this.#ids, ...fresh];
		const place = new Map(this.#ids.map((id, index) => [id, index]));
		return [...rows].sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
	}
}
