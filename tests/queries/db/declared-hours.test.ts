/** What the database itself refuses about declared hours, and the sums it keeps of them (model sections 7 and 11). */
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import type { Access } from '$lib/server/auth/actor';
import { codeOf } from '$lib/server/db/startup-problem';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { pageOfDeclarations, sumsOfDeclarations } from '$lib/server/queries/declaration-pages';
import { listDeclaredCellsOnLine, listDeclaredMonths, listDeclaredTotals } from '$lib/server/queries/declared-totals';
import { countWrongTotals, listSumsPlaces, rebuildTotals } from '$lib/server/queries/kept-sums';
import { ON_NO_LINE } from '$lib/domain/declaration/declaration';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { YEAR } from '$tests/support/builders';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';

const POLICY = '42501';
const RULE = '23001';

eachEngine('declared hours', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
	});

	/** Rows a statement touched, or the code of its refusal. */
	async function attempt(access: Access, statement: string): Promise<string> {
		try {
			const work = inPartnership(database.db, access, (trx) => sql.raw(statement).execute(trx));
			return String((await work).numAffectedRows ?? 0n);
		} catch (cause) {
			return codeOf(cause);
		}
	}

	const add = (id: string, values = "10.00, 'draft', null") => `
		insert into declaration (partnership_id, id, school_year, round_id, partner_id, role_id, area, activity, from_day,
			until_day, created_by, hours, state, submitted_at)
		select partnership_id, '${id}', school_year, round_id, partner_id, role_id, area, activity, from_day, until_day,
			created_by, ${values} from declaration where id = 'declaration'`;
	const submit = (id: string) => `update declaration set state = 'submitted', submitted_at = now() where id = '${id}'`;
	const decide = (id: string, state: string) =>
		`update declaration set state = '${state}', decided_at = now(), reason = 'gezien', in_kind = in_kind where id = '${id}'`;
	const price = (id: string) =>
		`update declaration set tariff_id = 't', tariff_scope = 'role', tariff_per_hour = 50, amount = round(hours * 50, 2)
			where id = '${id}'`;

	async function addSubmitted(id: string): Promise<void> {
		expect(await attempt(ours.memberOfFirst, add(id))).toBe('1');
		expect(await attempt(ours.memberOfFirst, price(id))).toBe('1');
		expect(await attempt(ours.memberOfFirst, submit(id))).toBe('1');
	}

	it('shows a draft to its own organisation only', async () => {
		await attempt(ours.memberOfFirst, add('draft'));
		for (const access of [
			ours.penvoerder,
			ours.coordinator,
			ours.accountant,
			ours.memberOfSecond,
			ours.memberOfFirst
		]) {
			const { rows } = await inPartnership(database.db, access, (trx) =>
				sql`select id from declaration where id = 'draft'`.execute(trx)
			);
			expect(rows.length, String(access.roles)).toBe(access === ours.memberOfFirst ? 1 : 0);
		}
	});

	it('lets nobody declare for another organisation', async () => {
		for (const access of [ours.penvoerder, ours.coordinator, ours.memberOfSecond, ours.bestuurder, ours.accountant])
			expect(await attempt(access, add('foreign')), String(access.roles)).toMatch(/^(0|42501)$/);
	});

	it('lets nobody approve their own, and lets the checking organisation', async () => {
		await addSubmitted('own');
		expect(await attempt(ours.memberOfFirst, decide('own', 'approved'))).toBe(POLICY);
		expect(await attempt(ours.bestuurder, decide('own', 'approved'))).toBe('0');
		expect(await attempt(ours.accountant, decide('own', 'approved'))).toBe('0');
		expect(await attempt(ours.memberOfSecond, decide('own', 'approved'))).toBe('1');
	});

	it('changes nothing in an approved line, and takes the approval back as a whole', async () => {
		await addSubmitted('fixed');
		await attempt(ours.coordinator, decide('fixed', 'approved'));
		expect(await attempt(ours.memberOfFirst, "update declaration set hours = 9 where id = 'fixed'")).toBe('0');
		const raise = "update declaration set hours = 9, amount = 450 where id = 'fixed'";
		expect(await attempt(ours.coordinator, raise)).toBe(RULE);
		expect(await attempt(ours.memberOfFirst, "delete from declaration where id = 'fixed'")).toBe('0');
		expect(await attempt(ours.coordinator, decide('fixed', 'returned'))).toBe(RULE);
		expect(await attempt(ours.coordinator, submit('fixed'))).toBe('1');
	});

	it('makes an approved line disputed only as it was when the decision to approve it ended a dispute', async () => {
		const disputed = decide('fixed', 'disputed');
		const dispute = (closing: string) => `
			insert into dispute (partnership_id, id, declaration_id, partner_id, owner_partner_id, due_on, proposed_hours, closed_at, outcome)
			select partnership_id, '${closing}', id, partner_id, partner_id, '2026-12-15', 5, decided_at, '${closing}'
			from declaration where id = 'fixed'`;
		await addSubmitted('fixed');
		await attempt(ours.coordinator, decide('fixed', 'approved'));
		expect(await attempt(ours.coordinator, disputed)).toBe(RULE);
		expect(await attempt(ours.coordinator, dispute('withdrawn'))).toBe('1');
		expect(await attempt(ours.coordinator, disputed)).toBe(RULE);
		expect(await attempt(ours.coordinator, dispute('upheld'))).toBe('1');
		const open = (id: string) => `update dispute set closed_at = null, outcome = null where id = '${id}'`;
		expect(await attempt(ours.coordinator, open('upheld'))).toBe('0');
		expect(await attempt(ours.memberOfFirst, disputed)).toBe('0');
		expect(await attempt(ours.coordinator, disputed)).toBe('1');
		for (const access of [ours.memberOfFirst, ours.accountant, ours.bestuurder])
			expect(await attempt(access, open('upheld')), String(access.roles)).toBe('0');
		expect(await attempt(ours.coordinator, open('withdrawn'))).toBe('0');
		expect(await attempt(ours.coordinator, open('upheld'))).toBe('1');
	});

	it('never changes a settled line', async () => {
		await addSubmitted('paid');
		await attempt(ours.coordinator, decide('paid', 'approved'));
		expect(await attempt(ours.coordinator, decide('paid', 'settled'))).toBe(RULE);
		await asSystem(database.db, (trx) => sql.raw(decide('paid', 'settled')).execute(trx));
		expect(await attempt(ours.coordinator, submit('paid'))).toBe('0');
		expect(await attempt(ours.memberOfFirst, submit('paid'))).toBe('0');
	});

	it('approves nothing that has no price, but what is given in kind', async () => {
		await attempt(ours.memberOfFirst, add('unpriced'));
		await attempt(ours.memberOfFirst, submit('unpriced'));
		expect(await attempt(ours.coordinator, decide('unpriced', 'approved'))).toBe('23514');
	});

	it('keeps figures from changing with a decision, and by anybody but the declaring organisation', async () => {
		await addSubmitted('mine');
		const lower = "update declaration set hours = 1, amount = 50 where id = 'mine'";
		expect(await attempt(ours.coordinator, lower)).toBe(RULE);
		expect(await attempt(ours.memberOfFirst, lower)).toBe(RULE);
		const both =
			"update declaration set state = 'approved', decided_at = now(), hours = 1, amount = 50 where id = 'mine'";
		expect(await attempt(ours.coordinator, both)).toBe(RULE);
	});

	it('takes no line in a round that is closed', async () => {
		await attempt(ours.memberOfFirst, add('late'));
		await attempt(ours.coordinator, "update declaration_round set state = 'closed' where id = 'round'");
		expect(await attempt(ours.memberOfFirst, add('later'))).toBe(RULE);
		expect(await attempt(ours.memberOfFirst, submit('late'))).toBe(RULE);
	});

	it('takes hours back only where a line is corrected, and only of the same organisation', async () => {
		expect(await attempt(ours.memberOfFirst, add('minus', "-2.00, 'draft', null"))).toBe('23514');
		expect(await attempt(ours.memberOfFirst, add('nothing', "0, 'draft', null"))).toBe('23514');
	});

	it('refuses an amount that is not its hours times its tariff', async () => {
		await attempt(ours.memberOfFirst, add('wrong'));
		const wrong =
			"update declaration set tariff_id = 't', tariff_scope = 'role', tariff_per_hour = 50, amount = 500.01 where id = 'wrong'";
		expect(await attempt(ours.memberOfFirst, wrong)).toBe('23514');
	});

	it('keeps the evidence of an approved line, and lets it be erased', async () => {
		await addSubmitted('shown');
		const evidence = (note: string) =>
			`insert into declaration_detail values ('${ours.id}', 'shown', '${ours.partnerIds[0]}', 'person', ${note}, null)
				on conflict (partnership_id, declaration_id) do update set note = excluded.note`;
		expect(await attempt(ours.memberOfFirst, evidence("'Met rooster'"))).toBe('1');
		await attempt(ours.coordinator, decide('shown', 'approved'));
		expect(await attempt(ours.memberOfFirst, evidence("'Anders'"))).toBe(RULE);
		const erase = "update declaration_detail set note = null where declaration_id = 'shown'";
		expect(await attempt(ours.memberOfFirst, erase)).toBe('1');
	});

	async function plannedLine(): Promise<string> {
		const { id } = await asSystem(database.db, (trx) =>
			trx
				.selectFrom('budget_line')
				.select('id')
				.where('partnership_id', '=', ours.id)
				.where('school_year', '=', YEAR)
				.executeTakeFirstOrThrow()
		);
		return id;
	}

	it('counts of a line of the budget what stands on it, as its lines do', async () => {
		for (const id of ['on', 'also-on', 'beside', 'nowhere', 'planned']) await addSubmitted(id);
		const put = (id: string, line: string) =>
			asSystem(database.db, (trx) => sql`update declaration set line_id = ${line} where id = ${id}`.execute(trx));
		await put('on', 'regel');
		await put('also-on', 'regel');
		await put('beside', 'andere');
		await put('planned', await plannedLine());
		await attempt(ours.coordinator, decide('also-on', 'approved'));
		const schoolYear = toSchoolYear(YEAR);
		const rest = { settledWith: null, partnerId: null, roleId: null, area: null } as const;
		const states = ['submitted', 'approved'] as const;
		for (const [lineId, roundId, count] of [
			['regel', null, 2],
			['regel', 'round', 2],
			['regel', 'elders', 0],
			['andere', null, 1],
			['onbekend', null, 0],
			// On none, or on one that the budget does not have.
			[ON_NO_LINE, null, 4],
			[ON_NO_LINE, 'elders', 0]
		] as const) {
			const [cells, sums, page] = await inPartnership(database.db, ours.coordinator, async (trx) => [
				await listDeclaredCellsOnLine(trx, ours.id, { schoolYear, roundId, lineId }),
				await sumsOfDeclarations(trx, ours.id, { schoolYear, states, roundId, lineId, ...rest }),
				await pageOfDeclarations(
					trx,
					ours.id,
					{ schoolYear, states, roundId, lineId, ...rest },
					{ after: null, limit: 9 }
				)
			]);
			const counted = cells.reduce((entries, cell) => entries + cell.entries, 0);
			expect([counted, sums.entries, page.length], `${lineId} ${roundId}`).toEqual([count, count, count]);
			expect(cells.reduce((total, { hours }) => total + hours, 0n)).toBe(sums.hours);
			expect(cells.reduce((total, { amount }) => total + amount, 0n)).toBe(sums.paid ?? 0n);
		}
	});

	async function rebuildAll(): Promise<void> {
		for (const place of await asSystem(database.db, listSumsPlaces))
			await asSystem(database.db, (trx) => rebuildTotals(trx, place));
	}

	it('keeps sums that equal the lines, drafts apart, and builds them anew', async () => {
		await addSubmitted('one');
		await attempt(ours.memberOfFirst, add('two'));
		await attempt(ours.coordinator, decide('one', 'approved'));
		const totals = () =>
			inPartnership(database.db, ours.bestuurder, (trx) => listDeclaredTotals(trx, ours.id, toSchoolYear(YEAR)));
		const states = (await totals()).map(({ state, entries, hours, amount, unpricedHours }) =>
			[state, entries, hours, amount, unpricedHours].join(' ')
		);
		expect(states.sort()).toEqual(['approved 1 1000 50000 0', 'disputed 1 1000 0 1000']);
		const wrong = () => asSystem(database.db, countWrongTotals);
		expect(await wrong()).toBe(0);
		await asSystem(database.db, (trx) => sql`update declared_total set hours = hours + 1`.execute(trx));
		expect(await wrong()).toBeGreaterThan(0);
		const places = await asSystem(database.db, listSumsPlaces);
		const wrongIn = await Promise.all(
			places.map((place) => asSystem(database.db, (trx) => countWrongTotals(trx, place)))
		);
		expect(wrongIn.reduce((sum, each) => sum + each, 0)).toBe(await wrong());
		const here = places.findIndex(({ partnershipId }) => partnershipId === ours.id);
		expect(wrongIn[here]).toBeGreaterThanOrEqual(states.length);
		const others = (await wrong()) - (wrongIn[here] ?? 0);
		await asSystem(database.db, (trx) => rebuildTotals(trx, { partnershipId: ours.id, schoolYear: YEAR }));
		expect(await wrong(), 'of others').toBe(others);
		await rebuildAll();
		expect(await wrong()).toBe(0);
	});

	it('keeps sums by month of what stands, which a decision does not touch and returning does', async () => {
		const months = async () =>
			(
				await inPartnership(database.db, ours.bestuurder, (trx) => listDeclaredMonths(trx, ours.id, toSchoolYear(YEAR)))
			).map(({ month, hours, amount, unpricedHours }) => [month, hours, amount, unpricedHours].join(' '));
		const before = await months();
		await attempt(ours.memberOfFirst, add('draft'));
		expect(await months(), 'drafts').toEqual(before);
		await addSubmitted('one');
		const submitted = await months();
		expect(submitted).not.toEqual(before);
		const stamp = () =>
			asSystem(database.db, (trx) =>
				sql<{ at: string }>`select string_agg(xmin::text, ',' order by month) as at from declared_month`.execute(trx)
			);
		const written = (await stamp()).rows;
		expect(await attempt(ours.coordinator, decide('one', 'approved'))).toBe('1');
		expect([await months(), (await stamp()).rows], 'approved').toEqual([submitted, written]);
		await addSubmitted('two');
		expect(await attempt(ours.coordinator, decide('two', 'returned'))).toBe('1');
		expect(await months(), 'returned').toEqual(submitted);
		expect(await asSystem(database.db, countWrongTotals)).toBe(0);
		await asSystem(database.db, (trx) => sql`update declared_month set hours = hours + 1`.execute(trx));
		expect(await asSystem(database.db, countWrongTotals)).toBeGreaterThan(0);
		await rebuildAll();
		expect([await months(), await asSystem(database.db, countWrongTotals)]).toEqual([submitted, 0]);
	});

	it('lets nobody write the sums themselves', async () => {
		for (const access of [ours.penvoerder, ours.coordinator, ours.memberOfFirst])
			for (const sums of ['declared_total', 'declared_month'])
				expect(await attempt(access, `update ${sums} set hours = 0`), sums).toBe('0');
	});
});
