/** The first run: open once, to whoever holds the code from the log, in production only. */
import type { RequestEvent } from '@sveltejs/kit';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { handleFirstRun } from '$lib/server/hooks/first-run';
import { announceFirstRun } from '$lib/server/auth/setup-code';
import { signIn } from '$lib/server/auth/sign-in';
import { ATTEMPT_RULES } from '$lib/server/auth/limits';
import { asSystem } from '$lib/server/db/tenancy';
import {
	isFirstRun,
	signUpFirstPartnership,
	type SignUpFirstPartnership
} from '$lib/server/usecases/sign-up-first-partnership';
import { newId, type Services } from '$lib/server/services';
import { readSettings } from '$lib/server/settings';
import { load, actions } from '../../src/routes/(outside)/first-run/+page.server';
import { Browser, outcomeOf } from '$tests/support/browser';
import { newMembership, newPartner, newPartnership } from '$tests/support/builders';
import { eachEngine, onServer, type TestDatabase } from '$tests/support/database';
import { eventsOf, placesOf } from '$tests/support/people';
import { testServices } from '$tests/support/services';

const SECRET = 'f3b1c9d27a5e48069bd1c3e7a2f45d80';
const FROM = { address: '192.0.2.9', requestId: 'request' };

function production(database: TestDatabase): Services {
	const settings = readSettings({ APP_MODE: 'production', APP_SECRET: SECRET, ORIGIN: 'https://begroting.example.nl' });
	return testServices(database, { settings, newId });
}

function command(code: string, given: Partial<SignUpFirstPartnership> = {}): SignUpFirstPartnership {
	return {
		code,
		name: 'Femke Smit',
		email: 'femke@example.nl',
		password: 'drie zoute haringen',
		locale: 'nl',
		partnership: {
			kind: 'new',
			name: 'Opleidingsschool Oost',
			recognition: 'aspirant',
			leadPartner: { name: 'Stichting Oost', kind: 'schoolBoard' }
		},
		...given
	};
}

/** Nobody can sign in, and no address is taken, as in a fresh installation. */
async function clear({ db }: TestDatabase): Promise<void> {
	await db.deleteFrom('auth_account').execute();
	await db.deleteFrom('auth_rate_limit').execute();
	await sql`update auth_user set email = id || '@gone.example'`.execute(db);
}

