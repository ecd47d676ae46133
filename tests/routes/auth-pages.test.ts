/** The pages of signing in, the demonstration and one's own account, as loads and actions behind the session hook. */
import { beforeAll, expect, it } from 'vitest';
import { handleSession } from '$lib/server/hooks/session';
import { openSession } from '$lib/server/auth/sessions';
import { demoPeople } from '$lib/demo/demo-people';
import { insertDemoPeople } from '$lib/server/queries/demo-people';
import { asSystem } from '$lib/server/db/tenancy';
import { newId, type Services } from '$lib/server/services';
import { readSettings } from '$lib/server/settings';
import * as account from '../../src/routes/(inside)/account/+page.server';
import * as home from '../../src/routes/(inside)/+page.server';
import * as inside from '../../src/routes/(inside)/+layout.server';
import * as people from '../../src/routes/(inside)/p/[partnership]/people/+page.server';
import * as person from '../../src/routes/(inside)/p/[partnership]/people/[membership]/+page.server';
import * as frame from '../../src/routes/+layout.server';
import * as invitation from '../../src/routes/(outside)/invitation/[token]/+page.server';
import * as signIn from '../../src/routes/(outside)/sign-in/+page.server';
import * as signOut from '../../src/routes/(outside)/sign-out/+page.server';
import { newAccount, PASSWORD } from '$tests/support/accounts';
import { Browser, outcomeOf } from '$tests/support/browser';
import { newMembership, newPartner, newPartnership } from '$tests/support/builders';
import { eachEngine } from '$tests/support/database';
import { newTeam, placesOf } from '$tests/support/people';
import { testServices } from '$tests/support/services';

type Given = Parameters<Browser['event']>[1];
/** A load or action of any route: the event of the test fits them all. */
type Endpoint = (event: never) => unknown;

async function call(browser: Browser, endpoint: Endpoint | undefined, path: string, given: Given = {}) {
	const event = browser.event(path, given);
	await handleSession({ event, resolve: () => new Response() });
	return outcomeOf(() => endpoint?.(event as never));
}

eachEngine('the pages of signing in', (openTestDatabase) => {
	const database = openTestDatabase();
	let services: Services;
	beforeAll(() => {
		services = testServices(database, { clock: () => new Date(), newId });
	});

	const form = (email: string, password: string, next = '/') => ({ form: { email, password, next } });

	it('lead on to where the visitor was going, and never to another site', async () => {
		const { email } = await newAccount(database.db);
		for (const [next, location] of [
			['/p/oost/people?x=1', '/p/oost/people?x=1'],
			['//evil.example', '/'],
			['https://evil.example', '/'],
			['/\\evil.example', '/']
		] as const) {
			const outcome = await call(
				new Browser(services),
				signIn.actions.password,
				'/sign-in',
				form(email, PASSWORD, next)
			);
			expect(outcome).toEqual({ status: 303, location });
		}
	});

	it('keep the address after a wrong password, and never the password', async () => {
		const { email } = await newAccount(database.db);
		const outcome = await call(new Browser(services), signIn.actions.password, '/sign-in', form(email, 'hemelsblauwe'));
		expect(outcome.value).toMatchObject({ status: 422, data: { values: { email }, errors: { password: 'wrong' } } });
		expect(JSON.stringify(outcome)).not.toContain('hemelsblauwe');
	});

	it('send visitors from inside to signing in, with the way back', async () => {
		const outcome = await call(new Browser(services), inside.load as Endpoint, '/account?x=1');
		expect(outcome).toEqual({ status: 303, location: '/sign-in?next=%2Faccount%3Fx%3D1' });
	});

	it('sign out by a form only, and in the database too', async () => {
		const { userId } = await newAccount(database.db);
		const browser = new Browser(services);
		await openSession(browser.visit(), userId);
		expect(await call(browser, signOut.load as Endpoint, '/sign-out')).toEqual({ status: 303, location: '/' });
		expect(browser.jar.has('session')).toBe(true);
		const outcome = await call(browser, signOut.actions.default, '/sign-out', { form: {} });
		expect(outcome).toEqual({ status: 303, location: '/sign-in?done=signed-out' });
		const left = await database.db.selectFrom('auth_session').select('id').where('userId', '=', userId).execute();
		expect(left).toEqual([]);
	});

	it('lead somebody with one partnership straight in, and let others choose', async () => {
		const [one, two] = [await newPartnership(database.db), await newPartnership(database.db)];
		const { userId } = await newAccount(database.db);
		const browser = new Browser(services);
		await openSession(browser.visit(), userId);
		const at = () => call(browser, home.load as Endpoint, '/');
		expect(await at()).toEqual({ value: { choices: [] } });
		await newMembership(database.db, one, { role: 'bestuurder', userId });
		await newMembership(database.db, one, { role: 'accountant', userId });
		expect(await at()).toEqual({ status: 303, location: `/p/${one}` });
		await newMembership(database.db, two, { role: 'coordinator', userId });
		const { choices } = (await at()).value as { choices: { id: string; roles: string[] }[] };
		expect(choices.map((choice) => choice.id).sort()).toEqual([one, two].sort());
		expect(choices.find((choice) => choice.id === one)?.roles.sort()).toEqual(['accountant', 'bestuurder']);
	});
});

