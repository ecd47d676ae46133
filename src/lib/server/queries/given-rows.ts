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

/**
 * Under the name `given`. A few travel as the one document; many as a list of each column, which is read in half the time, and once
 * where all have the same.
 */
export function givenRows<const Column extends string>(
	byType: ColumnsByType<Column>,
	rows: readonly Readonly<Record<NoInfer<Column>, unknown>>[]
): GivenRows {
	const { columns, typed } = textOf(byType);
	if (rows.length <= FEW)
		return { columns, rows: sql`json_to_recordset(${JSON.stringify(rows)}::json) as given (${typed})` };
	const withTexts = columnsOf(byType).map((column) => ({ ...column, texts: textsOf(column, rows) }));
	const differing = withTexts.filter(({ texts }) => texts.some((text) => text !== texts[0]));
	// Without any list there would be no rows.
	const lists = differing.length > 0 ? differing : withTexts.slice(0, 1);
	const listed = sql.join(lists.map(({ name }) => sql.ref(name)));
	const once = withTexts
		.filter((column) => !lists.includes(column))
		.map(({ name, type, texts }) => sql`${texts[0]}::${sql.raw(type)} as ${sql.ref(name)}`);
	return {
		columns,
		rows: sql`(select ${sql.join([listed, ...once])} from unnest(${sql.join(lists.map(listOf))}) as listed (${listed})) as given`
	};
}

/** As the database reads each. */
function textsOf({ name, type }: TypedColumn, rows: readonly object[]): (string | null)[] {
	return rows.map((row) => {
		const value = (row as Readonly<Record<string, unknown>>)[name] ?? null;
		if (value === null) return null;
		if (type === 'jsonb') return JSON.stringify(value);
		return value instanceof Date ? value.toISOString() : String(value);
	});
}

function listOf({ type, texts }: SentColumn): RawBuilder<unknown> {
	// Documents are full of what a list would have to mark, and never have a separator of this kind in them.
	if (type === 'jsonb')
		return sql`string_to_array(${texts.map((text) => text ?? 'null').join(SEPARATOR)}, ${SEPARATOR}, 'null')::jsonb[]`;
	return sql`${`{${texts.map(elementOf).join(',')}}`}::${sql.raw(type)}[]`;
}

const SEPARATOR = '\u001f';

/** Of a list as the database reads one. The driver looks into each element twice where most need nothing. */
function elementOf(text: string | null): string {
	if (text === null) return 'NULL';
	return `"${/["\\]/.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`;
}

interface TypedColumn {
	readonly name: string;
	readonly type: string;
}

interface SentColumn extends TypedColumn {
	readonly texts: readonly (string | null)[];
}

function columnsOf(byType: ColumnsByType<string>): TypedColumn[] {
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
