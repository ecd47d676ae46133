/** Whether frozen versions are what was frozen, and whether rules entered by hand are rules the product can compute with. */
import * as v from 'valibot';
import { findSchemeConflicts, type LoadedScheme } from '../domain/scheme/load-schemes';
import { parseScheme } from '../domain/scheme/parse-scheme';
import type { SchemeProblem } from '../domain/scheme/scheme-problem';
import { invariant } from '../domain/shared/invariant';
import type { Report } from './bundle-problem';
import { frozenFactsSchema, type BundleRead, type VersionRead } from './bundle-schema';
import { checkIds, checkPartnership, idsOf } from './check-partnership';
import { checkYear } from './check-year';
import { frozenDigest, type DigestOf } from './frozen-document';
import { repeatedPlaces } from './repeated';

export function checkVersions({ versions, years }: BundleRead, digestOf: DigestOf, report: Report): void {
	const known = new Set<string>(years.map((year) => year.schoolYear));
	repeatedPlaces(versions.map((version) => `${version.schoolYear} ${version.number}`)).forEach((place) =>
		report(`versions[${place}].number`, 'twice', String(versions[place]?.number))
	);
	versions.forEach((version, place) => {
		const at = `versions[${place}]`;
		if (!known.has(version.schoolYear)) report(`${at}.schoolYear`, 'pointsAtNothing', version.schoolYear);
		if (frozenDigest(version, digestOf) !== version.digest) report(`${at}.digest`, 'digestDiffers');
		checkFrozenFacts(version, `${at}.facts`, report);
	});
}

function checkFrozenFacts(version: VersionRead, at: string, report: Report): void {
	const read = v.safeParse(frozenFactsSchema, version.facts);
	invariant(read.success, 'the facts were read before they are checked');
	const facts = read.output;
	if (facts.schoolYear !== version.schoolYear) report(`${at}.schoolYear`, 'otherSchoolYear', version.schoolYear);
	checkPartnership(facts, `${at}.`, report);
	checkYear(facts, { partners: idsOf(facts.partners), roles: idsOf(facts.roles) }, at, report);
	facts.schemes.forEach((json, place) => {
		const scheme = parseScheme(json, `${at}.schemes[${place}]`);
		if (!scheme.ok) scheme.error.forEach((problem) => reportScheme(problem, report));
	});
}

export function checkEnteredSchemes({ enteredSchemes }: BundleRead, report: Report): void {
	checkIds(enteredSchemes, 'enteredSchemes', report);
	const loaded: LoadedScheme[] = [];
	enteredSchemes.forEach(({ id, scheme: json }, place) => {
		const where = `enteredSchemes[${place}].scheme`;
		const scheme = parseScheme(json, where);
		if (!scheme.ok) return scheme.error.forEach((problem) => reportScheme(problem, report));
		if (scheme.value.id !== id) report(`enteredSchemes[${place}].id`, 'otherId', scheme.value.id);
		if (scheme.value.origin !== 'entered') report(`${where}.origin`, 'notAllowed', scheme.value.origin);
		loaded.push({ where, scheme: scheme.value });
	});
	findSchemeConflicts(loaded).forEach((problem) => reportScheme(problem, report));
}

function reportScheme({ where, path, reason, found }: SchemeProblem, report: Report): void {
	report(path === '' ? where : `${where}.${path}`, 'scheme', found, reason);
}