eachEngine('the demonstration', (openTestDatabase) => {
	const database = openTestDatabase();
	const [demoPerson] = demoPeople;
	const personId = demoPerson?.id ?? '';
	const production = readSettings({ APP_MODE: 'production', APP_SECRET: 'f3b1c9d27a5e48069bd1c3e7a2f45d80' });
	const enter = (browser: Browser, person: string) =>
		call(browser, signIn.actions.demo, '/sign-in', { form: { person } });

	beforeAll(async () => {
		for (const { partnershipId, partnerId } of demoPerson?.places ?? []) {
			await newPartnership(database.db, { id: partnershipId, demo: true });
			const partners = demoPeople.flatMap((someone) => someone.places);
			const ids = partners
				.filter((place) => place.partnershipId === partnershipId)
				.flatMap((place) => place.partnerId ?? []);
			for (const id of new Set([...ids, partnerId ?? ''])) await newPartner(database.db, partnershipId, { id });
			await asSystem(database.db, (trx) => insertDemoPeople(trx, partnershipId, demoPeople, new Date()));
		}
	});

	it('is entered with one click, and offers each role', async () => {
		const browser = new Browser(testServices(database, { clock: () => new Date(), newId }));
		const page = await call(browser, signIn.load as Endpoint, '/sign-in');
		const { demo } = page.value as { demo: { partnerships: { entrances: { role: string }[] }[] } };
		const roles = new Set(demo.partnerships.flatMap((choice) => choice.entrances.map((entrance) => entrance.role)));
		expect([...roles].sort()).toEqual(['accountant', 'bestuurder', 'coordinator', 'partnerMember', 'penvoerder']);
		expect(await enter(browser, personId)).toEqual({ status: 303, location: '/' });
		const event = browser.event('/');
		await handleSession({ event, resolve: () => new Response() });
		expect(event.locals.actor).toMatchObject({ name: demoPerson?.name });
	});

	it('opens no door to anybody but its own people', async () => {
		const browser = new Browser(testServices(database, { clock: () => new Date(), newId }));
		const { userId } = await newAccount(database.db);
		for (const person of [userId, '', 'nobody']) expect(await enter(browser, person)).toMatchObject({ status: 404 });
		expect(browser.jar.size).toBe(0);
	});

	it('is no way in in production mode, even with its people in the database', async () => {
		const browser = new Browser(testServices(database, { clock: () => new Date(), newId, settings: production }));
		expect(await enter(browser, personId)).toMatchObject({ status: 404 });
		expect(browser.jar.size).toBe(0);
		const page = await call(browser, signIn.load as Endpoint, '/sign-in');
		expect(page.value).toMatchObject({ demo: null });
	});
});

