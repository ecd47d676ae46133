/** The smallest rows that may exist, for tests that need one and do not care what it says. Each returns the ids it made. */
import type { Insertable } from 'kysely';
import type { Access, Role } from '$lib/server/auth/actor';
import type { Database } from '$lib/server/db/schema';
import type {
	BudgetLineTable,
	BudgetTable,
	FundingSourceTable,
	SplitNodeTable
} from '$lib/server/db/tables/budget-tables';
import type { PartnerTable, PartnershipTable, StudentCountTable } from '$lib/server/db/tables/partnership-tables';
import type { AwardTable } from '$lib/server/db/tables/subsidy-tables';
import type { TariffTable } from '$lib/server/db/tables/tariff-tables';
import { asSystem } from '$lib/server/db/tenancy';

let made = 0;
/** Unique within a test run: "partner-7". */
export function nextId(kind: string): string {
	return `${kind}-${++made}`;
}

export const YEAR = '2026-2027';

type Given<T> = Partial<Insertable<T>>;

export async function newPartnership(db: Database, given: Given<PartnershipTable> = {}): Promise<string> {
	const row = { id: nextId('partnership'), name: 'Opleidingsschool', kind: 'recognised', ...given };
	await asSystem(db, (trx) => trx.insertInto('partnership').values(row).execute());
	return row.id;
}

export async function newPartner(db: Database, partnership: string, given: Given<PartnerTable> = {}): Promise<string> {
	const id = given.id ?? nextId('partner');
	const row = { kind: 'schoolBoard', name: `Bestuur ${id}`, short_name: id, member_from: '2020-08-01', position: made };
	await asSystem(db, (trx) =>
		trx
			.insertInto('partner')
			.values({ ...row, ...given, id, partnership_id: partnership })
			.execute()
	);
	return id;
}

export async function newRole(db: Database, partnership: string, name = 'schoolopleider'): Promise<string> {
	const row = { partnership_id: partnership, id: nextId('role'), position: made, name };
	await asSystem(db, (trx) => trx.insertInto('role').values(row).execute());
	return row.id;
}

export async function newUser(db: Database, name = 'Noor Jansen'): Promise<string> {
	const id = nextId('user');
	await asSystem(db, (trx) =>
		trx
			.insertInto('auth_user')
			.values({ id, name, email: `${id}@example.nl` })
			.execute()
	);
	return id;
}

/** A place of a person in a partnership, and the access it gives. */
export async function newMembership(
	db: Database,
	partnership: string,
	place: { readonly role: Role; readonly partnerId?: string; readonly userId?: string }
): Promise<Access> {
	const userId = place.userId ?? (await newUser(db));
	const row = {
		partnership_id: partnership,
		id: nextId('membership'),
		user_id: userId,
		role: place.role,
		partner_id: place.partnerId ?? null
	};
	await asSystem(db, (trx) => trx.insertInto('membership').values(row).execute());
	return {
		userId,
		partnershipId: partnership,
		roles: [place.role],
		partnerIds: place.partnerId === undefined ? [] : [place.partnerId]
	};
}

/** The budget of `YEAR` unless `given` says otherwise; returns its school year. */
export async function newBudget(db: Database, partnership: string, given: Given<BudgetTable> = {}): Promise<string> {
	const performer = { kind: 'performer' };
	const row = {
		partnership_id: partnership,
		school_year: YEAR,
		reference_year: '2025-2026',
		pricing_day: '2026-08-01',
		shared_key_opleiden: '1',
		shared_key_professionaliseren: '1',
		shared_key_onderzoeken: '1',
		gap_carriers: JSON.stringify({ opleiden: performer, professionaliseren: performer, onderzoeken: performer }),
		...given
	};
	await asSystem(db, (trx) => trx.insertInto('budget').values(row).execute());
	return row.school_year;
}

export async function newStudentCount(
	db: Database,
	partnership: string,
	given: Given<StudentCountTable> & { institute_id: string; place_id: string }
): Promise<string> {
	const id = given.id ?? nextId('count');
	const row = { position: made, school_year: '2025-2026', placement_type: 'wpl 2', students: 12 };
	await asSystem(db, (trx) =>
		trx
			.insertInto('student_count')
			.values({ ...row, ...given, id, partnership_id: partnership })
			.execute()
	);
	return id;
}

export async function newTariff(db: Database, partnership: string, given: Given<TariffTable> = {}): Promise<string> {
	const id = given.id ?? nextId('tariff');
	const row = { position: made, amount_per_hour: '54.00', valid_from: '2026-08-01' };
	await asSystem(db, (trx) =>
		trx
			.insertInto('tariff')
			.values({ ...row, ...given, id, partnership_id: partnership })
			.execute()
	);
	return id;
}

export async function newAward(db: Database, partnership: string, given: Given<AwardTable> = {}): Promise<string> {
	const id = given.id ?? nextId('award');
	const row = {
		position: made,
		title: 'Regeling',
		from_day: '2026-08-01',
		until_day: '2027-08-01',
		amount_granted: '280000.00',
		granted_on: '2026-09-01'
	};
	await asSystem(db, (trx) =>
		trx
			.insertInto('award')
			.values({ ...row, ...given, id, partnership_id: partnership })
			.execute()
	);
	return id;
}

export async function newSource(
	db: Database,
	partnership: string,
	given: Given<FundingSourceTable> = {}
): Promise<string> {
	const id = given.id ?? nextId('source');
	const row = {
		school_year: YEAR,
		position: made,
		name: 'Bijdrage bestuur',
		amount_kind: 'entered',
		amount: '30000.00',
		areas: ['opleiden'],
		areas_limited_by: 'agreement',
		certainty: 'granted',
		duration: 'structural'
	};
	await asSystem(db, (trx) =>
		trx
			.insertInto('funding_source')
			.values({ ...row, ...given, id, partnership_id: partnership })
			.execute()
	);
	return id;
}

export async function newSplitNode(
	db: Database,
	partnership: string,
	given: Given<SplitNodeTable> = {}
): Promise<string> {
	const id = given.id ?? nextId('pot');
	const row = { school_year: YEAR, position: made, name: 'Begeleiding', rule: 'remainder' };
	await asSystem(db, (trx) =>
		trx
			.insertInto('split_node')
			.values({ ...row, ...given, id, partnership_id: partnership })
			.execute()
	);
	return id;
}

export async function newLine(db: Database, partnership: string, given: Given<BudgetLineTable> = {}): Promise<string> {
	const id = given.id ?? nextId('line');
	const row = { school_year: YEAR, position: made, area: 'opleiden', activity: 'Begeleiding', cost_kind: 'open' };
	await asSystem(db, (trx) =>
		trx
			.insertInto('budget_line')
			.values({ ...row, ...given, id, partnership_id: partnership })
			.execute()
	);
	return id;
}
