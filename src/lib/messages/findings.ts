/** What a finding says, in one sentence with its figures (`domain/budget/finding.ts`), and what to do about it. */
import { defineMessages } from './locale';

export const findingMessages = defineMessages({
	nl: {
		severity: { blocking: 'Moet eerst', warning: 'Let op', note: 'Ter kennisname' },
		noLeadPartner: 'Er is nog geen penvoerder aangewezen.',
		noStudentCount: (year: string) => `Voor ${year} zijn nog geen studenten ingevuld; daar rust de subsidie op.`,
		subsidyUnknown: 'De subsidie is niet bekend: vul het bedrag in met de bron, of voeg de regeling toe.',
		subsidyNotEligible: (students: string, minimum: string) =>
			`Met ${students} studenten is er geen recht op subsidie; de ondergrens is ${minimum}.`,
		noSources: 'Er is nog geen bron van geld of uren.',
		noLines: 'Er staan nog geen regels in de begroting.',
		sourceAmountUnknown: (source: string) => `Het bedrag van ${source} is niet bekend; het telt nergens mee.`,
		inKindWithoutGiver: (source: string) => `${source} is in natura, maar er staat niet bij wie de uren geeft.`,
		incidentalWithoutEnd: (source: string) => `${source} is tijdelijk, maar de einddatum ontbreekt.`,
		sourceEndsWithinYear: (source: string, day: string) => `${source} houdt op per ${day}, tijdens dit schooljaar.`,
		sourceEndedBeforeYear: (source: string, day: string) =>
			`${source} is al per ${day} opgehouden, voor dit schooljaar.`,
		regularFundingNotAnswered: (source: string) =>
			`Bij ${source} is niet beantwoord of de gewone bekostiging dit werk al betaalt.`,
		lineUnpriced: (line: string, day: string) => `${line} heeft uren maar geen tarief op ${day}.`,
		lineOpen: (line: string) => `${line} heeft nog geen uren of bedrag.`,
		lineWithoutRole: (line: string) => `${line} heeft uren maar geen rol.`,
		lineWithoutActivity: (line: string) => `${line} heeft geen omschrijving van de activiteit.`,
		lineWithoutPerformer: (line: string) => `Bij ${line} is nog open wie het doet.`,
		lineNegative: (line: string, amount: string) => `${line} is negatief: ${amount}.`,
		lineTooLarge: (line: string, amount: string) => `${line} is te groot om mee te rekenen: ${amount}.`,
		lineInUnknownPot: (line: string) => `${line} hoort bij een potje dat niet bestaat.`,
		lineInInnerNode: (line: string, pot: string) => `${line} hoort bij ${pot}, maar dat is verder verdeeld in potjes.`,
		linePerformerWithoutShare: (line: string, pot: string, partner: string) =>
			`${line} hoort bij ${pot}, maar ${partner} heeft daar geen aandeel in.`,
		linePerformerNotMember: (line: string, partner: string) =>
			`${line} staat bij ${partner}, dat dit jaar geen partner is.`,
		sharedKeyEmpty:
			'De sleutel voor organisatie en kwaliteitszorg verdeelt niets: geef minstens één gebied een gewicht.',
		gapInArea: (area: string, gap: string, cost: string) => `${area} is voor ${gap} van ${cost} niet gedekt.`,
		sourceNegative: (source: string, amount: string) => `${source} heeft een negatief bedrag: ${amount}.`,
		sourceTooLarge: (source: string, amount: string) => `${source} is te groot om mee te rekenen: ${amount}.`,
		subsidyCountedTwice: (source: string) =>
			`${source} telt de subsidie nog een keer; één bron kan de subsidie volgen.`,
		gapWithoutCarrier: (area: string, amount: string) =>
			`Voor ${amount} bij ${area} is er niemand die het tekort draagt.`,
		surplusBarredByLaw: (source: string, surplus: string) =>
			`Van ${source} blijft ${surplus} over die volgens de regeling niet naar het tekort mag.`,
		surplusBarredBySplit: (source: string, surplus: string) =>
			`Van ${source} blijft ${surplus} over die door onze eigen verdeling niet naar het tekort kan.`,
		potShort: (pot: string, gap: string) => `Het potje ${pot} komt ${gap} tekort.`,
		split: {
			percentagesOver100: (under: string, total: string) => `De percentages onder ${under} tellen op tot ${total}%.`,
			childrenExceedParent: (under: string, children: string, base: string) =>
				`Onder ${under} is ${children} verdeeld, maar er is ${base}.`,
			allWeightsZero: (what: string) => `Alle gewichten van ${what} zijn nul; er valt niets te verdelen.`,
			negativeWeight: (what: string) => `${what} heeft een negatief gewicht.`,
			notADecimal: (what: string) => `${what} heeft een gewicht of percentage dat geen getal is.`,
			negativeAmount: (what: string, amount: string) => `${what} heeft een negatief bedrag: ${amount}.`,
			severalRemainders: (under: string) => `Onder ${under} nemen meerdere potjes de rest; dat kan er maar één zijn.`,
			remainderBesideWeights: (under: string) =>
				`Onder ${under} staan gewichten en een rest naast elkaar; kies een van beide.`,
			unknownKey: (node: string) => `${node} verwijst naar een verdeelsleutel die niet bestaat.`,
			unknownSource: (node: string) => `${node} verwijst naar een bron die niet bestaat.`,
			sourceInSeveralNodes: (source: string) => `${source} wordt door meer dan één potje in zijn geheel genomen.`,
			sourcesRuleBelowRoot: (node: string) => `${node} neemt hele bronnen; dat kan alleen bovenaan de verdeling.`,
			sourcesRuleWithoutSources: (node: string) => `Bij ${node} is niet gekozen welke bronnen het neemt.`,
			keyOnInnerNode: (node: string) => `${node} heeft een sleutel over partners, maar is verder verdeeld in potjes.`,
			cycle: (node: string) => `${node} hangt onder zichzelf.`,
			unknownParent: (node: string) => `${node} hangt onder een potje dat niet bestaat.`,
			root: 'de hele verdeling'
		}
	},
	en: {
		severity: { blocking: 'Must be solved first', warning: 'Attention', note: 'For information' },
		noLeadPartner: 'No lead partner has been named yet.',
		noStudentCount: (year: string) => `No students have been entered for ${year}; the subsidy rests on them.`,
		subsidyUnknown: 'The subsidy is not known: enter the amount with its source, or add the scheme.',
		subsidyNotEligible: (students: string, minimum: string) =>
			`With ${students} students there is no right to the subsidy; the minimum is ${minimum}.`,
		noSources: 'There is no source of money or hours yet.',
		noLines: 'The budget has no lines yet.',
		sourceAmountUnknown: (source: string) => `The amount of ${source} is not known; it is counted nowhere.`,
		inKindWithoutGiver: (source: string) => `${source} is in kind, but it does not say who gives the hours.`,
		incidentalWithoutEnd: (source: string) => `${source} is temporary, but has no end date.`,
		sourceEndsWithinYear: (source: string, day: string) => `${source} ends on ${day}, within this school year.`,
		sourceEndedBeforeYear: (source: string, day: string) =>
			`${source} already ended on ${day}, before this school year.`,
		regularFundingNotAnswered: (source: string) =>
			`For ${source} nobody has answered whether regular funding already pays for this work.`,
		lineUnpriced: (line: string, day: string) => `${line} has hours but no tariff on ${day}.`,
		lineOpen: (line: string) => `${line} has no hours or amount yet.`,
		lineWithoutRole: (line: string) => `${line} has hours but no role.`,
		lineWithoutActivity: (line: string) => `${line} does not say which activity it is.`,
		lineWithoutPerformer: (line: string) => `${line} is still open who does it.`,
		lineNegative: (line: string, amount: string) => `${line} is negative: ${amount}.`,
		lineTooLarge: (line: string, amount: string) => `${line} is too large to count: ${amount}.`,
		lineInUnknownPot: (line: string) => `${line} belongs to a pot that does not exist.`,
		lineInInnerNode: (line: string, pot: string) => `${line} belongs to ${pot}, which is divided into pots.`,
		linePerformerWithoutShare: (line: string, pot: string, partner: string) =>
			`${line} belongs to ${pot}, in which ${partner} has no share.`,
		linePerformerNotMember: (line: string, partner: string) =>
			`${line} is with ${partner}, which is no partner this year.`,
		sharedKeyEmpty: 'The key for organisation and quality divides nothing: give at least one area a weight.',
		gapInArea: (area: string, gap: string, cost: string) => `${area}: ${gap} of ${cost} is not covered.`,
		sourceNegative: (source: string, amount: string) => `${source} has a negative amount: ${amount}.`,
		sourceTooLarge: (source: string, amount: string) => `${source} is too large to count: ${amount}.`,
		subsidyCountedTwice: (source: string) => `${source} counts the subsidy again; one source can follow the subsidy.`,
		gapWithoutCarrier: (area: string, amount: string) => `${area}: nobody carries ${amount} of the gap.`,
		surplusBarredByLaw: (source: string, surplus: string) =>
			`${surplus} of ${source} is left that the scheme does not allow to go to the gap.`,
		surplusBarredBySplit: (source: string, surplus: string) =>
			`${surplus} of ${source} is left that our own split keeps away from the gap.`,
		potShort: (pot: string, gap: string) => `The pot ${pot} is ${gap} short.`,
		split: {
			percentagesOver100: (under: string, total: string) => `The percentages under ${under} add up to ${total}%.`,
			childrenExceedParent: (under: string, children: string, base: string) =>
				`Under ${under} ${children} has been divided, but there is ${base}.`,
			allWeightsZero: (what: string) => `All weights of ${what} are zero; there is nothing to divide by.`,
			negativeWeight: (what: string) => `${what} has a negative weight.`,
			notADecimal: (what: string) => `${what} has a weight or percentage that is no number.`,
			negativeAmount: (what: string, amount: string) => `${what} has a negative amount: ${amount}.`,
			severalRemainders: (under: string) => `Under ${under} several pots take the remainder; only one can.`,
			remainderBesideWeights: (under: string) => `Under ${under} there are weights beside a remainder; choose one.`,
			unknownKey: (node: string) => `${node} refers to an allocation key that does not exist.`,
			unknownSource: (node: string) => `${node} refers to a source that does not exist.`,
			sourceInSeveralNodes: (source: string) => `${source} is taken as a whole by more than one pot.`,
			sourcesRuleBelowRoot: (node: string) => `${node} takes whole sources, which only works at the top of the split.`,
			sourcesRuleWithoutSources: (node: string) => `${node} does not say which sources it takes.`,
			keyOnInnerNode: (node: string) => `${node} has a key over partners, but is divided into pots.`,
			cycle: (node: string) => `${node} hangs under itself.`,
			unknownParent: (node: string) => `${node} hangs under a pot that does not exist.`,
			root: 'the whole split'
		}
	}
});
