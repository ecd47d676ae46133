/**
 * Whether a bundle hangs together: no id twice, nothing points at nothing, tariffs of one scope do not overlap, trees have
 * no cycles. These are the same rules the database enforces, told with the path in the file.
 */
import type { BundleRead, YearRead } from './bundle-schema';
import type { BundleProblem } from './read-bundle';

type Report = (path: string, reason: string, found: string | null) => void;

export function checkReferences(bundle: BundleRead): BundleProblem[] {
	const problems: BundleProblem[] = [];
	const report: Report = (path, reason, found) => problems.push({ path, reason, found });
	checkIds(bundle, report);
	checkPartnership(bundle, report);
	bundle.years.forEach((year, index) => checkYear(bundle, year, `years[${index}]`, report));
	checkTariffs(bundle, report);
	return problems;
}

const LISTS = ['partners', 'roles', 'studentCounts', 'partnerMeasures', 'awards', 'tariffs', 'wageCosts'] as const;
const YEAR_LISTS = ['keys', 'sources', 'split', 'lines'] as const;

function checkIds(bundle: BundleRead, report: Report): void {
	for (const list of LISTS) twice(bundle[list], list, report);
	bundle.years.forEach((year, index) => {
		for (const list of YEAR_LISTS) twice(year[list], `years[${index}].${list}`, report);
	});
	repeated(bundle.years.map((year) => year.schoolYear)).forEach((index) =>
		report(`years[${index}].schoolYear`, 'twice', bundle.years[index]?.schoolYear ?? null)
	);
	repeated(bundle.versions.map((version) => `${version.schoolYear} ${version.number}`)).forEach((index) =>
		report(`versions[${index}].number`, 'twice', String(bundle.versions[index]?.number))
	);
	repeated(bundle.partners.map((partner) => partner.name.toLowerCase())).forEach((index) =>
		report(`partners[${index}].name`, 'nameTwice', bundle.partners[index]?.name ?? null)
	);
}

function twice(rows: readonly { readonly id: string }[], list: string, report: Report): void {
	repeated(rows.map((row) => row.id)).forEach((index) =>
		report(`${list}[${index}].id`, 'twice', rows[index]?.id ?? null)
	);
}

function repeated(values: readonly string[]): number[] {
	const seen = new Set<string>();
	return values.flatMap((value, index) => {
		if (seen.has(value)) return [index];
		seen.add(value);
		return [];
	});
}

function checkPartnership(bundle: BundleRead, report: Report): void {
	const partners = idsOf(bundle.partners);
	const roles = idsOf(bundle.roles);
	const pointsAt = (known: ReadonlySet<string>, path: string, id: string | null): void => {
		if (id !== null && !known.has(id)) report(path, 'pointsAtNothing', id);
	};
	bundle.partners.forEach((partner, index) => pointsAt(partners, `partners[${index}].parentId`, partner.parentId));
	cycles(bundle.partners).forEach((index) =>
		report(`partners[${index}].parentId`, 'cycle', bundle.partners[index]?.id ?? null)
	);
	if (bundle.partners.length > 0 && bundle.partners.filter((partner) => partner.leadPartner).length !== 1)
		report('partners', 'oneLeadPartner', String(bundle.partners.filter((partner) => partner.leadPartner).length));
	bundle.partners.forEach((partner, index) => {
		if (partner.memberUntil !== null && partner.memberUntil <= partner.memberFrom)
			report(`partners[${index}].memberUntil`, 'endBeforeStart', partner.memberUntil);
	});
	bundle.studentCounts.forEach((row, index) => {
		pointsAt(partners, `studentCounts[${index}].instituteId`, row.instituteId);
		pointsAt(partners, `studentCounts[${index}].placeId`, row.placeId);
	});
	bundle.partnerMeasures.forEach((row, index) =>
		pointsAt(partners, `partnerMeasures[${index}].partnerId`, row.partnerId)
	);
	bundle.awards.forEach((award, index) => {
		if (award.until <= award.from) report(`awards[${index}].until`, 'endBeforeStart', award.until);
	});
	[...bundle.tariffs.entries()].forEach(([index, tariff]) => {
		pointsAt(partners, `tariffs[${index}].partnerId`, tariff.partnerId);
		pointsAt(roles, `tariffs[${index}].roleId`, tariff.roleId);
		if (tariff.validUntil !== null && tariff.validUntil <= tariff.validFrom)
			report(`tariffs[${index}].validUntil`, 'endBeforeStart', tariff.validUntil);
	});
	bundle.wageCosts.forEach((row, index) => {
		pointsAt(partners, `wageCosts[${index}].partnerId`, row.partnerId);
		pointsAt(roles, `wageCosts[${index}].roleId`, row.roleId);
	});
}

