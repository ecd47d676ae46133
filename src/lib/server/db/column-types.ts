/**
 * How columns arrive, the same on both engines: counts as numbers, days as "YYYY-MM-DD" text, decimals as text and never as
 * floats. Moments stay `Date`.
 */
import { types, type CustomTypesConfig } from 'pg';
import { invariant } from '$lib/domain/shared/invariant';

const INT8 = types.builtins.INT8;
const DATE = types.builtins.DATE;
const NUMERIC = types.builtins.NUMERIC;

function safeInteger(text: string): number {
	const value = Number(text);
	invariant(Number.isSafeInteger(value), 'a whole number from the database fits a JavaScript number');
	return value;
}

export const columnTypes: CustomTypesConfig = {
	getTypeParser: ((id: number, format?: 'text' | 'binary') => {
		if (id === INT8) return safeInteger;
		if (id === DATE || id === NUMERIC) return (text: string) => text;
		return types.getTypeParser(id, format ?? 'text');
	}) as typeof types.getTypeParser
};
