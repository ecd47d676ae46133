/** The part of the corpus that is text: separators, encodings, quotes, numbers and days as people write them. */
import type { CorpusFile } from './import-corpus';

const HEAD = 'Datum;Uren;Rol';
const utf8 = (text: string) => new TextEncoder().encode(text);
/** Latin letters in one byte each. */
const western = (text: string) => Uint8Array.from(text, (character) => character.codePointAt(0) ?? 0);
const utf16 = (text: string, little: boolean, mark = true) => {
	const units = [
		...(mark ? [0xfeff] : []),
		...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
	];
	return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};

export function textFiles(): readonly CorpusFile[] {
	const file = (name: string, text: string | Uint8Array, becomes: CorpusFile['becomes']): CorpusFile => ({
		...{ name, becomes },
		bytes: () => (typeof text === 'string' ? utf8(text) : text)
	});
	const hours = (written: string, becomes: string): CorpusFile =>
		file(`hours ${JSON.stringify(written)}`, `${HEAD}\n3-10-2026;"${written}";Coach\n`, [`2: 2026-10-03 ${becomes}`]);
	const day = (written: string, becomes: string): CorpusFile =>
		file(`day ${JSON.stringify(written)}`, `${HEAD}\n${written};7,5;Coach\n`, [`2: ${becomes}`]);
	const one = ['2: 2026-10-03 7.50 Coach'];
	const accents = `${HEAD}\n3-10-2026;7,5;Coördinator één\n`;
	const accented = ['2: 2026-10-03 7.50 Coördinator één'];
	return [
		file('semicolons', `${HEAD}\n3-10-2026;7,5;Coach\n`, one),
		file('commas', 'Date,Hours,Role\n2026-10-03,7.5,Coach\n', one),
		file('tabs', 'Datum\tUren\tRol\n3-10-2026\t7,5\tCoach\n', one),
		file('bars', 'Datum|Uren|Rol\n3-10-2026|7,5|Coach\n', one),
		file('commas inside, semicolons between', `${HEAD}\n3-10-2026;7,5;Coach, vakgroep, team\n`, [
			'2: 2026-10-03 7.50 Coach, vakgroep, team'
		]),
		file('a separator that is announced', 'sep=|\nDatum|Uren|Rol\n3-10-2026|7,5|Coach\n', ['3: 2026-10-03 7.50 Coach']),
		file('line ends of another system', 'Datum;Uren;Rol\r3-10-2026;7,5;Coach\r', one),
		file(
			'quotes, a separator and a line end in a cell',
			`${HEAD};Toelichting\r\n3-10-2026;7,5;"Coach; ""junior""";"één\r\ntwee"\r\n`,
			['2: 2026-10-03 7.50 Coach; "junior"']
		),
		file('quotes in the middle of a cell', `${HEAD}\n3-10-2026;7,5;de "oude" rol\n`, [
			'2: 2026-10-03 7.50 de "oude" rol'
		]),
		file('a quote that never closes', `${HEAD}\n3-10-2026;7,5;"Coach\n4-10-2026;1;Coach\n`, 'brokenCsv'),
		file(
			'a title above the headings, empty rows between',
			`Urenstaat oktober;;\n;;\n${HEAD}\n;;\n3-10-2026;7,5;Coach\n`,
			['5: 2026-10-03 7.50 Coach']
		),
		file('a total below', `${HEAD}\n3-10-2026;7,5;Coach\nTotaal;7,5;\n;;\n`, one),
		file('a total in another column', `Rol;Datum;Uren\nCoach;3-10-2026;7,5\nTotaal;;7,5\n`, one),
		file('short and long rows', `${HEAD}\n3-10-2026;7,5\n4-10-2026;1;Coach;over;meer\n`, [
			'2: 2026-10-03 7.50',
			'3: 2026-10-04 1.00 Coach'
		]),
		file('headings only', `${HEAD}\n`, []),
		file('nothing', '', 'empty'),
		file('blanks only', ' \n\n;;\n', 'noRows'),
		file('UTF-8', accents, accented),
		file('UTF-8 with a mark', `\ufeff${accents}`, accented),
		file('UTF-16, little', utf16(accents, true), accented),
		file('UTF-16, big', utf16(accents, false), accented),
		file('UTF-16 without a mark, little', utf16(accents, true, false), accented),
		file('UTF-16 without a mark, big', utf16(accents, false, false), accented),
		file('UTF-16 that stops in the middle', utf16(accents, true).slice(0, -1), 'unknownEncoding'),
		file(
			'UTF-16 with half a character',
			Uint8Array.from([...utf16(accents, true), 0x3d, 0xd8, 0x0a, 0]),
			'unknownEncoding'
		),
		file('Windows-1252', western(accents), accented),
		file('a euro sign in Windows-1252', western(`${HEAD}\n3-10-2026;7,5;Coach \u0080\n`), [
			'2: 2026-10-03 7.50 Coach €'
		]),
		file('a byte that Windows-1252 has not', western(`${HEAD}\n3-10-2026;7,5;Co\u0081rdinator\n`), 'unknownEncoding'),
		file('an old code page', western(`${HEAD}\n3-10-2026;7,5;Co\u0094rdinator \u0082\u0082n\n`), 'unknownEncoding'),
		file('UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x44, 0, 0, 0]), 'unknownEncoding'),
		file('a NUL in a cell', `${HEAD}\n3-10-2026;7,5;Co\0ach\n`, ['notASheet', 'unknownEncoding']),
		hours('7,5', '7.50 Coach'),
		hours('7.5', '7.50 Coach'),
		hours('1.234,50', '1234.50 Coach'),
		hours('1,234.50', '1234.50 Coach'),
		hours('1.234', 'Coach !hours:ambiguousNotation'),
		hours('1,234', 'Coach !hours:ambiguousNotation'),
		hours('1.234.567', '1234567.00 Coach'),
		hours('7:30', '7.50 Coach'),
		hours('7:20', '7.33 Coach'),
		hours('25:00', '25.00 Coach'),
		hours('7:75', 'Coach !hours:clockMinutes'),
		hours('25', '25.00 Coach'),
		hours('8 uur', '8.00 Coach'),
		hours('0', '0.00 Coach'),
		hours('-3', '-3.00 Coach'),
		hours('\u22123,5', '-3.50 Coach'),
		hours('NaN', 'Coach !hours:notANumber'),
		hours('Infinity', 'Coach !hours:notANumber'),
		hours('1e400', 'Coach !hours:exponent'),
		hours('0x1F', 'Coach !hours:notANumber'),
		hours('٧٫٥', 'Coach !hours:foreignDigits'),
		hours('７', 'Coach !hours:foreignDigits'),
		hours('7,333', 'Coach !hours:ambiguousNotation'),
		hours('0,333', 'Coach !hours:tooManyDigits'),
		hours('99999999999', 'Coach !hours:tooLarge'),
		hours('', 'Coach !hours:empty'),
		hours('=1+1', 'Coach !hours:notANumber'),
		file('a Dutch column decides what a bare point is', `${HEAD}\n3-10-2026;7,5;Coach\n4-10-2026;1.234;Coach\n`, [
			'2: 2026-10-03 7.50 Coach',
			'3: 2026-10-04 1234.00 Coach'
		]),
		file(
			'an English column decides what a bare comma is',
			'Date;Hours;Role\n2026-10-03;7.5;Coach\n2026-10-04;"1,234";Coach\n',
			['2: 2026-10-03 7.50 Coach', '3: 2026-10-04 1234.00 Coach']
		),
		file('a column that is both', `${HEAD}\n3-10-2026;7,5;Coach\n4-10-2026;7.5;Coach\n5-10-2026;1.234;Coach\n`, [
			'2: 2026-10-03 7.50 Coach',
			'3: 2026-10-04 7.50 Coach',
			'4: 2026-10-05 Coach !hours:ambiguousNotation'
		]),
		day('3-10-2026', '2026-10-03 7.50 Coach'),
		day('03/10/2026', '2026-10-03 7.50 Coach'),
		day('2026-10-03', '2026-10-03 7.50 Coach'),
		day('3 okt 2026', '2026-10-03 7.50 Coach'),
		day('za 3 oktober 2026', '2026-10-03 7.50 Coach'),
		day('3 October 2026', '2026-10-03 7.50 Coach'),
		day('2026-10', '2026-10-01/2026-11-01 7.50 Coach'),
		day('10-2026', '2026-10-01/2026-11-01 7.50 Coach'),
		day('oktober 2026', '2026-10-01/2026-11-01 7.50 Coach'),
		day('okt. 2026', '2026-10-01/2026-11-01 7.50 Coach'),
		day('13-2026', '7.50 Coach !from:noSuchDay'),
		day('29-2-2027', '7.50 Coach !from:noSuchDay'),
		day('29-2-2028', '2028-02-29 7.50 Coach'),
		day('31-7-27', '7.50 Coach !from:yearWithTwoDigits'),
		day('46298', '7.50 Coach !from:bareNumber'),
		day('25-10-2026 02:30', '2026-10-25 7.50 Coach'),
		day('2026-10-25T02:30:00', '2026-10-25 7.50 Coach'),
		day('2026-10-25T22:30:00Z', '7.50 Coach !from:timeZone'),
		day('gisteren', '7.50 Coach !from:notADay'),
		day('', '7.50 Coach !from:empty'),
		day('٣-10-2026', '7.50 Coach !from:foreignDigits'),
		file('months first', 'Date,Hours,Role\n10/13/2026,1,Coach\n10/03/2026,2,Coach\n', [
			'2: 1.00 Coach !from:noSuchDay',
			'3: 2.00 Coach !from:monthFirst'
		]),
		file('from a day to a day', 'Vanaf;T/m;Uren;Rol\n5-10-2026;11-10-2026;12;Coach\n5-10-2026;4-10-2026;1;Coach\n', [
			'2: 2026-10-05/2026-10-12 12.00 Coach',
			'3: 1.00 Coach !lastDay:lastDayBeforeFirst'
		]),
		file(
			'in kind or not, in several words',
			`${HEAD};In natura\n3-10-2026;1;Coach;ja\n3-10-2026;2;Coach;nee\n3-10-2026;3;Coach;\n3-10-2026;4;Coach;misschien\n`,
			[
				'2: 2026-10-03 1.00 in kind Coach',
				'3: 2026-10-03 2.00 Coach',
				'4: 2026-10-03 3.00 Coach',
				'5: 2026-10-03 4.00 Coach !kind:kindUnknown'
			]
		),
		file(
			'yes to a heading that asks the other thing',
			`${HEAD};Declarabel\n3-10-2026;1;Coach;ja\n3-10-2026;2;Coach;nee\n`,
			['2: 2026-10-03 1.00 Coach', '3: 2026-10-03 2.00 in kind Coach']
		),
		file('yes to a heading that asks nothing', `${HEAD};Soort\n3-10-2026;1;Coach;ja\n`, [
			'2: 2026-10-03 1.00 Coach !kind:yesOrNoUnclear'
		]),
		file(
			'what our own files protect from being formulas',
			`${HEAD}\n3-10-2026;1;'=1+1\n3-10-2026;1;''=1\n3-10-2026;1;'s middags\n`,
			['2: 2026-10-03 1.00 =1+1', "3: 2026-10-03 1.00 '=1", "4: 2026-10-03 1.00 's middags"]
		)
	];
}
