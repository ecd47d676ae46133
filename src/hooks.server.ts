/** The way every request goes, outermost first; each step answers for one thing and has its own file. */
import { sequence } from '@sveltejs/kit/hooks';
import type { HandleServerError, ServerInit } from '@sveltejs/kit';
import { handleBodyLimit } from '$lib/server/hooks/body-limit';
import { handleCrossSite } from '$lib/server/hooks/cross-site';
import { handleFirstRun } from '$lib/server/hooks/first-run';
import { handleUnavailable, reportError } from '$lib/server/hooks/failures';
import { handleLocale, handleRequest } from '$lib/server/hooks/request';
import { handleSecurityHeaders } from '$lib/server/hooks/security-headers';
import { handleSession } from '$lib/server/hooks/session';
import { startServer } from '$lib/server/hooks/start';

export const init: ServerInit = startServer;

export const handle = sequence(
	handleRequest,
	handleSecurityHeaders,
	handleUnavailable,
	handleCrossSite,
	handleSession,
	handleBodyLimit,
	handleFirstRun,
	handleLocale
);

export const handleError: HandleServerError = reportError;
