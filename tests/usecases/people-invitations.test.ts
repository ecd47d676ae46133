/** Invitations: made by the penvoerder, used once, by the person they are for. */
import { beforeAll, expect, it } from 'vitest';
import { LINK_LIMITS } from '$lib/server/auth/limits';
import { hashToken } from '$lib/server/auth/one-time-token';
import { signIn } from '$lib/server/auth/sign-in';
import { openSession } from '$lib/server/auth/sessions';
import { asSystem } from '$lib/server/db/tenancy';
import { acceptAsNewPerson, acceptSignedIn } from '$lib/server/usecases/accept-invitation';
import { describeInvitation } from '$lib/server/usecases/describe-invitation';
import { invitePerson } from '$lib/server/usecases/invite-person';
import { renewInvitation } from '$lib/server/usecases/renew-invitation';
import { revokeInvitation } from '$lib/server/usecases/revoke-invitation';
import { newId, type Services } from '$lib/server/services';
import { newAccount } from '$tests/support/accounts';
import { Browser } from '$tests/support/browser';
import { newPartner, nextId } from '$tests/support/builders';
import { eachEngine, onServer, type TestDatabase } from '$tests/support/database';
import { actorFor, callerFor, eventsOf, join, newTeam, placesOf, type Team } from '$tests/support/people';
import { testServices } from '$tests/support/services';

const NEW = { name: 'Sanne de Boer', password: 'een lange houten trap', locale: 'nl' } as const;

function live(database: TestDatabase, shift = 0): Services {
	return testServices(database, { clock: () => new Date(Date.now() + shift), newId });
}

async function invited(team: Team, email = `${nextId('guest')}@example.nl`) {
	const { partnershipId, partnerId, caller } = team;
	const outcome = await invitePerson(caller, { partnershipId, email, role: 'partnerMember', partnerId });
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
	return { ...outcome.value, email, acceptance: { token: outcome.value.token, requestId: 'request' } };
}

