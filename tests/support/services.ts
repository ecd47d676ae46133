/** Services over a test database, with a clock that stands still and ids that count. */
import { pino } from 'pino';
import { dayInTheNetherlands, type Services } from '$lib/server/services';
import { readSettings } from '$lib/server/settings';
import { nextId } from './builders';
import type { TestDatabase } from './database';

export const NOW = new Date('2026-11-23T10:00:00Z');

export function testServices(database: TestDatabase, given: Partial<Services> = {}): Services {
	const clock = given.clock ?? (() => NOW);
	return {
		db: database.db,
		clock,
		today: () => dayInTheNetherlands(clock()),
		newId: () => nextId('id'),
		log: pino({ level: 'silent' }),
		checks: 'on',
		settings: readSettings({ PORT: '3110' }),
		...given
	};
}
