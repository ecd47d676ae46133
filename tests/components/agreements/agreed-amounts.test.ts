/** What agreed hours come to: a sum of which a part has no tariff says so, and one of which nothing has is not € 0. */
import { expect, it } from 'vitest';
import { agreedSentence } from '$lib/components/agreements/agreed-sentence';
import { changeInWords } from '$lib/components/agreements/change-in-words';
import CommitmentSection from '$lib/components/agreements/CommitmentSection.svelte';
import { commitmentSums, type CommitmentFigures } from '$lib/domain/declaration/commitment-figures';
import { hours } from '$lib/domain/shared/hours';
import { lineAmount, money } from '$lib/domain/shared/money';
import { sharedMessages } from '$lib/messages/shared';
import { rendered, textOf } from '../rendered';

const commitment = (id: string) => ({
	...{ id, partnerId: 'north', roleId: 'so', area: 'opleiden' as const, activity: `Begeleiden ${id}` },
	...{ hours: hours('10.00'), lineId: null, note: null, revision: 1 }
});

function agreed(tariffs: readonly (string | null)[]) {
	const commitments = tariffs.map((_, place) => commitment(`c${place}`));
	const figures = tariffs.map((tariff, place): CommitmentFigures => {
		const tariffPerHour = tariff === null ? null : money(tariff);
		const price = tariffPerHour && {
			...{ tariffPerHour, scope: 'role' as const },
			amount: lineAmount(hours('10.00'), tariffPerHour)
		};
		return { id: `c${place}`, price, previousPerHour: null, change: { kind: 'notDetermined' } };
	});
	return { commitments, figures, sums: commitmentSums(commitments, figures) };
}

function total(tariffs: readonly (string | null)[]): string {
	const html = rendered(CommitmentSection, {
		...{ ...agreed(tariffs), perPartner: [], partners: [{ id: 'north', name: 'Noord' }], roles: [] },
		...{ toTakeOver: 0, taken: null, mayEdit: false, answer: null, editing: null, removed: null, here: '/' },
		...{ kept: '', view: 'table', opened: { rowIds: [], partnerIds: [] } }
	});
	return textOf(html.slice(html.indexOf('<tfoot'), html.indexOf('</tfoot'))).replace(/\s+/g, ' ');
}

const { partial, unknown } = sharedMessages.nl;

it('says in the total that something has no tariff', () => {
	expect(total(['50.00', '40.00'])).toMatch(/900,00$/);
	expect(total(['50.00', null])).toContain(`500,00 + ? (${partial})`);
	expect(total([null, null])).toContain(unknown);
	expect(total([null, null])).not.toContain('0,00 +');
});

it('says in the answer that nothing has a tariff, instead of € 0', () => {
	const answer = (...tariffs: readonly (string | null)[]) =>
		agreedSentence({ sums: agreed(tariffs).sums, agreed: tariffs.length, rounds: 2 }, 'nl').replace(/\s+/g, ' ');
	expect(answer('50.00', null)).toContain('€ 500,00');
	expect(answer(null, null)).toContain('een nog onbekend bedrag');
	expect(answer(null, null)).not.toContain('€');
	expect(answer()).toBe('Er zijn nog geen uren afgesproken.');
});

it('says whether a tariff is higher or lower than last year', () => {
	expect(changeInWords('3.2', 'nl')).toBe('nu 3,2% hoger');
	expect(changeInWords('-12.50', 'nl')).toBe('nu 12,5% lager');
	expect(changeInWords('0.0', 'nl')).toBe('nu gelijk');
});
