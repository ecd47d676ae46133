/** The split: every node with its amount, and below a pot the share of each partner. */
import { exportMessages } from '../messages/export';
import type { WorkbookInput } from './budget-workbook';
import { amountCell, formulaCell, sumOf, textCell, wholeCell, type Sheet, type SheetCell } from './sheet';
import { firstDataRow, headed } from './workbook-layout';

export function splitSheet(input: WorkbookInput): Sheet {
	const { figures, names, locale } = input;
	const text = exportMessages[locale];
	const first = firstDataRow(input);
	const pots = figures.split.nodes.flatMap((node): SheetCell[][] => [
		[
			wholeCell(node.depth + 1),
			textCell(`${'   '.repeat(node.depth)}${names.pot(node.nodeId)}`),
			null,
			amountCell(node.amount),
			node.isPot ? amountCell(node.amount) : null,
			null
		],
		...(node.shares ?? []).map((share): SheetCell[] => [
			null,
			null,
			textCell(names.partner(share.partnerId)),
			null,
			null,
			amountCell(share.amount)
		])
	]);
	const outside: SheetCell[] = [
		null,
		textCell(text.outsidePots),
		null,
		null,
		amountCell(figures.split.outsidePots),
		null
	];
	const last = first + pots.length;
	return {
		name: text.sheets.split,
		widths: [8, 44, 32, 16, 16, 16],
		headerRows: first - 1,
		rows: headed(
			input,
			[text.level, text.pot, text.share, text.amount, text.pot, text.partner],
			[
				...pots,
				outside,
				[textCell(text.total, true), null, null, null, formulaCell(sumOf(4, first, last), 'amount', true), null]
			]
		)
	};
}
