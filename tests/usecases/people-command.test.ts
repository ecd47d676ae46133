/** The command line's way back in for somebody no single penvoerder may help. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '$lib/server/services';
import { resetPassword } from '$lib/server/usecases/reset-password';
import { newAccount } from '$tests/support/accounts';
import { run } from '$tests/support/command-line';
import { onServer } from '$tests/support/database';
import { testServices } from '$tests/support/services';

onServer('the command password-link', (openTestDatabase) => {
	const database = openTestDatabase();
	const before = process.env['DATABASE_URL'];
	beforeAll(() => {
		process.env['DATABASE_URL'] = database.url ?? '';
	});
	afterAll(() => {
		process.env['DATABASE_URL'] = before ?? '';
	});

	it('prints a link with which the person chooses a new password', async () => {
		const { email, userId } = await newAccount(database.db);
		const { exitCode, out } = await run('password-link', email);
		expect(exitCode).toBe(0);
		const [, token = ''] = /^http:\/\/localhost:\d+\/password\/([a-z0-9]+)\n$/.exec(out) ?? [];
		const services = testServices(database, { clock: () => new Date(), newId });
		const command = { token, password: 'tien stille uilen', requestId: 'request' };
		expect(await resetPassword(services, command)).toMatchObject({ ok: true, value: { userId } });
	});

	it('says so when nobody has that address', async () => {
		const told = ['There is no account with this e-mail address.'];
		expect(await run('password-link', 'nobody@example.nl')).toEqual({ exitCode: 1, out: '', told });
		expect((await run('password-link')).exitCode).toBe(2);
	});
});
