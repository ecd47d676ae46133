import { describe, expect, it } from 'vitest';
import { trailEntries } from '../../../src/lib/components/shared/trail-entries';
import type { Locale } from '../../../src/lib/messages/locale';

const ACTIONS = [
	'partner.added',
	'award.changed',
	'award.corrected',
	'partner.removed',
	'partner.restored',
	'partner.ended',
	'partner.appointed',
	'partner.relieved'
];

function told(locale: Locale): string[] {
	const events = ACTIONS.map((action, id) => ({
		...{ id, at: new Date('2026-11-01T12:00:00Z'), userName: 'Noor', action },
		...{ before: null, after: null, reason: null }
	}));
	return trailEntries(events, {}, () => '', locale).map(({ what }) => what);
}

describe('the list of changes at a record', () => {
	it('tells what was done as a sentence begins', () => {
		expect(told('nl')).toEqual([
			'Toegevoegd',
			'Gewijzigd',
			'Gecorrigeerd',
			'Weggehaald',
			'Teruggezet',
			'Einddatum gewijzigd',
			'Penvoerder geworden',
			'Niet langer penvoerder'
		]);
		expect(told('en')).toEqual([
			'Added',
			'Changed',
			'Corrected',
			'Removed',
			'Brought back',
			'End date changed',
			'Became lead partner',
			'No longer lead partner'
		]);
	});
});
