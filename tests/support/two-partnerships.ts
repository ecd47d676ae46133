/** Two partnerships of which neither may see the other, for tests of what stands between them. */
import { beforeAll } from 'vitest';
import type { TestDatabase } from './database';
import { newFullPartnership, type FullPartnership } from './full-partnership';

interface TwoPartnerships {
	readonly ours: FullPartnership;
	readonly theirs: FullPartnership;
}

/** Made before the tests of the describe around it, and read inside tests only. */
export function twoPartnerships(database: TestDatabase): TwoPartnerships {
	const made: FullPartnership[] = [];
	beforeAll(async () => {
		made.push(await newFullPartnership(database.db), await newFullPartnership(database.db));
	});
	const at = (place: number) => {
		const found = made[place];
		if (!found) throw new Error('the two partnerships are there inside tests only');
		return found;
	};
	return {
		get ours() {
			return at(0);
		},
		get theirs() {
			return at(1);
		}
	};
}
