/**
 * What a browser is told on every answer, errors and files included: no framing, no guessing of types, no referrer, no device
 * features, and https for two years once it is used (yardstick tests 27 and 28). Pages get their own, wider content policy
 * from svelte.config.js.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import type { Handle } from '@sveltejs/kit';
import type { Settings } from '../settings';

/** For everything that is not a page: nothing may be loaded, nobody may frame it. */
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const UNUSED_FEATURES = [
	'accelerometer',
	'camera',
	'display-capture',
	'geolocation',
	'gyroscope',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'usb'
];

export function securityHeaders(settings: Pick<Settings, 'mode' | 'origin'>): Readonly<Record<string, string>> {
	const overHttps = settings.mode === 'production' || settings.origin.startsWith('https:');
	return {
		'Content-Security-Policy': NOTHING,
		'X-Content-Type-Options': 'nosniff',
		'X-Frame-Options': 'DENY',
		'Referrer-Policy': 'same-origin',
		'Permissions-Policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
		'Cross-Origin-Opener-Policy': 'same-origin',
		'Cross-Origin-Resource-Policy': 'same-origin',
		...(overHttps && { 'Strict-Transport-Security': 'max-age=63072000' })
	};
}

/** Pages and data are for the person who asked: no cache keeps them unless a route said otherwise. */
export const handleSecurityHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { headers } = response;
	for (const [name, value] of Object.entries(securityHeaders(event.locals.services.settings))) {
		if (!headers.has(name)) headers.set(name, value);
	}
	if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
	return response;
};

/**
 * The same on answers that never reach a route: static files, and refusals of the web server itself. Node announces every
 * request before anybody handles it; what a route sets afterwards replaces these.
 */
export function setHeadersOnEveryAnswer(settings: Settings): void {
	const entries = Object.entries(securityHeaders(settings));
	subscribe('http.server.request.start', (message) => {
		const { response } = message as { response: ServerResponse };
		for (const [name, value] of entries) response.setHeader(name, value);
	});
}
