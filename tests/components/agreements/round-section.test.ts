import { expect, it } from 'vitest';
import RoundSection from '$lib/components/agreements/RoundSection.svelte';
import { closingRound, type RoundCount } from '$lib/domain/declaration/closing';
import { roundMoment, type DeclarationRound } from '$lib/domain/declaration/round';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { agreementMessages } from '$lib/messages/agreements';
import { closingRoundMessages } from '$lib/messages/closing-round';
import { rendered, textOf } from '../rendered';

const text = closingRoundMessages.nl;
const ROUND: DeclarationRound = {
	...{ id: 'autumn', schoolYear: toSchoolYear('2026-2027'), name: 'Ronde 1', from: toDay('2026-08-01') },
	...{ until: toDay('2026-12-01'), submitBy: toDay('2026-12-07'), graceDays: 3, state: 'open', reopenedBecause: null }
};
const PARTNERS = ['Noord', 'Zuid', 'West', 'Oost', 'Midden', 'Kust'].map((name) => ({ id: name.toLowerCase(), name }));

interface Told {
	readonly counts?: readonly RoundCount[];
	readonly committed?: readonly string[];
	readonly today?: string;
	readonly mayEdit?: boolean;
}

function html(round: Partial<DeclarationRound>, { counts = [], committed = [], today, mayEdit = true }: Told = {}) {
	const given = { ...ROUND, ...round };
	const left = mayEdit && given.state === 'open' ? closingRound(given.id, counts, committed) : null;
	const moment = roundMoment(given, toDay(today ?? '2026-11-30'));
	return rendered(RoundSection, {
		...{
			rounds: [{ ...given, revision: 4, moment, left }],
			partners: PARTNERS,
			hoursOf: (id: string) => `/review/${id}`
		},
		...{ mayEdit, answer: null, editing: null, removed: null, here: '/' }
	});
}
const said = (...of: Parameters<typeof html>) => textOf(html(...of)).replace(/\s/g, ' ');

const count = (partnerId: string, state: RoundCount['state'], entries: number): RoundCount => ({
	...{ roundId: ROUND.id, partnerId, state, entries },
	hours: hours(`${entries}.00`)
});

it('says of a round that ends before its work until which day work can be submitted', () => {
	const late = agreementMessages.nl.endsBeforeWork;
	expect(said({ submitBy: toDay('2026-11-20') })).toContain(late('23 november 2026'));
	expect(said({})).not.toContain('kan niet meer worden ingediend');
	expect(said({ submitBy: toDay('2026-11-20'), state: 'closed' })).not.toContain('kan niet meer worden ingediend');
});

it('tells what closing leaves behind before the button, with its figures', () => {
	const counts = [count('noord', 'submitted', 2), count('zuid', 'disputed', 1), count('west', 'returned', 1)];
	const closing = said({}, { counts: [...counts, count('oost', 'draft', 4)], committed: ['noord', 'kust'] });
	expect(closing).toContain('3 regels van 2 partners (3,00 uur) wachten nog op een oordeel');
	expect(closing).toContain('1 regel van 1 partner (1,00 uur) is teruggegeven en niet opnieuw ingediend');
	expect(closing).toContain('Je eigen organisatie heeft 4 concepten (4,00 uur) nog niet ingediend');
	expect(closing).toContain('Kust heeft afgesproken uren en in deze ronde niets ingediend.');
	expect(closing).toContain(text.draftsOfOthers);
	expect(closing).not.toContain(text.nothingLeft);
	expect(said({}, { committed: PARTNERS.map(({ id }) => id) })).toContain(text.nothingOfMany(6));
	expect(said({})).toContain(text.nothingLeft);
});

it('says that the agreed days of submitting are not over, while they are not', () => {
	expect(said({})).toContain(text.inTime('10 december 2026'));
	expect(said({}, { today: '2026-12-11' })).not.toContain('kan indienen nog');
});

it('closes nothing with one press: the button is folded under what closing means', () => {
	const page = html({});
	const fold = page.slice(page.indexOf('<details'), page.indexOf('</details>'));
	expect(fold).toContain('action="?/closeRound"');
	expect(fold).not.toMatch(/<details[^>]* open/);
	expect(page.match(/closeRound/g)).toHaveLength(1);
	expect(fold.indexOf(text.means)).toBeLessThan(fold.indexOf('<button'));
});

it('closes nothing for who does not keep the agreements, and no round that is closed', () => {
	expect(html({}, { mayEdit: false })).not.toContain('closeRound');
	expect(html({ state: 'closed' })).not.toContain('closeRound');
});
