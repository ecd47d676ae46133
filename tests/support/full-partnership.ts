/** A partnership with at least one row in every table that belongs to one, for tests that walk all tables. */
import type { Access } from '$lib/server/auth/actor';
import type { Database } from '$lib/server/db/schema';
import { asSystem, type SystemTransaction } from '$lib/server/db/tenancy';
import * as make from './builders';
import { addActuals } from './full-actuals';
import { addSettled } from './settled-rows';

export interface FullPartnership {
	readonly id: string;
	/** Two organisations; the wage cost and the private audit event are of the first. */
	readonly partnerIds: readonly [string, string];
	readonly penvoerder: Access;
	readonly coordinator: Access;
	readonly bestuurder: Access;
	readonly accountant: Access;
	readonly memberOfFirst: Access;
	readonly memberOfSecond: Access;
}

const HASH = 'a'.repeat(64);

export async function newFullPartnership(db: Database): Promise<FullPartnership> {
	const id = await make.newPartnership(db);
	const first = await make.newPartner(db, id, { lead_partner: true });
	const second = await make.newPartner(db, id, { kind: 'institute' });
	const role = await make.newRole(db, id);
	await make.newBudget(db, id);
	await make.newStudentCount(db, id, { institute_id: second, place_id: first });
	await make.newTariff(db, id, { partner_id: first, role_id: role });
	const source = await make.newSource(db, id, { giver_partner_id: first });
	const pot = await make.newSplitNode(db, id, { source_ids: [source] });
	const line = await make.newLine(db, id, { pot_id: pot, partner_id: first, role_id: role });
	const penvoerder = await make.newMembership(db, id, { role: 'penvoerder', partnerId: second });
	const award = await make.newAward(db, id);
	await addRest(db, { id, first, second, role, line, award, userId: penvoerder.userId });
	await asSystem(db, (trx) => addActuals(trx, { id, second, source, line, userId: penvoerder.userId }));
	await addSettled(db, { id, first, second, source, userId: penvoerder.userId });
	return {
		id,
		partnerIds: [first, second],
		penvoerder,
		coordinator: await make.newMembership(db, id, { role: 'coordinator' }),
		bestuurder: await make.newMembership(db, id, { role: 'bestuurder' }),
		accountant: await make.newMembership(db, id, { role: 'accountant' }),
		memberOfFirst: await make.newMembership(db, id, { role: 'partnerMember', partnerId: first }),
		memberOfSecond: await make.newMembership(db, id, { role: 'partnerMember', partnerId: second })
	};
}

interface Made {
	readonly id: string;
	readonly first: string;
	readonly second: string;
	readonly role: string;
	readonly line: string;
	readonly award: string;
	readonly userId: string;
}

/** Rows that no builder makes, because only the walk over all tables needs them. */
async function addRest(db: Database, made: Made): Promise<void> {
	const partnership_id = made.id;
	const ofYear = { partnership_id, school_year: make.YEAR };
	await asSystem(db, async (trx) => {
		const add = trx.insertInto.bind(trx);
		await add('partner_measure')
			.values({
				partnership_id,
				id: 'measure',
				position: 0,
				partner_id: made.first,
				measure: 'pupils',
				count: 900,
				reference_day: '2025-10-01'
			})
			.execute();
		await add('entered_scheme')
			.values({ partnership_id, id: 'scheme', document: '{}', entered_by: made.userId, entered_by_name: 'Noor' })
			.execute();
		await add('award_detail').values({ partnership_id, award_id: made.award, reference: 'OND/2026-1' }).execute();
		await add('instalment')
			.values({
				partnership_id,
				id: 'instalment',
				position: 0,
				award_id: made.award,
				due_on: '2026-10-01',
				amount: '70000.00'
			})
			.execute();
		await add('wage_cost')
			.values({
				partnership_id,
				id: 'wage',
				partner_id: made.first,
				role_id: made.role,
				amount_per_hour: '51.00',
				valid_from: '2026-08-01'
			})
			.execute();
		await add('bank_account')
			.values({ partnership_id, partner_id: made.first, iban: 'NL91ABNA0417164300', account_holder: 'Eerste' })
			.execute();
		await add('allocation_key')
			.values({ ...ofYear, id: 'key', position: 0, name: 'Studenten', kind: 'students', reference_day: '2025-10-01' })
			.execute();
		await add('allocation_key_base')
			.values({ ...ofYear, key_id: 'key', partner_id: made.first, position: 0, weight: '61' })
			.execute();
		await add('budget_version')
			.values({
				...ofYear,
				number: 1,
				label: 'Concept',
				frozen_by: made.userId,
				frozen_by_name: 'Noor',
				facts: '{}',
				figures: '{}',
				digest: HASH
			})
			.execute();
		await addDeclared(trx, made);
		await addAgreements(trx, made);
		await addImports(trx, made);
		await add('invitation')
			.values({
				partnership_id,
				id: 'invitation',
				email: 'nieuw@example.nl',
				role: 'bestuurder',
				token_hash: `${made.id}-hash`,
				invited_by: made.userId,
				expires_at: new Date('2026-12-01T00:00:00Z')
			})
			.execute();
		const event = { partnership_id, user_id: made.userId, user_name: 'Noor', entity_id: '1' };
		await add('audit_event')
			.values([
				{ ...event, action: 'line.change', entity: 'budget_line' },
				{ ...event, action: 'award.change', entity: 'award_detail', level: 'leadPartner' },
				{ ...event, action: 'wage.change', entity: 'wage_cost', level: 'ownOrganisation', partner_id: made.first }
			])
			.execute();
	});
}

