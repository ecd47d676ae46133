import type { Actor } from '$lib/server/auth/actor';
import type { Services } from '$lib/server/services';
import type { Locale } from '$lib/messages/locale';

declare global {
	namespace App {
		interface Locals {
			services: Services;
			/** Who is signed in, or `null`. */
			actor: Actor | null;
			locale: Locale;
			/** Also in every log line and on error pages. */
			requestId: string;
		}
		interface Error {
			message: string;
			/** Shown to the user so that a colleague can find the log line. */
			requestId?: string;
		}
	}
}

export {};
