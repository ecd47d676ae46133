import { describe, expect, it } from 'vitest';
import { checkPartners, problemsAdded, sameName } from '$lib/domain/partnership/check-partners';
import type { Partner } from '$lib/domain/partnership/partner';
import { toDay } from '$lib/domain/shared/day';
import { aPartner } from '$tests/support/build-facts';

function problemsOf(...partners: readonly Partner[]): string[] {
	return checkPartners(partners).map(
		({ partnerId, field, reason, otherId }) => `${partnerId}.${field} ${reason}${otherId ? ` ${otherId}` : ''}`
	);
}

const board = aPartner('bestuur', { name: 'Het Baken', shortName: 'Baken' });
const school = aPartner('school', { kind: 'school', parentId: 'bestuur', name: 'Lyceum', shortName: 'Lyceum' });
const site = aPartner('vestiging', { kind: 'site', parentId: 'school', name: 'Lyceum Noord' });

describe('the rules between partners', () => {
	it('has nothing against a board with its school and the school’s site', () => {
		expect(problemsOf(board, school, site)).toEqual([]);
	});

	it('refuses a name, short name or number that another of the same kind has at the same time', () => {
		const twin = aPartner('tweeling', { name: ' het  BAKEN', shortName: 'baken', identifier: '12345' });
		expect(problemsOf({ ...board, identifier: '12345' }, twin)).toEqual([
			'bestuur.name nameTaken tweeling',
			'bestuur.shortName shortNameTaken tweeling',
			'bestuur.identifier identifierTaken tweeling',
			'tweeling.name nameTaken bestuur',
			'tweeling.shortName shortNameTaken bestuur',
			'tweeling.identifier identifierTaken bestuur'
		]);
	});

	it('lets a school carry the name of its board, and a newcomer that of one who left', () => {
		const namesake = { ...school, name: 'Het Baken', shortName: 'Baken' };
		const left = aPartner('oud', { name: 'Het Baken', shortName: 'Baken', memberUntil: toDay('2020-08-01') });
		const joined = { ...board, memberFrom: toDay('2020-08-01') };
		expect(problemsOf(joined, left, { ...namesake, memberFrom: toDay('2020-08-01') })).toEqual([]);
	});

	it('refuses a partner inside itself, also by way of others', () => {
		expect(problemsOf({ ...school, parentId: 'school' })).toEqual(['school.parentId insideItself school']);
		const circle = [
			{ ...board, parentId: 'vestiging' },
			{ ...school, parentId: 'bestuur' },
			{ ...site, parentId: 'school' }
		];
		expect(problemsOf(...circle).filter((text) => text.includes('insideItself'))).toHaveLength(3);
	});

	it('refuses a parent of the wrong kind, a missing one, and an unknown one', () => {
		const university = aPartner('hogeschool', { kind: 'higherEducation' });
		expect(problemsOf(university, { ...school, parentId: 'hogeschool' })).toEqual([
			'school.parentId parentKind hogeschool'
		]);
		expect(problemsOf({ ...site, parentId: null })).toEqual(['vestiging.parentId parentKind']);
		expect(problemsOf({ ...school, parentId: 'weg' })).toEqual(['school.parentId parentUnknown weg']);
	});

	it('refuses an end on or before the start', () => {
		const day = toDay('2015-08-01');
		expect(problemsOf({ ...board, memberUntil: day })).toEqual(['bestuur.memberUntil endBeforeStart']);
		expect(problemsOf({ ...board, memberUntil: toDay('2015-08-02') })).toEqual([]);
	});

	it('refuses a school that is a member before or after its board is', () => {
		const shorter = { ...board, memberFrom: toDay('2016-08-01'), memberUntil: toDay('2026-08-01') };
		expect(problemsOf(shorter, school)).toEqual([
			'school.memberFrom startsBeforeParent bestuur',
			'school.memberUntil endsAfterParent bestuur'
		]);
		const within = { ...school, memberFrom: toDay('2016-08-01'), memberUntil: toDay('2026-08-01') };
		expect(problemsOf(shorter, within)).toEqual([]);
	});

	it('refuses a second penvoerder, and an end for the only one', () => {
		const lead = { ...board, leadPartner: true };
		expect(problemsOf(lead, aPartner('ander', { leadPartner: true }))).toEqual([
			'ander.leadPartner secondLeadPartner bestuur'
		]);
		expect(problemsOf({ ...lead, memberUntil: toDay('2027-08-01') })).toEqual(['bestuur.memberUntil leadPartnerEnds']);
	});

	it('names only what a change breaks, not what was wrong before it', () => {
		const twins = [board, aPartner('tweeling', { name: 'Het Baken' })];
		const renamed = [board, aPartner('tweeling', { name: 'Het Baken', mandatedRepresentative: 'M. de Graaf' })];
		expect(problemsAdded(twins, renamed)).toEqual([]);
		const ended = twins.map((partner) => ({ ...partner, memberUntil: partner.memberFrom }));
		expect(problemsAdded(twins, ended).map(({ reason }) => reason)).toEqual(['endBeforeStart', 'endBeforeStart']);
	});

	it('tells a name clash at the partner that changed, not at the one that had the name', () => {
		const other = aPartner('ander');
		const renamed = problemsAdded([board, other], [board, { ...other, name: 'Het Baken' }]);
		expect(renamed.map(({ partnerId, otherId }) => [partnerId, otherId])).toEqual([['ander', 'bestuur']]);
	});

	it('takes names as one that differ in capitals and blanks only', () => {
		expect(sameName(' Het  Baken ', 'het baken')).toBe(true);
		expect(sameName('Het Baken', 'Het Bakken')).toBe(false);
	});
});
