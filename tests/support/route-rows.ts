/**
 * One partnership of the matrix with a row for every form to work on, under ids that nobody else has: one that is changed, a
 * spare one that may go, and one that is gone and can come back.
 */
import { asSystem } from '$lib/server/db/tenancy';
import { hashToken } from '$lib/server/auth/one-time-token';
import { insertInvitation } from '$lib/server/queries/invitations';
import { insertPasswordLink } from '$lib/server/queries/password-links';
import type { Services } from '$lib/server/services';
import { addScheme } from '$lib/server/usecases/add-scheme';
import { exportBundle } from '$lib/server/usecases/export-bundle';
import type { Caller } from '$lib/server/usecases/write';
import { demoPeople } from '$lib/demo/demo-people';
import { insertAccount } from '$lib/server/queries/accounts';
import * as make from './builders';
import { typedScheme } from './route-bodies-scheme';
import { addActualsRows } from './route-rows-actuals';
import { addAgreements } from './route-rows-agreements';
import { addProposals } from './route-rows-agreed';
import { addImports } from './route-rows-import';
import { addDrafts } from './route-rows-declare';
import { addDeclaredLines } from './route-rows-review';
import { addSettledRound } from './route-rows-payments';
import { addSettling, seenBeforeSettling } from './route-rows-settlement';
import { removeGoneRows } from './route-rows-gone';
import { buildSide, type Side } from './route-walk';
import { NOW } from './services';

/** A side with the ids of its rows, by what they are. */
export interface WriteSide extends Side {
	readonly rows: RouteRows;
}

export type RouteRows = Ids & { readonly bundle: string; readonly seen: string };

/** In which nothing stands in the way of a next version. */
export const FROZEN_YEAR = '2025-2026';
export const COUNTED_YEAR = '2019-2020';
/** A budget with a subsidy and no split. */
export const EMPTY_YEAR = '2031-2032';

function idsOf(id: string) {
	const named = (kind: string) => `${kind}-${id}`;
	return {
		...{ school: named('school'), institute: named('hogeschool'), sparePartner: named('los') },
		...{ endedPartner: named('klaar'), gonePartner: named('weg') },
		...{ role: named('rol'), spareRole: named('rol-los'), goneRole: named('rol-weg') },
		...{ measure: named('meting'), goneMeasure: named('meting-weg') },
		...{ count: named('telling'), goneCount: named('telling-weg') },
		...{ source: named('bron'), spareSource: named('bron-los'), goneSource: named('bron-weg') },
		...{ key: named('sleutel'), spareKey: named('sleutel-los'), goneKey: named('sleutel-weg') },
		...{ emptyYearKey: named('sleutel-leeg'), parentPot: named('moeder'), pot: named('pot') },
		...{ sparePot: named('pot-los'), gonePot: named('pot-weg') },
		...{ line: named('regel'), spareLine: named('regel-los'), movedLine: named('regel-mee') },
		...{ earlierLine: named('regel-eerder'), tariff: named('afspraak'), goneTariff: named('afspraak-weg') },
		...{ commitment: named('inzet'), spareCommitment: named('inzet-los'), goneCommitment: named('inzet-weg') },
		...{ round: named('ronde'), closedRound: named('ronde-dicht'), spareRound: named('ronde-los') },
		...{ goneRound: named('ronde-weg'), takeOver: named('overname') },
		...{ draftHours: named('concept'), spareHours: named('concept-los'), goneHours: named('concept-weg') },
		...{ patchedHours: named('concept-tabel'), approvedLine: named('uren-goed') },
		...{ stagedImport: named('bestand'), hoursImport: named('ingelezen') },
		...{ importMapping: named('indeling') },
		...{ person: named('mens'), sparePerson: named('mens-los') },
		...{ waitingLine: named('uren'), decision: named('besluit'), dispute: named('geschil') },
		...{ advance: named('voorschot'), spareAdvance: named('voorschot-los'), goneAdvance: named('voorschot-weg') },
		...{ request: named('vraag'), spareRequest: named('vraag-los'), goneRequest: named('vraag-weg') },
		...{ settledRound: named('ronde-af') },
		...{ gift: named('gift'), swapToAgree: named('ruil'), swapToRefuse: named('ruil-niet') },
		...{ swapToWithdraw: named('ruil-terug') },
		...{ receipt: named('ontvangst'), spareReceipt: named('ontvangst-los'), goneReceipt: named('ontvangst-weg') },
		executorChange: named('uitvoerder'),
		...{ proposal: named('voorstel'), proposed: named('voorgesteld'), adopted: named('vastgesteld') },
		...{ proposalRemark: named('opmerking'), moment: named('moment'), spareMoment: named('moment-los') },
		...{ goneMoment: named('moment-weg') },
		...{ scheme: named('schema'), goneScheme: named('schema-weg') },
		...{ wage: `loon-${id}`, goneWage: named('loon-weg') },
		...{ instalment: named('termijn'), goneInstalment: named('termijn-weg'), goneAward: named('beschikking-weg') },
		...{ invitation: named('uitnodiging'), session: named('sessie') },
		// Ids of the rows, and what the links say.
		...{ newcomer: named('nieuwkomer'), known: named('bekende'), passwordLink: named('wachtwoord') },
		demoPerson: demoPeople.find(({ places }) => places.length === 1 && places[0]?.partnershipId === id)?.id ?? ''
	};
}

