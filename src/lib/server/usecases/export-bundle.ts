/**
 * A whole partnership as the text of a bundle. What the person may not see is left out and the bundle says so; the
 * installation itself leaves nothing out.
 */
import type { BundleRead, Leavable } from '$lib/bundle/bundle-schema';
import { LARGEST_BUNDLE_BYTES, LIST_LENGTH } from '$lib/bundle/limits';
import { bundleText } from '$lib/bundle/write-bundle';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { accessTo, ROLES, type Access } from '../auth/actor';
import { may } from '../auth/permissions';
import { asSystem, inPartnership, type TenantTransaction } from '../db/tenancy';
import { findPartnershipBundle, listFrozenVersions } from '../queries/partnership-bundle';
import type { Services } from '../services';
import { leftOutBy } from './import-reach';
import type { Caller, GeneralRefusal } from './write';

/** One moment: nobody's change falls between two lists. */
const ONE_MOMENT = { isolation: 'repeatable read', readOnly: true } as const;

export async function exportBundle(
	{ services, actor }: Caller,
	partnershipId: string
): Promise<Result<string, GeneralRefusal>> {
	const access = accessTo(actor, partnershipId);
	if (services.checks === 'on') {
		if (!access) return refuse('notFound');
		if (!may(access, 'bundle.export')) return refuse('notAllowed');
	}
	const standing: Access = access ?? { userId: actor.userId, partnershipId, roles: ROLES, partnerIds: [] };
	const text = await inPartnership(
		services.db,
		standing,
		(trx) => textOf(trx, partnershipId, leftOutBy(standing)),
		ONE_MOMENT
	);
	return text === null ? refuse('notFound') : ok(text);
}

/** `null` when there is no such partnership. */
export function exportBundleAsSystem(services: Services, partnershipId: string): Promise<string | null> {
	return asSystem(services.db, (trx) => textOf(trx, partnershipId, []), ONE_MOMENT);
}

async function textOf(
	trx: TenantTransaction,
	partnershipId: string,
	leftOut: readonly Leavable[]
): Promise<string | null> {
	const bundle = await findPartnershipBundle(trx, partnershipId, leftOut);
	if (!bundle) return null;
	const whole = { ...bundle, versions: await listFrozenVersions(trx, partnershipId) };
	const text = bundleText(whole);
	return isReadable(whole, text) ? text : bundleText(withoutLines(whole));
}

/** What is exported can be imported again. */
function isReadable({ declarations }: BundleRead, text: string): boolean {
	return declarations.length <= LIST_LENGTH && Buffer.byteLength(text) <= LARGEST_BUNDLE_BYTES;
}

/** Of a very large partnership the declared lines stay out, and the bundle says so: a backup holds them. */
function withoutLines(bundle: BundleRead): BundleRead {
	const lines: readonly Leavable[] = ['declarations', 'declaredPeople', 'disputes'];
	const leftOut = [...new Set([...bundle.leftOut, ...lines])];
	return { ...bundle, leftOut, declarations: [], declaredPeople: [], disputes: [] };
}
