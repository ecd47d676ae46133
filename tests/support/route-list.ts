/** Every way into the server, as the file system has it: loads, form actions and HTTP methods of all routes. */

/** A load, action or method of any route: the event of the test fits them all. */
export type Handler = (event: never) => unknown;

export interface Endpoint {
	/** Route id and what of it, such as `/(inside)/p/[partnership]/people action invite`. */
	readonly key: string;
	readonly routeId: string;
	readonly kind: 'load' | 'action' | 'method';
	readonly handler: Handler;
}

interface RouteModule {
	readonly load?: Handler;
	readonly actions?: Readonly<Record<string, Handler>>;
	readonly [method: string]: unknown;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'fallback'] as const;

const modules = import.meta.glob<RouteModule>(
	['/src/routes/**/+page.server.ts', '/src/routes/**/+layout.server.ts', '/src/routes/**/+server.ts'],
	{ eager: true }
);

export function listEndpoints(): readonly Endpoint[] {
	return Object.entries(modules).flatMap(([path, module]) => endpointsOf(path, module));
}

function endpointsOf(path: string, module: RouteModule): Endpoint[] {
	const routeId = path.replace(/^\/src\/routes/, '').replace(/\/\+[^/]*$/, '') || '/';
	const found: Endpoint[] = [];
	const loads = path.includes('+layout') ? 'layout' : 'load';
	if (module.load) found.push({ key: `${routeId} ${loads}`, routeId, kind: 'load', handler: module.load });
	for (const [name, handler] of Object.entries(module.actions ?? {})) {
		found.push({ key: `${routeId} action ${name}`, routeId, kind: 'action', handler });
	}
	for (const method of METHODS) {
		const handler = module[method];
		if (isHandler(handler)) found.push({ key: `${routeId} ${method}`, routeId, kind: 'method', handler });
	}
	return found;
}

function isHandler(value: unknown): value is Handler {
	return typeof value === 'function';
}
