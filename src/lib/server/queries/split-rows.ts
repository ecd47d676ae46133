/** Keys and split of the budget of one school year (or of all), as domain values in the order people gave them. */
import type { Selectable } from 'kysely';
import { KEY_KINDS, type AllocationKey, type KeyBase } from '$lib/domain/allocation/allocation-key';
import type { SplitNode, SplitRule } from '$lib/domain/allocation/split-node';
import { toDay } from '$lib/domain/shared/day';
import { money } from '$lib/domain/shared/money';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { SplitNodeTable } from '../db/tables/budget-tables';
import type { TenantReader } from '../db/tenancy';
import { inOrderOfYear, ofYear, withYear, type OfYear } from './of-year';
import { wordOf, type Tenant } from './partnership-rows';

export async function listKeys(
	trx: TenantReader,
	tenant: Tenant,
	schoolYear: SchoolYear | null = null
): Promise<OfYear<AllocationKey>[]> {
	const rows = await inOrderOfYear(trx.selectFrom('allocation_key').selectAll(), tenant, schoolYear).execute();
	const bases = await basesByKey(trx, tenant, schoolYear);
	return withYear(rows, (row) => ({
		id: row.id,
		name: row.name,
		kind: wordOf(KEY_KINDS, row.kind),
		referenceDay: toDay(row.reference_day),
		bases: bases.get(`${row.school_year}/${row.id}`) ?? []
	}));
}

async function basesByKey(trx: TenantReader, tenant: Tenant, schoolYear: SchoolYear | null) {
	const rows = await trx
		.selectFrom('allocation_key_base')
		.select(['school_year', 'key_id', 'partner_id', 'weight'])
		.where('partnership_id', '=', tenant)
		.where(ofYear(schoolYear))
		.orderBy('position')
		.orderBy('partner_id')
		.execute();
	const bases = new Map<string, KeyBase[]>();
	for (const { school_year: year, key_id: keyId, partner_id: partnerId, weight } of rows) {
		const list = bases.get(`${year}/${keyId}`) ?? [];
		list.push({ partnerId, weight });
		bases.set(`${year}/${keyId}`, list);
	}
	return bases;
}

export async function listSplitNodes(
	trx: TenantReader,
	tenant: Tenant,
	schoolYear: SchoolYear | null = null
): Promise<OfYear<SplitNode>[]> {
	const rows = await inOrderOfYear(trx.selectFrom('split_node').selectAll(), tenant, schoolYear).execute();
	return withYear(rows, (row) => ({
		id: row.id,
		parentId: row.parent_id,
		name: row.name,
		rule: ruleOf(row),
		sourceIds: row.source_ids,
		partnerKeyId: row.partner_key_id
	}));
}

function ruleOf(row: Selectable<SplitNodeTable>): SplitRule {
	const kind = wordOf(['fixed', 'percentage', 'weight', 'remainder', 'sources'], row.rule);
	switch (kind) {
		case 'fixed':
			return { kind, amount: money(row.rule_amount ?? '') };
		case 'percentage':
			return { kind, percentage: row.rule_percentage ?? '' };
		case 'weight':
			return { kind, weight: row.rule_weight ?? '' };
		case 'remainder':
		case 'sources':
			return { kind };
	}
}
