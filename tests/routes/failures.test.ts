/** A database that is away is told apart from a mistake of ours. */
import { describe, expect, it } from 'vitest';
import { isDatabaseAway } from '$lib/server/hooks/failures';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

describe('the database is away', () => {
	it.each(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', '57P01', '57P03', '08006', '53300'])(
		'when an error says %s',
		(code) => {
			expect(isDatabaseAway(withCode(code))).toBe(true);
		}
	);

	it('when the pool waited in vain, or a connection broke', () => {
		expect(isDatabaseAway(new Error('timeout exceeded when trying to connect'))).toBe(true);
		expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
	});

	it.each(['23505', '42501', '57014', 'ENOENT', ''])('not when an error says "%s"', (code) => {
		expect(isDatabaseAway(withCode(code))).toBe(false);
		expect(isDatabaseAway('a text')).toBe(false);
	});
});
