/** Declared lines in every state that crowd a few limits: little agreed, small pots, few days, short years. Written by the system role. */
import type { Database } from '$lib/server/db/schema';
import { asSystem } from '$lib/server/db/tenancy';
import { newLine, newRole, newSplitNode, newTariff, nextId, YEAR } from './builders';
import { newFullPartnership, type FullPartnership } from './full-partnership';
import type { SeededRandom } from './seeded-random';

export interface CrowdedPartnership extends FullPartnership {
	readonly roleIds: readonly [string, string];
	readonly lineIds: readonly [string, string];
}

/** Where every limit is passed before long. */
export async function crowdedPartnership(db: Database): Promise<CrowdedPartnership> {
	const ours = await newFullPartnership(db);
	const { id: partnership_id, partnerIds } = ours;
	const [known, extra] = [await newRole(db, partnership_id), await newRole(db, partnership_id)];
	await newTariff(db, partnership_id, { role_id: known });
	const pot_id = await newSplitNode(db, partnership_id, { rule: 'fixed', rule_amount: '1500.00' });
	const lump = { cost_kind: 'lumpSum', lump_sum: '900.00', pot_id } as const;
	const lineIds = [await newLine(db, partnership_id, lump), await newLine(db, partnership_id, lump)] as const;
	await asSystem(db, async (trx) => {
		// The fixture's scheme is no scheme: a budget with it cannot be computed.
		await trx.deleteFrom('entered_scheme').where('partnership_id', '=', partnership_id).execute();
		const people = partnerIds.map((partner_id, index) => ({
			...{ partnership_id, id: `kort-${index}`, partner_id, code: `K${index}`, hours_per_year: '60.00' }
		}));
		await trx.insertInto('declared_person').values(people).execute();
		const agreed = partnerIds.map((partner_id, index) => ({
			...{ partnership_id, school_year: YEAR, id: `krap-${index}`, position: 1 + index, partner_id, role_id: known },
			...{ area: 'opleiden', activity: 'Krap', hours: '70.00', line_id: lineIds[0] }
		}));
		await trx.insertInto('commitment').values(agreed).execute();
	});
	return { ...ours, roleIds: [known, extra], lineIds };
}

const STATES = ['draft', 'submitted', 'submitted', 'approved', 'approved', 'returned', 'disputed', 'settled'] as const;
const MOMENT = new Date('2026-10-02T09:00:00Z');

export async function crowdedLines(
	db: Database,
	{ id: partnership_id, partnerIds, roleIds, lineIds }: CrowdedPartnership,
	random: SeededRandom,
	count: number
): Promise<void> {
	const rows = Array.from({ length: count }, () => {
		const whose = random.whole(0, 1);
		const state = random.pick(STATES);
		const day = `2026-${random.pick(['09', '10'])}-0${random.whole(1, 4)}`;
		const month = random.chance(0.2);
		const tariff = random.chance(0.85) ? { tariff_id: 't', tariff_scope: 'role', tariff_per_hour: '54.00' } : {};
		const quarters = random.whole(1, random.chance(0.1) ? 90 : 24);
		const line = {
			...{ partnership_id, school_year: YEAR, id: nextId(random.pick(['a', 'b-', 'z'])), round_id: 'round' },
			...{ partner_id: partnerIds[whose] ?? '', role_id: random.pick(roleIds), in_kind: random.chance(0.15) },
			...{ area: random.pick(['opleiden', 'onderzoeken']), activity: random.pick(['Krap', 'krap ', 'Ruim']) },
			...{ line_id: random.chance(0.7) ? random.pick(lineIds) : null, from_day: day },
			...{ until_day: month ? `${day.slice(0, 8)}28` : `${day.slice(0, 9)}${Number(day.slice(9)) + 1}`, state },
			...{ hours: (quarters / 4).toFixed(2), ...tariff, created_by: 'iemand', updated_at: MOMENT },
			...(state === 'draft' ? {} : { submitted_by: 'iemand', submitted_at: MOMENT }),
			...{ reason: 'gezien', decided_at: MOMENT, corrects_id: null as string | null }
		};
		const priced = 'tariff_per_hour' in tariff ? { ...line, amount: ((quarters / 4) * 54).toFixed(2) } : line;
		const paid = 'tariff_per_hour' in tariff || state !== 'approved';
		return {
			...priced,
			state: paid && (state !== 'settled' || 'amount' in priced) ? state : ('submitted' as const),
			whose
		};
	});
	const originals = rows.filter(({ state }) => state === 'approved');
	const corrections = rows.filter((row) => row.state !== 'approved' && random.chance(0.12));
	for (const row of corrections) {
		const original = random.pick(originals as [(typeof rows)[number]]);
		const { partner_id, role_id, area, activity, line_id, from_day, until_day, in_kind, whose } = original;
		Object.assign(row, { partner_id, role_id, area, activity, line_id, from_day, until_day, in_kind, whose });
		Object.assign(row, { corrects_id: original.id, hours: '-0.25' }, 'amount' in row ? { amount: '-13.50' } : {});
	}
	await asSystem(db, async (trx) => {
		const lines = rows.map(({ whose: _, ...line }) => line);
		await trx
			.insertInto('declaration')
			.values(lines.filter(({ corrects_id }) => corrects_id === null))
			.execute();
		await trx
			.insertInto('declaration')
			.values(lines.filter(({ corrects_id }) => corrects_id !== null))
			.execute();
		const details = rows.flatMap(({ id, partner_id, whose }) => {
			const person_id = random.pick([`kort-${whose}`, `kort-${whose}`, null]);
			return person_id === null ? [] : [{ partnership_id, declaration_id: id, partner_id, person_id }];
		});
		await trx.insertInto('declaration_detail').values(details).execute();
	});
}