eachEngine('an invitation', (openTestDatabase) => {
	const database = openTestDatabase();
	let services: Services;
	let team: Team;
	beforeAll(async () => {
		services = live(database);
		team = await newTeam(services);
	});

	it('gives a new person an account and the place, and leaves who did what in the trail', async () => {
		const own = await newTeam(services);
		const { email, acceptance, id } = await invited(own, 'Sanne.deBoer@Example.NL');
		expect(email).toBe('Sanne.deBoer@Example.NL');
		const accepted = await acceptAsNewPerson(services, acceptance, NEW);
		const userId = accepted.ok ? accepted.value.userId : '';
		expect(accepted).toEqual({ ok: true, value: { userId, partnershipId: own.partnershipId } });
		const place = (await placesOf(database.db, own.partnershipId)).find((row) => row.user_id === userId);
		expect(place).toMatchObject({ role: 'partnerMember', partner_id: own.partnerId });
		const browser = new Browser(services);
		const credentials = { email: 'sanne.deboer@example.nl', password: NEW.password };
		expect(await signIn(browser.visit(), credentials, '192.0.2.1')).toMatchObject({ ok: true });
		const events = await eventsOf(database.db, own.partnershipId);
		expect(events.map(({ action, user_name, entity_id, level }) => [action, user_name, entity_id, level])).toEqual([
			['invitation.created', 'Pleun Visser', id, 'leadPartner'],
			['invitation.accepted', NEW.name, id, 'leadPartner'],
			['membership.started', NEW.name, place?.id, 'shared']
		]);
	});

	it('is kept as a hash only', async () => {
		const { token, id } = await invited(team);
		const row = await asSystem(database.db, (trx) =>
			trx.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
		);
		expect(row.token_hash).toBe(hashToken(token));
		expect(JSON.stringify(row)).not.toContain(token);
		expect(token.length).toBeGreaterThanOrEqual(52);
	});

	it('works once', async () => {
		const { acceptance } = await invited(team);
		expect(await acceptAsNewPerson(services, acceptance, NEW)).toMatchObject({ ok: true });
		expect(await acceptAsNewPerson(services, acceptance, NEW)).toEqual({ ok: false, error: 'invitationAccepted' });
		expect(await describeInvitation(services, acceptance.token, null)).toMatchObject({ closed: 'invitationAccepted' });
	});

	it('works for fourteen days', async () => {
		const { acceptance } = await invited(team);
		const minute = 60_000;
		const stale = live(database, LINK_LIMITS.invitation + minute);
		expect(await acceptAsNewPerson(stale, acceptance, NEW)).toEqual({ ok: false, error: 'invitationExpired' });
		const fresh = live(database, LINK_LIMITS.invitation - minute);
		expect(await acceptAsNewPerson(fresh, acceptance, NEW)).toMatchObject({ ok: true });
	});

	it('does not work once it is taken back, and cannot be taken back once it is used', async () => {
		const { partnershipId, caller } = team;
		const { acceptance, id } = await invited(team);
		expect(await revokeInvitation(caller, { partnershipId, id })).toMatchObject({ ok: true });
		expect(await acceptAsNewPerson(services, acceptance, NEW)).toEqual({ ok: false, error: 'invitationRevoked' });
		const used = await invited(team);
		await acceptAsNewPerson(services, used.acceptance, NEW);
		const refused = { ok: false, error: 'invitationClosed' };
		expect(await revokeInvitation(caller, { partnershipId, id: used.id })).toEqual(refused);
		expect(await renewInvitation(caller, { partnershipId, id: used.id })).toEqual(refused);
	});

	it('that is renewed works by the new link, and no longer by the old one', async () => {
		const { partnershipId, caller } = team;
		const { acceptance, id } = await invited(team);
		const renewed = await renewInvitation(caller, { partnershipId, id });
		const token = renewed.ok ? renewed.value.token : '';
		expect(await acceptAsNewPerson(services, acceptance, NEW)).toEqual({ ok: false, error: 'invitationUnknown' });
		expect(await acceptAsNewPerson(services, { token, requestId: 'request' }, NEW)).toMatchObject({ ok: true });
	});

	it('does not work with a token nobody made', async () => {
		for (const token of ['', 'x', newId() + newId() + newId(), "' or true --"]) {
			const outcome = await acceptAsNewPerson(services, { token, requestId: 'request' }, NEW);
			expect(outcome).toEqual({ ok: false, error: 'invitationUnknown' });
		}
	});

	it('is for its own address: somebody signed in with another one cannot take it', async () => {
		const { acceptance } = await invited(team);
		const other = await newAccount(database.db);
		const actor = await actorFor(services, other);
		expect(await acceptSignedIn(services, acceptance, actor)).toEqual({ ok: false, error: 'otherPerson' });
		expect((await describeInvitation(services, acceptance.token, actor)).invitation?.way).toBe('otherPerson');
	});

	it('for an address with an account asks to sign in, and makes no second account', async () => {
		const known = await newAccount(database.db);
		const { acceptance } = await invited(team, known.email);
		expect((await describeInvitation(services, acceptance.token, null)).invitation?.way).toBe('signInFirst');
		expect(await acceptAsNewPerson(services, acceptance, NEW)).toEqual({ ok: false, error: 'accountExists' });
		const actor = await actorFor(services, known);
		expect((await describeInvitation(services, acceptance.token, actor)).invitation?.way).toBe('accept');
		expect(await acceptSignedIn(services, acceptance, actor)).toMatchObject({ ok: true });
	});

	it('that is accepted ends every session the person had before', async () => {
		const known = await newAccount(database.db);
		await openSession(new Browser(services).visit(), known.userId);
		const { acceptance } = await invited(team, known.email);
		await acceptSignedIn(services, acceptance, await actorFor(services, known));
		const left = await database.db.selectFrom('auth_session').select('id').where('userId', '=', known.userId).execute();
		expect(left).toEqual([]);
	});

	it('tells who invites for what before anything is typed', async () => {
		const { acceptance, email } = await invited(team);
		expect((await describeInvitation(services, acceptance.token, null)).invitation).toMatchObject({
			inviterName: 'Pleun Visser',
			email,
			role: 'partnerMember',
			organisation: `Bestuur ${team.partnerId}`,
			way: 'newAccount'
		});
	});

	it('with a password that is easy to guess leaves no account, no place and a link that still works', async () => {
		const { acceptance, email } = await invited(team);
		for (const [password, error] of [
			['te kort', 'passwordTooShort'],
			['Welkom2026!!', 'passwordCommon'],
			['123456789012', 'passwordCommon'],
			['sannedeboer99', 'passwordPersonal'],
			['a b'.repeat(60), 'passwordTooLong']
		] as const) {
			expect(await acceptAsNewPerson(services, acceptance, { ...NEW, password })).toEqual({ ok: false, error });
		}
		const accounts = await database.db.selectFrom('auth_user').select('id').where('email', '=', email).execute();
		expect(accounts).toEqual([]);
		expect(await acceptAsNewPerson(services, acceptance, NEW)).toMatchObject({ ok: true });
	});

	it('is refused without an organisation where the role needs one, or with one of another partnership', async () => {
		const { partnershipId, caller } = team;
		const email = 'iemand@example.nl';
		const stranger = await newTeam(services);
		const foreign = await newPartner(database.db, stranger.partnershipId);
		const invite = (partnerId: string | null) =>
			invitePerson(caller, { partnershipId, email, role: 'partnerMember', partnerId });
		expect(await invite(null)).toEqual({ ok: false, error: 'partnerNeeded' });
		expect(await invite(foreign)).toEqual({ ok: false, error: 'unknownPartner' });
	});

	it('is refused for a place somebody has or was invited for', async () => {
		const { partnershipId, caller, penvoerder, partnerId } = team;
		const twice = {
			partnershipId,
			email: penvoerder.email.toUpperCase(),
			role: 'penvoerder',
			partnerId: null
		} as const;
		expect(await invitePerson(caller, twice)).toEqual({ ok: false, error: 'alreadyMember' });
		const { email } = await invited(team);
		const again = { partnershipId, email, role: 'partnerMember', partnerId } as const;
		expect(await invitePerson(caller, again)).toEqual({ ok: false, error: 'alreadyInvited' });
	});

	it('is made, renewed and taken back by the penvoerder of that partnership alone', async () => {
		const { partnershipId, partnerId } = team;
		const { id } = await invited(team);
		const outsider = (await newTeam(services)).caller;
		const command = { partnershipId, email: 'nog.iemand@example.nl', role: 'partnerMember', partnerId } as const;
		for (const role of ['coordinator', 'partnerMember', 'bestuurder', 'accountant'] as const) {
			const account = await newAccount(database.db);
			await join(database.db, partnershipId, { role, userId: account.userId, partnerId });
			const caller = await callerFor(services, account);
			const refused = { ok: false, error: 'notAllowed' };
			expect(await invitePerson(caller, command)).toEqual(refused);
			expect(await renewInvitation(caller, { partnershipId, id })).toEqual(refused);
			expect(await revokeInvitation(caller, { partnershipId, id })).toEqual(refused);
		}
		expect(await invitePerson(outsider, command)).toEqual({ ok: false, error: 'notFound' });
		expect(await revokeInvitation(outsider, { partnershipId, id })).toEqual({ ok: false, error: 'notFound' });
	});

	it('of another partnership is not reached through the own one', async () => {
		const other = await newTeam(services);
		const { id } = await invited(other);
		const { partnershipId, caller } = team;
		expect(await renewInvitation(caller, { partnershipId, id })).toEqual({ ok: false, error: 'notFound' });
		expect(await revokeInvitation(caller, { partnershipId, id })).toEqual({ ok: false, error: 'notFound' });
	});
});

