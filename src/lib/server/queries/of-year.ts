/** What reading the rows of a school year has in common: one query per table serves one year or, with `null`, all of them. */
import { sql, type SelectQueryBuilder } from 'kysely';
import { toSchoolYear, type SchoolYear } from '$lib/domain/shared/school-year';
import type { OfBudget, Ordered } from '../db/tables/column-types';
import type { Tables } from '../db/schema';
import type { Tenant } from './partnership-rows';

/** A value and the year it belongs to. */
export interface OfYear<T> {
	readonly schoolYear: SchoolYear;
	readonly value: T;
}

export function withYear<Row extends { readonly school_year: string }, T>(
	rows: readonly Row[],
	valueOf: (row: Row) => T
): OfYear<T>[] {
	return rows.map((row) => ({ schoolYear: toSchoolYear(row.school_year), value: valueOf(row) }));
}

export function valuesOf<T>(rows: readonly OfYear<T>[]): T[] {
	return rows.map(({ value }) => value);
}

/** Narrows a query to one year, or leaves it at all. */
export function ofYear(schoolYear: SchoolYear | null) {
	return schoolYear === null ? sql<boolean>`true` : sql<boolean>`school_year = ${schoolYear}`;
}

type OrderedTable = {
	[Table in keyof Tables]: Tables[Table] extends OfBudget & Ordered & { readonly id: string } ? Table : never;
}[keyof Tables];

/** Those of a partnership and a year, in the order people gave them. */
export function inOrderOfYear<Table extends OrderedTable, Row>(
	query: SelectQueryBuilder<Tables, Table, Row>,
	tenant: Tenant,
	schoolYear: SchoolYear | null
): SelectQueryBuilder<Tables, Table, Row> {
	return query
		.where(sql<boolean>`partnership_id = ${tenant}`)
		.where(ofYear(schoolYear))
		.orderBy(sql`position`)
		.orderBy(sql`id`);
}
