/** The part of the corpus that is workbooks as spreadsheets write them: formulas, dates, what is merged or hidden, odd but lawful parts. */
import type { CorpusFile } from './import-corpus';
import { rowXml, sheetXml, workbookBytes, type MadeCell, type MadeWorkbook } from './made-workbook';

const HEAD: readonly MadeCell[] = ['Datum', 'Uren', 'Rol'];
const DAY = 46298; // 3 October 2026
const styled = (value: number, style: number): MadeCell => ({ xml: `<c s="${style}"><v>${value}</v></c>` });
const ONE = ['2: 2026-10-03 7.50 Coach'];

export function workbookFiles(): readonly CorpusFile[] {
	const book = (name: string, made: MadeWorkbook, becomes: CorpusFile['becomes']): CorpusFile => ({
		...{ name: `workbook: ${name}`, becomes },
		bytes: () => workbookBytes(made)
	});
	const rows = (
		name: string,
		list: readonly (readonly MadeCell[])[],
		becomes: CorpusFile['becomes'],
		more: Partial<MadeWorkbook> = {}
	) =>
		book(
			name,
			{
				sheets: [{ xml: sheetXml([HEAD, ...list]) }],
				formats: ['d-m-yyyy', '[h]:mm', 'mmm yyyy', '#,##0.00 &quot;uur&quot;'],
				...more
			},
			becomes
		);
	return [
		rows('a day, a number and a text', [[styled(DAY, 1), 7.5, 'Coach']], ONE),
		rows('from 1904', [[styled(DAY - 1462, 1), 7.5, 'Coach']], ONE, { date1904: true }),
		rows(
			'a day that shows no day is a month',
			[[styled(DAY, 3), 7.5, 'Coach']],
			['2: 2026-10-01/2026-11-01 7.50 Coach']
		),
		rows('a number where a day belongs', [[DAY, 7.5, 'Coach']], ONE),
		rows('the day that 1900 never had', [[styled(60, 1), 7.5, 'Coach']], ['2: 7.50 Coach !from:noSuchDay']),
		rows('a moment counts as its day', [[styled(DAY + 0.99, 1), 7.5, 'Coach']], ONE),
		rows(
			'hours as a time',
			[
				[styled(DAY, 1), styled(0.3125, 2), 'Coach'],
				[styled(DAY, 1), styled(25 / 24, 2), 'Coach']
			],
			['2: 2026-10-03 7.50 Coach', '3: 2026-10-03 25.00 Coach']
		),
		rows(
			'hours that became a day',
			[[styled(DAY, 1), styled(46149, 1), 'Coach']],
			['2: 2026-10-03 Coach !hours:dayForHours']
		),
		rows(
			'sums of doubles',
			[
				[styled(DAY, 1), 0.1 + 0.2, 'Coach'],
				[styled(DAY, 1), 7 + 1 / 3, 'Coach']
			],
			['2: 2026-10-03 0.30 Coach', '3: 2026-10-03 Coach !hours:tooManyDigits']
		),
		rows(
			'numbers with many signs',
			[
				[styled(DAY, 1), { xml: '<c><v>1E+300</v></c>' }, 'Coach'],
				[styled(DAY, 1), { xml: '<c><v>1e400</v></c>' }, 'Coach'],
				[styled(DAY, 1), { xml: '<c><v>NaN</v></c>' }, 'Coach'],
				[styled(DAY, 1), { xml: '<c><v>75E-1</v></c>' }, 'Coach']
			],
			[
				'2: 2026-10-03 Coach !hours:tooLarge',
				'3: 2026-10-03 Coach !hours:exponent',
				'4: 2026-10-03 Coach !hours:notANumber',
				'5: 2026-10-03 7.50 Coach'
			]
		),
		rows(
			'formulas with their outcome',
			[
				[
					styled(DAY, 1),
					{ xml: '<c><f>3+4.5</f><v>7.5</v></c>' },
					{ xml: '<c t="str"><f>"Co"&amp;"ach"</f><v>Coach</v></c>' }
				]
			],
			ONE
		),
		rows(
			'formulas without an outcome',
			[
				[styled(DAY, 1), { xml: '<c><f>3+4.5</f></c>' }, 'Coach'],
				[styled(DAY, 1), { xml: '<c><f>3+4.5</f><v></v></c>' }, 'Coach']
			],
			['2: 2026-10-03 Coach !hours:formulaWithoutValue', '3: 2026-10-03 Coach !hours:formulaWithoutValue']
		),
		rows(
			'formulas that went wrong',
			[[styled(DAY, 1), { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' }, 'Coach']],
			['2: 2026-10-03 Coach !hours:formulaError']
		),
		rows(
			'yes and no',
			[[styled(DAY, 1), { xml: '<c t="b"><v>1</v></c>' }, 'Coach']],
			['2: 2026-10-03 Coach !hours:notANumber']
		),
		rows('days as text of the standard', [[{ xml: '<c t="d"><v>2026-10-03T00:00:00</v></c>' }, 7.5, 'Coach']], ONE),
		rows(
			'shared texts, in pieces and with how they are spoken',
			[[styled(DAY, 1), 7.5, { xml: '<c t="s"><v>0</v></c>' }]],
			ONE,
			{
				parts: {
					'xl/sharedStrings.xml':
						'<sst><si><r><t>Co</t></r><r><rPr><b/></rPr><t>ach</t></r><rPh sb="0" eb="1"><t>koots</t></rPh></si></sst>'
				}
			}
		),
		rows(
			'characters that XML cannot hold',
			[
				[styled(DAY, 1), 7.5, 'Coach_x000D_'],
				[styled(DAY, 1), 7.5, 'Co_x0000_ach']
			],
			['2: 2026-10-03 7.50 Coach', '3: 2026-10-03 7.50 Co\0ach !role:strangeCharacter']
		),
		rows(
			'texts that look like formulas',
			[
				[styled(DAY, 1), 7.5, '=1+1'],
				[styled(DAY, 1), 7.5, '@SUM(1)'],
				[styled(DAY, 1), 7.5, '-aftrek'],
				[styled(DAY, 1), 7.5, '\tTab']
			],
			['2: 2026-10-03 7.50 =1+1', '3: 2026-10-03 7.50 @SUM(1)', '4: 2026-10-03 7.50 -aftrek', '5: 2026-10-03 7.50 Tab']
		),
		book(
			'cells and rows without a place',
			{
				sheets: [
					{
						xml: '<sheetData><row><c t="inlineStr"><is><t>Datum</t></is></c><c t="inlineStr"><is><t>Uren</t></is></c><c t="inlineStr"><is><t>Rol</t></is></c></row><row><c s="1"><v>46298</v></c><c><v>7.5</v></c><c t="inlineStr"><is><t>Coach</t></is></c></row></sheetData>'
					}
				],
				formats: ['d-m-yyyy']
			},
			ONE
		),
		book(
			'names with a prefix',
			{
				prefix: 'x',
				sheets: [{ xml: sheetXml([HEAD, [styled(DAY, 1), 7.5, 'Coach']]).replace(/<(\/?)(?=[a-z])/g, '<$1x:') }],
				formats: ['d-m-yyyy']
			},
			ONE
		),
		book(
			'merged cells: the value is of the first',
			{
				sheets: [
					{
						xml: sheetXml(
							[HEAD, [styled(DAY, 1), 7.5, 'Coach'], [null, 1, 'Coach']],
							'<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'
						)
					}
				],
				formats: ['d-m-yyyy']
			},
			['2: 2026-10-03 7.50 Coach', '3: 1.00 Coach !from:empty']
		),
		book(
			'hidden rows are left out',
			{
				sheets: [
					{
						xml: `<sheetData>${rowXml(1, HEAD)}${rowXml(2, [styled(DAY, 1), 7.5, 'Coach'])}${rowXml(3, [styled(DAY, 1), 1, 'Coach'], ' hidden="1"')}</sheetData>`
					}
				],
				formats: ['d-m-yyyy']
			},
			ONE
		),
		book(
			'hidden columns are read',
			{
				sheets: [
					{
						xml: sheetXml([HEAD, [styled(DAY, 1), 7.5, 'Coach']], '', '<cols><col min="2" max="2" hidden="1"/></cols>')
					}
				],
				formats: ['d-m-yyyy']
			},
			ONE
		),
		book(
			'a hidden sheet is not the first',
			{
				sheets: [
					{ state: 'hidden', xml: sheetXml([['Geheim']]) },
					{ xml: sheetXml([HEAD, [styled(DAY, 1), 7.5, 'Coach']]) }
				],
				formats: ['d-m-yyyy']
			},
			ONE
		),
		book(
			'rows far down',
			{
				sheets: [{ xml: `<sheetData>${rowXml(1, HEAD)}${rowXml(900000, [styled(DAY, 1), 7.5, 'Coach'])}</sheetData>` }],
				formats: ['d-m-yyyy']
			},
			['900000: 2026-10-03 7.50 Coach']
		),
		book('an empty sheet', { sheets: [{ xml: '<sheetData/>' }] }, 'noRows'),
		book(
			'no styles and no texts',
			{
				sheets: [{ xml: sheetXml([HEAD, ['3-10-2026', 7.5, 'Coach']]) }],
				parts: { 'xl/styles.xml': null, 'xl/sharedStrings.xml': null }
			},
			ONE
		)
	];
}
