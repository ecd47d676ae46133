/**
 * The shortcut of the demonstration: look around as one of its made-up people with one click. In production mode there is no
 * such door, whatever is in the database.
 */
import { demoPeople, type DemoPerson } from '$lib/demo/demo-people';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { Role } from '../auth/actor';
import { asSystem, type SystemTransaction } from '../db/tenancy';
import { findAccount, hasPassword } from '../queries/accounts';
import { listPartners } from '../queries/partners';
import { listDemoPartnerships } from '../queries/partnerships';
import type { Services } from '../services';

export interface DemoEntrance {
	readonly personId: string;
	readonly role: Role;
	/** The organisation they act for, where the partnership has several people in that role. */
	readonly organisation: string | null;
}

export interface DemoPartnership {
	readonly id: string;
	readonly name: string;
	readonly entrances: readonly DemoEntrance[];
}

export interface DemoChoices {
	readonly partnerships: readonly DemoPartnership[];
	/** People with places in several partnerships. */
	readonly several: readonly { readonly personId: string; readonly name: string; readonly count: number }[];
}

/** `null` in production mode. */
export async function demoChoices({ settings, db }: Services): Promise<DemoChoices | null> {
	if (settings.mode !== 'demo') return null;
	const partnerships = await asSystem(db, listWithEntrances, { readOnly: true });
	const several = demoPeople
		.filter((person) => person.places.length > 1)
		.map(({ id, name, places }) => ({ personId: id, name, count: places.length }));
	return { partnerships, several };
}

async function listWithEntrances(trx: SystemTransaction): Promise<DemoPartnership[]> {
	const partnerships: DemoPartnership[] = [];
	for (const { id, name } of await listDemoPartnerships(trx)) {
		const partners = await listPartners(trx, id);
		const shortName = (partnerId: string | null) =>
			partners.find((partner) => partner.id === partnerId)?.shortName ?? null;
		const entrances = demoPeople
			.filter((person) => person.places.length === 1)
			.flatMap((person) => person.places.map((place) => ({ personId: person.id, ...place })))
			.filter((place) => place.partnershipId === id)
			.map(({ personId, role, partnerId }): DemoEntrance => {
				return { personId, role, organisation: role === 'partnerMember' ? shortName(partnerId) : null };
			});
		if (entrances.length > 0) partnerships.push({ id, name, entrances });
	}
	const order = demoPeople.flatMap((person) => person.places.map((place) => place.partnershipId));
	return partnerships.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}

/** The account to open a session for. */
export async function enterAsDemoPerson(
	{ settings, db }: Services,
	personId: string
): Promise<Result<{ readonly userId: string }, 'notInProduction' | 'unknownPerson'>> {
	if (settings.mode !== 'demo') return refuse('notInProduction');
	const person: DemoPerson | undefined = demoPeople.find((candidate) => candidate.id === personId);
	const account = person && (await findAccount(db, person.id));
	if (!account || (await hasPassword(db, account.userId))) return refuse('unknownPerson');
	return ok({ userId: account.userId });
}
