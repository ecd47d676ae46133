/** Guessing (yardstick 30): failures are counted per account and per network, waits grow, and nobody is locked out by a stranger. */
import { beforeAll, expect, it } from 'vitest';
import { countAttempt, networkOf } from '$lib/server/auth/attempts';
import { ATTEMPT_RULES } from '$lib/server/auth/limits';
import { signIn } from '$lib/server/auth/sign-in';
import type { Services } from '$lib/server/services';
import { newAccount, PASSWORD } from '$tests/support/accounts';
import { Browser } from '$tests/support/browser';
import { nextId } from '$tests/support/builders';
import { eachEngine, onServer } from '$tests/support/database';
import { testServices } from '$tests/support/services';

const WRONG = 'not the password';
const { account: RULE, address: NETWORK } = ATTEMPT_RULES;
let networks = 0;
const nextAddress = () => `198.51.${++networks}.1`;

eachEngine('guessing', (openTestDatabase) => {
	const database = openTestDatabase();
	let now = Date.now();
	let services: Services;
	beforeAll(() => {
		services = testServices(database, { clock: () => new Date(now) });
	});

	/** One guess from a browser and a network that were never seen before. */
	const guess = (email: string, password = WRONG, address = nextAddress()) =>
		signIn(new Browser(services).visit(), { email, password }, address);

	it('is free ten times in fifteen minutes, then waits, from wherever it comes', async () => {
		const { email } = await newAccount(database.db);
		for (let failure = 1; failure <= RULE.free; failure++) {
			expect(await guess(email)).toEqual({ ok: false, error: { kind: 'wrong' } });
		}
		expect(await guess(email)).toEqual({ ok: false, error: { kind: 'wait', seconds: RULE.firstWait / 1000 } });
	});

	it('waits for an unknown address exactly as for a known one', async () => {
		const unknown = `${nextId('nobody')}@example.nl`;
		for (let failure = 1; failure <= RULE.free; failure++) await guess(unknown);
		expect(await guess(unknown)).toEqual({ ok: false, error: { kind: 'wait', seconds: RULE.firstWait / 1000 } });
	});

	it('waits twice as long after each further failure, up to fifteen minutes, and is never locked', async () => {
		const { email } = await newAccount(database.db);
		for (let failure = 1; failure <= RULE.free; failure++) await guess(email);
		const waits: number[] = [];
		for (let further = 0; further < 7; further++) {
			const refused = await guess(email);
			const seconds = !refused.ok && refused.error.kind === 'wait' ? refused.error.seconds : 0;
			waits.push(seconds);
			now += seconds * 1000;
			const next = await guess(email);
			expect(next.ok || next.error.kind).toBe('wrong');
		}
		expect(waits.slice(0, 5)).toEqual([30, 60, 120, 240, 480]);
		expect(Math.max(...waits)).toBeLessThanOrEqual(RULE.longestWait / 1000);
		now += RULE.longestWait;
		expect(await guess(email, PASSWORD)).toMatchObject({ ok: true });
	});

	it('refuses the right password too while it waits, so that the wait cannot be skipped', async () => {
		const { email } = await newAccount(database.db);
		for (let failure = 1; failure <= RULE.free; failure++) await guess(email);
		expect(await guess(email, PASSWORD)).toMatchObject({ ok: false, error: { kind: 'wait' } });
		now += RULE.firstWait;
		expect(await guess(email, PASSWORD)).toMatchObject({ ok: true });
	});

	it('is not made to wait longer by tries during the wait', async () => {
		const { email } = await newAccount(database.db);
		for (let failure = 1; failure <= RULE.free; failure++) await guess(email);
		now += 10_000;
		for (let impatient = 0; impatient < 5; impatient++) await guess(email);
		now += RULE.firstWait - 10_000;
		expect(await guess(email, PASSWORD)).toMatchObject({ ok: true });
	});

	it('starts anew after the right password', async () => {
		const { email } = await newAccount(database.db);
		for (let failure = 1; failure < RULE.free; failure++) await guess(email);
		expect(await guess(email, PASSWORD)).toMatchObject({ ok: true });
		for (let failure = 1; failure <= RULE.free; failure++) {
			expect(await guess(email)).toEqual({ ok: false, error: { kind: 'wrong' } });
		}
	});

	it('by a stranger never keeps the owner out of a browser they used before', async () => {
		const { email } = await newAccount(database.db);
		const own = new Browser(services);
		await signIn(own.visit(), { email, password: PASSWORD }, nextAddress());
		for (let failure = 1; failure <= RULE.free + 1; failure++) await guess(email);
		expect(await guess(email)).toMatchObject({ ok: false, error: { kind: 'wait' } });
		expect(await signIn(own.visit(), { email, password: PASSWORD }, nextAddress())).toMatchObject({ ok: true });
	});

	it('counts in a known browser too, and a browser known to one account is a stranger to another', async () => {
		const [owner, other] = [await newAccount(database.db), await newAccount(database.db)];
		const own = new Browser(services);
		await signIn(own.visit(), { email: owner.email, password: PASSWORD }, nextAddress());
		const guessAs = (email: string) => signIn(own.visit(), { email, password: WRONG }, nextAddress());
		for (let failure = 1; failure <= ATTEMPT_RULES.knownBrowser.free; failure++) await guessAs(owner.email);
		expect(await guessAs(owner.email)).toMatchObject({ ok: false, error: { kind: 'wait' } });
		for (let failure = 1; failure <= RULE.free; failure++) await guess(other.email);
		expect(await guessAs(other.email)).toMatchObject({ ok: false, error: { kind: 'wait' } });
	});

	it('at a hundred accounts once each from one network is slowed', async () => {
		const address = nextAddress();
		const answers = [];
		for (let index = 0; index < 100; index++) answers.push(await guess(`${nextId('many')}@example.nl`, WRONG, address));
		const looked = answers.filter((answer) => !answer.ok && answer.error.kind === 'wrong');
		expect(looked).toHaveLength(NETWORK.free);
		expect(await guess(`${nextId('many')}@example.nl`)).toEqual({ ok: false, error: { kind: 'wrong' } });
	});

	it('does not count people of one school who sign in rightly', async () => {
		const address = nextAddress();
		for (let person = 0; person <= NETWORK.free; person++) {
			const { email } = await newAccount(database.db);
			expect(await guess(email, PASSWORD, address)).toMatchObject({ ok: true });
		}
	});

	it('keeps neither e-mail address nor network address in the counts', async () => {
		const [email, address] = [`${nextId('secret')}@example.nl`, nextAddress()];
		await guess(email, WRONG, address);
		const rows = await database.db.selectFrom('auth_rate_limit').selectAll().execute();
		expect(JSON.stringify(rows)).not.toContain(email);
		expect(JSON.stringify(rows)).not.toContain(address);
	});
});

onServer('a hundred guesses at the same moment', (openTestDatabase) => {
	const database = openTestDatabase();

	it('are a hundred guesses: ten are looked at', async () => {
		const services = testServices(database);
		const attempt = { kind: 'account', subject: 'race@example.nl' } as const;
		const waits = await Promise.all(Array.from({ length: 100 }, () => countAttempt(services, attempt)));
		expect(waits.filter((wait) => wait === 0)).toHaveLength(RULE.free);
	});
});

it('the network of an address is the address itself, or the first half of an IPv6 address however it is written', () => {
	expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
	expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
	expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
	expect(networkOf('2001:0DB8:0:0:ffff::9')).toBe('2001:db8:0:0::/64');
	expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
	expect(networkOf('::1')).toBe('0:0:0:0::/64');
});
