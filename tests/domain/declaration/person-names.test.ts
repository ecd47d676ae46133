/** Two people with one name are told apart where both stand, and nowhere else. */
import { describe, expect, it } from 'vitest';
import { namesAmong } from '$lib/domain/declaration/person-names';

const people = [
	{ id: 'p3', name: 'Jan Jansen', code: 'M03' },
	{ id: 'p4', name: 'Jan Jansen', code: 'M04' },
	{ id: 'p5', name: 'Noor Vos', code: 'M05' },
	{ id: 'p6', name: null, code: 'M06' }
];
const linesOf = (...ids: (string | null)[]) => ids.map((personId) => ({ personId }));

describe('what people are called among lines', () => {
	it('tells two with the same name apart by their code', () => {
		const names = namesAmong(people, linesOf('p3', 'p4', 'p5', 'p6', null));
		expect(Object.fromEntries(names)).toEqual({
			p3: 'Jan Jansen (M03)',
			p4: 'Jan Jansen (M04)',
			p5: 'Noor Vos',
			p6: 'M06'
		});
	});

	it('writes no code where only one of them has lines, however many', () => {
		expect(namesAmong(people, linesOf('p3', 'p3', 'p5')).get('p3')).toBe('Jan Jansen');
	});

	it('knows nobody who is not among the people', () => {
		expect(namesAmong(people, linesOf('gewist')).size).toBe(0);
	});
});
