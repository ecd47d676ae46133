/** What the frame around every page shows: language, person, partnership and its years (ShellData). */
import type { ShellData, ShellPage, ShellPartnership } from '$lib/components/shell/shell-data';
import { THEME_COOKIE, themeFromCookie } from '$lib/forms/preferences';
import { accessTo, type Access, type Actor } from '$lib/server/auth/actor';
import { may, type Permission } from '$lib/server/auth/permissions';
import { inPartnership } from '$lib/server/db/tenancy';
import { findPartnershipFrame } from '$lib/server/queries/partnerships';
import type { LayoutServerLoad } from './$types';

/** Pages that not everybody may open; the rest is for everyone in the partnership. */
const ASKED: readonly (readonly [ShellPage, Permission])[] = [
	['people', 'people.view'],
	['audit', 'audit.view'],
	['settings', 'partnership.settings']
];

export const load: LayoutServerLoad = async ({ locals, cookies, params }): Promise<ShellData> => {
	const { actor, services, locale } = locals;
	const access = actor && params.partnership ? accessTo(actor, params.partnership) : null;
	const read = (trx: Parameters<typeof findPartnershipFrame>[0]) => findPartnershipFrame(trx, params.partnership ?? '');
	const frame = access && (await inPartnership(services.db, access, read, { readOnly: true }));
	return {
		locale,
		theme: themeFromCookie(cookies.get(THEME_COOKIE)),
		user: actor && { name: actor.name },
		partnerships: actor ? partnershipsOf(actor) : [],
		partnership: frame && { id: frame.id, name: frame.name, demo: frame.demo },
		schoolYears: frame?.schoolYears ?? [],
		currentYear: params.schoolYear ?? frame?.schoolYears[0] ?? null,
		hiddenPages: access ? hiddenFrom(access) : [],
		renderedAt: services.clock().toISOString()
	};
};

/** Each once, however many places the person has in it. */
function partnershipsOf({ memberships }: Actor): ShellPartnership[] {
	const byId = new Map(memberships.map((place) => [place.partnershipId, place]));
	return [...byId.values()].map(({ partnershipId, partnershipName, demo }) => ({
		id: partnershipId,
		name: partnershipName,
		demo
	}));
}

function hiddenFrom(access: Access): ShellPage[] {
	const hidden = ASKED.filter(([, permission]) => !may(access, permission)).map(([page]) => page);
	return may(access, 'bundle.export') || may(access, 'bundle.import') ? hidden : [...hidden, 'exchange'];
}
