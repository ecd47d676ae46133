/** In the demonstration: a file with good rows and mistakes to look at, as if the visitor had sent it. */
import { acceptsDeclarations } from '$lib/domain/declaration/round';
import { schoolYearPeriod } from '$lib/domain/shared/school-year';
import { refuse, type Result } from '$lib/domain/shared/result';
import type { ExampleGround } from '$lib/import/faulty-example';
import { accessTo } from '../auth/actor';
import { inPartnership } from '../db/tenancy';
import { listCommitments, listDeclaredPeople, listRounds } from '../queries/agreed-hours';
import { listRoles } from '../queries/partnership-rows';
import type { DeclarerPlace } from './declaration-writing';
import { sendImportFile, type SentFile, type Unreadable } from './stage-import';
import type { Caller, GeneralRefusal } from './write';

/** The id of what is kept; `make` writes the file. Elsewhere than in the demonstration there is no such file. */
export async function stageExample(
	caller: Caller,
	place: DeclarerPlace,
	make: (ground: ExampleGround) => SentFile
): Promise<Result<string, Unreadable | GeneralRefusal>> {
	const { services, actor } = caller;
	const access = accessTo(actor, place.partnershipId);
	if (services.settings.mode !== 'demo' || !access) return refuse('notFound');
	const { partnershipId, partnerId, schoolYear } = place;
	const ground = await inPartnership(
		services.db,
		access,
		async (trx) => {
			const rounds = await listRounds(trx, partnershipId, schoolYear);
			const open = rounds.find((round) => acceptsDeclarations(round, services.today()));
			const people = await listDeclaredPeople(trx, partnershipId, partnerId);
			const agreed = (await listCommitments(trx, partnershipId, schoolYear)).map(({ value }) => value);
			const ownRoles = new Set(agreed.filter((one) => one.partnerId === partnerId).map(({ roleId }) => roleId));
			const roles = await listRoles(trx, partnershipId);
			// A role in which hours were agreed with the organisation, so that what is right in the file is really right.
			const known = [...roles.filter(({ id }) => ownRoles.has(id)), ...roles];
			return {
				from: open?.from ?? schoolYearPeriod(schoolYear).from,
				roles: known.map(({ name }) => name),
				personCodes: people.filter(({ erasedOn }) => erasedOn === null).map(({ code }) => code)
			};
		},
		{ readOnly: true }
	);
	return sendImportFile(caller, place, make(ground));
}
