/** One sentence per step of a subsidy computation. A sentence asks for the inputs of its step by name, and for its result. */
import { SCHEME_STEPS } from '$lib/domain/scheme/scheme-steps';
import { SUBSIDY_STEPS } from '$lib/domain/subsidy/subsidy-steps';
import { defineMessages } from './locale';
import { students, studentsInEnglish } from './scheme';

const STEPS = { ...SCHEME_STEPS, ...SUBSIDY_STEPS };
export type ExplainedStepKey = keyof typeof STEPS;

type InputName<K extends ExplainedStepKey> = (typeof STEPS)[K][number] | 'result';
/** `p` gives an input, or the result, in the notation of the reader's language. */
export type StepSentences = { readonly [K in ExplainedStepKey]: (p: (name: InputName<K>) => string) => string };

export function isExplainedStep(key: string): key is ExplainedStepKey {
	return Object.hasOwn(STEPS, key);
}

export const stepSentences = defineMessages<StepSentences>({
	nl: {
		'scheme.inForce': (p) => `“${p('scheme')}” geldt van ${p('from')} tot en met ${p('lastDay')}.`,
		'scheme.ended': (p) =>
			`“${p('scheme')}” gold tot en met ${p('lastDay')}. Voor de dagen daarna is geen regeling bekend.`,
		'scheme.notYet': (p) => `“${p('scheme')}” geldt pas vanaf ${p('from')}.`,
		'scheme.none': () => 'Er is geen regeling bekend voor deze dagen.',
		'scheme.chosenNotFound': (p) => `De gekozen regeling (${p('scheme')}) is er niet meer.`,
		'scheme.chosenNotInForce': (p) =>
			`De gekozen regeling “${p('scheme')}” geldt van ${p('from')} tot en met ${p('lastDay')}: op geen enkele dag van dit schooljaar.`,
		'scheme.ruleNotFound': () => 'De bedragen van deze regeling zijn niet gevonden.',
		'scheme.studentsNotEntered': () => 'Er zijn nog geen aantallen studenten ingevuld.',
		'scheme.minimumMet': (p) =>
			`Het minimum is ${students(p('minimum'))}. Er zijn er ${p('students')}, dus dat is gehaald.`,
		'scheme.minimumNotMet': (p) =>
			`Het minimum is ${students(p('minimum'))}. Er zijn er ${p('students')}: ${p('short')} te weinig.`,
		'scheme.minimumOfRegion': (p) =>
			`Het minimum van ${students(p('minimum'))} geldt voor alle opleidingsscholen in de onderwijsregio samen. Eén opleidingsschool valt daardoor niet af.`,
		'scheme.bracket': (p) =>
			`${students(p('students'))}: de schijf van ${p('from')} tot en met ${p('to')} geeft ${p('result')}.`,
		'scheme.openBracket': (p) =>
			`${students(p('students'))}: de hoogste schijf, vanaf ${p('from')}, geeft ${p('result')}.`,
		'scheme.fixedAmount': (p) => `Het vaste bedrag is ${p('result')}.`,
		'scheme.noFixedAmount': () => 'Er is geen vast bedrag.',
		'scheme.perStudent': (p) => `${students(p('students'))} × ${p('amountPerStudent')} per student = ${p('result')}.`,
		'scheme.sum': (p) => `Vast ${p('fixed')} + voor studenten ${p('forStudents')} = ${p('result')}.`,
		'scheme.amountPerYear': (p) => `Het vaste bedrag per jaar is ${p('result')}.`,
		'scheme.aspirantAmount': (p) => `Een aspirant in jaar 1 of 2 krijgt een vast bedrag: ${p('result')}.`,
		'scheme.aspirantAmountNotFound': () =>
			'Een aspirant in jaar 1 of 2 krijgt een vast bedrag. Hoe hoog dat is, is niet gevonden.',
		'scheme.aspirantSameAsRecognised': () =>
			'Voor een aspirant in jaar 3 of 4 geldt hetzelfde als voor een erkende opleidingsschool.',
		'scheme.aspirantRuleNotFound': () => 'Wat een aspirant in jaar 3 of 4 krijgt, is niet gevonden.',
		'scheme.ceilingNotApplied': (p) =>
			`Aanname: het landelijke plafond van ${p('ceiling')} wordt niet overschreden. Anders wordt het bedrag lager.`,
		'scheme.ceilingNotFound': () =>
			'Aanname: het landelijke plafond wordt niet overschreden. Hoe hoog het is, is niet gevonden.',
		'scheme.paidToRegion': () =>
			'Het geld gaat naar de onderwijsregio. De partners in de regio verdelen het, dus dit bedrag kan veranderen.',
		'subsidy.students': (p) => `De subsidie rust op ${students(p('students'))}, opgeleid in ${p('referenceYear')}.`,
		'subsidy.studentsNotEntered': (p) => `Voor ${p('referenceYear')} zijn nog geen aantallen studenten ingevuld.`,
		'subsidy.countedInOtherYear': (p) =>
			`Let op: “${p('scheme')}” telt de studenten van ${p('countedIn')}. Hier is gerekend met die van ${p('referenceYear')}.`,
		'subsidy.twelfthsAssumed': (p) =>
			`Aanname: van een jaarbedrag valt ${p('autumn')}/12 in augustus tot en met december en ${p('spring')}/12 in januari tot en met juli.`,
		'subsidy.twelfthsAgreed': (p) =>
			`Afgesproken: van een jaarbedrag valt ${p('autumn')}/12 in augustus tot en met december en ${p('spring')}/12 in januari tot en met juli.`,
		'subsidy.twelfthsAgreedBecause': (p) =>
			`Afgesproken: van een jaarbedrag valt ${p('autumn')}/12 in augustus tot en met december en ${p('spring')}/12 in januari tot en met juli. Reden: ${p('reason')}`,
		'subsidy.part': (p) => `“${p('scheme')}” geeft voor ${p('from')} tot en met ${p('lastDay')} ${p('result')}.`,
		'subsidy.partOfAmount': (p) =>
			`“${p('scheme')}” geeft ${p('amount')}. Daarvan valt ${p('numerator')}/${p('denominator')} in ${p('from')} tot en met ${p('lastDay')}: ${p('result')}.`,
		'subsidy.partNotEligible': (p) =>
			`Van ${p('from')} tot en met ${p('lastDay')} geeft “${p('scheme')}” niets: het minimum is ${students(p('minimum'))}.`,
		'subsidy.partUnknown': (p) => `Van ${p('from')} tot en met ${p('lastDay')} is uit de regels geen bedrag bekend.`,
		'subsidy.awardGranted': (p) =>
			`Beschikking “${p('award')}” van ${p('decidedOn')}: ${p('amount')} voor ${p('from')} tot en met ${p('lastDay')}. Voor dit schooljaar: ${p('result')}.`,
		'subsidy.awardCorrected': (p) =>
			`Beschikking “${p('award')}”, op ${p('decidedOn')} gecorrigeerd van ${p('granted')} naar ${p('amount')}, voor ${p('from')} tot en met ${p('lastDay')}. Voor dit schooljaar: ${p('result')}.`,
		'subsidy.awardInsteadOfComputed': (p) =>
			`Van ${p('from')} tot en met ${p('lastDay')} gaat de beschikking voor. De berekening gaf ${p('computed')}.`,
		'subsidy.restComputed': (p) =>
			`Van ${p('from')} tot en met ${p('lastDay')} is er geen beschikking. Daar telt de berekening: ${p('result')}.`,
		'subsidy.usedCorrected': (p) => `De begroting rekent met de gecorrigeerde beschikking: ${p('result')}.`,
		'subsidy.usedGranted': (p) =>
			`De begroting rekent met de beschikking: ${p('result')}. Die kan nog gecorrigeerd worden.`,
		'subsidy.usedComputed': (p) =>
			`De begroting rekent met de berekening: ${p('result')}. Er is nog geen beschikking, dus dit kan veranderen.`,
		'subsidy.usedAwardsMixed': (p) =>
			`De begroting rekent met de beschikkingen, waarvan een deel gecorrigeerd is: ${p('result')}.`,
		'subsidy.usedMixed': (p) =>
			`De begroting rekent deels met de beschikking en deels met de berekening: ${p('result')}. Dit kan veranderen.`,
		'subsidy.usedNotEligible': (p) => `Er is geen recht op subsidie: het minimum is ${students(p('minimum'))}.`,
		'subsidy.usedUnknown': () =>
			'Het bedrag voor het hele schooljaar is onbekend. De begroting vult er geen nul voor in.'
	},
	en: {
		'scheme.inForce': (p) => `“${p('scheme')}” is in force from ${p('from')} to ${p('lastDay')}.`,
		'scheme.ended': (p) => `“${p('scheme')}” ended on ${p('lastDay')}. No scheme is known for the days after it.`,
		'scheme.notYet': (p) => `“${p('scheme')}” is in force only from ${p('from')}.`,
		'scheme.none': () => 'No scheme is known for these days.',
		'scheme.chosenNotFound': (p) => `The chosen scheme (${p('scheme')}) is no longer there.`,
		'scheme.chosenNotInForce': (p) =>
			`The chosen scheme “${p('scheme')}” is in force from ${p('from')} to ${p('lastDay')}: on no day of this school year.`,
		'scheme.ruleNotFound': () => 'The amounts of this scheme were not found.',
		'scheme.studentsNotEntered': () => 'No numbers of students have been entered yet.',
		'scheme.minimumMet': (p) =>
			`The minimum is ${studentsInEnglish(p('minimum'))}. There are ${p('students')}, so it is met.`,
		'scheme.minimumNotMet': (p) =>
			`The minimum is ${studentsInEnglish(p('minimum'))}. There are ${p('students')}: ${p('short')} too few.`,
		'scheme.minimumOfRegion': (p) =>
			`The minimum of ${studentsInEnglish(p('minimum'))} applies to all partnerships in the onderwijsregio together. It does not rule out a single one.`,
		'scheme.bracket': (p) =>
			`${studentsInEnglish(p('students'))}: the bracket from ${p('from')} to ${p('to')} gives ${p('result')}.`,
		'scheme.openBracket': (p) =>
			`${studentsInEnglish(p('students'))}: the highest bracket, from ${p('from')}, gives ${p('result')}.`,
		'scheme.fixedAmount': (p) => `The fixed part is ${p('result')}.`,
		'scheme.noFixedAmount': () => 'There is no fixed part.',
		'scheme.perStudent': (p) =>
			`${studentsInEnglish(p('students'))} × ${p('amountPerStudent')} per student = ${p('result')}.`,
		'scheme.sum': (p) => `Fixed ${p('fixed')} + for students ${p('forStudents')} = ${p('result')}.`,
		'scheme.amountPerYear': (p) => `The fixed amount per year is ${p('result')}.`,
		'scheme.aspirantAmount': (p) => `An aspirant in year 1 or 2 gets a fixed amount: ${p('result')}.`,
		'scheme.aspirantAmountNotFound': () => 'An aspirant in year 1 or 2 gets a fixed amount. How much was not found.',
		'scheme.aspirantSameAsRecognised': () =>
			'For an aspirant in year 3 or 4 the same applies as for a recognised partnership.',
		'scheme.aspirantRuleNotFound': () => 'What an aspirant in year 3 or 4 gets was not found.',
		'scheme.ceilingNotApplied': (p) =>
			`Assumption: the national ceiling of ${p('ceiling')} is not exceeded. Otherwise the amount is lowered.`,
		'scheme.ceilingNotFound': () => 'Assumption: the national ceiling is not exceeded. How high it is was not found.',
		'scheme.paidToRegion': () =>
			'The money goes to the onderwijsregio. The partners in the region divide it, so this amount may change.',
		'subsidy.students': (p) =>
			`The subsidy rests on ${studentsInEnglish(p('students'))}, trained in ${p('referenceYear')}.`,
		'subsidy.studentsNotEntered': (p) => `No numbers of students have been entered yet for ${p('referenceYear')}.`,
		'subsidy.countedInOtherYear': (p) =>
			`Note: “${p('scheme')}” counts the students of ${p('countedIn')}. This uses those of ${p('referenceYear')}.`,
		'subsidy.twelfthsAssumed': (p) =>
			`Assumption: of a year’s amount ${p('autumn')}/12 falls in August to December and ${p('spring')}/12 in January to July.`,
		'subsidy.twelfthsAgreed': (p) =>
			`Agreed: of a year’s amount ${p('autumn')}/12 falls in August to December and ${p('spring')}/12 in January to July.`,
		'subsidy.twelfthsAgreedBecause': (p) =>
			`Agreed: of a year’s amount ${p('autumn')}/12 falls in August to December and ${p('spring')}/12 in January to July. Reason: ${p('reason')}`,
		'subsidy.part': (p) => `“${p('scheme')}” gives ${p('result')} for ${p('from')} to ${p('lastDay')}.`,
		'subsidy.partOfAmount': (p) =>
			`“${p('scheme')}” gives ${p('amount')}. Of this ${p('numerator')}/${p('denominator')} falls in ${p('from')} to ${p('lastDay')}: ${p('result')}.`,
		'subsidy.partNotEligible': (p) =>
			`From ${p('from')} to ${p('lastDay')} “${p('scheme')}” gives nothing: the minimum is ${studentsInEnglish(p('minimum'))}.`,
		'subsidy.partUnknown': (p) => `From ${p('from')} to ${p('lastDay')} the rules give no known amount.`,
		'subsidy.awardGranted': (p) =>
			`Award “${p('award')}” of ${p('decidedOn')}: ${p('amount')} for ${p('from')} to ${p('lastDay')}. For this school year: ${p('result')}.`,
		'subsidy.awardCorrected': (p) =>
			`Award “${p('award')}”, corrected on ${p('decidedOn')} from ${p('granted')} to ${p('amount')}, for ${p('from')} to ${p('lastDay')}. For this school year: ${p('result')}.`,
		'subsidy.awardInsteadOfComputed': (p) =>
			`From ${p('from')} to ${p('lastDay')} the award goes first. The computation gave ${p('computed')}.`,
		'subsidy.restComputed': (p) =>
			`From ${p('from')} to ${p('lastDay')} there is no award. There the computation counts: ${p('result')}.`,
		'subsidy.usedCorrected': (p) => `The budget uses the corrected award: ${p('result')}.`,
		'subsidy.usedGranted': (p) => `The budget uses the award: ${p('result')}. It may still be corrected.`,
		'subsidy.usedComputed': (p) =>
			`The budget uses the computation: ${p('result')}. There is no award yet, so this may change.`,
		'subsidy.usedAwardsMixed': (p) => `The budget uses the awards, some of which were corrected: ${p('result')}.`,
		'subsidy.usedMixed': (p) =>
			`The budget uses partly the award and partly the computation: ${p('result')}. This may change.`,
		'subsidy.usedNotEligible': (p) =>
			`There is no right to the subsidy: the minimum is ${studentsInEnglish(p('minimum'))}.`,
		'subsidy.usedUnknown': () =>
			'The amount for the whole school year is unknown. The budget puts no zero in its place.'
	}
});
