/** What is the matter with a cell besides its value: being saved, refused, or changed by somebody else meanwhile. */

export type CellMark =
	| { readonly kind: 'saving' }
	| { readonly kind: 'saved'; readonly by: string; readonly at: string }
	/** Kept in the page until its row can be saved. */
	| { readonly kind: 'waiting'; readonly message: string }
	/** Not accepted: `typed` is shown instead of the value and is kept until it is mended. */
	| { readonly kind: 'invalid'; readonly typed: string; readonly message: string }
	/** Its row is on no server and was refused because of what stands here, which stays the value of the cell. */
	| { readonly kind: 'refused'; readonly message: string }
	| { readonly kind: 'conflict'; readonly mine: string; readonly theirs: string; readonly by: string };

export function cellKey(rowId: string, columnId: string): string {
	return `${rowId}\n${columnId}`;
}

export function cellOfKey(key: string): { rowId: string; columnId: string } {
	const [rowId = '', columnId = ''] = key.split('\n');
	return { rowId, columnId };
}
