/**
 * Rows of a statement in one value or one for each column, however many. Their columns get plain types: the table they go to checks its domains
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

/** So many are a few. */
const FEW = 100;

/** Under the name `given`. Many travel as a list of each column, which is read in half the time; a few as the one document. */
export function givenRows<const Column extends string>(
	byType: ColumnsByType<Column>,
	rows: readonly Readonly<Record<NoInfer<Column>, unknown>>[]
): GivenRows {
	const { columns, typed } = textOf(byType);
	if (rows.length <= FEW)
		return { columns, rows: sql`json_to_recordset(${JSON.stringify(rows)}::json) as given (${typed})` };
	const lists = columnsOf(byType).map(({ name, type }) => {
		const elements = rows.map((row) => elementOf((row as Readonly<Record<string, unknown>>)[name] ?? null, type));
		return sql`${`{${elements.join(',')}}`}::${sql.raw(type)}[]`;
	});
	return { columns, rows: sql`unnest(${sql.join(lists)}) as given (${columns})` };
}

/** Of a list as the database reads one. The driver looks into each element twice where most need nothing. */
function elementOf(value: unknown, type: string): string {
	if (value === null) return 'NULL';
	const text = type === 'jsonb' ? JSON.stringify(value) : value instanceof Date ? value.toISOString() : String(value);
	return `"${/["\\]/.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`;
}

function columnsOf(byType: ColumnsByType<string>) {
	return Object.entries<readonly string[]>(byType).flatMap(([type, names]) => names.map((name) => ({ name, type })));
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
	const quoted = columnsOf(byType).map(({ name, type }) => ({ name: `"${name}"`, type }));
	const made = {
		columns: sql.raw(quoted.map(({ name }) => name).join(', ')),
		typed: sql.raw(quoted.map(({ name, type }) => `${name} ${type}`).join(', '))
	};
	texts.set(byType, made);
	return made;
}
