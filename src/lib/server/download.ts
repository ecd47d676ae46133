/** A file as the answer to a request: saved under its name, and kept by nobody on the way. */

export function download(body: string | Uint8Array, type: string, name: string): Response {
	const bytes = typeof body === 'string' ? body : new Uint8Array(body);
	return new Response(bytes, {
		headers: {
			'Content-Type': type,
			'Content-Disposition': `attachment; filename="${name.replace(/[^a-zA-Z0-9._-]/g, '-')}"`,
			'Cache-Control': 'no-store'
		}
	});
}
