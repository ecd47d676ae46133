/**
 * Somebody takes the place they were invited for: signed in to the account of the invited address, or with a new account made
 * on the spot. Account, place, invitation and audit event are written together or not at all; a link works once.
 */
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { Locale } from '$lib/messages/locale';
import type { Actor } from '../auth/actor';
import { hashToken } from '../auth/one-time-token';
import { hashPassword } from '../auth/password-hash';
import { refusePassword, type PasswordRefusal } from '../auth/password-rules';
import { codeOf } from '../db/startup-problem';
import { asSystem, type SystemTransaction } from '../db/tenancy';
import { findAccountByEmail, insertAccount, type NewAccount } from '../queries/accounts';
import { insertAuditEvents } from '../queries/audit';
import { findInvitationByToken, markAccepted, type FoundInvitation } from '../queries/invitations';
import { insertPlace } from '../queries/memberships';
import { deletePasswordLinks } from '../queries/password-links';
import { deleteSessionsOf } from '../queries/sessions';
import type { Services } from '../services';

export type AcceptRefusal =
	| 'invitationUnknown'
	| 'invitationAccepted'
	| 'invitationRevoked'
	| 'invitationExpired'
	/** The address has an account: sign in to it first. */
	| 'accountExists'
	/** Signed in to an account with another address. */
	| 'otherPerson'
	| PasswordRefusal;

export interface Acceptance {
	readonly token: string;
	readonly requestId: string;
}

export interface NewPerson {
	readonly name: string;
	readonly password: string;
	readonly locale: Locale;
}

/** Who accepted, and where: the route opens a new session for this account. */
export interface Accepted {
	readonly userId: string;
	readonly partnershipId: string;
}

export async function acceptAsNewPerson(
	services: Services,
	acceptance: Acceptance,
	{ name, password, locale }: NewPerson
): Promise<Result<Accepted, AcceptRefusal>> {
	const found = await openInvitation(services, acceptance);
	if (!found.ok) return found;
	const { email } = found.value;
	const refused = refusePassword(password, { name, email });
	if (refused) return refuse(refused);
	const passwordHash = await hashPassword(password);
	const account = { userId: services.newId(), name, email, locale, passwordHash };
	try {
		return await asSystem(services.db, (trx) => take(services, trx, acceptance, { kind: 'new', account }));
	} catch (cause) {
		if (codeOf(cause) === UNIQUE_VIOLATION) return refuse('accountExists');
		throw cause;
	}
}

export async function acceptSignedIn(
	services: Services,
	acceptance: Acceptance,
	actor: Actor
): Promise<Result<Accepted, AcceptRefusal>> {
	return asSystem(services.db, (trx) => take(services, trx, acceptance, { kind: 'known', account: actor }));
}

const UNIQUE_VIOLATION = '23505';

type Acceptor =
	| { readonly kind: 'new'; readonly account: NewAccount }
	| { readonly kind: 'known'; readonly account: Pick<Actor, 'userId' | 'name' | 'email'> };

/** Looks before the slow hash; the transaction looks again. */
function openInvitation(services: Services, { token }: Acceptance): Promise<Result<FoundInvitation, AcceptRefusal>> {
	return asSystem(
		services.db,
		async (trx) => judge(await findInvitationByToken(trx, hashToken(token), services.clock())),
		{ readOnly: true }
	);
}

function judge(invitation: FoundInvitation | null): Result<FoundInvitation, AcceptRefusal> {
	switch (invitation?.state) {
		case undefined:
			return refuse('invitationUnknown');
		case 'accepted':
			return refuse('invitationAccepted');
		case 'revoked':
			return refuse('invitationRevoked');
		case 'expired':
			return refuse('invitationExpired');
		case 'open':
			return ok(invitation as FoundInvitation);
	}
}

async function take(
	services: Services,
	trx: SystemTransaction,
	{ token, requestId }: Acceptance,
	acceptor: Acceptor
): Promise<Result<Accepted, AcceptRefusal>> {
	const now = services.clock();
	const judged = judge(await findInvitationByToken(trx, hashToken(token), now, true));
	if (!judged.ok) return judged;
	const { id, email, role, partnerId, partnershipId } = judged.value;
	const { userId, name } = acceptor.account;
	if (acceptor.kind === 'known' && acceptor.account.email.toLowerCase() !== email) return refuse('otherPerson');
	if (acceptor.kind === 'new') {
		if (await findAccountByEmail(trx, email)) return refuse('accountExists');
		await insertAccount(trx, acceptor.account, now);
	}
	const placeId = services.newId();
	const isNew = await insertPlace(trx, partnershipId, { id: placeId, userId, role, partnerId, since: now });
	await markAccepted(trx, partnershipId, id, { userId, now });
	// What somebody may do has changed: links and sessions from before end, the route opens a new one.
	await deletePasswordLinks(trx, userId);
	await deleteSessionsOf(trx, userId);
	const events = [
		{ action: 'invitation.accepted', entity: 'invitation', entityId: id, visibleTo: { level: 'leadPartner' } } as const,
		{
			action: 'membership.started',
			entity: 'membership',
			entityId: placeId,
			after: { name, role, partnerId }
		}
	];
	await insertAuditEvents(
		trx,
		partnershipId,
		{ userId, userName: name, requestId },
		now,
		isNew ? events : events.slice(0, 1)
	);
	return ok({ userId, partnershipId });
}
