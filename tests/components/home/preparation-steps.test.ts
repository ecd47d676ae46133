import { describe, expect, it } from 'vitest';
import { preparationSteps } from '../../../src/lib/components/home/preparation-steps';
import type { BudgetFacts } from '../../../src/lib/domain/budget/budget-facts';
import { computeBudget } from '../../../src/lib/domain/budget/compute-budget';
import { aLine, aTariff, someFacts } from '../../support/build-facts';

function tariffsStep(changes: Partial<BudgetFacts>) {
	const facts = someFacts(changes);
	const figures = computeBudget(facts);
	const steps = preparationSteps({ facts, figures, lastVersion: null, partnershipId: 'noa', locale: 'nl' });
	return steps.find(({ title }) => title === 'Tarieven');
}

describe('the tariffs on the road to a budget', () => {
	it('are still to be done when none is entered', () => {
		const step = tariffsStep({});
		expect(step?.state).not.toBe('done');
		expect(step?.detail).toBe('Nog geen tarieven');
	});
	it('are done when there are tariffs and no line lacks one', () => {
		expect(tariffsStep({ tariffs: [aTariff('schoolopleider', '64.00')] })).toMatchObject({ state: 'done' });
	});
	it('are not needed by a budget of lump sums', () => {
		const step = tariffsStep({ lines: [aLine('zaalhuur', '500.00')] });
		expect(step).toMatchObject({ state: 'done', detail: 'Geen uren, dus geen tarief nodig' });
	});
});
