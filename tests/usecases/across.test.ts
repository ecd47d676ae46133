/** The page over all partnerships shows a person their own organisations and nothing of anybody else (model sections 8 and 11). */
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import type { Access, Actor } from '$lib/server/auth/actor';
import { asSystem } from '$lib/server/db/tenancy';
import { saySameOrganisation } from '$lib/server/usecases/say-same-organisation';
import { newMembership, YEAR } from '$tests/support/builders';
import { actorOf } from '$tests/support/callers';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { testServices } from '$tests/support/services';
import { readAcross } from '../../src/routes/(inside)/across/across-data';

eachEngine('all partnerships of a person', (openTestDatabase) => {
	const database = openTestDatabase();
	const services = () => testServices(database);
	let one: FullPartnership;
	let other: FullPartnership;
	let foreign: FullPartnership;
	let person: Actor;

	/** Names one organisation, and gives it somebody with hours in a line that stands. */
	async function work(id: string, partnerId: string, name: string, hours: number, person: string): Promise<void> {
		await asSystem(database.db, async (trx) => {
			await sql`update partner set name = ${name} where partnership_id = ${id} and id = ${partnerId}`.execute(trx);
			await sql`insert into declared_person (partnership_id, id, partner_id, code, name)
				values (${id}, ${`${partnerId}-p`}, ${partnerId}, 'M01', ${person})`.execute(trx);
			for (let line = 1; line <= 2; line += 1) {
				await sql`insert into declaration (partnership_id, id, school_year, round_id, partner_id, role_id, area, activity,
						from_day, until_day, created_by, hours, state, submitted_at)
					select partnership_id, ${`${partnerId}-${line}`}, school_year, round_id, ${partnerId}, role_id, area, activity,
						from_day, until_day, created_by, ${hours}::numeric, ${line === 1 ? 'submitted' : 'draft'}, now()
					from declaration where partnership_id = ${id} and id = 'declaration'`.execute(trx);
				await sql`insert into declaration_detail (partnership_id, declaration_id, partner_id, person_id)
					values (${id}, ${`${partnerId}-${line}`}, ${partnerId}, ${`${partnerId}-p`})`.execute(trx);
			}
		});
	}

	beforeEach(async () => {
		one = await newFullPartnership(database.db);
		other = await newFullPartnership(database.db);
		foreign = await newFullPartnership(database.db);
		for (const [{ id, partnerIds }, name] of [
			[one, 'Hogeschool'],
			[other, 'Hogeschool'],
			[foreign, 'Hogeschool']
		] as const) {
			await work(id, partnerIds[1], name, 900, `Eigen ${id}`);
			await work(id, partnerIds[0], `GEHEIM ${id}`, 500, `GEHEIM ${id}`);
		}
		const { userId } = one.memberOfSecond;
		const there = await newMembership(database.db, other.id, {
			...{ role: 'partnerMember', partnerId: other.partnerIds[1], userId }
		});
		person = together(one.memberOfSecond, there);
	});

	function together(...places: readonly Access[]): Actor {
		const [first = one.memberOfSecond] = places;
		return { ...actorOf(first), memberships: places.flatMap((place) => actorOf(place).memberships) };
	}
	const text = (value: unknown) =>
		JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));

	it('puts the same organisation together, and finds who exceeds a year over both', async () => {
		const { organisations } = await readAcross(services(), person, YEAR);
		expect(organisations.map(({ name, places }) => [name, places.length])).toEqual([['Hogeschool', 2]]);
		const [organisation] = organisations;
		expect(organisation?.total.hours.declared).toBe(180000n);
		expect(organisation?.people).toMatchObject([{ code: 'M01', hours: 180000n, year: 165900n, above: 14100n }]);
	});

	it('shows nothing of another organisation, of another partnership, or of drafts', async () => {
		const seen = text(await readAcross(services(), person, YEAR));
		expect(seen).not.toMatch(/GEHEIM/);
		expect(seen).not.toContain(foreign.id);
		expect(seen).toContain(`Eigen ${one.id}`);
	});

	it('believes no membership that the database does not hold: an ended one shows nothing', async () => {
		const claims = together(one.memberOfSecond, { ...foreign.memberOfSecond, userId: person.userId });
		expect(text(await readAcross(services(), claims, YEAR))).not.toContain(`Eigen ${foreign.id}`);
		await asSystem(database.db, (trx) =>
			sql`delete from membership where partnership_id = ${other.id} and user_id = ${person.userId}`.execute(trx)
		);
		const after = await readAcross(services(), person, YEAR);
		expect(text(after)).not.toContain(`Eigen ${other.id}`);
		expect(after.organisations[0]?.total.hours.declared).toBe(90000n);
	});

	it('shows who only looks at a partnership no organisation', async () => {
		for (const access of [one.bestuurder, one.accountant, one.coordinator])
			expect((await readAcross(services(), actorOf(access), YEAR)).places).toEqual([]);
		const looking = await newMembership(database.db, one.id, { role: 'bestuurder', partnerId: one.partnerIds[1] });
		expect((await readAcross(services(), actorOf(looking), YEAR)).places).toEqual([]);
	});

	it('keeps for one person which organisations are the same, and for nobody else', async () => {
		await asSystem(database.db, (trx) =>
			sql`update partner set name = 'HS' where partnership_id = ${other.id} and id = ${other.partnerIds[1]}`.execute(
				trx
			)
		);
		const names = async (actor: Actor) =>
			(await readAcross(services(), actor, YEAR)).organisations.map(({ name }) => name);
		expect(await names(person)).toEqual(['Hogeschool', 'HS']);
		const say = (actor: Actor, partnerId: string, name: string | null) =>
			saySameOrganisation(
				{ services: services(), actor, requestId: 'r' },
				{ partnershipId: other.id, partnerId, name }
			);
		expect((await say(person, other.partnerIds[1], 'Hogeschool')).ok).toBe(true);
		expect(await names(person)).toEqual(['Hogeschool']);
		expect(await names(actorOf(other.memberOfSecond))).toEqual(['HS']);
		expect(await say(person, other.partnerIds[0], 'Hogeschool')).toEqual({ ok: false, error: 'notAllowed' });
		expect((await say(person, other.partnerIds[1], null)).ok).toBe(true);
		expect(await names(person)).toEqual(['Hogeschool', 'HS']);
	});
});
