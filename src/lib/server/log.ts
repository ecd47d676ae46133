/**
 * Structured log lines on standard output, one JSON object each. They say what happened and under which request id, never
 * who a person is or what a secret was: fields that could hold either are struck out, and of an error only its code and the
 * first line of its message is kept.
 */
import pino, { type DestinationStream, type Logger } from 'pino';
import { codeOf, firstLine } from './db/startup-problem';
import type { LogLevel } from './settings';

export type { Logger } from 'pino';

/** Names of fields that are never written, at the top of a line and one level down. */
const STRUCK_OUT = [
	'authorization',
	'body',
	'cookie',
	'databaseUrl',
	'email',
	'headers',
	'ip',
	'ipAddress',
	'name',
	'password',
	'secret',
	'token',
	'tokenHash',
	'url',
	'userAgent',
	'userName'
];

export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
	return pino(
		{
			level,
			base: null,
			timestamp: pino.stdTimeFunctions.isoTime,
			formatters: { level: (label) => ({ level: label }) },
			redact: { paths: STRUCK_OUT.flatMap((field) => [field, `*.${field}`]), censor: '[struck out]' },
			serializers: { err: describeError, error: describeError }
		},
		...(destination ? [destination] : [])
	);
}

/** E-mail addresses in an error's own words, and values a database error repeats between brackets or quotes. */
const PERSONAL = [/[^\s@"'(]+@[^\s@"')]+/g, /\([^()]*\)=\([^()]*\)/g, /"[^"]{41,}"/g];

/** What a log line keeps of an error: kind, code and the first line of its message without values people typed. */
export function describeError(cause: unknown): { kind: string; code?: string; message: string; at?: string } {
	const message = PERSONAL.reduce((text, pattern) => text.replace(pattern, '…'), firstLine(cause));
	const kind = cause instanceof Error ? cause.name : typeof cause;
	const code = codeOf(cause);
	const at = cause instanceof Error ? placeOf(cause) : undefined;
	return { kind, ...(code && { code }), message, ...(at && { at }) };
}

/** The innermost line of our own build in the stack, so that a colleague can find the spot. */
function placeOf(cause: Error): string | undefined {
	const line = cause.stack?.split('\n').find((text) => /^\s+at /.test(text) && !/node_modules|node:/.test(text));
	return line
		?.trim()
		.slice(3)
		.replace(/\(?(file:\/\/)?[^\s(]*\/(build|src|\.svelte-kit)\//, '($2/');
}