function checkYear(bundle: BundleRead, year: YearRead, at: string, report: Report): void {
	const known = {
		partners: idsOf(bundle.partners),
		roles: idsOf(bundle.roles),
		keys: idsOf(year.keys),
		sources: idsOf(year.sources),
		nodes: idsOf(year.split)
	};
	const pointsAt = (list: keyof typeof known, path: string, id: string | null): void => {
		if (id !== null && !known[list].has(id)) report(`${at}.${path}`, 'pointsAtNothing', id);
	};
	year.keys.forEach((key, index) =>
		key.bases.forEach((base, place) => pointsAt('partners', `keys[${index}].bases[${place}].partnerId`, base.partnerId))
	);
	year.sources.forEach((source, index) => {
		pointsAt('partners', `sources[${index}].giverPartnerId`, source.giverPartnerId);
		if (source.inKind && source.giverPartnerId === null)
			report(`${at}.sources[${index}].giverPartnerId`, 'inKindWithoutGiver', source.name);
	});
	year.split.forEach((node, index) => {
		pointsAt('nodes', `split[${index}].parentId`, node.parentId);
		pointsAt('keys', `split[${index}].partnerKeyId`, node.partnerKeyId);
		node.sourceIds?.forEach((id, place) => pointsAt('sources', `split[${index}].sourceIds[${place}]`, id));
	});
	cycles(year.split).forEach((index) =>
		report(`${at}.split[${index}].parentId`, 'cycle', year.split[index]?.id ?? null)
	);
	year.lines.forEach((line, index) => {
		pointsAt('roles', `lines[${index}].roleId`, line.roleId);
		pointsAt('partners', `lines[${index}].partnerId`, line.partnerId);
		pointsAt('nodes', `lines[${index}].potId`, line.potId);
	});
	for (const [name, carrier] of Object.entries(year.settings.gapCarriers))
		if (carrier.kind === 'key') pointsAt('keys', `settings.gapCarriers.${name}.keyId`, carrier.keyId);
}

function idsOf(rows: readonly { readonly id: string }[]): ReadonlySet<string> {
	return new Set(rows.map((row) => row.id));
}

/** Places of the rows from which following `parentId` comes back to itself. */
function cycles(rows: readonly { readonly id: string; readonly parentId: string | null }[]): number[] {
	const parents = new Map(rows.map((row) => [row.id, row.parentId]));
	return rows.flatMap((row, index) => {
		let current: string | null | undefined = row.parentId;
		for (let steps = 0; current && steps <= rows.length; steps += 1) {
			if (current === row.id) return [index];
			current = parents.get(current);
		}
		return [];
	});
}

function checkTariffs(bundle: BundleRead, report: Report): void {
	const byScope = new Map<string, { from: string; until: string | null; index: number }[]>();
	bundle.tariffs.forEach((tariff, index) => {
		const scope = [tariff.partnerId, tariff.roleId, tariff.area].map((part) => part ?? '').join('|');
		const list = byScope.get(scope) ?? [];
		if (list.some((other) => overlaps(other, tariff.validFrom, tariff.validUntil)))
			report(`tariffs[${index}].validFrom`, 'tariffsOverlap', tariff.validFrom);
		list.push({ from: tariff.validFrom, until: tariff.validUntil, index });
		byScope.set(scope, list);
	});
}

function overlaps(other: { from: string; until: string | null }, from: string, until: string | null): boolean {
	return (until === null || other.from < until) && (other.until === null || from < other.until);
}
