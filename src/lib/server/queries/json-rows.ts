/**
 * Rows of a statement as one JSON document, however many. Their columns get plain types: the table they go to checks its domains
 * once, where reading them as rows of that table would check each twice and take five times as long.
 */
import { sql, type RawBuilder } from 'kysely';

export type PlainType = 'text' | 'date' | 'numeric' | 'boolean' | 'integer' | 'timestamptz' | 'jsonb';

export interface GivenRows {
	/** Names of the columns, to insert into and to select. */
	readonly columns: RawBuilder<unknown>;
	/** What stands after `from`. */
	readonly rows: RawBuilder<unknown>;
}

/** Names of columns by their type. */
export type ColumnsByType<Column extends string> = Readonly<Partial<Record<PlainType, readonly Column[]>>>;

/** Under the name `given`. */
export function givenRows<const Column extends string>(
	byType: ColumnsByType<Column>,
	rows: readonly Readonly<Record<NoInfer<Column>, unknown>>[]
): GivenRows {
	const { columns, typed } = textOf(byType);
	return { columns, rows: sql`json_to_recordset(${JSON.stringify(rows)}::json) as given (${typed})` };
}

interface ColumnTexts {
	readonly columns: RawBuilder<unknown>;
	readonly typed: RawBuilder<unknown>;
}

/** Made once for each list of columns: putting twenty names together takes as long as writing a row. */
const texts = new WeakMap<object, ColumnTexts>();

function textOf(byType: ColumnsByType<string>): ColumnTexts {
	const known = texts.get(byType);
	if (known) return known;
	const columns = Object.entries<readonly string[]>(byType).flatMap(([type, names]) =>
		names.map((name) => ({ name: `"${name}"`, type }))
	);
	const made = {
		columns: sql.raw(columns.map(({ name }) => name).join(', ')),
		typed: sql.raw(columns.map(({ name, type }) => `${name} ${type}`).join(', '))
	};
	texts.set(byType, made);
	return made;
}
