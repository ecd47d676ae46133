/** What the forms of the split do. Every answer brings back what was typed, so that nothing is lost. */
import { fail, redirect } from '@sveltejs/kit';
import type { SplitNode } from '$lib/domain/allocation/split-node';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import {
	nodeText,
	readTypedNode,
	typedNode,
	typedNodesOf,
	type TypedNode,
	type TypedProblem
} from '$lib/forms/split-form';
import type { Locale } from '$lib/messages/locale';
import { splitMessages } from '$lib/messages/split';
import { callerFrom, ownRefusal } from '$lib/server/page-action';
import {
	addSplitNode,
	changeSplitNodes,
	moveSplitNode,
	startFiftyFifty,
	type SplitRefusal
} from '$lib/server/usecases/edit-split';
import { removeSplitNode, restoreSplitNode, type RemoveNodeRefusal } from '$lib/server/usecases/remove-split-node';
import type { Actions, RequestEvent } from './$types';

/** What a form of the split gets back. */
export interface SplitAnswer {
	readonly notice: string | null;
	/** The whole tree as typed, when it was sent. */
	readonly typed: readonly TypedNode[];
	/** Per node and field. */
	readonly errors: Readonly<Record<string, Readonly<Partial<Record<'name' | 'value', TypedProblem>>>>>;
	readonly conflict: {
		readonly id: string;
		readonly by: string | null;
		readonly at: Date;
		readonly theirs: TypedNode;
	} | null;
	/** Lines stop a removal until somebody chooses. */
	readonly lines: { readonly id: string; readonly revision: number; readonly count: number } | null;
}

const NOTHING: SplitAnswer = { notice: null, typed: [], errors: {}, conflict: null, lines: null };

async function readRequest(event: RequestEvent) {
	const { locals, params, request } = event;
	return {
		caller: callerFrom(event, params.partnership, 'budget.edit'),
		data: await request.formData(),
		place: { partnershipId: params.partnership, schoolYear: toSchoolYear(params.schoolYear) },
		here: `/p/${params.partnership}/${params.schoolYear}/split`,
		locale: locals.locale
	};
}

function answer(locale: Locale, refusal: SplitRefusal | RemoveNodeRefusal, typed: readonly TypedNode[]): SplitAnswer {
	const text = splitMessages[locale];
	switch (refusal.kind) {
		case 'changedMeanwhile': {
			const { current } = refusal;
			const theirs = typedNode(current, locale);
			return { ...NOTHING, typed, conflict: { id: current.id, by: current.updatedBy, at: current.updatedAt, theirs } };
		}
		case 'invalid': {
			const nameOf = (id: string) => typed.find((node) => node.id === id)?.name ?? typed[0]?.name ?? '';
			const sentences = refusal.problems.map(({ kind, nodeId }) => text.problems[kind](nameOf(nodeId)));
			return { ...NOTHING, typed, notice: sentences.join(' ') };
		}
		case 'linesInPot':
			return { ...NOTHING, notice: text.linesChoice };
		default:
			return { ...NOTHING, typed, notice: text[refusal.kind] };
	}
}

function field(data: FormData, name: string): string {
	const value = data.get(name);
	return typeof value === 'string' ? value : '';
}

/** "node-1:up" */
function rowOf(data: FormData): { readonly id: string; readonly what: string } {
	const [id = '', what = ''] = field(data, 'row').split(':');
	return { id, what };
}

export const splitActions = {
	save: async (event) => {
		const { caller, data, place, here, locale } = await readRequest(event);
		const rows = typedNodesOf(data);
		const typed = rows.map((row) => row.typed);
		const read = rows.map((row) => ({ ...row, ...readTypedNode(row.typed, null, locale) }));
		const errors = Object.fromEntries(
			read.flatMap(({ node, errors: found }) => (Object.keys(found).length > 0 ? [[node.id, found]] : []))
		);
		if (Object.keys(errors).length > 0) {
			return fail(422, { ...NOTHING, typed, errors, notice: splitMessages[locale].unreadable });
		}
		const touched = read.filter(({ node, was }) => nodeText(node) !== was);
		const changes = touched.map(({ node: { id, ...node }, revision }) => ({ id, revision, node }));
		const outcome = await changeSplitNodes(caller, place, changes);
		if (outcome.ok) redirect(303, `${here}?saved`);
		return fail(409, answer(locale, ownRefusal(outcome.error), typed));
	},
	add: async (event) => {
		const { caller, data, place, here, locale } = await readRequest(event);
		const name = field(data, 'newName').trim().replace(/\s+/g, ' ').slice(0, 200);
		const parentId = field(data, 'newParent') || null;
		if (name === '') return fail(422, { ...NOTHING, errors: { '': { name: 'required' as const } } });
		const node: Omit<SplitNode, 'id'> = {
			name,
			parentId,
			rule: { kind: 'percentage', percentage: '0' },
			sourceIds: null,
			partnerKeyId: null
		};
		const outcome = await addSplitNode(caller, place, node);
		if (outcome.ok) redirect(303, `${here}#row-${outcome.value}`);
		const typed = { ...typedNode({ ...node, id: '' }, locale) };
		return fail(409, { ...answer(locale, ownRefusal(outcome.error), [typed]), typed: [] });
	},
	move: async (event) => {
		const { caller, data, place, here, locale } = await readRequest(event);
		const { id, what } = rowOf(data);
		const outcome = await moveSplitNode(caller, place, { id, direction: what === 'up' ? 'up' : 'down' });
		if (outcome.ok) redirect(303, `${here}#row-${id}`);
		return fail(409, answer(locale, ownRefusal(outcome.error), []));
	},
	remove: async (event) => {
		const { caller, data, place, here, locale } = await readRequest(event);
		const { id, what } = rowOf(data);
		const lines = field(data, 'lines') === 'takeOut' ? 'takeOut' : 'refuse';
		const outcome = await removeSplitNode(caller, place, { id, revision: Number(what), lines });
		if (outcome.ok) redirect(303, `${here}?removed=${id}`);
		const refusal = ownRefusal(outcome.error);
		const chosen = refusal.kind === 'linesInPot' ? { id, revision: Number(what), count: refusal.lines } : null;
		return fail(409, { ...answer(locale, refusal, []), lines: chosen });
	},
	restore: async (event) => {
		const { caller, data, place, here, locale } = await readRequest(event);
		const id = field(data, 'id');
		const outcome = await restoreSplitNode(caller, place, id);
		if (outcome.ok) redirect(303, `${here}?restored=${id}#row-${id}`);
		return fail(409, answer(locale, ownRefusal(outcome.error), []));
	},
	fiftyFifty: async (event) => {
		const { caller, data, place, here, locale } = await readRequest(event);
		const { names } = splitMessages[locale];
		const outcome = await startFiftyFifty(caller, place, { schoolsKeyId: field(data, 'keyId') || null, names });
		if (outcome.ok) redirect(303, here);
		return fail(409, answer(locale, ownRefusal(outcome.error), []));
	}
} satisfies Actions;
