/** The value of the session cookie, as the sign-in library writes it: a token, a point, and a signature with the secret. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** `null` for what was not signed here. */
export function tokenOf(cookie: string, secret: string): string | null {
	const end = cookie.lastIndexOf('.');
	if (end < 1) return null;
	const token = cookie.slice(0, end);
	const signature = createHmac('sha256', secret).update(token).digest();
	const given = Buffer.from(cookie.slice(end + 1), 'base64');
	return given.length === signature.length && timingSafeEqual(given, signature) ? token : null;
}
