/** SHA-256 of a text, for the digest of frozen versions and bundles. */
import { createHash } from 'node:crypto';

export function sha256(text: string): string {
	return createHash('sha256').update(text, 'utf8').digest('hex');
}
