/** Two partnerships with secrets of their own, people in every role, and calling any endpoint as one of them. */
import { strFromU8, unzipSync } from 'fflate';
import type { Actor, Role } from '$lib/server/auth/actor';
import { asSystem } from '$lib/server/db/tenancy';
import type { Services } from '$lib/server/services';
import { importBundleAsSystem } from '$lib/server/usecases/import-bundle';
import { newAccount } from './accounts';
import { Browser } from './browser';
import { newAward, newPartner, newRole, YEAR } from './builders';
import { demoText } from './demo';
import { actorFor, join } from './people';
import type { Endpoint } from './route-list';
import { load as frameOf } from '../../src/routes/+layout.server';

export interface Side {
	readonly id: string;
	readonly params: Readonly<Record<string, string>>;
	readonly actors: Readonly<Record<Role, Actor>>;
	/** A member of another organisation than the one in `params`. */
	readonly otherMember: Actor;
}

/** A partnership of the demonstration with `secret` in a name, a reference and the wage cost of the first organisation. */
export async function buildSide(services: Services, id: string, secret: string, wage: string): Promise<Side> {
	const { db } = services;
	const imported = await importBundleAsSystem(services, demoText(id), { userName: 'Opdrachtregel', demo: false });
	if (!imported.ok) throw new Error(JSON.stringify(imported.error));
	const partnerId = await newPartner(db, id, { name: `${secret}-PARTNER` });
	const otherId = await newPartner(db, id);
	const roleId = await newRole(db, id, `${secret}-ROL`);
	const awardId = await newAward(db, id, { title: `${secret}-BESCHIKKING` });
	const roundId = `afrekening-${id}`;
	const ofYear = { partnership_id: id, school_year: YEAR };
	await asSystem(db, async (trx) => {
		// The last day is left to a round after everything of the year, so that it settles all that is approved.
		await trx
			.updateTable('declaration_round')
			.set({ until_day: '2027-07-31' })
			.where('partnership_id', '=', id)
			.where('until_day', '=', '2027-08-01')
			.execute();
		const round = { id: roundId, name: `${secret}-RONDE`, from_day: '2027-07-31', until_day: '2027-08-01' };
		const closed = { position: 99, submit_by: '2027-08-10', state: 'closed', school_year: YEAR };
		await trx
			.insertInto('declaration_round')
			.values({ partnership_id: id, ...round, ...closed })
			.execute();
		const reference = `${secret}-KENMERK`;
		await trx.insertInto('award_detail').values({ partnership_id: id, award_id: awardId, reference }).execute();
		const cost = { id: `loon-${id}`, partner_id: partnerId, amount_per_hour: wage, valid_from: '2026-08-01' };
		// Far above the wage cost, so that the page of tariffs derives a warning from it.
		const tariff = {
			id: `tarief-${id}`,
			position: 99,
			partner_id: partnerId,
			role_id: roleId,
			valid_from: '2026-08-01'
		};
		await trx
			.insertInto('tariff')
			.values({ partnership_id: id, ...tariff, amount_per_hour: '4000.00' })
			.execute();
		await trx
			.insertInto('wage_cost')
			.values({ partnership_id: id, ...cost })
			.execute();
		const account = { partner_id: partnerId, iban: 'NL91ABNA0417164300', account_holder: `${secret}-REKENING` };
		await trx
			.insertInto('bank_account')
			.values({ partnership_id: id, ...account })
			.execute();
		const advance = { id: `vooraf-${id}`, partner_id: partnerId, amount: '13.00', paid_on: '2026-09-01' };
		await trx
			.insertInto('advance')
			.values({ ...ofYear, ...advance, position: 98, reference: `${secret}-AFREKENING` })
			.execute();
	});
	const person = async (role: Role, partner?: string): Promise<[Actor, string]> => {
		const account = await newAccount(db, { name: `${secret}-${role}` });
		const place = await join(db, id, { role, userId: account.userId, ...(partner && { partnerId: partner }) });
		return [await actorFor(services, account), place];
	};
	const [penvoerder] = await person('penvoerder');
	const [coordinator, membership] = await person('coordinator');
	const [partnerMember] = await person('partnerMember', partnerId);
	const [otherMember] = await person('partnerMember', otherId);
	const [bestuurder] = await person('bestuurder');
	const [accountant] = await person('accountant');
	return {
		id,
		params: {
			partnership: id,
			schoolYear: '2026-2027',
			partnerId,
			membership,
			awardId,
			schemeId: 'tko-2022-2023',
			roundId,
			number: '1',
			file: 'lines.csv',
			address: 'total.cost',
			token: 'geen'
		},
		actors: { penvoerder, coordinator, partnerMember, bestuurder, accountant },
		otherMember
	};
}

