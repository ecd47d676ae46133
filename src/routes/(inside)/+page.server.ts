/** The start: straight into the one partnership somebody has a place in, or a choice between several. */
import { redirect } from '@sveltejs/kit';
import { requireActor } from '$lib/server/auth/guard';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const { memberships } = requireActor(event);
	const ids = [...new Set(memberships.map((place) => place.partnershipId))];
	if (ids.length === 1) redirect(303, `/p/${ids[0]}`);
	return {
		choices: ids.map((id) => {
			const places = memberships.filter((place) => place.partnershipId === id);
			const [{ partnershipName, demo } = { partnershipName: id, demo: false }] = places;
			return { id, name: partnershipName, demo, roles: [...new Set(places.map((place) => place.role))] };
		})
	};
};
