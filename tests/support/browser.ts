/** A browser as the server sees it: a jar of cookies, and requests that carry them. */
import type { Cookies, RequestEvent } from '@sveltejs/kit';
import type { Visit } from '$lib/server/auth/sessions';
import type { Services } from '$lib/server/services';

export interface KeptCookie {
	readonly value: string;
	readonly options: Readonly<Parameters<Cookies['set']>[2]>;
}

export class Browser {
	readonly jar = new Map<string, KeptCookie>();

	constructor(
		readonly services: Services,
		readonly userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
	) {}

	/** The same cookies in another browser, as after a theft. */
	copy(services = this.services): Browser {
		const other = new Browser(services, this.userAgent);
		for (const [name, cookie] of this.jar) other.jar.set(name, cookie);
		return other;
	}

	headers(): Headers {
		const cookie = [...this.jar].map(([name, { value }]) => `${name}=${encodeURIComponent(value)}`).join('; ');
		return new Headers({ 'user-agent': this.userAgent, ...(cookie && { cookie }) });
	}

	/** Cookies of one request: later requests carry what it sets. */
	cookies(): Cookies {
		const { jar } = this;
		return {
			get: (name) => jar.get(name)?.value,
			getAll: () => [...jar].map(([name, { value }]) => ({ name, value })),
			set: (name, value, options) => {
				if (options.maxAge === 0) jar.delete(name);
				else jar.set(name, { value, options });
			},
			delete: (name) => void jar.delete(name),
			serialize: (name, value) => `${name}=${value}`
		};
	}

	visit(): Visit {
		return { services: this.services, cookies: this.cookies(), headers: this.headers() };
	}

	/** An event for a load or an action, before anybody is known. */
	event(
		path: string,
		given: {
			form?: Record<string, string>;
			/** In the place of `form`: anything else that a request carries. */
			body?: BodyInit;
			method?: string;
			headers?: Record<string, string>;
			params?: Record<string, string>;
			address?: string;
		} = {}
	) {
		const url = new URL(path, this.services.settings.origin);
		const headers = this.headers();
		for (const [name, value] of Object.entries(given.headers ?? {})) headers.set(name, value);
		const body = given.body ?? (given.form && new URLSearchParams(given.form));
		const request = new Request(url, { method: given.method ?? (body ? 'POST' : 'GET'), headers, body });
		const event = {
			url,
			request,
			params: given.params ?? {},
			cookies: this.cookies(),
			locals: { services: this.services, actor: null, locale: 'nl', requestId: 'request' },
			getClientAddress: () => given.address ?? '192.0.2.1',
			setHeaders: () => {},
			route: { id: null }
		};
		// A request has more to it than loads and actions ask for.
		return event as unknown as RequestEvent;
	}
}

/** What a load or action ended with: its value, or the redirect or error it threw. */
export async function outcomeOf(run: () => unknown): Promise<{ location?: string; status?: number; value?: unknown }> {
	try {
		return { value: await run() };
	} catch (thrown) {
		const { location, status } = thrown as { location?: string; status?: number };
		if (status === undefined) throw thrown;
		return { location, status };
	}
}
