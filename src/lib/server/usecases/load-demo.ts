/**
 * Loads the demonstration: each made-up partnership that is not there yet, with its people, in one transaction each. What is
 * there already is never touched, whatever visitors made of it.
 */
import { readBundle } from '$lib/bundle/read-bundle';
import type { DemoBundle } from '$lib/demo/demo-bundles';
import { demoPartnershipIds, demoPeople } from '$lib/demo/demo-people';
import { invariant } from '$lib/domain/shared/invariant';
import { asSystem, type TenantTransaction } from '../db/tenancy';
import { sha256 } from '../digest';
import { insertDemoPeople } from '../queries/demo-people';
import { listExistingPartnerships } from '../queries/bundle-store';
import type { Services } from '../services';
import { importAsSystem } from './import-bundle';

const LOADED_BY = { userName: 'Demonstratie', demo: true };

/** The ids of the partnerships that were loaded. */
export async function loadDemo(services: Services): Promise<readonly string[]> {
	const present = new Set(await asSystem(services.db, (trx) => listExistingPartnerships(trx, demoPartnershipIds)));
	if (demoPartnershipIds.every((id) => present.has(id))) return [];
	// Two megabytes of text that only a first start needs.
	const { demoBundles } = await import('$lib/demo/demo-bundles');
	const absent = demoBundles.filter((bundle) => !present.has(bundle.partnershipId));
	for (const bundle of absent) await loadOne(services, bundle);
	return absent.map((bundle) => bundle.partnershipId);
}

async function loadOne(services: Services, { partnershipId, text }: DemoBundle): Promise<void> {
	const read = readBundle(text, sha256);
	const problems = read.ok ? [] : read.error.map(({ path, reason }) => `${path} ${reason}`);
	invariant(read.ok, `the demonstration ${partnershipId} is a bundle: ${problems.join('; ')}`);
	const bundle = read.value;
	await asSystem(services.db, async (trx: TenantTransaction) => {
		await importAsSystem(trx, services, bundle, LOADED_BY);
		await insertDemoPeople(trx, partnershipId, demoPeople, services.clock());
	});
}