/** A submitted line that is disputed, with everything that stands around it. */
async function addDeclared(trx: SystemTransaction, { id, first, second, role, line, userId }: Made): Promise<void> {
	const partnership_id = id;
	const ofYear = { partnership_id, school_year: make.YEAR };
	const add = trx.insertInto.bind(trx);
	await add('commitment')
		.values({
			...{ ...ofYear, id: 'commitment', position: 0, partner_id: first, role_id: role },
			...{ area: 'opleiden', activity: 'Begeleiden', hours: '100.00' }
		})
		.execute();
	await add('declaration_round')
		.values({
			...{ ...ofYear, id: 'round', position: 0, name: 'Ronde 1', from_day: '2026-08-01' },
			...{ until_day: '2026-12-01', submit_by: '2026-12-10' }
		})
		.execute();
	await add('declaration_checker')
		.values({ ...ofYear, partner_id: first, checker_partner_id: second })
		.execute();
	await add('finding_rule').values({ partnership_id, finding: 'noTariff', treatment: 'stop' }).execute();
	await add('declared_person')
		.values({ partnership_id, id: 'person', partner_id: first, code: 'P1', name: 'Noor Verzonnen' })
		.execute();
	await add('declaration')
		.values({
			...{ ...ofYear, id: 'declaration', round_id: 'round', partner_id: first, role_id: role, area: 'opleiden' },
			...{ activity: 'Begeleiden', line_id: line, from_day: '2026-09-01', until_day: '2026-10-01', hours: '10.00' },
			...{ state: 'disputed', reason: 'Te veel', created_by: userId, submitted_by: userId, submitted_at: MOMENT },
			...{ decided_by: userId, decided_by_name: 'Noor', decided_at: MOMENT }
		})
		.execute();
	const ofPartner = { partnership_id, partner_id: first };
	await add('declaration_detail')
		.values({ ...ofPartner, declaration_id: 'declaration', person_id: 'person' })
		.execute();
	await add('answered_request')
		.values({
			...{ partnership_id, user_id: userId, request_key: HASH, question_digest: HASH },
			...{ answer: '{}', answered_at: MOMENT }
		})
		.execute();
	await add('dispute')
		.values({
			...{ ...ofPartner, id: 'dispute', declaration_id: 'declaration', owner_partner_id: first },
			...{ due_on: '2026-12-20', proposed_hours: '8.00' }
		})
		.execute();
	await add('dispute_remark')
		.values({
			...{ ...ofPartner, id: 'remark', dispute_id: 'dispute', body: 'Acht uur was afgesproken.' },
			...{ written_by: userId, written_by_name: 'Noor' }
		})
		.execute();
}

/** A proposal that somebody answered and said something about, and a moment of the calendar. */
async function addAgreements(trx: SystemTransaction, { id, first, role, userId }: Made): Promise<void> {
	const partnership_id = id;
	const add = trx.insertInto.bind(trx);
	await add('tariff_proposal')
		.values({ partnership_id, id: 'proposal', school_year: '2030-2031', opened_by_name: 'Noor' })
		.execute();
	const ofProposal = { partnership_id, proposal_id: 'proposal' };
	await add('proposed_tariff')
		.values({ ...ofProposal, id: 'proposed', position: 0, role_id: role, amount_per_hour: '60.00' })
		.execute();
	await add('proposal_answer')
		.values({ ...ofProposal, partner_id: first, answer: 'agree', answered_by_name: 'Noor' })
		.execute();
	await add('proposal_remark')
		.values({
			...{ ...ofProposal, id: 'proposal-remark', partner_id: first, body: 'Dat is hoog.' },
			...{ written_by: userId, written_by_name: 'Noor' }
		})
		.execute();
	await add('calendar_moment')
		.values({
			...{ partnership_id, id: 'moment', position: 0, title: 'Planning', kind: 'plan', actor: 'leadPartner' },
			...{ rule_month: 9, rule_weekday: 3, rule_nth: 4 }
		})
		.execute();
}

/** A file that was taken over, one that somebody is looking at, and how they are read. */
async function addImports(trx: SystemTransaction, { id, first, userId }: Made): Promise<void> {
	const ofPartner = { partnership_id: id, partner_id: first };
	const file = { school_year: make.YEAR, file_name: 'uren.csv', file_digest: HASH };
	const add = trx.insertInto.bind(trx);
	await add('import_mapping')
		.values({
			...ofPartner,
			id: 'mapping',
			name: 'Rooster',
			headings: '["Datum"]',
			columns: '{"from":0}',
			numbers: 'auto',
			translations: '[]'
		})
		.execute();
	await add('hours_import')
		.values({
			...{ ...ofPartner, ...file, id: 'import', rows_added: 1, rows_present: 0, rows_refused: 0 },
			...{ imported_at: MOMENT, imported_by: userId, imported_by_name: 'Noor' }
		})
		.execute();
	await add('staged_import')
		.values({
			...{ ...ofPartner, ...file, id: 'staged', owner_id: userId, content: new Uint8Array([1]) },
			...{ sheet: '{}', choices: '{}', staged_at: MOMENT }
		})
		.execute();
}

const MOMENT = new Date('2026-10-02T09:00:00Z');