eachEngine('the account page', (openTestDatabase) => {
	const database = openTestDatabase();
	let services: Services;
	beforeAll(() => {
		services = testServices(database, { clock: () => new Date(), newId });
	});

	async function signedIn() {
		const owner = await newAccount(database.db);
		const browser = new Browser(services);
		await openSession(browser.visit(), owner.userId);
		return { owner, browser };
	}

	it('changes name and language', async () => {
		const { browser } = await signedIn();
		const change = { form: { name: 'Noor de Vries', locale: 'en' } };
		expect(await call(browser, account.actions.personal, '/account', change)).toMatchObject({ status: 303 });
		expect(browser.jar.get('locale')?.value).toBe('en');
		browser.jar.delete('locale');
		const event = browser.event('/');
		await handleSession({ event, resolve: () => new Response() });
		expect(event.locals).toMatchObject({ locale: 'en', actor: { name: 'Noor de Vries' } });
	});

	it('changes the password with the present one, ends all other sessions and gives this one a new id', async () => {
		const { owner, browser } = await signedIn();
		const other = new Browser(services);
		await openSession(other.visit(), owner.userId);
		const before = browser.copy();
		const change = (currentPassword: string) =>
			call(browser, account.actions.password, '/account', {
				form: { currentPassword, newPassword: 'negen rode daken' }
			});
		const refused = await change('not the password');
		expect(refused.value).toMatchObject({ status: 422, data: { errors: { currentPassword: 'passwordWrong' } } });
		expect(await change(PASSWORD)).toEqual({ status: 303, location: '/account?done=passwordChanged' });
		for (const old of [other, before]) {
			expect(await call(old, inside.load as Endpoint, '/account')).toMatchObject({ status: 303 });
		}
		expect(await call(browser, inside.load as Endpoint, '/account')).toEqual({ value: undefined });
		const again = { form: { email: owner.email, password: 'negen rode daken', next: '/' } };
		expect(await call(new Browser(services), signIn.actions.password, '/sign-in', again)).toMatchObject({
			status: 303
		});
	});

	it('slows down guessing the present password in an open session', async () => {
		const { browser } = await signedIn();
		const guess = () =>
			call(browser, account.actions.password, '/account', {
				form: { currentPassword: 'not the password', newPassword: 'negen rode daken' }
			});
		for (let failure = 0; failure < 10; failure++) expect((await guess()).value).toMatchObject({ status: 422 });
		expect((await guess()).value).toMatchObject({ status: 429, data: { waitSeconds: 30 } });
	});

	it('lists sessions without their tokens, and ends one or all others', async () => {
		const { owner, browser } = await signedIn();
		const [phone, tablet] = [new Browser(services, 'Mozilla/5.0 (iPhone) Safari/604'), new Browser(services, '')];
		await openSession(phone.visit(), owner.userId);
		await openSession(tablet.visit(), owner.userId);
		const page = await call(browser, account.load as Endpoint, '/account');
		const { sessions } = page.value as { sessions: { id: string; current: boolean; device: unknown }[] };
		expect(sessions.filter((session) => session.current)).toHaveLength(1);
		const tokens = await database.db.selectFrom('auth_session').select('token').execute();
		for (const { token } of tokens) expect(JSON.stringify(page.value)).not.toContain(token);
		const id = sessions.find((session) => JSON.stringify(session.device)?.includes('iPhone'))?.id ?? '';
		await call(browser, account.actions.endSession, '/account', { form: { session: id } });
		expect(await call(phone, inside.load as Endpoint, '/account')).toMatchObject({ status: 303 });
		await call(browser, account.actions.endOthers, '/account', { form: {} });
		expect(await call(tablet, inside.load as Endpoint, '/account')).toMatchObject({ status: 303 });
		expect(await call(browser, inside.load as Endpoint, '/account')).toEqual({ value: undefined });
	});

	it('ends no session of somebody else', async () => {
		const [mine, theirs] = [await signedIn(), await signedIn()];
		const [row] = await database.db
			.selectFrom('auth_session')
			.select('id')
			.where('userId', '=', theirs.owner.userId)
			.execute();
		await call(mine.browser, account.actions.endSession, '/account', { form: { session: row?.id ?? '' } });
		expect(await call(theirs.browser, inside.load as Endpoint, '/account')).toEqual({ value: undefined });
	});
});

