/** One sentence per step in the explanation of a budget's figure. A sentence asks for the inputs of its step by name. */
import { BUDGET_STEPS, type BudgetStepKey } from '$lib/domain/budget/budget-steps';
import { defineMessages } from './locale';

type InputName<K extends BudgetStepKey> = (typeof BUDGET_STEPS)[K][number] | 'result';
type Sentences = { readonly [K in BudgetStepKey]: (p: (name: InputName<K>) => string) => string };

export function isBudgetStep(key: string): key is BudgetStepKey {
	return Object.hasOwn(BUDGET_STEPS, key);
}

export const budgetStepSentences = defineMessages<Sentences>({
	nl: {
		'line.hoursTimesTariff': (p) =>
			`${p('hours')} × ${p('tariff')} per uur (tarief vanaf ${p('validFrom')}) = ${p('result')}, één keer afgerond op de cent.`,
		'line.lumpSum': (p) => `Een vast bedrag van ${p('result')}, zo ingevuld.`,
		'line.unpriced': (p) =>
			`${p('hours')}, maar op ${p('day')} is er geen tarief voor deze partner, rol en dit gebied. Daarom is er geen bedrag.`,
		'line.open': () => 'Er zijn nog geen uren en geen bedrag ingevuld.',
		'part.whole': (p) => `De hele regel telt in dit gebied: ${p('result')}.`,
		'part.bySharedKey': (p) =>
			`Van ${p('amount')} gaat ${p('weight')} van de ${p('totalWeight')} delen naar dit gebied: ${p('result')}. Centen die overblijven gaan naar de grootste rest.`,
		'sum.areas': (p) => `De gebieden samen: ${p('result')}.`,
		'sum.lines': (p) => `${p('count')} regels samen: ${p('result')}.`,
		'sum.sources': (p) => `${p('count')} bronnen samen: ${p('result')}.`,
		'sum.flows': (p) => `${p('count')} bronnen betalen samen ${p('result')}.`,
		'gap.costMinusCovered': (p) => `Kosten ${p('cost')} − gedekt ${p('covered')} = niet gedekt ${p('result')}.`,
		'flow.bySource': (p) => `${p('source')} betaalt hiervan ${p('result')}.`,
		'source.entered': (p) => `Ingevuld: ${p('result')}.`,
		'source.hours': (p) => `${p('hours')} onbetaald × ${p('valuePerHour')} per uur = ${p('result')}.`,
		'source.subsidy': (p) => `Daarmee telt de subsidie in dit schooljaar voor ${p('result')}.`,
		'source.notEligible': (p) => `Er is geen recht op subsidie: het minimum is ${p('minimum')} studenten.`,
		'source.unknown': () => 'Dit bedrag is niet bekend. Het telt in geen enkele som mee.',
		'source.negative': (p) => `Ingevuld is ${p('entered')}; een bron kan niet negatief zijn en telt daarom niet mee.`,
		'source.subsidyCountedTwice': () => 'Een andere bron volgt de subsidie al; deze telt niet nog eens mee.',
		'surplus.amountMinusUsed': (p) => `Bedrag ${p('amount')} − gebruikt ${p('used')} = over ${p('result')}.`,
		'surplus.barredByLaw': () => 'Dit geld mag volgens de regeling niet naar het gebied waar het tekort zit.',
		'surplus.barredBySplit': () =>
			'Dit geld kan niet naar het tekort door onze eigen verdeling of afspraken. Die kan de groep veranderen.',
		'node.fixed': (p) => `Een vast bedrag: ${p('result')}.`,
		'node.percentage': (p) => `${p('percentage')}% van ${p('base')} = ${p('result')}.`,
		'node.weight': (p) => `${p('weight')} van de ${p('totalWeight')} delen van ${p('rest')} = ${p('result')}.`,
		'node.remainder': (p) => `De rest: ${p('base')} − ${p('taken')} = ${p('result')}.`,
		'node.sources': (p) => `Alles van de gekozen bronnen (${p('count')}): ${p('result')}.`,
		'node.notComputed': () => 'Dit deel kan niet worden uitgerekend zolang de verdeling niet klopt.',
		'node.undivided': (p) => `${p('amount')} − verdeeld ${p('divided')} = nog niet verdeeld ${p('result')}.`,
		'share.byKey': (p) =>
			`Sleutel “${p('key')}”, geteld op ${p('referenceDay')}: ${p('weight')} van ${p('totalWeight')}, dus van ${p('amount')} is dit ${p('result')}.`,
		'split.outsidePots': (p) => `Al het geld ${p('total')} − in potjes ${p('pots')} = buiten de potjes ${p('result')}.`,
		'pot.surplus': (p) => `In het potje ${p('held')} − gebruikt ${p('used')} = over ${p('result')}.`,
		'carried.byPerformer': (p) => `Wie het werk doet, draagt het tekort: ${p('result')}.`,
		'carried.byTopPartner': (p) => `Het bestuur boven wie het werk doet, draagt het tekort: ${p('result')}.`,
		'carried.byKey': (p) =>
			`Het tekort van ${p('amount')} wordt verdeeld met sleutel “${p('key')}”, geteld op ${p('referenceDay')}: ${p('weight')} van ${p('totalWeight')} is ${p('result')}.`,
		'carried.byNobody': (p) =>
			`Voor ${p('result')} is nog niet bepaald wie het draagt, want het is open wie het werk doet.`
	},
	en: {
		'line.hoursTimesTariff': (p) =>
			`${p('hours')} × ${p('tariff')} per hour (tariff from ${p('validFrom')}) = ${p('result')}, rounded once to the cent.`,
		'line.lumpSum': (p) => `A lump sum of ${p('result')}, as entered.`,
		'line.unpriced': (p) =>
			`${p('hours')}, but on ${p('day')} there is no tariff for this partner, role and area. So there is no amount.`,
		'line.open': () => 'No hours and no amount have been entered yet.',
		'part.whole': (p) => `The whole line counts in this area: ${p('result')}.`,
		'part.bySharedKey': (p) =>
			`Of ${p('amount')}, ${p('weight')} of the ${p('totalWeight')} parts go to this area: ${p('result')}. Cents left over go to the largest remainder.`,
		'sum.areas': (p) => `The areas together: ${p('result')}.`,
		'sum.lines': (p) => `${p('count')} lines together: ${p('result')}.`,
		'sum.sources': (p) => `${p('count')} sources together: ${p('result')}.`,
		'sum.flows': (p) => `${p('count')} sources together pay ${p('result')}.`,
		'gap.costMinusCovered': (p) => `Cost ${p('cost')} − covered ${p('covered')} = not covered ${p('result')}.`,
		'flow.bySource': (p) => `${p('source')} pays ${p('result')} of this.`,
		'source.entered': (p) => `Entered: ${p('result')}.`,
		'source.hours': (p) => `${p('hours')} unpaid × ${p('valuePerHour')} per hour = ${p('result')}.`,
		'source.subsidy': (p) => `So the subsidy counts for ${p('result')} in this school year.`,
		'source.notEligible': (p) => `There is no right to the subsidy: the minimum is ${p('minimum')} students.`,
		'source.unknown': () => 'This amount is not known. It counts in no sum.',
		'source.negative': (p) => `Entered is ${p('entered')}; a source cannot be negative, so it does not count.`,
		'source.subsidyCountedTwice': () => 'Another source follows the subsidy already; this one does not count again.',
		'surplus.amountMinusUsed': (p) => `Amount ${p('amount')} − used ${p('used')} = left ${p('result')}.`,
		'surplus.barredByLaw': () => 'The scheme does not allow this money to go to the area where the gap is.',
		'surplus.barredBySplit': () =>
			'Our own split or agreements keep this money from the gap. The group can change those.',
		'node.fixed': (p) => `A fixed amount: ${p('result')}.`,
		'node.percentage': (p) => `${p('percentage')}% of ${p('base')} = ${p('result')}.`,
		'node.weight': (p) => `${p('weight')} of the ${p('totalWeight')} parts of ${p('rest')} = ${p('result')}.`,
		'node.remainder': (p) => `The rest: ${p('base')} − ${p('taken')} = ${p('result')}.`,
		'node.sources': (p) => `All of the chosen sources (${p('count')}): ${p('result')}.`,
		'node.notComputed': () => 'This part cannot be computed while the split does not add up.',
		'node.undivided': (p) => `${p('amount')} − divided ${p('divided')} = not divided yet ${p('result')}.`,
		'share.byKey': (p) =>
			`Key “${p('key')}”, counted on ${p('referenceDay')}: ${p('weight')} of ${p('totalWeight')}, so of ${p('amount')} this is ${p('result')}.`,
		'split.outsidePots': (p) => `All money ${p('total')} − in pots ${p('pots')} = outside the pots ${p('result')}.`,
		'pot.surplus': (p) => `In the pot ${p('held')} − used ${p('used')} = left ${p('result')}.`,
		'carried.byPerformer': (p) => `Whoever does the work carries the gap: ${p('result')}.`,
		'carried.byTopPartner': (p) => `The board above whoever does the work carries the gap: ${p('result')}.`,
		'carried.byKey': (p) =>
			`The gap of ${p('amount')} is divided by key “${p('key')}”, counted on ${p('referenceDay')}: ${p('weight')} of ${p('totalWeight')} is ${p('result')}.`,
		'carried.byNobody': (p) => `Who carries ${p('result')} is not settled, because it is open who does the work.`
	}
});
