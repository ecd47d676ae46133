/**
 * Whether one school year hangs together: no id twice, keys, split and lines point at what exists, no pot inside itself.
 * What a user may still be busy with (percentages over 100, a pot without money, a source that was removed) is no error
 * here: the check of the budget names it. Nor is a line of which the predecessor is gone: it stood in another budget, where it
 * may be removed at any time, and whatever looks it up finds nothing. The database holds such lines, so an export has them.
 */
import { AREAS } from '../domain/shared/area';
import type { Report } from './bundle-problem';
import type { YearRead } from './bundle-schema';
import { checkIds, checkReference, idsOf } from './check-partnership';
import { placesInCircles, repeatedPlaces } from './repeated';

const LISTS = ['keys', 'sources', 'split', 'lines'] as const;

interface Around {
	readonly partners: ReadonlySet<string>;
	readonly roles: ReadonlySet<string>;
}

/** `at` is where the year stands: "years[0]" or "versions[0].facts". */
export function checkYear(year: YearRead, around: Around, at: string, report: Report): void {
	for (const list of LISTS) checkIds(year[list], `${at}.${list}`, report);
	checkSettings(year, at, report);
	checkKeys(year, around, at, report);
	checkSources(year, around, at, report);
	checkSplit(year, at, report);
	checkLines(year, around, at, report);
}

function checkSettings({ settings, keys }: YearRead, at: string, report: Report): void {
	const known = idsOf(keys);
	for (const area of AREAS) {
		const carrier = settings.gapCarriers[area];
		if (carrier.kind === 'key')
			checkReference(known, carrier.keyId, `${at}.settings.gapCarriers.${area}.keyId`, report);
	}
	if (AREAS.every((area) => settings.sharedKey[area] === '0')) report(`${at}.settings.sharedKey`, 'allWeightsZero');
}

function checkKeys({ keys }: YearRead, { partners }: Around, at: string, report: Report): void {
	keys.forEach((key, place) => {
		key.bases.forEach((base, index) =>
			checkReference(partners, base.partnerId, `${at}.keys[${place}].bases[${index}].partnerId`, report)
		);
		repeatedPlaces(key.bases.map((base) => base.partnerId)).forEach((index) =>
			report(`${at}.keys[${place}].bases[${index}].partnerId`, 'twice', key.bases[index]?.partnerId)
		);
	});
}

function checkSources({ sources }: YearRead, { partners }: Around, at: string, report: Report): void {
	sources.forEach((source, place) =>
		checkReference(partners, source.giverPartnerId, `${at}.sources[${place}].giverPartnerId`, report)
	);
	const following = sources.flatMap((source, place) => (source.amount.kind === 'subsidy' ? [place] : []));
	following
		.slice(1)
		.forEach((place) => report(`${at}.sources[${place}].amount`, 'severalSubsidySources', sources[place]?.name));
}

function checkSplit({ split, keys }: YearRead, at: string, report: Report): void {
	const [nodes, knownKeys] = [idsOf(split), idsOf(keys)];
	split.forEach((node, place) => {
		checkReference(nodes, node.parentId, `${at}.split[${place}].parentId`, report);
		checkReference(knownKeys, node.partnerKeyId, `${at}.split[${place}].partnerKeyId`, report);
	});
	placesInCircles(split).forEach((place) => report(`${at}.split[${place}].parentId`, 'cycle', split[place]?.id));
}

function checkLines({ lines, split }: YearRead, { partners, roles }: Around, at: string, report: Report): void {
	const pots = idsOf(split);
	lines.forEach((line, place) => {
		checkReference(roles, line.roleId, `${at}.lines[${place}].roleId`, report);
		checkReference(partners, line.partnerId, `${at}.lines[${place}].partnerId`, report);
		checkReference(pots, line.potId, `${at}.lines[${place}].potId`, report);
	});
}
