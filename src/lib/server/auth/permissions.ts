/**
 * What each role may do: the one table. Use-cases ask it, pages read it to offer or hide an action, `/roles` shows it to
 * users, and the matrix test walks it. Row-level security repeats the tenancy and own-organisation parts in the database.
 */
import type { Access, Role } from './actor';

const everyone: readonly Role[] = ['penvoerder', 'coordinator', 'partnerMember', 'bestuurder', 'accountant'];
const preparers: readonly Role[] = ['penvoerder', 'coordinator'];
const lead: readonly Role[] = ['penvoerder'];

export interface Rule {
	readonly roles: readonly Role[];
	/** Only for the organisations the person acts for, whatever the role list says. */
	readonly own?: true;
	/** Roles that also may, for the organisations the person acts for. */
	readonly ownRoles?: readonly Role[];
}

export const PERMISSIONS = {
	/** Frame, students, sources, tariffs, split, lines, coverage, versions, partners: the shared level. */
	'budget.view': { roles: everyone },
	'budget.edit': { roles: preparers },
	'budget.start': { roles: lead },
	'version.freeze': { roles: lead },
	'partner.edit': { roles: preparers },
	'tariff.edit': { roles: preparers },
	'scheme.add': { roles: lead },
	/** Award references and payments: the penvoerder's staff, and the accountant reads. */
	'award.view': { roles: ['penvoerder', 'coordinator', 'accountant'] },
	'award.edit': { roles: lead },
	/** An organisation's own wage cost: its members only, not even the penvoerder. */
	'wageCost.view': { roles: everyone, own: true },
	'wageCost.edit': { roles: ['penvoerder', 'coordinator', 'partnerMember'], own: true },
	/** Where an organisation is paid: itself, and the penvoerder's staff, who pay; the accountant reads. */
	'bankAccount.view': { roles: ['penvoerder', 'coordinator', 'accountant'], ownRoles: everyone },
	'bankAccount.edit': { roles: preparers, ownRoles: ['partnerMember'] },
	/** Everything of an organisation's money (`settling.ts`), with its statements: itself, and the penvoerder's staff and accountant. */
	'statement.view': { roles: ['penvoerder', 'coordinator', 'accountant'], ownRoles: everyone },
	/** The payment file of a settled round. */
	'payments.make': { roles: lead },
	/** What everyone may know of declared hours: what was agreed, rounds, and sums per partner. */
	'hours.view': { roles: everyone },
	/** Commitments, rounds, who checks whom, and how findings are treated. */
	'hours.agree': { roles: preparers },
	/** The lines themselves, before they are submitted: by the organisation whose hours they are. */
	'hours.declare': { roles: ['penvoerder', 'coordinator', 'partnerMember'], own: true },
	/** Lines that were submitted; which lines somebody checks is decided per organisation (`checking.ts`), never their own. */
	'hours.check': { roles: ['penvoerder', 'coordinator', 'partnerMember'] },
	/** Statements, advances, contributions and swaps: of whose money somebody sees (`settling.ts`); rounds for everyone. */
	'settlement.view': { roles: everyone },
	/** Advances that were paid and contributions that are asked. */
	'settlement.record': { roles: preparers },
	'settlement.settle': { roles: lead },
	/** Proposing and answering swaps: for a side they act for, or for nobody's as the penvoerder's staff (`domain/settlement/swap.ts`). */
	'swap.take': { roles: ['penvoerder', 'coordinator', 'partnerMember'] },
	/** For the own organisation: agreeing with proposed tariffs, or objecting. */
	'proposal.answer': { roles: ['penvoerder', 'coordinator', 'partnerMember', 'bestuurder'], own: true },
	/** Saying something about proposed tariffs, for everybody to read. */
	'proposal.remark': { roles: ['penvoerder', 'coordinator', 'partnerMember', 'bestuurder'] },
	/** The moments of the year. */
	'calendar.edit': { roles: preparers },
	/** Who takes part, in which role and for whom: everyone, so that an organisation sees who acts on its behalf. */
	'people.view': { roles: everyone },
	'people.contact': { roles: preparers },
	'people.manage': { roles: lead },
	'audit.view': { roles: everyone },
	'export.budget': { roles: everyone },
	'bundle.export': { roles: ['penvoerder', 'accountant'] },
	'bundle.import': { roles: lead },
	'partnership.settings': { roles: lead }
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof PERMISSIONS;

/** For a rule about organisations (`own`, `ownRoles`), `partnerId` says whose record it is. */
export function may(access: Access, permission: Permission, partnerId?: string): boolean {
	const rule: Rule = PERMISSIONS[permission];
	const has = (roles: readonly Role[]) => access.roles.some((role) => roles.includes(role));
	const isOwn = partnerId !== undefined && access.partnerIds.includes(partnerId);
	if (isOwn && has(rule.ownRoles ?? [])) return true;
	return has(rule.roles) && (!rule.own || isOwn);
}
