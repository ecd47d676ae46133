/** What there is to pay after a round, with the accounts the reader may know. */
import * as v from 'valibot';
import { planPayments, type PaymentPlan } from '$lib/domain/settlement/payment-plan';
import type { SettlementStatement } from '$lib/domain/settlement/statement';
import { toDay, type Day } from '$lib/domain/shared/day';
import { money, type Cents } from '$lib/domain/shared/money';
import type { Access } from '../auth/actor';
import type { TenantTransaction } from '../db/tenancy';
import { listAuditEvents } from './audit';
import { listBankAccounts } from './bank-accounts';
import { listPartners } from './partners';
import { readRoundSettlement, type RoundPlace } from './statements';

export interface RoundPayments {
	readonly roundName: string;
	readonly leadPartner: SettlementStatement['leadPartner'];
	/** Before that the amounts may still change, and nothing is paid. */
	readonly settled: boolean;
	readonly statements: readonly SettlementStatement[];
	readonly plan: PaymentPlan;
}

/**
 * One payment file of a partnership is made at a time. Whether this is a penvoerder: nobody else can hold this row, the database
 * says so.
 */
export async function holdPayments(trx: TenantTransaction, partnershipId: string): Promise<boolean> {
	const row = await trx
		.selectFrom('partnership')
		.select('id')
		.where('id', '=', partnershipId)
		.forUpdate()
		.executeTakeFirst();
	return row !== undefined;
}

/** `null`: no such round, or nobody is penvoerder. */
export async function readRoundPayments(
	trx: TenantTransaction,
	access: Access,
	place: RoundPlace
): Promise<RoundPayments | null> {
	const read = await readRoundSettlement(trx, access, place);
	if (!read) return null;
	const statements = read.partners.map(({ statement }) => statement);
	const partners = await listPartners(trx, place.partnershipId);
	const accounts = await listBankAccounts(trx, place.partnershipId);
	// Who was penvoerder when it was settled is who settles with everybody.
	const { id, name } = statements[0]?.leadPartner ?? read.leadPartner;
	return {
		roundName: read.round.name,
		leadPartner: { id, name },
		settled: read.round.state === 'settled',
		statements,
		plan: planPayments({ statements, accounts, partners, leadPartnerId: id })
	};
}

/** A file that was made before, as the trail holds it. */
export interface PaymentFileMade {
	readonly id: number;
	readonly at: Date;
	readonly by: string;
	readonly payments: number;
	readonly total: Cents;
	readonly payOn: Day;
}

const recordedFile = v.object({
	payments: v.number(),
	total: v.pipe(v.string(), v.transform(money)),
	payOn: v.pipe(v.string(), v.transform(toDay))
});

/** How many are told: the latest. */
const FILES_TOLD = 10;

/** Newest first: who makes a second file of one round sees that there was a first. */
export async function listPaymentFiles(
	trx: TenantTransaction,
	{ partnershipId, roundId }: Pick<RoundPlace, 'partnershipId' | 'roundId'>
): Promise<PaymentFileMade[]> {
	const filter = { entity: 'paymentFile', entityId: roundId, limit: FILES_TOLD };
	const events = await listAuditEvents(trx, partnershipId, filter);
	return events.flatMap(({ id, at, userName, after }) => {
		const read = v.safeParse(recordedFile, after);
		return read.success ? [{ id, at, by: userName, ...read.output }] : [];
	});
}