eachEngine('the first run', (openTestDatabase) => {
	const database = openTestDatabase();

	it('makes account, partnership, lead partner and penvoerder together, and is over', async () => {
		await clear(database);
		const services = production(database);
		const code = (await announceFirstRun(services)) ?? '';
		expect(code).toMatch(/^[a-z0-9]{5}(-[a-z0-9]{5}){3}$/);
		expect(await isFirstRun(services)).toBe(true);
		const outcome = await signUpFirstPartnership(services, command(` ${code.toUpperCase()} `), FROM);
		const userId = outcome.ok ? outcome.value.userId : '';
		expect(outcome).toEqual({ ok: true, value: { userId } });
		const partnership = await asSystem(database.db, (trx) =>
			trx.selectFrom('partnership').selectAll().where('name', '=', 'Opleidingsschool Oost').executeTakeFirstOrThrow()
		);
		expect(partnership).toMatchObject({ kind: 'aspirant', demo: false, updated_by: 'Femke Smit' });
		const partners = await asSystem(database.db, (trx) =>
			trx.selectFrom('partner').selectAll().where('partnership_id', '=', partnership.id).execute()
		);
		expect(partners).toMatchObject([{ name: 'Stichting Oost', lead_partner: true, member_from: '2026-08-01' }]);
		const places = await placesOf(database.db, partnership.id);
		expect(places).toMatchObject([{ user_id: userId, role: 'penvoerder', partner_id: partners[0]?.id }]);
		const events = await eventsOf(database.db, partnership.id);
		expect(events.map((event) => event.action)).toEqual(['partnership.created', 'partner.added', 'membership.started']);
		const credentials = { email: 'femke@example.nl', password: 'drie zoute haringen' };
		expect(await signIn(new Browser(services).visit(), credentials, FROM.address)).toMatchObject({ ok: true });

		expect(await isFirstRun(services)).toBe(false);
		expect(await announceFirstRun(services)).toBeNull();
		const again = command(code, { email: 'ander@example.nl' });
		expect(await signUpFirstPartnership(services, again, FROM)).toEqual({ ok: false, error: 'closed' });
		const event = new Browser(services).event('/first-run');
		expect(await outcomeOf(() => load(event as Parameters<typeof load>[0]))).toMatchObject({ status: 404 });
	});

	it('is closed to a wrong code, and to the code of an earlier start', async () => {
		await clear(database);
		const services = production(database);
		const older = (await announceFirstRun(services)) ?? '';
		const code = (await announceFirstRun(services)) ?? '';
		for (const wrong of ['', 'abcde-abcde-abcde-abcde', older]) {
			expect(await signUpFirstPartnership(services, command(wrong), FROM)).toEqual({ ok: false, error: 'codeWrong' });
		}
		expect(await database.db.selectFrom('auth_account').select('id').execute()).toEqual([]);
		expect(await signUpFirstPartnership(services, command(code), FROM)).toMatchObject({ ok: true });
	});

	it('slows down guessing the code', async () => {
		await clear(database);
		const services = production(database);
		await announceFirstRun(services);
		for (let guess = 0; guess < ATTEMPT_RULES.setupCode.free; guess++) {
			await signUpFirstPartnership(services, command(`guess${guess}`), FROM);
		}
		const refused = await signUpFirstPartnership(services, command('guess'), FROM);
		expect(refused).toEqual({ ok: false, error: { kind: 'wait', seconds: 5 } });
	});

	it('keeps the code as a hash, and says it in the log once', async () => {
		await clear(database);
		const lines: string[] = [];
		const services = production(database);
		// Only `warn` is called here, and with one sentence; a logger takes it in several forms.
		const log = { ...services.log, warn: (line: string) => lines.push(line) } as unknown as Services['log'];
		const code = (await announceFirstRun({ ...services, log })) ?? '';
		expect(lines).toHaveLength(1);
		expect(lines[0]).toContain(`https://begroting.example.nl/first-run`);
		expect(lines[0]).toContain(code);
		const stored = await database.db.selectFrom('app_setting').selectAll().execute();
		expect(JSON.stringify(stored)).not.toContain(code.replaceAll('-', ''));
	});

	it('is not there in demo mode', async () => {
		await clear(database);
		const demo = testServices(database, { newId });
		expect(await announceFirstRun(demo)).toBeNull();
		expect(await signUpFirstPartnership(demo, command('x'), FROM)).toEqual({ ok: false, error: 'closed' });
	});

	it('can take over what was imported and nobody has a place in, and nothing else', async () => {
		await clear(database);
		const services = production(database);
		const taken = await newPartnership(database.db);
		await newMembership(database.db, taken, { role: 'bestuurder' });
		const demo = await newPartnership(database.db, { demo: true });
		const code = (await announceFirstRun(services)) ?? '';
		const claim = command(code, { partnership: { kind: 'imported' } });
		const imported = await newPartnership(database.db);
		await newPartner(database.db, imported, { lead_partner: true });
		const outcome = await signUpFirstPartnership(services, claim, FROM);
		const userId = outcome.ok ? outcome.value.userId : '';
		expect(await placesOf(database.db, imported)).toMatchObject([{ user_id: userId, role: 'penvoerder' }]);
		expect((await placesOf(database.db, taken)).some((place) => place.user_id === userId)).toBe(false);
		expect(await placesOf(database.db, demo)).toEqual([]);
	});

	it('leads every page there while it is open, and none afterwards', async () => {
		await clear(database);
		const services = production(database);
		const visit = async (routeId: NonNullable<RequestEvent['route']['id']>) => {
			const event = { ...new Browser(services).event('/'), route: { id: routeId } };
			const answer = await handleFirstRun({ event, resolve: () => new Response('page') });
			return answer.headers.get('Location') ?? (await answer.text());
		};
		expect(await visit('/(inside)/p/[partnership]/people')).toBe('/first-run');
		expect(await visit('/(outside)/sign-in')).toBe('/first-run');
		expect(await visit('/(outside)/first-run')).toBe('page');
		expect(await visit('/healthz')).toBe('page');
		const code = (await announceFirstRun(services)) ?? '';
		await signUpFirstPartnership(services, command(code), FROM);
		expect(await visit('/(outside)/sign-in')).toBe('page');
	});

	it('says every wrong field of its form at once, keeps what was typed and never the password', async () => {
		await clear(database);
		const services = production(database);
		const form = { code: 'x', name: '', email: 'no address', newPassword: 'geheim', partnershipName: 'Oost' };
		const event = new Browser(services).event('/first-run', { form });
		const outcome = await outcomeOf(() => actions.default?.(event as Parameters<typeof load>[0]));
		expect(outcome.value).toMatchObject({
			status: 422,
			data: {
				values: { code: 'x', email: 'no address', partnershipName: 'Oost' },
				errors: { name: 'required', email: 'notAnEmail', leadPartnerName: 'required', recognition: 'required' }
			}
		});
		expect(JSON.stringify(outcome)).not.toContain('geheim');
	});
});

onServer('two people with the setup code at the same moment', (openTestDatabase) => {
	const database = openTestDatabase();

	it('make one account and one partnership', async () => {
		const services = production(database);
		const code = (await announceFirstRun(services)) ?? '';
		const outcomes = await Promise.all(
			['een@example.nl', 'twee@example.nl'].map((email) =>
				signUpFirstPartnership(services, command(code, { email }), FROM)
			)
		);
		expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
		expect(outcomes.find((outcome) => !outcome.ok)).toEqual({ ok: false, error: 'closed' });
		expect(await database.db.selectFrom('auth_user').select('id').execute()).toHaveLength(1);
	});
});
