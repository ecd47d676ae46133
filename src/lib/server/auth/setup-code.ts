/**
 * The code that opens the first run of a production installation. It is printed in the server's log at each start until
 * somebody used it, so that only who runs the server can claim a fresh installation; the database keeps its hash.
 */
import { anyoneCanSignIn } from '../queries/accounts';
import { storeSetupCode } from '../queries/setup-code';
import type { Services } from '../services';
import { hashToken } from './one-time-token';

/** Makes a new code and says it in the log. Does nothing in demo mode, or once somebody can sign in. */
export async function announceFirstRun(services: Services): Promise<string | null> {
	const { settings, db, log } = services;
	if (settings.mode !== 'production' || (await anyoneCanSignIn(db))) return null;
	const code = codeFromText(services.newId());
	await storeSetupCode(db, hashToken(code), services.clock());
	const readable = code.replace(/.{5}(?=.)/g, '$&-');
	log.warn(`Nobody can sign in yet. Open ${settings.origin}/first-run and use the setup code ${readable}`);
	return readable;
}

/** As people copy it: capitals, spaces and dashes do not matter. */
export function codeFromText(text: string): string {
	return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
