/** Requests that the server has begun to answer and that wait for the test: half of it is still to come, on one side or the other. */
import { once } from 'node:events';
import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Answer {
	readonly status: number;
	/** Whether the last byte came too. */
	readonly complete: boolean;
	readonly body: string;
}

/**
 * Sends the head of a request and resolves once the server has taken it up: its "100 Continue" says so, however slow the machine
 * is. The body goes with `finish`.
 */
export async function holdRequest(
	address: string,
	method: string,
	headers: OutgoingHttpHeaders
): Promise<{ readonly finish: (body: string) => Promise<Answer> }> {
	const sending = request(address, { method, agent: false, headers: { ...headers, Expect: '100-continue' } });
	const answered = new Promise<IncomingMessage>((resolve, reject) => {
		sending.once('response', resolve);
		sending.once('error', reject);
	});
	// Whoever waits for `finish` hears of it; until then nobody does.
	answered.catch(() => {});
	sending.flushHeaders();
	await once(sending, 'continue');
	return {
		finish: async (body) => {
			sending.end(body);
			return wholeOf(await answered);
		}
	};
}

/** Asks for something and resolves once the answer has begun; its body waits until `finish`. */
export async function holdAnswer(
	address: string,
	headers: OutgoingHttpHeaders
): Promise<{ readonly finish: () => Promise<Answer> }> {
	const answer = await new Promise<IncomingMessage>((resolve, reject) => {
		request(address, { agent: false, headers }).once('response', resolve).once('error', reject).end();
	});
	return { finish: () => wholeOf(answer) };
}

async function wholeOf(answer: IncomingMessage): Promise<Answer> {
	const body = await text(answer);
	return { status: answer.statusCode ?? 0, complete: answer.complete, body };
}
