/** Signing in and sessions (yardstick 26): ids, limits, cookies, and what ends a session. */
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { handleSession } from '$lib/server/hooks/session';
import { SESSION_LIMITS } from '$lib/server/auth/limits';
import { endOwnSession, findCurrentSession, openSession } from '$lib/server/auth/sessions';
import { tokenOf } from '$lib/server/auth/session-token';
import { signIn } from '$lib/server/auth/sign-in';
import { asPerson, asSystem, readAsFound } from '$lib/server/db/tenancy';
import { deleteSession, findVisitingSession, listSessions } from '$lib/server/queries/sessions';
import { readSettings } from '$lib/server/settings';
import { newAccount, PASSWORD } from '$tests/support/accounts';
import { Browser } from '$tests/support/browser';
import { newMembership, newPartnership } from '$tests/support/builders';
import { eachEngine } from '$tests/support/database';
import { testServices } from '$tests/support/services';

const ADDRESS = '192.0.2.7';
const HOUR = 3_600_000;

eachEngine('sessions', (openTestDatabase) => {
	const database = openTestDatabase();
	const live = () => testServices(database, { clock: () => new Date() });
	const later = (milliseconds: number) => testServices(database, { clock: () => new Date(Date.now() + milliseconds) });
	const sessionsOf = (userId: string) =>
		database.db.selectFrom('auth_session').selectAll().where('userId', '=', userId).execute();

	it('begin with the right password, whatever the capitals and spaces of the address', async () => {
		const account = await newAccount(database.db);
		const browser = new Browser(live());
		const credentials = { email: ` ${account.email.toUpperCase()} `, password: PASSWORD };
		expect(await signIn(browser.visit(), credentials, ADDRESS)).toMatchObject({
			ok: true,
			value: { userId: account.userId }
		});
		expect(await findCurrentSession(browser.visit())).toMatchObject({
			actor: { userId: account.userId, name: account.name }
		});
	});

	it('do not begin with a wrong password, an unknown address, or an account without a password, all in one answer', async () => {
		const account = await newAccount(database.db);
		const partnership = await newPartnership(database.db);
		const { userId } = await newMembership(database.db, partnership, { role: 'penvoerder' });
		const browser = new Browser(live());
		for (const email of [account.email, 'nobody@example.nl', `${userId}@example.nl`, 'no address', '']) {
			const refused = await signIn(browser.visit(), { email, password: 'not the password' }, ADDRESS);
			expect(refused).toEqual({ ok: false, error: { kind: 'wrong' } });
		}
		expect(browser.jar.size).toBe(0);
	});

	it('get a new id at each sign-in, and the one this browser had before is gone', async () => {
		const { email, userId } = await newAccount(database.db);
		const browser = new Browser(live());
		await signIn(browser.visit(), { email, password: PASSWORD }, ADDRESS);
		const stolen = browser.copy();
		const [first] = await sessionsOf(userId);
		await signIn(browser.visit(), { email, password: PASSWORD }, ADDRESS);
		const after = await sessionsOf(userId);
		expect(after).toHaveLength(1);
		expect(after[0]?.id).not.toBe(first?.id);
		expect(after[0]?.token).not.toBe(first?.token);
		expect(await findCurrentSession(stolen.visit())).toBeNull();
	});

	it('are never adopted from a cookie somebody planted', async () => {
		const { email, userId } = await newAccount(database.db);
		const browser = new Browser(live());
		browser.jar.set('session', { value: 'planted.c2lnbmF0dXJl', options: { path: '/' } });
		expect(await findCurrentSession(browser.visit())).toBeNull();
		await signIn(browser.visit(), { email, password: PASSWORD }, ADDRESS);
		expect(browser.jar.get('session')?.value).not.toContain('planted');
		expect((await sessionsOf(userId)).map((session) => session.token)).not.toContain('planted');
	});

	it('are refused when the signature of the cookie is not ours', async () => {
		const { userId } = await newAccount(database.db);
		const browser = new Browser(live());
		await openSession(browser.visit(), userId);
		const cookie = browser.jar.get('session');
		const [token] = (cookie?.value ?? '').split('.');
		browser.jar.set('session', { value: `${token}.${'A'.repeat(43)}=`, options: { path: '/' } });
		expect(await findCurrentSession(browser.visit())).toBeNull();
	});

	it('end in the database at sign-out', async () => {
		const { userId } = await newAccount(database.db);
		const browser = new Browser(live());
		await openSession(browser.visit(), userId);
		const stolen = browser.copy();
		await endOwnSession(browser.visit());
		expect(browser.jar.has('session')).toBe(false);
		expect(await sessionsOf(userId)).toEqual([]);
		expect(await findCurrentSession(stolen.visit())).toBeNull();
	});

	it('end after the idle limit, and not a minute before', async () => {
		const { userId } = await newAccount(database.db);
		const browser = new Browser(live());
		await openSession(browser.visit(), userId);
		const minute = 60_000;
		expect(await findCurrentSession(browser.copy(later(SESSION_LIMITS.idle - minute)).visit())).not.toBeNull();
		expect(await findCurrentSession(browser.copy(later(SESSION_LIMITS.idle + minute)).visit())).toBeNull();
		expect(await sessionsOf(userId)).toEqual([]);
	});

	it('are carried on by use, up to the absolute limit and no further', async () => {
		const { userId } = await newAccount(database.db);
		const browser = new Browser(live());
		await openSession(browser.visit(), userId);
		const used = { createdAt: new Date(Date.now() - SESSION_LIMITS.absolute + HOUR), updatedAt: new Date() };
		await database.db.updateTable('auth_session').set(used).where('userId', '=', userId).execute();
		expect(await findCurrentSession(browser.visit())).not.toBeNull();
		expect(await findCurrentSession(browser.copy(later(2 * HOUR)).visit())).toBeNull();
		expect(await sessionsOf(userId)).toEqual([]);
	});

	it('say when they were last seen, written at most once in five minutes', async () => {
		const { userId } = await newAccount(database.db);
		const browser = new Browser(live());
		await openSession(browser.visit(), userId);
		const old = new Date(Date.now() - HOUR);
		const expiresAt = new Date(old.getTime() + SESSION_LIMITS.idle);
		await database.db
			.updateTable('auth_session')
			.set({ updatedAt: old, expiresAt })
			.where('userId', '=', userId)
			.execute();
		await findCurrentSession(browser.visit());
		const [refreshed] = await sessionsOf(userId);
		expect(refreshed?.updatedAt.getTime()).toBeGreaterThan(old.getTime() + HOUR / 2);
		await findCurrentSession(browser.visit());
		expect((await sessionsOf(userId))[0]?.updatedAt).toEqual(refreshed?.updatedAt);
	});

	it('in use are looked up with the places of their person, and tell the same once the library is asked', async () => {
		const partnership = await newPartnership(database.db);
		const account = await newAccount(database.db);
		await newMembership(database.db, partnership, { role: 'bestuurder', userId: account.userId });
		const browser = new Browser(live());
		await openSession(browser.visit(), account.userId);
		const token = tokenOf(browser.jar.get('session')?.value ?? '', browser.services.settings.secret);
		expect(await findVisitingSession(database.db, token ?? '')).toMatchObject({
			userId: account.userId,
			memberships: [{ partnershipId: partnership, role: 'bestuurder' }]
		});
		const quick = await findCurrentSession(browser.visit());
		const soon = later(SESSION_LIMITS.refresh + 60_000);
		expect(await findCurrentSession(browser.copy(soon).visit())).toEqual(quick);
		await asSystem(database.db, (trx) => trx.deleteFrom('membership').where('user_id', '=', account.userId).execute());
		expect((await findCurrentSession(browser.visit()))?.actor).toMatchObject({ memberships: [] });
	});

	it('that nobody has show nothing of anybody', async () => {
		const partnership = await newPartnership(database.db);
		await newMembership(database.db, partnership, { role: 'penvoerder' });
		const find = sql<{ userId: string }>`select id as "userId" from auth_user where id = 'nobody'`;
		const seen = await readAsFound(database.db, find, (trx) => trx.selectFrom('membership').select('user_id'));
		expect(seen).toEqual({ found: null, read: [] });
	});

	it.each([
		['', null],
		['token', null],
		['.c2lnbmF0dXJl', null],
		['token.', null],
		['token.c2lnbmF0dXJl', null],
		[`token.${'A'.repeat(43)}=`, null],
		['token.qYbStNw4J3PUUNPkeSPP3LrFQJqVXZmutTXA41PSa+w=', 'token']
	])('are named by a cookie that was signed with the secret only: %s', (cookie, token) => {
		expect(tokenOf(cookie, 'the secret')).toBe(token);
	});

	it('are listed for their owner, and ended one by one by nobody else', async () => {
		const owner = await newAccount(database.db);
		const other = await newAccount(database.db);
		const [one, two] = [new Browser(live()), new Browser(live(), 'Mozilla/5.0 (iPhone) Version/18 Safari/604')];
		await openSession(one.visit(), owner.userId);
		await openSession(two.visit(), owner.userId);
		const listed = await listSessions(database.db, owner.userId, new Date(), SESSION_LIMITS.absolute);
		expect(listed.map((session) => session.userAgent).sort()).toEqual([one.userAgent, two.userAgent].sort());
		const id = listed.find((session) => session.userAgent === two.userAgent)?.id ?? '';
		expect(await deleteSession(database.db, other.userId, id)).toBe(false);
		expect(await deleteSession(database.db, owner.userId, id)).toBe(true);
		expect(await findCurrentSession(two.visit())).toBeNull();
		expect(await findCurrentSession(one.visit())).not.toBeNull();
	});

	it('keep no network address', async () => {
		const { userId, email } = await newAccount(database.db);
		await signIn(new Browser(live()).visit(), { email, password: PASSWORD }, ADDRESS);
		expect((await sessionsOf(userId))[0]?.ipAddress ?? '').toBe('');
	});

	it('give an actor with the places the person has at that moment', async () => {
		const { userId } = await newAccount(database.db);
		const partnership = await newPartnership(database.db, { name: 'Opleidingsschool Rivierenland' });
		await newMembership(database.db, partnership, { role: 'coordinator', userId });
		const browser = new Browser(live());
		await openSession(browser.visit(), userId);
		const event = browser.event('/');
		await handleSession({ event, resolve: () => new Response() });
		expect(event.locals.actor?.memberships).toEqual([
			{
				partnershipId: partnership,
				partnershipName: 'Opleidingsschool Rivierenland',
				demo: false,
				role: 'coordinator',
				partnerId: null
			}
		]);
		await asSystem(database.db, (trx) => trx.deleteFrom('membership').where('user_id', '=', userId).execute());
		const again = browser.event('/');
		await handleSession({ event: again, resolve: () => new Response() });
		expect(again.locals.actor).toMatchObject({ userId, memberships: [] });
	});

	it('leave a visitor without a cookie nobody', async () => {
		const event = new Browser(live()).event('/');
		await handleSession({ event, resolve: () => new Response() });
		expect(event.locals.actor).toBeNull();
	});

	it('stand behind a table the role that serves pages may not read', async () => {
		const { userId } = await newAccount(database.db);
		for (const table of [
			'auth_user',
			'auth_session',
			'auth_account',
			'auth_verification',
			'auth_rate_limit'
		] as const) {
			const read = asPerson(database.db, userId, (trx) => trx.selectFrom(table).selectAll().execute());
			await expect(read).rejects.toMatchObject({ code: '42501' });
		}
	});

	it('travel in a cookie of this host alone over https, and under a plain name on localhost', async () => {
		const { userId, email } = await newAccount(database.db);
		const settings = readSettings({ ORIGIN: 'https://begroting.example.nl' });
		const secure = new Browser(testServices(database, { clock: () => new Date(), settings }));
		await signIn(secure.visit(), { email, password: PASSWORD }, ADDRESS);
		const flags = { path: '/', httpOnly: true, sameSite: 'lax', secure: true };
		expect([...secure.jar.keys()].sort()).toEqual(['__Host-known-browser', '__Host-session']);
		for (const { options } of secure.jar.values()) {
			expect(options).toMatchObject(flags);
			expect(options).not.toHaveProperty('domain');
		}
		expect(secure.jar.get('__Host-session')?.options.maxAge).toBe(SESSION_LIMITS.idle / 1000);
		expect(await findCurrentSession(secure.visit())).toMatchObject({ actor: { userId } });
		const plain = new Browser(live());
		await openSession(plain.visit(), userId);
		expect(plain.jar.get('session')?.options).toMatchObject({ ...flags, secure: false });
	});
});