/** Whose rows are reached for, and those of a partnership where none of these people is anybody. */
export async function buildBothSides(
	services: Services
): Promise<{ readonly own: WriteSide; readonly foreign: WriteSide }> {
	const own = await buildWriteSide(services, 'waterrijk', 'EIGEN', '876.54');
	return { own, foreign: await buildWriteSide(services, 'rivierenrand', 'GEHEIM', '987.65') };
}

/** As `buildSide`, with those rows. `secret` stands in every name that others may not see. */
export async function buildWriteSide(services: Services, id: string, secret: string, wage: string): Promise<WriteSide> {
	const side = await buildSide(services, id, secret, wage);
	const ids = { ...idsOf(id), board: side.params.partnerId ?? '' };
	const { penvoerder } = side.actors;
	const caller: Caller = { services, actor: penvoerder, requestId: 'opbouw' };
	await addPartners(services, id, secret, ids);
	await addYear(services, id, secret, ids);
	await addAwards(services, id, secret, ids, side.params.awardId ?? '');
	for (const [schemeId, year] of [[ids.scheme, 2060] as const, [ids.goneScheme, 2062] as const]) {
		const { document } = typedScheme({ title: `${secret} schema ${year}`, year, today: services.today() });
		const named: Caller = { ...caller, services: { ...services, newId: () => schemeId } };
		await addScheme(named, { partnershipId: id, document, note: null, replaces: null });
	}
	await addPeople(services, side, ids);
	await addAgreements(caller, id, secret, ids);
	await addProposals(services, id, secret, ids);
	await addDeclaredLines(services, side, secret, ids);
	await addDrafts(services, id, secret, ids);
	await addActualsRows(services, side, secret, ids);
	await addImports(services, side, secret, ids);
	await removeGoneRows(caller, side, ids);
	await addSettledRound(services.db, { id, roundId: ids.settledRound, partnerId: ids.board, secret });
	await addSettling(caller, side, secret, ids);
	const bundle = await exportBundle(caller, id);
	if (!bundle.ok) throw new Error(bundle.error);
	const seen = await seenBeforeSettling(caller, side);
	return { ...side, params: { ...side.params, schemeId: ids.scheme }, rows: { ...ids, bundle: bundle.value, seen } };
}

export type Ids = ReturnType<typeof idsOf> & { readonly board: string };

async function addPartners({ db }: Services, id: string, secret: string, ids: Ids): Promise<void> {
	const name = (what: string) => `${secret} ${what}`;
	await make.newPartner(db, id, { id: ids.school, kind: 'school', parent_id: ids.board, name: name('school') });
	// Pasted by its short name, which is no secret.
	await make.newPartner(db, id, { id: ids.institute, kind: 'higherEducation', name: name('hogeschool') });
	await make.newPartner(db, id, { id: ids.sparePartner, name: name('los bestuur') });
	await make.newPartner(db, id, { id: ids.gonePartner, name: name('weg bestuur') });
	await make.newPartner(db, id, { id: ids.endedPartner, name: name('klaar bestuur'), member_until: '2025-08-01' });
	const group = { school_year: COUNTED_YEAR, institute_id: ids.institute, place_id: ids.school };
	await make.newStudentCount(db, id, { ...group, id: ids.count });
	await make.newStudentCount(db, id, { ...group, id: ids.goneCount, placement_type: 'wpl 3' });
	await asSystem(db, async (trx) => {
		const role = { partnership_id: id, position: 90 };
		await trx
			.insertInto('role')
			.values([
				{ ...role, id: ids.role, name: name('rol een') },
				{ ...role, id: ids.spareRole, name: name('rol twee') },
				{ ...role, id: ids.goneRole, name: name('rol drie') }
			])
			.execute();
		const measure = { partnership_id: id, position: 90, partner_id: ids.school, measure: 'pupils', count: 900 };
		await trx
			.insertInto('partner_measure')
			.values([
				{ ...measure, id: ids.measure, reference_day: '2019-10-01' },
				{ ...measure, id: ids.goneMeasure, reference_day: '2020-10-01' }
			])
			.execute();
		const cost = { partnership_id: id, partner_id: ids.board, role_id: ids.role, amount_per_hour: '41.00' };
		await trx
			.insertInto('wage_cost')
			.values({ ...cost, id: ids.goneWage, valid_from: '2026-08-01' })
			.execute();
	});
	const agreed = { partner_id: ids.board, role_id: ids.role };
	await make.newTariff(db, id, { ...agreed, id: ids.tariff, valid_from: '2028-08-01', valid_until: '2040-08-01' });
	await make.newTariff(db, id, { ...agreed, id: ids.goneTariff, valid_from: '2040-08-01' });
}

