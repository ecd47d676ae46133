/** Sends lines to be saved and removed; of a batch in which a line is refused, the others are sent again without it. */
import { declareSavingMessages } from '$lib/messages/declare-saving';
import type { Locale } from '$lib/messages/locale';
import type { valueOfCells } from './declaration-cells';

export type RowAnswer =
	| { readonly id: string; readonly kind: 'saved'; readonly revision: number }
	| {
			readonly id: string;
			readonly kind: 'refused';
			readonly message: string;
			/** Of the form, that it is about; `null` when it is about the line, absent when no rule said it. */
			readonly field?: string | null;
	  }
	| {
			readonly id: string;
			readonly kind: 'conflict';
			readonly revision: number;
			readonly theirs: Readonly<Record<string, string>>;
			readonly by: string;
	  };
export interface Answer {
	readonly results: readonly RowAnswer[];
	readonly by: string;
	readonly at: string;
}
export interface Saving {
	/** Of the page, without a slash at the end. */
	readonly address: string;
	readonly partnerId: string;
	readonly locale: Locale;
	/** After something was saved. */
	readonly onsaved: () => void;
}

export interface SentRow {
	readonly id: string;
	readonly revision: number | null;
	readonly value: ReturnType<typeof valueOfCells>;
}
export interface SeenLine {
	readonly id: string;
	readonly revision: number;
}

/** Throws when nothing could be sent. */
export async function sendDeclarations(
	{ address, partnerId, locale }: Saving,
	save: readonly SentRow[],
	remove: readonly SeenLine[]
): Promise<Answer> {
	const nothing = { results: [], by: '', at: new Date().toISOString() };
	const refused: RowAnswer[] = [];
	for (let rest = save; rest.length > 0 || remove.length > 0;) {
		const response = await fetch(`${address}/rows`, {
			method: 'PATCH',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ partner: partnerId, save: rest, remove })
		});
		if (response.status >= 500) throw new Error(`rows: ${response.status}`);
		if (!response.ok) {
			const message = declareSavingMessages[locale].notSaved;
			const all = [...rest, ...remove].map(({ id }): RowAnswer => ({ id, kind: 'refused', message }));
			return { ...nothing, results: [...refused, ...all] };
		}
		const answer = (await response.json()) as Answer;
		const stopped = answer.results.filter(({ kind }) => kind !== 'saved');
		const left = rest.filter(({ id }) => !stopped.some((result) => result.id === id));
		if (stopped.length === 0 || left.length === 0 || left.length === rest.length)
			return { ...answer, results: [...refused, ...answer.results] };
		refused.push(...stopped);
		rest = left;
	}
	return nothing;
}