export interface Answer {
	readonly status: number;
	readonly text: string;
}

/** A form with every field that the guarded actions need before they look at rights. */
export const FORM: Readonly<Record<string, string>> = {
	id: 'geen-rij',
	row: 'geen-rij 1',
	revision: '1',
	invitation: 'geen-rij',
	email: 'nieuw@example.nl',
	role: 'bestuurder',
	label: 'Concept',
	reason: 'Besluit',
	name: 'Naam',
	newName: 'Naam',
	schoolYear: '2027-2028'
};

/** Fields of a form by name: a text, several of one name, or a file with this text. */
export type FormFields = Readonly<Record<string, string | readonly string[] | { readonly file: string }>>;

/** What a request carries: a form as the page sends it, or JSON as the table sends it. */
export type SentBody = { readonly form: FormFields } | { readonly json: unknown };

export interface Sent {
	/** "?version=1" */
	readonly query?: string;
	/** Without it an action gets `FORM`, and a method nothing. */
	readonly body?: SentBody;
	/** Whose cookies it carries; without it none. */
	readonly browser?: Browser;
	/** Gets the names that are asked of the query. */
	readonly asked?: Set<string>;
}

/** Calls an endpoint as the route would: what it answers, as text with every amount in it. */
export async function callAs(
	services: Services,
	endpoint: Endpoint,
	actor: Actor | null,
	params: Readonly<Record<string, string>>,
	{ query = '', body, browser = new Browser(services), asked }: Sent = {}
): Promise<Answer> {
	const path = endpoint.routeId
		.replace(/\/\([a-z]+\)/g, '')
		.replace(/\[(\w+)[^\]]*\]/g, (_, name) => params[name] ?? '');
	const needsForm = endpoint.kind === 'action' || endpoint.routeId === '/preferences';
	const sent = body ?? (needsForm ? { form: FORM } : undefined);
	const method = endpoint.kind === 'method' ? endpoint.key.slice(endpoint.routeId.length + 1) : undefined;
	const event = browser.event((path || '/') + query, {
		params: { ...params },
		...(sent && { body: bodyOf(sent), method: method ?? 'POST' })
	});
	event.locals.actor = actor;
	if (asked) noteAsked(event.url.searchParams, asked);
	// What a layout below it asks for: the frame, as that reader sees it.
	Object.assign(event, { depends: () => {}, parent: async () => frameOf(event as never) });
	try {
		const value: unknown = await endpoint.handler(event as never);
		if (value instanceof Response) return { status: value.status, text: await bodyText(value) };
		const status = (value as { status?: unknown } | undefined)?.status;
		return { status: endpoint.kind === 'action' && typeof status === 'number' ? status : 200, text: textOf(value) };
	} catch (thrown) {
		const { status, location, body } = thrown as { status?: number; location?: string; body?: unknown };
		return { status: status ?? 500, text: status === undefined ? String(thrown) : textOf({ location, body }) };
	}
}

function noteAsked(query: URLSearchParams, asked: Set<string>): void {
	for (const way of ['get', 'getAll'] as const) {
		const answer = query[way].bind(query) as (name: string) => never;
		query[way] = (name: string) => {
			asked.add(name);
			return answer(name);
		};
	}
}

/** A form with a file travels in parts, as the page of the import says. */
function bodyOf(sent: SentBody): BodyInit {
	if ('json' in sent) return new Blob([JSON.stringify(sent.json)], { type: 'application/json' });
	const entries = Object.entries(sent.form).flatMap(([name, value]) =>
		(Array.isArray(value) ? value : [value]).map((one: string | { readonly file: string }) => [name, one] as const)
	);
	const data = new FormData();
	for (const [name, one] of entries)
		data.append(name, typeof one === 'string' ? one : new File([one.file], 'bundel.json'));
	if (entries.some(([, one]) => typeof one !== 'string')) return data;
	return new URLSearchParams(entries.map(([name, one]) => [name, String(one)]));
}

/** A workbook is unpacked: what is in it is in a zip, where no search finds it. */
async function bodyText(response: Response): Promise<string> {
	const bytes = new Uint8Array(await response.arrayBuffer());
	if (!response.headers.get('Content-Type')?.includes('spreadsheetml')) return strFromU8(bytes);
	return Object.entries(unzipSync(bytes))
		.filter(([name]) => !name.startsWith('docProps/'))
		.map(([name, part]) => `${name}\n${strFromU8(part)}`)
		.join('\n');
}

function textOf(value: unknown): string {
	return (
		JSON.stringify(value, (_, part: unknown) => {
			if (typeof part === 'bigint') return String(part);
			if (part instanceof Map || part instanceof Set) return [...part];
			return part;
		}) ?? ''
	);
}