eachEngine('the pages about people', (openTestDatabase) => {
	const database = openTestDatabase();
	let services: Services;
	beforeAll(() => {
		services = testServices(database, { clock: () => new Date(), newId });
	});

	async function leadOf() {
		const team = await newTeam(services);
		const browser = new Browser(services);
		await openSession(browser.visit(), team.penvoerder.userId);
		return { ...team, browser, params: { partnership: team.partnershipId } };
	}

	it('show the link of an invitation in the one answer, and take the invited person in with it', async () => {
		const { browser, params, partnershipId } = await leadOf();
		const invite = { params, form: { email: 'Gast@example.nl', role: 'accountant', partnerId: '' } };
		const made = await call(browser, people.actions.invite, `/p/${partnershipId}/people`, invite);
		const { link } = made.value as { link: { email: string; href: string } };
		expect(link.email).toBe('gast@example.nl');
		const token = link.href.replace(`${services.settings.origin}/invitation/`, '');
		const page = await call(browser, people.load as Endpoint, `/p/${partnershipId}/people`, { params });
		expect(page.value).toMatchObject({ invitations: [{ email: 'gast@example.nl', role: 'accountant' }] });
		expect(JSON.stringify(page.value)).not.toContain(token);
		const guest = new Browser(services);
		const create = { params: { token }, form: { name: 'Gijs Mol', newPassword: 'vier natte laarzen' } };
		const outcome = await call(guest, invitation.actions.create, `/invitation/${token}`, create);
		expect(outcome).toEqual({ status: 303, location: `/p/${partnershipId}` });
		const inside_ = await call(guest, people.load as Endpoint, `/p/${partnershipId}/people`, { params });
		expect(inside_.value).toMatchObject({ mayManage: false, showsEmail: false, invitations: [] });
		expect(JSON.stringify(inside_.value)).not.toContain('@');
	});

	it('answer to strangers as if the partnership were not there, and to others that it is not theirs to do', async () => {
		const { partnershipId, params, browser } = await leadOf();
		const stranger = (await leadOf()).browser;
		const [place] = await placesOf(database.db, partnershipId);
		const ofPerson = { params: { ...params, membership: place?.id ?? '' } };
		const path = `/p/${partnershipId}/people`;
		expect(await call(stranger, people.load as Endpoint, path, { params })).toMatchObject({ status: 404 });
		expect(await call(stranger, person.load as Endpoint, path, ofPerson)).toMatchObject({ status: 404 });
		const invite = { params, form: { email: 'gast@example.nl', role: 'accountant' } };
		expect(await call(stranger, people.actions.invite, path, invite)).toMatchObject({ status: 404 });
		const { userId } = await newAccount(database.db);
		await newMembership(database.db, partnershipId, { role: 'coordinator', userId });
		const coordinator = new Browser(services);
		await openSession(coordinator.visit(), userId);
		expect(await call(coordinator, people.actions.invite, path, invite)).toMatchObject({ status: 403 });
		expect(await call(coordinator, person.load as Endpoint, path, ofPerson)).toMatchObject({ status: 403 });
		expect(await call(coordinator, people.load as Endpoint, path, { params })).toMatchObject({
			value: { mayManage: false, showsEmail: true, invitations: [] }
		});
		expect(await call(browser, person.load as Endpoint, path, ofPerson)).toMatchObject({ value: { changed: false } });
	});

	it('keep who changes their own role signed in, under a new session id', async () => {
		const { partnershipId, params, browser, penvoerder } = await leadOf();
		const second = await newAccount(database.db);
		await newMembership(database.db, partnershipId, { role: 'penvoerder', userId: second.userId });
		const place = (await placesOf(database.db, partnershipId)).find((row) => row.user_id === penvoerder.userId);
		const stolen = browser.copy();
		const change = { params: { ...params, membership: place?.id ?? '' }, form: { role: 'coordinator', partnerId: '' } };
		expect(await call(browser, person.actions.change, '/p/x/people/y', change)).toMatchObject({ status: 303 });
		expect(await call(stolen, inside.load as Endpoint, '/account')).toMatchObject({
			status: 303,
			location: expect.stringContaining('/sign-in')
		});
		const event = browser.event('/');
		await handleSession({ event, resolve: () => new Response() });
		expect(event.locals.actor?.memberships.map((membership) => membership.role)).toEqual(['coordinator']);
	});

	it('explain a refusal at its field and keep what was chosen', async () => {
		const { params, browser, partnershipId } = await leadOf();
		const invite = { params, form: { email: 'geen adres', role: 'koning', partnerId: '' } };
		const outcome = await call(browser, people.actions.invite, `/p/${partnershipId}/people`, invite);
		expect(outcome.value).toMatchObject({
			status: 422,
			data: { values: { email: 'geen adres', role: 'koning' }, errors: { email: 'notAnEmail', role: 'notAChoice' } }
		});
	});

	it('stand in a frame that names the partnership only to people with a place in it', async () => {
		const { params, browser, partnershipId } = await leadOf();
		const stranger = (await leadOf()).browser;
		const shell = await call(browser, frame.load as Endpoint, `/p/${partnershipId}/people`, { params });
		expect(shell.value).toMatchObject({ partnership: { id: partnershipId }, user: { name: 'Pleun Visser' } });
		const foreign = await call(stranger, frame.load as Endpoint, `/p/${partnershipId}/people`, { params });
		expect(foreign.value).toMatchObject({ partnership: null, schoolYears: [] });
		expect(JSON.stringify(foreign.value)).not.toContain(partnershipId);
	});
});
