/** A server that speaks just enough of PostgreSQL's protocol to say which version it is. */
import { createServer, type Server } from 'node:net';

function message(kind: string, ...parts: readonly (Buffer | string)[]): Buffer {
	const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
	const length = Buffer.alloc(4);
	length.writeInt32BE(body.length + 4);
	return Buffer.concat([Buffer.from(kind), length, body]);
}

function int(value: number, bytes: 2 | 4): Buffer {
	const buffer = Buffer.alloc(bytes);
	if (bytes === 2) buffer.writeInt16BE(value);
	else buffer.writeInt32BE(value);
	return buffer;
}

const TEXT_TYPE = 25;
const READY = message('Z', 'I');

function answer(version: string): Buffer {
	const column = ['version\0', int(0, 4), int(0, 2), int(TEXT_TYPE, 4), int(-1, 2), int(-1, 4), int(0, 2)];
	return Buffer.concat([
		message('T', int(1, 2), ...column),
		message('D', int(1, 2), int(version.length, 4), version),
		message('C', 'SELECT 1\0'),
		READY
	]);
}

/** Listens on a free port of this machine; `version` as in server_version_num, such as "140010". */
export function serverOfVersion(version: string): Promise<{ readonly url: string; readonly server: Server }> {
	const server = createServer((socket) => {
		let greeted = false;
		socket.on('error', () => {});
		socket.on('data', (data) => {
			if (!greeted) {
				greeted = true;
				socket.write(Buffer.concat([message('R', int(0, 4)), READY]));
			} else if (data.toString('latin1', 0, 1) === 'Q') socket.write(answer(version));
			else socket.end();
		});
	});
	return new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			const port = typeof address === 'object' && address !== null ? address.port : 0;
			resolve({ url: `postgresql://somebody@127.0.0.1:${port}/begroting`, server });
		});
	});
}
