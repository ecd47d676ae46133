/** What a log line never says: who a person is, and anything that opens a door (yardstick tests 32 and 35). */
import { describe, expect, it } from 'vitest';
import { createLogger } from '$lib/server/log';

function lineOf(write: (log: ReturnType<typeof createLogger>) => void): string {
	let line = '';
	write(createLogger('info', { write: (text: string) => (line += text) }));
	return line;
}

describe('a log line', () => {
	it('is one object with level, time and message, and nothing about the machine', () => {
		const line = JSON.parse(lineOf((log) => log.info({ requestId: 'abc' }, 'request'))) as Record<string, unknown>;
		expect(line).toEqual({
			level: 'info',
			time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
			requestId: 'abc',
			msg: 'request'
		});
	});

	it.each([
		'email',
		'name',
		'password',
		'token',
		'cookie',
		'authorization',
		'secret',
		'ipAddress',
		'userAgent',
		'headers'
	])('strikes out the field %s, on top and one level down', (field) => {
		const line = lineOf((log) => log.info({ [field]: 'verraad', user: { [field]: 'verraad' } }, 'x'));
		expect(line).not.toContain('verraad');
		expect(line).toContain('[struck out]');
	});

	it('keeps of an error its kind, code and first line, without what people typed', () => {
		const cause = Object.assign(
			new Error('duplicate key value violates "one" for noor@example.nl\nKey (email)=(noor@example.nl) already exists'),
			{ code: '23505', detail: 'Key (email)=(noor@example.nl) already exists', query: 'insert into verraad' }
		);
		const line = lineOf((log) => log.error({ err: cause }, 'request failed'));
		const { err } = JSON.parse(line) as { err: Record<string, unknown> };
		expect(err).toMatchObject({ kind: 'Error', code: '23505', message: 'duplicate key value violates "one" for …' });
		expect(Object.keys(err).filter((key) => !['kind', 'code', 'message', 'at'].includes(key))).toEqual([]);
		expect(line).not.toMatch(/noor|verraad/);
	});

	it('keeps of anything else that was thrown its kind and a short text', () => {
		const line = lineOf((log) => log.error({ err: 'x'.repeat(1000) }, 'request failed'));
		expect(line.length).toBeLessThan(600);
	});
});
