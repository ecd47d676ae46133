/**
 * What a new password must be: long, and not one that anybody would try first. No rules about kinds of characters, which
 * only make passwords harder to remember (NIST SP 800-63B 3.1.1).
 */
import { PASSWORD_LENGTH } from './limits';

export type PasswordRefusal = 'passwordTooShort' | 'passwordTooLong' | 'passwordCommon' | 'passwordPersonal';

export interface PasswordOwner {
	readonly name: string;
	readonly email: string;
}

/** Stems of the passwords people choose, without the digits and signs they put around them. */
const COMMON_STEMS = new Set(
	`abcdefghijkl abcdefghijklm admin administrator asdfghjkl asdfghjklzxcvbnm begroting begrotingen begin changeme computer
	dekking docent eenmoeilijkwachtwoord geheim geheimwachtwoord hetwachtwoord hogeschool iloveyou ikhouvanjou inloggen
	letmein leraar lerarenopleiding mijngeheim mijnwachtwoord moeilijkwachtwoord mypassword nederland nieuwwachtwoord
	onderwijs opleiden opleidingsschool oudwachtwoord partnerschap password passwordpassword penvoerder qazwsxedc
	qazwsxedcrfv qwerty qwertyqwerty qwertyuiop qwertyuiopasdf school schoolschool secret secretpassword september
	superman supersecret test testtest testtesttest trustno universiteit voetbal vakantie verysecret wachtwoord
	wachtwoordwachtwoord welcome welkom welkomwelkom winter zomer zomervakantie zxcvbnm`.split(/\s+/)
);

/** `null` when the password may be used. */
export function refusePassword(password: string, owner: PasswordOwner): PasswordRefusal | null {
	const letters = [...password];
	if (letters.length < PASSWORD_LENGTH.least) return 'passwordTooShort';
	if (letters.length > PASSWORD_LENGTH.most || password.length > 2 * PASSWORD_LENGTH.most) return 'passwordTooLong';
	const plain = plainLetters(password);
	if (isSequence(letters) || COMMON_STEMS.has(plain) || plain.length < 3) return 'passwordCommon';
	if (namesOf(owner).some((name) => plain.replaceAll(name, '').length < 3)) return 'passwordPersonal';
	return null;
}

/** Lower case, the usual disguises undone, everything but letters dropped: "W3lk0m-2026!" becomes "welkom". */
function plainLetters(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFKD')
		.replace(/[^a-z0-9@$]+/g, '')
		.replace(/[0-9]+$|^[0-9]+/g, '')
		.replace(
			/[013457@$]/g,
			(sign) => ({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's' })[sign] ?? ''
		)
		.replace(/[^a-z]/g, '');
}

/** Fewer than five different characters, or each one step after the one before, however often the run starts again. */
function isSequence(letters: readonly string[]): boolean {
	if (new Set(letters).size < 5) return true;
	const steps = letters
		.slice(1)
		.map((letter, index) => (letter.codePointAt(0) ?? 0) - (letters[index]?.codePointAt(0) ?? 0));
	const even = steps.filter((step) => Math.abs(step) === 1).length;
	return even >= steps.length * 0.75;
}

function namesOf({ name, email }: PasswordOwner): string[] {
	return [name, email, email.split('@')[0] ?? '', ...name.split(/\s+/), ...email.split(/[@.+_-]/)]
		.map(plainLetters)
		.filter((part) => part.length >= 3);
}
