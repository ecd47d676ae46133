/**
 * The rules between partners (model section 2): names that tell them apart, a tree of the right kinds without circles, ends
 * after starts, nobody a member longer than what it hangs under, and exactly one penvoerder who stays.
 */
import { periodsOverlap } from '../shared/period';
import { membership, PARENT_KINDS, type Partner } from './partner';
import { ancestorsOrSelf, partnerTree, type PartnerTree } from './partner-tree';

export const PARTNER_PROBLEM_REASONS = [
	'nameTaken',
	'shortNameTaken',
	'identifierTaken',
	'parentUnknown',
	'parentKind',
	'insideItself',
	'endBeforeStart',
	'startsBeforeParent',
	'endsAfterParent',
	'secondLeadPartner',
	'leadPartnerEnds'
] as const;
export type PartnerProblemReason = (typeof PARTNER_PROBLEM_REASONS)[number];

export interface PartnerProblem {
	readonly partnerId: string;
	readonly field: keyof Partner;
	readonly reason: PartnerProblemReason;
	/** The partner it clashes with, when there is one. */
	readonly otherId: string | null;
}

/** Every problem of every partner, in list order; no problem for a partnership that is still without a penvoerder. */
export function checkPartners(partners: readonly Partner[]): readonly PartnerProblem[] {
	const tree = partnerTree(partners);
	return partners.flatMap((partner) => [
		...checkNames(partner, partners),
		...checkPlace(partner, tree),
		...checkMembership(partner, tree),
		...checkLead(partner, partners)
	]);
}

/**
 * What a change would break that was in order before it: what was wrong already stops nobody from mending something else.
 * A name clash is told once: at a partner that is new or was changed.
 */
export function problemsAdded(before: readonly Partner[], after: readonly Partner[]): readonly PartnerProblem[] {
	const known = new Set(checkPartners(before).map(keyOf));
	const untouched = new Set(before);
	const at = new Map(after.map((partner) => [partner.id, partner]));
	const isTouched = (id: string | null) => {
		const partner = id === null ? undefined : at.get(id);
		return partner !== undefined && !untouched.has(partner);
	};
	return checkPartners(after).filter(
		(found) =>
			!known.has(keyOf(found)) && (isTouched(found.partnerId) || !isTouched(found.otherId) || !isNameClash(found))
	);
}

function isNameClash({ reason }: PartnerProblem): boolean {
	return NAMES.some(([, clash]) => clash === reason);
}

function keyOf({ partnerId, field, reason, otherId }: PartnerProblem): string {
	return [partnerId, field, reason, otherId].join(' ');
}

/** "  Het  Baken" and "het baken" are one name. */
export function sameName(first: string, second: string): boolean {
	return comparable(first) === comparable(second);
}

function comparable(name: string): string {
	return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

const NAMES = [
	['name', 'nameTaken'],
	['shortName', 'shortNameTaken'],
	['identifier', 'identifierTaken']
] as const;

/** A board and its only school may carry one name; two of a kind at the same time may not. */
function checkNames(partner: Partner, partners: readonly Partner[]): PartnerProblem[] {
	const rivals = partners.filter(
		(other) =>
			other.id !== partner.id && other.kind === partner.kind && periodsOverlap(membership(other), membership(partner))
	);
	return NAMES.flatMap(([field, reason]) => {
		const own = partner[field];
		const other = own === null ? undefined : rivals.find((rival) => sameName(rival[field] ?? '', own));
		return other ? [problem(partner, field, reason, other.id)] : [];
	});
}

function checkPlace(partner: Partner, tree: PartnerTree): PartnerProblem[] {
	const { parentId } = partner;
	const parent = parentId === null ? null : tree.byId.get(parentId);
	if (parent === undefined) return [problem(partner, 'parentId', 'parentUnknown', parentId)];
	if (parentId !== null && ancestorsOrSelf(tree, parentId).includes(partner.id))
		return [problem(partner, 'parentId', 'insideItself', parentId)];
	if (PARENT_KINDS[partner.kind].includes(parent?.kind ?? null)) return [];
	return [problem(partner, 'parentId', 'parentKind', parentId)];
}

function checkMembership(partner: Partner, { byId }: PartnerTree): PartnerProblem[] {
	const { memberFrom, memberUntil, parentId } = partner;
	if (memberUntil !== null && memberUntil <= memberFrom)
		return [problem(partner, 'memberUntil', 'endBeforeStart', null)];
	const parent = parentId === null ? undefined : byId.get(parentId);
	if (!parent) return [];
	const problems: PartnerProblem[] = [];
	if (memberFrom < parent.memberFrom) problems.push(problem(partner, 'memberFrom', 'startsBeforeParent', parent.id));
	const parentEnd = parent.memberUntil;
	if (parentEnd !== null && (memberUntil === null || memberUntil > parentEnd))
		problems.push(problem(partner, 'memberUntil', 'endsAfterParent', parent.id));
	return problems;
}

function checkLead(partner: Partner, partners: readonly Partner[]): PartnerProblem[] {
	if (!partner.leadPartner) return [];
	const first = partners.find((other) => other.leadPartner);
	if (first && first.id !== partner.id) return [problem(partner, 'leadPartner', 'secondLeadPartner', first.id)];
	return partner.memberUntil === null ? [] : [problem(partner, 'memberUntil', 'leadPartnerEnds', null)];
}

function problem(
	{ id }: Partner,
	field: keyof Partner,
	reason: PartnerProblemReason,
	otherId: string | null
): PartnerProblem {
	return { partnerId: id, field, reason, otherId };
}
