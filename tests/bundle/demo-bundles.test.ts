import { describe, expect, it } from 'vitest';
import { frozenDigest, frozenDocument, thawFacts } from '$lib/bundle/frozen-document';
import { bundleText } from '$lib/bundle/write-bundle';
import { demoPeople } from '$lib/demo/demo-people';
import { computeBudget } from '$lib/domain/budget/compute-budget';
import { AREAS } from '$lib/domain/shared/area';
import { sumCents } from '$lib/domain/shared/money';
import { RECORD_ID } from '$lib/domain/shared/record-id';
import { demoBundle, DEMO_IDS, demoText, demoYear } from '../support/demo';
import { sha256 } from '../support/sample-bundle';

const YEARS = ['2025-2026', '2026-2027'];
const ROLES = ['penvoerder', 'coordinator', 'partnerMember', 'bestuurder', 'accountant'];

describe.each(DEMO_IDS)('the demonstration %s', (id) => {
	it('is a bundle without a problem, in canonical text', () => {
		expect(bundleText(demoBundle(id))).toBe(demoText(id));
	});

	it('says on every page that its figures are made up', () => {
		expect(demoBundle(id).partnership.notice).toMatch(/^Verzonnen cijfers: dit is een voorbeeld/);
	});

	it('has a budget of last year with a frozen version, and one of this year', () => {
		const bundle = demoBundle(id);
		expect(bundle.years.map((year) => year.schoolYear)).toEqual(YEARS);
		expect(bundle.versions.some((version) => version.schoolYear === '2025-2026')).toBe(true);
		for (const year of bundle.years) {
			expect(year.lines.length).toBeGreaterThanOrEqual(25);
			expect(year.lines.length).toBeLessThanOrEqual(60);
		}
	});

	it.each(YEARS)('adds up in %s', (year) => {
		const { facts, figures } = demoYear(id, year);
		const { coverage, totals } = figures;
		expect(sumCents(AREAS.map((area) => coverage.byArea[area].cost))).toBe(totals.cost);
		expect(sumCents(figures.lines.map((line) => line.amount ?? sumCents([])))).toBe(totals.cost);
		for (const area of AREAS) {
			const { cost, covered, gap } = coverage.byArea[area];
			expect(covered + gap).toBe(cost);
			expect(sumCents(figures.carried.filter((part) => part.area === area).map((part) => part.amount))).toBe(gap);
		}
		for (const [place, source] of coverage.bySource.entries())
			expect(source.used + source.surplus.amount).toBe(known(figures.sources)[place]);
		const subsidy = facts.sources.find((source) => source.amount.kind === 'subsidy');
		expect(subsidy?.areas).toEqual(['opleiden']);
	});

	it.each(YEARS)('covers professionaliseren for at most two thirds in %s', (year) => {
		const { cost, gap } = demoYear(id, year).figures.coverage.byArea.professionaliseren;
		expect(gap * 3n).toBeGreaterThanOrEqual(cost);
	});

	it.each(YEARS)('pays onderzoeken partly with money that ends in %s', (year) => {
		const { facts, figures } = demoYear(id, year);
		const { onderzoeken } = figures.coverage.byArea;
		expect(onderzoeken.incidental).toBeGreaterThan(0n);
		const ending = facts.sources.filter(
			(source) => source.duration.kind === 'incidental' && source.areas.includes('onderzoeken')
		);
		expect(ending.length).toBeGreaterThan(0);
	});

	it('froze what its facts give (run this test with -u when the computation has changed)', async () => {
		const bundle = demoBundle(id);
		const versions = bundle.versions.map((version) => {
			const facts = thawFacts(version.facts);
			const document = frozenDocument(facts, computeBudget(facts));
			return { ...version, ...document, digest: frozenDigest(document, sha256) };
		});
		await expect(bundleText({ ...bundle, versions })).toMatchFileSnapshot(`../../src/lib/demo/${id}.json`);
	});

	it('has somebody in every role, each with an organisation that exists', () => {
		const partners = new Set(demoBundle(id).partners.map((partner) => partner.id));
		const places = demoPeople.flatMap((person) => person.places.filter((place) => place.partnershipId === id));
		expect(new Set(places.map((place) => place.role))).toEqual(new Set(ROLES));
		for (const { partnerId } of places) if (partnerId !== null) expect(partners).toContain(partnerId);
	});
});

describe('the people of the demonstration', () => {
	it('have an id and an address of their own', () => {
		expect(new Set(demoPeople.map((person) => person.id)).size).toBe(demoPeople.length);
		expect(new Set(demoPeople.map((person) => person.email)).size).toBe(demoPeople.length);
		for (const { id, email } of demoPeople) {
			expect(id).toMatch(RECORD_ID);
			expect(email).toMatch(/^[a-z.]+@example\.org$/);
		}
	});

	it('include somebody with a place in several partnerships', () => {
		expect(demoPeople.some((person) => new Set(person.places.map((place) => place.partnershipId)).size > 1)).toBe(true);
	});
});

describe('what stops a proposal', () => {
	it('is nothing in four of the demonstrations, and one named thing in the other two', () => {
		const blocking = DEMO_IDS.map((id) => [
			id,
			demoYear(id).figures.findings.flatMap(({ severity, detail }) => (severity === 'blocking' ? [detail.kind] : []))
		]);
		expect(Object.fromEntries(blocking)).toEqual({
			waterrijk: ['lineUnpriced'],
			rivierenrand: [],
			leerlust: [],
			duinstreek: ['lineOpen'],
			zuiderbeemd: [],
			maasheuvel: []
		});
	});

	it('is nothing last year', () => {
		const blocking = DEMO_IDS.flatMap((id) => demoYear(id, '2025-2026').figures.findings).filter(
			(finding) => finding.severity === 'blocking'
		);
		expect(blocking).toEqual([]);
	});
});

/** Amounts of the sources whose amount is known, in source order. */
function known(sources: readonly { readonly amount: bigint | null }[]): bigint[] {
	return sources.flatMap(({ amount }) => (amount === null ? [] : [amount]));
}
