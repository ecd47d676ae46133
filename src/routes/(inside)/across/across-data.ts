/**
 * What one person's organisations have over all partnerships: each is read in its own transaction, with that person's own standing
 * there, one after the other. Places that have ended are not among their memberships, so they are not read.
 */
import { organisationsOf, type OrganisationPlace } from '$lib/domain/across/organisations';
import { schoolYearFromText, schoolYearOf, type SchoolYear } from '$lib/domain/shared/school-year';
import { accessTo, type Actor } from '$lib/server/auth/actor';
import { may } from '$lib/server/auth/permissions';
import { inPartnership } from '$lib/server/db/tenancy';
import { findOwnOrganisations } from '$lib/server/queries/own-organisations';
import type { Services } from '$lib/server/services';

export async function readAcross(services: Services, actor: Actor, askedYear: string | null) {
	const today = services.today();
	const schoolYear = schoolYearFromText(askedYear ?? '') ?? schoolYearOf(today);
	const years = new Set<SchoolYear>([schoolYear]);
	const places: OrganisationPlace[] = [];
	for (const own of ownPlaces(actor)) {
		const { access, ...place } = own;
		const found = await inPartnership(
			services.db,
			access,
			(trx) => findOwnOrganisations(trx, place, schoolYear, today),
			{ readOnly: true }
		);
		places.push(...found.places);
		for (const year of found.schoolYears) years.add(year);
	}
	const organisations = organisationsOf(places);
	return {
		schoolYear,
		schoolYears: [...years].sort().reverse(),
		organisations: organisations.map(({ people, ...organisation }) => ({
			...organisation,
			people: people
				.filter(({ perPlace, above }) => perPlace.length > 1 || above !== null)
				.map((person) => ({
					...person,
					perPlace: person.perPlace.map(({ place, hours }) => ({ partnershipName: place.partnershipName, hours }))
				}))
		})),
		places: places.map(({ partnershipId, partnershipName, partnerId, partnerName, sameAs }) => ({
			...{ partnershipId, partnershipName, partnerId, partnerName, sameAs }
		}))
	};
}

/** Organisations the person declares for, per partnership; never those they only look at. */
export function ownPlaces(actor: Actor) {
	const ids = [...new Set(actor.memberships.map(({ partnershipId }) => partnershipId))];
	return ids.flatMap((partnershipId) => {
		const access = accessTo(actor, partnershipId);
		if (!access) return [];
		const partnerIds = access.partnerIds.filter((id) => may(access, 'hours.declare', id));
		if (partnerIds.length === 0) return [];
		const partnershipName =
			actor.memberships.find((place) => place.partnershipId === partnershipId)?.partnershipName ?? partnershipId;
		return [{ access, partnershipId, partnershipName, partnerIds, userId: actor.userId }];
	});
}
