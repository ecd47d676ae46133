/** A request that says nothing about its length and comes in parts, as many as the server takes in. */
import { request, type OutgoingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface ChunkedOutcome {
	/** `null` when the server ended the connection instead of answering. */
	readonly status: number | null;
	/** Bytes handed to the connection. */
	readonly sent: number;
}

/** Sends the parts one after another until there are no more, or the server has had enough. */
export async function sendInChunks(
	address: string,
	method: string,
	headers: OutgoingHttpHeaders,
	parts: Iterable<string>
): Promise<ChunkedOutcome> {
	let sent = 0;
	function* counted() {
		for (const part of parts) {
			yield part;
			sent += Buffer.byteLength(part);
		}
	}
	const sending = request(address, { method, agent: false, headers });
	const answered = new Promise<number | null>((resolve) => {
		sending.once('response', (response) => resolve(response.resume().statusCode ?? null));
		sending.once('error', () => resolve(null));
		sending.once('close', () => resolve(null));
	});
	// A connection that the server ended breaks this off; the outcome tells it.
	void pipeline(Readable.from(counted()), sending).catch(() => {});
	const status = await answered;
	sending.destroy();
	return { status, sent };
}
