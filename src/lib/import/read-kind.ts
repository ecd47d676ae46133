/** Whether hours are to be paid or given in kind. Without a word they are to be paid; "ja" means what its heading asks. */
import { ok, refuse, type Result } from '../domain/shared/result';
import { comparable } from '../domain/partnership/match-partner';
import type { CellReason } from './cell-refusal';
import type { Cell } from './sheet-table';

const IN_KIND = new Set([
	'in natura',
	'natura',
	'in kind',
	'kind',
	'onbetaald',
	'unpaid',
	'niet betaald',
	'not paid',
	'niet declarabel'
]);
const PAID = new Set([
	'betaald',
	'te betalen',
	'paid',
	'declarabel',
	'reimbursable',
	'vergoeden',
	'te vergoeden',
	'declaratie'
]);
const YES = new Set(['ja', 'j', 'yes', 'y', 'x', 'waar', 'true', '1']);
const NO = new Set(['nee', 'n', 'no', 'onwaar', 'false', '0']);

/** Whether it is in kind. */
export function readInKind(cell: Cell, heading: string): Result<boolean, CellReason> {
	if (cell === null) return ok(false);
	if (typeof cell !== 'string' && 'problem' in cell) return refuse(cell.problem);
	const word = comparable(
		typeof cell === 'string' ? cell : 'flag' in cell ? String(cell.flag) : 'number' in cell ? cell.number : '?'
	);
	if (word === '') return ok(false);
	if (IN_KIND.has(word)) return ok(true);
	if (PAID.has(word)) return ok(false);
	if (!YES.has(word) && !NO.has(word)) return refuse('kindUnknown');
	const asksInKind = asked(heading);
	return asksInKind === null ? refuse('yesOrNoUnclear') : ok(asksInKind === YES.has(word));
}

/** Whether "ja" below this heading means in kind; `null` when it says neither or both. */
function asked(heading: string): boolean | null {
	const plain = comparable(heading);
	const [inKind, paid] = [/natura|in kind/.test(plain), /betaal|vergoed|declarab|reimburs|paid/.test(plain)];
	return inKind === paid ? null : inKind;
}
