/** The second wall (model section 11): what the database shows and accepts when the application forgets to ask. */
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Access } from '$lib/server/auth/actor';
import { asPerson, asSystem, inPartnership } from '$lib/server/db/tenancy';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { listTables, partnershipColumn, type TableFacts } from '$tests/support/tables';

/** Tables that belong to no partnership; the role that serves pages has no right on them. */
const GLOBAL = ['app_setting', 'auth_account', 'auth_rate_limit', 'auth_session', 'auth_user', 'auth_verification'];
const APP = 'opleidingsschool_app';
/** What was declared: for the organisation itself and whoever checks it. */
/** Files of hours: for the organisation itself, and what somebody is looking at for nobody else. */
const OF_IMPORTS = ['hours_import', 'import_mapping', 'staged_import'];
const OF_CHECKERS = [
	'declared_of_person',
	'declaration',
	'declaration_detail',
	'declared_person',
	'dispute',
	'dispute_remark'
];
/** For the penvoerder's staff and the organisation concerned; a swap concerns two. */
const OF_MONEY = ['advance', 'contribution_request', 'settlement_statement', 'swap'];

eachEngine('row-level security', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	let theirs: FullPartnership;
	let tables: readonly TableFacts[];

	beforeAll(async () => {
		ours = await newFullPartnership(database.db);
		theirs = await newFullPartnership(database.db);
		tables = await listTables(database.db);
	});

	const tenantTables = () => tables.filter((table) => table.ofPartnership).map((table) => table.name);
	const everyAccess = (of: FullPartnership): Access[] => [
		of.penvoerder,
		of.coordinator,
		of.bestuurder,
		of.accountant,
		of.memberOfFirst,
		of.memberOfSecond
	];

	async function countAs(access: Access, table: string, partnership: string): Promise<number> {
		return inPartnership(database.db, access, async (trx) => {
			const column = sql.ref(partnershipColumn(table));
			const { rows } = await sql<{ count: number }>`
				select count(*) as count from ${sql.table(table)} where ${column} = ${partnership}`.execute(trx);
			return rows[0]?.count ?? -1;
		});
	}

	/** Rows a statement touched, or the code of its refusal. */
	async function attempt(access: Access, statement: (table: string) => string, table: string): Promise<string> {
		try {
			const work = inPartnership(database.db, access, (trx) => sql.raw(statement(table)).execute(trx));
			return String((await work).numAffectedRows ?? 0n);
		} catch (cause) {
			return (cause as { code?: string }).code ?? 'no code';
		}
	}

	it('is on and forced for every table of a partnership', () => {
		const open = tables.filter((table) => table.ofPartnership && !(table.rowSecurity && table.forced));
		expect(open.map((table) => table.name)).toEqual([]);
	});

	it('knows every table: one without a partnership is named here or belongs to one', () => {
		expect(tables.filter((table) => !table.ofPartnership).map((table) => table.name)).toEqual(GLOBAL);
	});

	it('works as a role that owns nothing and cannot pass it', async () => {
		const { rows } = await sql<{ rolsuper: boolean; rolbypassrls: boolean; rolcanlogin: boolean }>`
			select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname like 'opleidingsschool_%'`.execute(database.db);
		expect(rows).toEqual(Array(2).fill({ rolsuper: false, rolbypassrls: false, rolcanlogin: false }));
		expect(tables.filter((table) => table.owner.startsWith('opleidingsschool_'))).toEqual([]);
		const current = await inPartnership(database.db, ours.penvoerder, (trx) =>
			sql<{ name: string }>`select current_user as name`.execute(trx)
		);
		expect(current.rows).toEqual([{ name: APP }]);
	});

	it('has rows of both partnerships to hide, in every table', async () => {
		for (const table of tenantTables()) {
			const { rows } = await asSystem(database.db, (trx) =>
				sql<{ count: number }>`select count(distinct ${sql.ref(partnershipColumn(table))}) as count
					from ${sql.table(table)}`.execute(trx)
			);
			expect(rows, table).toEqual([{ count: 2 }]);
		}
	});

	it('shows nobody a row of another partnership, in any table and with any role', async () => {
		for (const table of tenantTables()) {
			for (const access of everyAccess(theirs)) {
				expect(await countAs(access, table, ours.id), `${table} as ${access.roles}`).toBe(0);
			}
		}
	});

	it('believes no claim: what somebody may do follows from their places in the database', async () => {
		const roles = ['penvoerder', 'coordinator', 'bestuurder'] as const;
		const intruder: Access = { ...theirs.penvoerder, partnershipId: ours.id, roles, partnerIds: [...ours.partnerIds] };
		const climber: Access = { ...ours.bestuurder, roles, partnerIds: [...ours.partnerIds] };
		for (const table of tenantTables()) expect(await countAs(intruder, table, ours.id), table).toBe(0);
		for (const table of [
			'award_detail',
			'instalment',
			'wage_cost',
			'bank_account',
			'answered_request',
			'invitation',
			'funding_receipt_detail',
			'same_organisation',
			...OF_IMPORTS,
			...OF_CHECKERS,
			...OF_MONEY
		]) {
			expect(await countAs(climber, table, ours.id), table).toBe(0);
		}
		expect(await attempt(climber, (name) => `update ${name} set activity = 'x'`, 'budget_line')).toBe('0');
	});

	it('shows everyone their own partnership, apart from what is for some', async () => {
		const forSome = [
			'award_detail',
			'instalment',
			'wage_cost',
			'bank_account',
			'answered_request',
			'invitation',
			'funding_receipt_detail',
			'same_organisation',
			...OF_IMPORTS,
			...OF_CHECKERS,
			...OF_MONEY
		];
		for (const table of tenantTables().filter((name) => !forSome.includes(name))) {
			for (const access of everyAccess(ours)) {
				expect(await countAs(access, table, ours.id), `${table} as ${access.roles}`).toBeGreaterThan(0);
			}
		}
	});

	it('changes and removes no row of another partnership', async () => {
		for (const table of tenantTables()) {
			const where = `where ${partnershipColumn(table)} = '${ours.id}'`;
			const column = partnershipColumn(table);
			const update = await attempt(
				theirs.penvoerder,
				(name) => `update ${name} set ${column} = ${column} ${where}`,
				table
			);
			const remove = await attempt(theirs.penvoerder, (name) => `delete from ${name} ${where}`, table);
			expect(['0', '42501'], `update ${table}: ${update}`).toContain(update);
			expect(['0', '42501'], `delete ${table}: ${remove}`).toContain(remove);
		}
	});

	it('adds no row to another partnership', async () => {
		for (const table of tenantTables()) {
			const { rows } = await asSystem(database.db, (trx) =>
				sql<{ row: string }>`select row_to_json(t)::text as row from ${sql.table(table)} t
					where ${sql.ref(partnershipColumn(table))} = ${ours.id} limit 1`.execute(trx)
			);
			const text = rows[0]?.row.replaceAll("'", "''");
			const insert = (name: string) =>
				`insert into ${name} select * from json_populate_record(null::${name}, '${text}')`;
			// Rules of a row look first: only a settlement marks what is settled.
			const ruled = OF_MONEY.filter((name) => name !== 'settlement_statement');
			const refusal = ruled.includes(table) ? '23001' : '42501';
			expect(await attempt(theirs.penvoerder, insert, table), table).toBe(refusal);
		}
	});

	it('lets people who only read change nothing', async () => {
		// What each partner answers is its own to give.
		const own = [
			'wage_cost',
			'bank_account',
			'answered_request',
			'swap',
			'proposal_answer',
			...OF_IMPORTS,
			...OF_CHECKERS
		];
		for (const table of tenantTables().filter((name) => !own.includes(name))) {
			const column = partnershipColumn(table);
			for (const access of [ours.bestuurder, ours.accountant, ours.memberOfFirst]) {
				const update = await attempt(access, (name) => `update ${name} set ${column} = ${column}`, table);
				const remove = await attempt(access, (name) => `delete from ${name}`, table);
				expect(['0', '42501'], `update ${table} as ${access.roles}: ${update}`).toContain(update);
				expect(['0', '42501'], `delete ${table} as ${access.roles}: ${remove}`).toContain(remove);
			}
		}
	});

	it('gives the role that serves pages no right on accounts and sessions', async () => {
		for (const table of GLOBAL) {
			expect(await attempt(ours.penvoerder, (name) => `select from ${name}`, table), table).toBe('42501');
		}
	});

	describe('what is not for everyone', () => {
		it.each([
			['award_detail', ['penvoerder', 'coordinator', 'accountant']],
			['instalment', ['penvoerder', 'coordinator', 'accountant']],
			['invitation', ['penvoerder']]
		])('shows %s to %s only', async (table, readers) => {
			for (const access of everyAccess(ours)) {
				const expected = access.roles.some((role) => readers.includes(role)) ? 1 : 0;
				expect(await countAs(access, table, ours.id), String(access.roles)).toBe(expected);
			}
		});

		it('shows the wage cost of an organisation to its members only, not to the penvoerder', async () => {
			for (const access of everyAccess(ours)) {
				const expected = access === ours.memberOfFirst ? 1 : 0;
				expect(await countAs(access, 'wage_cost', ours.id), String(access.roles)).toBe(expected);
			}
		});

		it('lets an organisation change its own wage cost and no other', async () => {
			const update = (name: string) => `update ${name} set amount_per_hour = 52`;
			expect(await attempt(ours.memberOfFirst, update, 'wage_cost')).toBe('1');
			expect(await attempt(ours.memberOfSecond, update, 'wage_cost')).toBe('0');
			expect(await attempt(ours.penvoerder, update, 'wage_cost')).toBe('0');
		});

		it('shows an account number to its organisation and the penvoerder’s staff, and lets them and nobody else change it', async () => {
			const update = (name: string) => `update ${name} set account_holder = 'Anders'`;
			const insert = (name: string) =>
				`insert into ${name} (partnership_id, partner_id, iban, account_holder)
					select partnership_id, id, 'NL20INGB0001234567', 'Nieuw' from partner where id = '${ours.partnerIds[1]}'`;
			const tried: Record<string, readonly [number, string, string]> = {};
			for (const access of everyAccess(ours)) {
				const name = access === ours.memberOfSecond ? 'other member' : String(access.roles);
				const seen = await countAs(access, 'bank_account', ours.id);
				const changed = await attempt(access, update, 'bank_account');
				const added = await attempt(access, insert, 'bank_account');
				tried[name] = [seen, changed, added];
				const own = `delete from bank_account where partner_id = '${ours.partnerIds[1]}'`;
				await asSystem(database.db, (trx) => sql.raw(own).execute(trx));
			}
			expect(tried).toEqual({
				penvoerder: [1, '1', '1'],
				coordinator: [1, '1', '1'],
				bestuurder: [0, '0', '42501'],
				accountant: [1, '0', '42501'],
				partnerMember: [1, '1', '42501'],
				'other member': [0, '0', '1']
			});
		});

		it.each(OF_IMPORTS)('shows %s to its own organisation only', async (table) => {
			for (const access of everyAccess(ours)) {
				// Whoever sent the staged file of the fixture acts for another organisation by now.
				const expected = access === ours.memberOfFirst && table !== 'staged_import' ? 1 : 0;
				expect(await countAs(access, table, ours.id), String(access.roles)).toBe(expected);
			}
		});

		it.each(OF_CHECKERS)('shows %s to its own organisation and whoever checks or audits it', async (table) => {
			for (const access of everyAccess(ours)) {
				const expected = access === ours.bestuurder ? 0 : 1;
				expect(await countAs(access, table, ours.id), String(access.roles)).toBe(expected);
			}
		});

		it.each(OF_MONEY)('shows %s to the staff of the penvoerder and the organisation concerned', async (table) => {
			const others = table === 'swap' ? [ours.bestuurder] : [ours.bestuurder, ours.memberOfSecond];
			for (const access of everyAccess(ours)) {
				const expected = others.includes(access) ? 0 : 1;
				expect(await countAs(access, table, ours.id), String(access.roles)).toBe(expected);
			}
		});

		it('shows of the audit trail what the reader may see of the record itself', async () => {
			expect(await countAs(ours.bestuurder, 'audit_event', ours.id)).toBe(1);
			expect(await countAs(ours.penvoerder, 'audit_event', ours.id)).toBe(2);
			expect(await countAs(ours.memberOfFirst, 'audit_event', ours.id)).toBe(2);
			expect(await countAs(ours.memberOfSecond, 'audit_event', ours.id)).toBe(1);
		});

		it('writes nobody into the audit trail but the person who is asking', async () => {
			const insert = (userId: string) => (name: string) =>
				`insert into ${name} (partnership_id, user_id, user_name, action, entity, entity_id)
					values ('${ours.id}', '${userId}', 'Noor', 'line.change', 'budget_line', '1')`;
			expect(await attempt(ours.coordinator, insert(ours.penvoerder.userId), 'audit_event')).toBe('42501');
			expect(await attempt(ours.coordinator, insert(ours.coordinator.userId), 'audit_event')).toBe('1');
		});
	});

	it('shows a person outside a partnership their own places and nothing else', async () => {
		const seen = await asPerson(database.db, ours.bestuurder.userId, async (trx) => ({
			places: await trx.selectFrom('membership').select('user_id').execute(),
			partnerships: await trx.selectFrom('partnership').select('id').execute(),
			partners: await trx.selectFrom('partner').select('id').execute()
		}));
		expect(seen).toEqual({
			places: [{ user_id: ours.bestuurder.userId }],
			partnerships: [{ id: ours.id }],
			partners: []
		});
	});
});
