/** Settling in a fresh partnership for each test. */
import { beforeEach } from 'vitest';
import type { TestDatabase } from './database';
import { newFullPartnership, type FullPartnership } from './full-partnership';
import { settlingOf } from './settling';

export function beginSettling(database: () => TestDatabase) {
	let ours: FullPartnership;
	const settling = settlingOf(database, () => ours);
	beforeEach(async () => {
		ours = await newFullPartnership(database().db);
		await settling.start();
	});
	return { settling, ours: () => ours };
}