onServer('two people with one invitation at the same moment', (openTestDatabase) => {
	const database = openTestDatabase();

	it('get one account and one place', async () => {
		const services = live(database);
		const team = await newTeam(services);
		const { acceptance } = await invited(team);
		const outcomes = await Promise.all([1, 2, 3, 4].map(() => acceptAsNewPerson(services, acceptance, NEW)));
		expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
		expect(await placesOf(database.db, team.partnershipId)).toHaveLength(2);
	});

	it('by two invitations for one address get one account', async () => {
		const services = live(database);
		const [one, two] = [await newTeam(services), await newTeam(services)];
		const [first, second] = [await invited(one, 'twee@example.nl'), await invited(two, 'twee@example.nl')];
		const outcomes = await Promise.all([
			acceptAsNewPerson(services, first.acceptance, NEW),
			acceptAsNewPerson(services, second.acceptance, NEW)
		]);
		expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
		expect(outcomes.find((outcome) => !outcome.ok)).toEqual({ ok: false, error: 'accountExists' });
	});

	it('of whom one takes it back: it is either accepted or taken back', async () => {
		const services = live(database);
		const { partnershipId, caller, ...team } = await newTeam(services);
		for (let round = 0; round < 10; round++) {
			const known = await newAccount(database.db);
			const { acceptance, id } = await invited({ ...team, partnershipId, caller }, known.email);
			const [accepted, revoked] = await Promise.all([
				acceptSignedIn(services, acceptance, await actorFor(services, known)),
				revokeInvitation(caller, { partnershipId, id })
			]);
			expect([accepted.ok, revoked.ok].filter(Boolean)).toHaveLength(1);
			const refused = accepted.ok ? revoked : accepted;
			expect(refused).toMatchObject({ error: accepted.ok ? 'invitationClosed' : 'invitationRevoked' });
		}
	});
});
