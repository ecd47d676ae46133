/** Places in a partnership: changed and ended by the penvoerder, never leaving nobody, and password links that take over nobody. */
import { beforeAll, expect, it } from 'vitest';
import { LINK_LIMITS } from '$lib/server/auth/limits';
import { openSession, findCurrentSession } from '$lib/server/auth/sessions';
import { signIn } from '$lib/server/auth/sign-in';
import { acceptSignedIn } from '$lib/server/usecases/accept-invitation';
import { changeMembership } from '$lib/server/usecases/change-membership';
import { endMembership } from '$lib/server/usecases/end-membership';
import { handOverPasswordReset } from '$lib/server/usecases/hand-over-password-reset';
import { invitePerson } from '$lib/server/usecases/invite-person';
import { makePasswordLink } from '$lib/server/usecases/make-password-link';
import { findAccountOfPasswordLink, resetPassword } from '$lib/server/usecases/reset-password';
import { newId, type Services } from '$lib/server/services';
import { newAccount, PASSWORD } from '$tests/support/accounts';
import { Browser } from '$tests/support/browser';
import { newMembership } from '$tests/support/builders';
import { eachEngine, onServer, type TestDatabase } from '$tests/support/database';
import { actorFor, callerFor, eventsOf, join, newTeam, placesOf, type Team } from '$tests/support/people';
import { testServices } from '$tests/support/services';

const NEXT = 'acht groene fietsen';
const requestId = 'request';

function live(database: TestDatabase, shift = 0): Services {
	return testServices(database, { clock: () => new Date(Date.now() + shift), newId });
}

async function ownPlace({ caller, partnershipId }: Team): Promise<string> {
	const places = await placesOf(caller.services.db, partnershipId);
	return places.find((place) => place.user_id === caller.actor.userId)?.id ?? '';
}

