/**
 * The first run of a production installation: account, partnership, lead partner and the place of penvoerder, all in one
 * transaction, by whoever holds the setup code from the server's log. Works once: afterwards somebody can sign in, and people
 * come by invitation.
 */
import { PARTNER_KINDS, type Partner, type PartnerKind } from '$lib/domain/partnership/partner';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { schoolYearOf, schoolYearPeriod } from '$lib/domain/shared/school-year';
import type { Locale } from '$lib/messages/locale';
import { countAttempt, networkOf } from '../auth/attempts';
import { hashToken, sameHash } from '../auth/one-time-token';
import { hashPassword } from '../auth/password-hash';
import { refusePassword, type PasswordRefusal } from '../auth/password-rules';
import { codeFromText } from '../auth/setup-code';
import { asSystem, type SystemTransaction } from '../db/tenancy';
import { anyoneCanSignIn, findAccountByEmail, insertAccount, type NewAccount } from '../queries/accounts';
import { insertAuditEvents, type AuditEntry } from '../queries/audit';
import { insertPlace } from '../queries/memberships';
import { insertPartner } from '../queries/partners';
import { insertPartnership, listPartnershipsWithoutPeople } from '../queries/partnerships';
import { deleteSetupCode, lockSetupCode } from '../queries/setup-code';
import type { Services } from '../services';

/** Kinds that can hold the subsidy. */
export const LEAD_PARTNER_KINDS = PARTNER_KINDS.filter((kind) => kind === 'schoolBoard' || kind === 'higherEducation');

export interface NewPartnership {
	readonly kind: 'new';
	readonly name: string;
	readonly recognition: 'recognised' | 'aspirant';
	readonly leadPartner: { readonly name: string; readonly kind: PartnerKind };
}

export interface SignUpFirstPartnership {
	readonly code: string;
	readonly name: string;
	readonly email: string;
	readonly password: string;
	readonly locale: Locale;
	/** `imported`: become penvoerder of what the command line imported into this installation, which nobody has a place in. */
	readonly partnership: NewPartnership | { readonly kind: 'imported' };
}

export type SignUpRefusal =
	| 'closed'
	| 'codeWrong'
	| 'nothingImported'
	| 'accountExists'
	| { readonly kind: 'wait'; readonly seconds: number }
	| PasswordRefusal;

export async function isFirstRun({ settings, db }: Services): Promise<boolean> {
	return settings.mode === 'production' && !(await anyoneCanSignIn(db));
}

/** Where the request comes from, for the limit on guessing the code and for the trail. */
export interface SignUpRequest {
	readonly address: string;
	readonly requestId: string;
}

export async function signUpFirstPartnership(
	services: Services,
	command: SignUpFirstPartnership,
	{ address, requestId }: SignUpRequest
): Promise<Result<{ readonly userId: string }, SignUpRefusal>> {
	if (!(await isFirstRun(services))) return refuse('closed');
	const wait = await countAttempt(services, { kind: 'setupCode', subject: networkOf(address) });
	if (wait > 0) return refuse({ kind: 'wait', seconds: Math.ceil(wait / 1000) });
	const { name, email, password, locale } = command;
	const refused = refusePassword(password, { name, email });
	if (refused) return refuse(refused);
	const passwordHash = await hashPassword(password);
	const account = { userId: services.newId(), name, email, locale, passwordHash };
	return asSystem(services.db, (trx) => claim(services, trx, command, account, requestId));
}

async function claim(
	services: Services,
	trx: SystemTransaction,
	command: SignUpFirstPartnership,
	account: NewAccount,
	requestId: string
): Promise<Result<{ readonly userId: string }, SignUpRefusal>> {
	const stored = await lockSetupCode(trx);
	if (stored === null || (await anyoneCanSignIn(trx))) return refuse('closed');
	if (!sameHash(stored, hashToken(codeFromText(command.code)))) return refuse('codeWrong');
	const imported = command.partnership.kind === 'imported' ? await listPartnershipsWithoutPeople(trx) : [];
	if (command.partnership.kind === 'imported' && imported.length === 0) return refuse('nothingImported');
	if (await findAccountByEmail(trx, account.email)) return refuse('accountExists');
	await insertAccount(trx, account, services.clock());
	const author = { userId: account.userId, userName: account.name, requestId };
	if (command.partnership.kind === 'new') await create(services, trx, command.partnership, author);
	for (const partnershipId of imported) await takeLead(services, trx, partnershipId, null, author, []);
	await deleteSetupCode(trx);
	return ok({ userId: account.userId });
}

interface Author {
	readonly userId: string;
	readonly userName: string;
	readonly requestId: string;
}

async function create(
	services: Services,
	trx: SystemTransaction,
	{ name, recognition, leadPartner }: NewPartnership,
	author: Author
): Promise<void> {
	const now = services.clock();
	const id = services.newId();
	const partner: Partner = {
		...leadPartner,
		id: services.newId(),
		parentId: null,
		shortName: leadPartner.name,
		identifier: null,
		aspirant: false,
		memberFrom: schoolYearPeriod(schoolYearOf(services.today())).from,
		memberUntil: null,
		leadPartner: true,
		mandatedRepresentative: null
	};
	await insertPartnership(trx, { id, name, kind: recognition }, { now, userName: author.userName });
	await insertPartner(trx, id, partner, { now, userName: author.userName });
	await takeLead(services, trx, id, partner.id, author, [
		{ action: 'partnership.created', entity: 'partnership', entityId: id, after: { name, kind: recognition } },
		{ action: 'partner.added', entity: 'partner', entityId: partner.id, after: { ...leadPartner, leadPartner: true } }
	]);
}

async function takeLead(
	services: Services,
	trx: SystemTransaction,
	partnershipId: string,
	partnerId: string | null,
	author: Author,
	before: readonly AuditEntry[]
): Promise<void> {
	const now = services.clock();
	const place = { id: services.newId(), userId: author.userId, role: 'penvoerder', partnerId, since: now } as const;
	await insertPlace(trx, partnershipId, place);
	const after = { name: author.userName, role: place.role, partnerId };
	const started: AuditEntry = { action: 'membership.started', entity: 'membership', entityId: place.id, after };
	await insertAuditEvents(trx, partnershipId, author, now, [...before, started]);
}
