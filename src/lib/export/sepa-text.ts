/**
 * Text as every SEPA bank accepts it: the Latin letters, digits and signs of the rulebook, other letters in their nearest
 * spelling, and anything else a full stop, as the conversion table of the European Payments Council has it (EPC217-08).
 */

const BASIC = /^[a-zA-Z0-9/\-?:().,'+ ]$/;

/** Letters that do not fall apart into a basic letter and a mark, and signs with a usual spelling. */
const SPELLED: Readonly<Record<string, string>> = {
	...{ ß: 'ss', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D' },
	...{ þ: 'th', Þ: 'TH', ı: 'i', ħ: 'h', Ħ: 'H', ŧ: 't', Ŧ: 'T', ŋ: 'n', Ŋ: 'N', ĸ: 'k', ŉ: 'n', ſ: 's' },
	...{ ĳ: 'ij', Ĳ: 'IJ', '&': '+', '€': 'EUR', _: '-', '–': '-', '—': '-', '‐': '-', '‑': '-', '−': '-' },
	...{ '’': "'", '‘': "'", '`': "'", '´': "'", '"': "'", '“': "'", '”': "'", '„': "'", '«': "'", '»': "'" },
	...{ '[': '(', ']': ')', '{': '(', '}': ')', '<': '(', '>': ')', ';': ',', '|': '/', '\\': '/', '…': '...' },
	...{ '•': '-', '·': '-', '×': 'x' }
};

/**
 * At most `longest` characters. In references a bank refuses a slash at either end and two in a row (EPC132-08), so those go
 * everywhere. `fallback` when nothing is left that says anything.
 */
export function sepaText(text: string, longest: number, fallback = 'NOTPROVIDED'): string {
	const spelled = [...text.normalize('NFC')].map(basic).join('');
	const tidy = spelled
		.replace(/\s+/g, ' ')
		.replace(/\/{2,}/g, '/')
		.slice(0, longest)
		.replace(/^[/ ]+|[/ ]+$/g, '');
	return /[a-zA-Z0-9]/.test(tidy) ? tidy : fallback;
}

function basic(character: string): string {
	if (/\s/.test(character)) return ' ';
	if (BASIC.test(character)) return character;
	const spelled = SPELLED[character];
	if (spelled !== undefined) return spelled;
	const letters = [...character.normalize('NFKD')].filter((part) => BASIC.test(part)).join('');
	return letters === '' ? '.' : letters;
}