async function addYear({ db }: Services, id: string, secret: string, ids: Ids): Promise<void> {
	await make.newBudget(db, id, { school_year: EMPTY_YEAR, reference_year: COUNTED_YEAR, pricing_day: '2031-08-01' });
	const subsidy = { school_year: EMPTY_YEAR, amount_kind: 'subsidy', amount: null };
	await make.newSource(db, id, { ...subsidy, name: `${secret} subsidie` });
	for (const [index, source] of [ids.source, ids.spareSource, ids.goneSource].entries())
		await make.newSource(db, id, { id: source, position: 91 + index, name: `${secret} ${source}` });
	await asSystem(db, async (trx) => {
		const keys = [ids.key, ids.spareKey, ids.goneKey, ids.emptyYearKey].map((key) => {
			const school_year = key === ids.emptyYearKey ? EMPTY_YEAR : make.YEAR;
			return { partnership_id: id, school_year, id: key, position: 90, name: `${secret} ${key}` };
		});
		await trx
			.insertInto('allocation_key')
			.values(keys.map((key) => ({ ...key, kind: 'percentages', reference_day: '2025-10-01' })))
			.execute();
		const base = { partnership_id: id, partner_id: ids.school, position: 0, weight: '100' };
		await trx
			.insertInto('allocation_key_base')
			.values(keys.map((key) => ({ ...base, school_year: key.school_year, key_id: key.id })))
			.execute();
	});
	await make.newSplitNode(db, id, { id: ids.parentPot, name: `${secret} moeder`, rule: 'fixed', rule_amount: '0.00' });
	const under = { parent_id: ids.parentPot, rule: 'percentage', rule_percentage: '0' };
	for (const [index, pot] of [ids.pot, ids.sparePot, ids.gonePot].entries()) {
		const given = { ...under, id: pot, position: 91 + index, name: `${secret} ${pot}`, source_ids: [ids.source] };
		await make.newSplitNode(db, id, given);
	}
	const cost = { cost_kind: 'lumpSum', lump_sum: '10.00', partner_id: ids.school };
	for (const line of [ids.line, ids.spareLine, ids.movedLine])
		await make.newLine(db, id, { id: line, activity: `${secret} ${line}`, ...cost });
	await make.newLine(db, id, { id: ids.earlierLine, school_year: FROZEN_YEAR, activity: `${secret} eerder`, ...cost });
}

async function addAwards({ db }: Services, id: string, secret: string, ids: Ids, awardId: string): Promise<void> {
	await make.newAward(db, id, { id: ids.goneAward, title: `${secret} weg` });
	await asSystem(db, async (trx) => {
		await trx
			.updateTable('award')
			.set({ amount_corrected: '270000.00', corrected_on: '2026-10-01' })
			.where('partnership_id', '=', id)
			.where('id', '=', awardId)
			.execute();
		const payment = { partnership_id: id, position: 1, award_id: awardId, due_on: '2027-02-01', amount: '7000.00' };
		await trx
			.insertInto('instalment')
			.values([
				{ ...payment, id: ids.instalment },
				{ ...payment, id: ids.goneInstalment }
			])
			.execute();
	});
}

async function addPeople({ db }: Services, { id, actors }: Side, ids: Ids): Promise<void> {
	const { penvoerder, coordinator, bestuurder } = actors;
	const expiresAt = new Date(NOW.getTime() + 86_400_000);
	const demo = demoPeople.find((person) => person.id === ids.demoPerson);
	await asSystem(db, async (trx) => {
		const invited = { partnerId: null, invitedBy: penvoerder.userId, invitedAt: NOW, expiresAt };
		const invitations = [
			{ ...invited, id: ids.invitation, email: `ander-${id}@example.nl`, role: 'bestuurder', token: ids.invitation },
			{ ...invited, id: ids.newcomer, email: `nieuw-${id}@example.nl`, role: 'bestuurder', token: ids.newcomer },
			{ ...invited, id: ids.known, email: bestuurder.email, role: 'accountant', token: ids.known }
		] as const;
		for (const { token, ...invitation } of invitations)
			await insertInvitation(trx, id, { ...invitation, tokenHash: hashToken(token) });
		await insertPasswordLink(trx, {
			...{ id: ids.passwordLink, userId: coordinator.userId },
			...{ tokenHash: hashToken(ids.passwordLink), expiresAt }
		});
		const session = { userId: penvoerder.userId, token: ids.session, expiresAt };
		await trx
			.insertInto('auth_session')
			.values({ ...session, id: ids.session })
			.execute();
		if (demo) await insertAccount(trx, { ...demo, userId: demo.id, locale: 'nl', passwordHash: null }, NOW);
	});
}