eachEngine('a place', (openTestDatabase) => {
	const database = openTestDatabase();
	let services: Services;
	let team: Team;
	beforeAll(async () => {
		services = live(database);
		team = await newTeam(services);
	});

	async function newColleague(of: Team, role: 'bestuurder' | 'coordinator' = 'bestuurder') {
		const account = await newAccount(database.db, { name: 'Ilse Bakker' });
		const membershipId = await join(database.db, of.partnershipId, { role, userId: account.userId });
		return { account, membershipId, place: { partnershipId: of.partnershipId, membershipId } };
	}

	it('that changes ends the sessions of that person, and says in the trail what it was', async () => {
		const own = await newTeam(services);
		const { account, place, membershipId } = await newColleague(own);
		const browser = new Browser(services);
		await openSession(browser.visit(), account.userId);
		const change = { ...place, role: 'partnerMember', partnerId: own.partnerId } as const;
		expect(await changeMembership(own.caller, change)).toEqual({ ok: true, value: { userId: account.userId } });
		expect(await findCurrentSession(browser.visit())).toBeNull();
		const [event] = await eventsOf(database.db, own.partnershipId);
		expect(event).toMatchObject({
			action: 'membership.changed',
			entity_id: membershipId,
			user_name: 'Pleun Visser',
			before: { name: 'Ilse Bakker', role: 'bestuurder', partnerId: null },
			after: { name: 'Ilse Bakker', role: 'partnerMember', partnerId: own.partnerId }
		});
	});

	it('that ends is gone at once, with the sessions, and stays in the trail', async () => {
		const own = await newTeam(services);
		const { account, place } = await newColleague(own);
		const browser = new Browser(services);
		await openSession(browser.visit(), account.userId);
		expect(await endMembership(own.caller, place)).toMatchObject({ ok: true });
		expect(await findCurrentSession(browser.visit())).toBeNull();
		expect((await actorFor(services, account)).memberships).toEqual([]);
		const [event] = await eventsOf(database.db, own.partnershipId);
		expect(event).toMatchObject({ action: 'membership.ended', before: { name: 'Ilse Bakker', role: 'bestuurder' } });
	});

	it('of the last penvoerder cannot end or change', async () => {
		const own = await newTeam(services);
		const place = { partnershipId: own.partnershipId, membershipId: await ownPlace(own) };
		expect(await endMembership(own.caller, place)).toEqual({ ok: false, error: 'lastPenvoerder' });
		const change = { ...place, role: 'coordinator', partnerId: null } as const;
		expect(await changeMembership(own.caller, change)).toEqual({ ok: false, error: 'lastPenvoerder' });
		const stays = { ...place, role: 'penvoerder', partnerId: own.partnerId } as const;
		expect(await changeMembership(own.caller, stays)).toMatchObject({ ok: true });
		const second = await newColleague(own);
		await changeMembership(own.caller, { ...second.place, role: 'penvoerder', partnerId: null });
		expect(await endMembership(own.caller, place)).toMatchObject({ ok: true });
	});

	it('is changed and ended by the penvoerder of that partnership alone', async () => {
		const { account, place } = await newColleague(team, 'coordinator');
		const outsider = (await newTeam(services)).caller;
		const self = await callerFor(services, account);
		const promotion = { ...place, role: 'penvoerder', partnerId: null } as const;
		expect(await changeMembership(self, promotion)).toEqual({ ok: false, error: 'notAllowed' });
		expect(await endMembership(self, place)).toEqual({ ok: false, error: 'notAllowed' });
		expect(await handOverPasswordReset(self, place)).toEqual({ ok: false, error: 'notAllowed' });
		expect(await changeMembership(outsider, promotion)).toEqual({ ok: false, error: 'notFound' });
		expect(await endMembership(outsider, place)).toEqual({ ok: false, error: 'notFound' });
		expect(await handOverPasswordReset(outsider, place)).toEqual({ ok: false, error: 'notFound' });
	});

	it('of another partnership is not reached through the own one', async () => {
		const { membershipId } = await newColleague(await newTeam(services));
		const { partnershipId, caller } = team;
		const place = { partnershipId, membershipId };
		const change = { ...place, role: 'accountant', partnerId: null } as const;
		expect(await changeMembership(caller, change)).toEqual({ ok: false, error: 'notFound' });
		expect(await endMembership(caller, place)).toEqual({ ok: false, error: 'notFound' });
		expect(await handOverPasswordReset(caller, place)).toEqual({ ok: false, error: 'notFound' });
	});

	it('is not given twice to one person', async () => {
		const { account, place } = await newColleague(team);
		await join(database.db, team.partnershipId, { role: 'accountant', userId: account.userId });
		const change = { ...place, role: 'accountant', partnerId: null } as const;
		expect(await changeMembership(team.caller, change)).toEqual({ ok: false, error: 'alreadyMember' });
	});

	it('is refused by the database itself when the application asks nothing', async () => {
		const unchecked = { ...services, checks: 'off' } as const;
		const { account, place } = await newColleague(team, 'coordinator');
		const self = { ...(await callerFor(services, account)), services: unchecked };
		const promotion = { ...place, role: 'penvoerder', partnerId: null } as const;
		await changeMembership(self, promotion);
		await endMembership(self, place);
		expect(await handOverPasswordReset(self, place)).toEqual({ ok: false, error: 'notFound' });
		const after = await placesOf(database.db, team.partnershipId);
		expect(after.find((row) => row.id === place.membershipId)?.role).toBe('coordinator');
	});

	it('lets the penvoerder hand over a password link that works once, ends all sessions and is in the trail', async () => {
		const own = await newTeam(services);
		const { account, place, membershipId } = await newColleague(own);
		const browser = new Browser(services);
		await openSession(browser.visit(), account.userId);
		const handed = await handOverPasswordReset(own.caller, place);
		const token = handed.ok ? handed.value.token : '';
		expect(await findAccountOfPasswordLink(services, token)).toMatchObject({ email: account.email });
		expect(await resetPassword(services, { token, password: NEXT, requestId })).toMatchObject({ ok: true });
		expect(await resetPassword(services, { token, password: NEXT, requestId })).toEqual({
			ok: false,
			error: 'linkUnusable'
		});
		expect(await findCurrentSession(browser.visit())).toBeNull();
		const tryWith = (password: string) =>
			signIn(new Browser(services).visit(), { email: account.email, password }, '192.0.2.3');
		expect(await tryWith(PASSWORD)).toMatchObject({ ok: false });
		expect(await tryWith(NEXT)).toMatchObject({ ok: true });
		const events = await eventsOf(database.db, own.partnershipId);
		expect(events.map(({ action, user_name, entity_id }) => [action, user_name, entity_id])).toEqual([
			['membership.passwordLinkMade', 'Pleun Visser', membershipId],
			['membership.passwordReset', 'Ilse Bakker', membershipId]
		]);
	});

	it('gives a password link that works for an hour, and only the newest one', async () => {
		const { place } = await newColleague(team);
		const tokenOf = async () => {
			const handed = await handOverPasswordReset(team.caller, place);
			return handed.ok ? handed.value.token : '';
		};
		const [older, token] = [await tokenOf(), await tokenOf()];
		expect(await findAccountOfPasswordLink(services, older)).toBeNull();
		const stale = live(database, LINK_LIMITS.passwordReset + 60_000);
		expect(await resetPassword(stale, { token, password: NEXT, requestId })).toEqual({
			ok: false,
			error: 'linkUnusable'
		});
		const weak = await resetPassword(services, { token, password: 'Wachtwoord123', requestId });
		expect(weak).toEqual({ ok: false, error: 'passwordCommon' });
		expect(await resetPassword(services, { token, password: NEXT, requestId })).toMatchObject({ ok: true });
	});

	it('keeps the password link as a hash only', async () => {
		const { place } = await newColleague(team);
		const handed = await handOverPasswordReset(team.caller, place);
		const rows = await database.db.selectFrom('auth_verification').selectAll().execute();
		expect(handed.ok && JSON.stringify(rows).includes(handed.value.token)).toBe(false);
	});

	it('gives no password link for somebody who also works under another penvoerder', async () => {
		const { account, place } = await newColleague(team);
		const elsewhere = await newTeam(services);
		await newMembership(database.db, elsewhere.partnershipId, { role: 'accountant', userId: account.userId });
		expect(await handOverPasswordReset(team.caller, place)).toEqual({ ok: false, error: 'alsoElsewhere' });
		const links = await database.db
			.selectFrom('auth_verification')
			.select('id')
			.where('value', 'like', `%${account.userId}%`)
			.execute();
		expect(links).toEqual([]);
	});

	it('gives one when the same person is penvoerder of every partnership concerned', async () => {
		const { account, place } = await newColleague(team);
		const second = await newTeam(services);
		await newMembership(database.db, second.partnershipId, { role: 'accountant', userId: account.userId });
		await newMembership(database.db, second.partnershipId, { role: 'penvoerder', userId: team.penvoerder.userId });
		expect(await handOverPasswordReset(team.caller, place)).toMatchObject({ ok: true });
	});

	it('makes a password link worthless once the person joins another partnership', async () => {
		const { account, place } = await newColleague(team);
		const handed = await handOverPasswordReset(team.caller, place);
		const token = handed.ok ? handed.value.token : '';
		const other = await newTeam(services);
		const invitation = {
			partnershipId: other.partnershipId,
			email: account.email,
			role: 'accountant',
			partnerId: null
		} as const;
		const invited = await invitePerson(other.caller, invitation);
		const acceptance = { token: invited.ok ? invited.value.token : '', requestId };
		expect(await acceptSignedIn(services, acceptance, await actorFor(services, account))).toMatchObject({ ok: true });
		expect(await resetPassword(services, { token, password: NEXT, requestId })).toEqual({
			ok: false,
			error: 'linkUnusable'
		});
	});

	it('lets whoever runs the server make a password link, seen in every partnership of the person', async () => {
		const [one, two] = [await newTeam(services), await newTeam(services)];
		const { account } = await newColleague(one);
		await newMembership(database.db, two.partnershipId, { role: 'accountant', userId: account.userId });
		const made = await makePasswordLink(services, account.email.toUpperCase());
		const token = made.ok ? made.value : '';
		expect(await resetPassword(services, { token, password: NEXT, requestId })).toMatchObject({ ok: true });
		for (const { partnershipId } of [one, two]) {
			const events = await eventsOf(database.db, partnershipId);
			expect(events.map(({ action, user_name }) => [action, user_name])).toEqual([
				['membership.passwordLinkMade', 'Beheerder van de server'],
				['membership.passwordReset', 'Ilse Bakker']
			]);
		}
		expect(await makePasswordLink(services, 'nobody@example.nl')).toEqual({ ok: false, error: 'unknownAccount' });
	});

	it('gives no password link for an account without a password', async () => {
		const { userId } = await newMembership(database.db, team.partnershipId, { role: 'bestuurder' });
		const place = (await placesOf(database.db, team.partnershipId)).find((row) => row.user_id === userId);
		const command = { partnershipId: team.partnershipId, membershipId: place?.id ?? '' };
		expect(await handOverPasswordReset(team.caller, command)).toEqual({ ok: false, error: 'noPassword' });
	});
});

onServer('two penvoerders who end each other at the same moment', (openTestDatabase) => {
	const database = openTestDatabase();

	it('leave one', async () => {
		const services = live(database);
		for (let round = 0; round < 5; round++) {
			const team = await newTeam(services);
			const second = await newAccount(database.db);
			const secondPlace = await join(database.db, team.partnershipId, { role: 'penvoerder', userId: second.userId });
			const firstPlace = await ownPlace(team);
			const { partnershipId } = team;
			await Promise.all([
				endMembership(team.caller, { partnershipId, membershipId: secondPlace }),
				endMembership(await callerFor(services, second), { partnershipId, membershipId: firstPlace })
			]);
			const left = await placesOf(database.db, partnershipId);
			expect(left.filter((place) => place.role === 'penvoerder')).toHaveLength(1);
		}
	});
});
