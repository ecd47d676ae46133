/** Changes the split of a year: several nodes at once, adding one, moving among siblings, and the 50/50 start (report:915). */
import { nodeProblems, movedAmongSiblings, type NodeProblem } from '$lib/domain/allocation/node-rules';
import type { SplitNode } from '$lib/domain/allocation/split-node';
import { fiftyFiftyStart, type FiftyFiftyStart } from '$lib/domain/allocation/split-start';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { SPLIT_NODES } from '../queries/edited-lists';
import { listKeys } from '../queries/split-rows';
import { listSources } from '../queries/year-rows';
import { editList, entityId, seen, type ListRefusal, type SeenRow } from './edit-list';
import type { YearPlace } from './edit-funding-sources';
import type { Caller, GeneralRefusal, WriteScope } from './write';

export type NodeInput = Omit<SplitNode, 'id'>;

export type SplitRefusal =
	| { readonly kind: 'invalid'; readonly problems: readonly NodeProblem[] }
	/** The ready-made start is for an empty split. */
	| { readonly kind: 'notEmpty' }
	| { readonly kind: 'noSubsidySource' }
	| ListRefusal<SplitNode>;

type Answer<T> = Promise<Result<T, SplitRefusal | GeneralRefusal>>;

export const SPLIT_RULES = { list: SPLIT_NODES, permission: 'budget.edit' } as const;

export interface NodeChange extends SeenRow {
	readonly node: NodeInput;
}

/** All changes or none; the first node somebody else changed stops them all. */
export function changeSplitNodes(caller: Caller, place: YearPlace, changes: readonly NodeChange[]): Answer<null> {
	return editList<SplitNode, SplitRefusal, null>(caller, SPLIT_RULES, place, async (known, scope) => {
		const wanted = new Map<string, SplitNode>();
		for (const change of changes) {
			const current = seen(known, change);
			if (!current.ok) return current;
			wanted.set(change.id, { ...change.node, id: change.id });
		}
		const after = known.map((node) => wanted.get(node.id) ?? node);
		const problems = await problemsOf(scope, place, after, new Set(wanted.keys()));
		return problems.length > 0 ? refuse({ kind: 'invalid', problems }) : ok({ after, value: null });
	});
}

/** The id of the node. */
export function addSplitNode(caller: Caller, place: YearPlace, node: NodeInput): Answer<string> {
	return editList<SplitNode, SplitRefusal, string>(caller, SPLIT_RULES, place, async (known, scope) => {
		const added = { ...node, id: scope.newId() };
		const after = [...known, added];
		const problems = await problemsOf(scope, place, after, new Set([added.id]));
		return problems.length > 0 ? refuse({ kind: 'invalid', problems }) : ok({ after, value: added.id });
	});
}

export function moveSplitNode(
	caller: Caller,
	place: YearPlace,
	{ id, direction }: { readonly id: string; readonly direction: 'up' | 'down' }
): Answer<null> {
	return editList<SplitNode, SplitRefusal, null>(caller, SPLIT_RULES, place, async (known, scope) => {
		if (!known.some((node) => node.id === id)) return refuse('notFound');
		const after = movedAmongSiblings(known, id, direction);
		if (after !== known) {
			const { entity } = SPLIT_NODES;
			scope.audit({ action: `${entity}.moved`, entity, entityId: entityId(place, id), after: { direction } });
		}
		return ok({ after, value: null });
	});
}

/** Half of the subsidy for the schools, divided on by a key when one is given, and half for the rest. */
export function startFiftyFifty(
	caller: Caller,
	place: YearPlace,
	{ schoolsKeyId, names }: Pick<FiftyFiftyStart, 'schoolsKeyId' | 'names'>
): Answer<null> {
	return editList<SplitNode, SplitRefusal, null>(caller, SPLIT_RULES, place, async (known, scope) => {
		if (known.length > 0) return refuse({ kind: 'notEmpty' });
		const sources = (await listSources(scope.trx, place.partnershipId, place.schoolYear)).map(({ value }) => value);
		const subsidy = sources.find(({ amount }) => amount.kind === 'subsidy');
		if (!subsidy) return refuse({ kind: 'noSubsidySource' });
		const after = fiftyFiftyStart({ subsidySourceId: subsidy.id, schoolsKeyId, names, newId: scope.newId });
		const problems = await problemsOf(scope, place, after, new Set(after.map(({ id }) => id)));
		return problems.length > 0 ? refuse({ kind: 'invalid', problems }) : ok({ after, value: null });
	});
}

export async function problemsOf(
	{ trx }: WriteScope,
	{ partnershipId, schoolYear }: YearPlace,
	nodes: readonly SplitNode[],
	changedIds: ReadonlySet<string>
): Promise<NodeProblem[]> {
	const sources = await listSources(trx, partnershipId, schoolYear);
	const keys = await listKeys(trx, partnershipId, schoolYear);
	return nodeProblems(nodes, changedIds, {
		sourceIds: new Set(sources.map(({ value }) => value.id)),
		keyIds: new Set(keys.map(({ value }) => value.id))
	});
}
