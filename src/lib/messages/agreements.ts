/** The page of what was agreed about hours: commitments and declaration rounds. */
import type { CommitmentProblem } from '$lib/domain/declaration/commitment-rules';
import type { RoundMoment } from '$lib/domain/declaration/round';
import type { TariffScope } from '$lib/domain/tariff/line-price';
import { defineMessages } from './locale';

type CommitmentProblems = Readonly<Record<CommitmentProblem['kind'], string>>;
type Scopes = Readonly<Record<TariffScope, string>>;
type Moments = Readonly<Record<RoundMoment, string>>;

export const agreementMessages = defineMessages({
	nl: {
		title: 'Afspraken over uren',
		answer: (hours: string, amount: string, rounds: string) =>
			`Er is ${hours} afgesproken, tegen de afgesproken tarieven ${amount}. ${rounds}.`,
		unknownAmount: 'een nog onbekend bedrag',
		nothing: 'Er zijn nog geen uren afgesproken.',
		rounds: (count: number) =>
			count === 0
				? 'Er zijn nog geen declaratierondes'
				: count === 1
					? 'Er is 1 declaratieronde'
					: `Er zijn ${count} declaratierondes`,
		unpriced: (count: number, hours: string) =>
			count === 1
				? `Voor één afspraak (${hours}) is geen tarief; die telt in het bedrag niet mee.`
				: `Voor ${count} afspraken (${hours}) is geen tarief; die tellen in het bedrag niet mee.`,
		toChecking: 'Afspraken over beoordelen',
		readOnly: 'De penvoerder en de coördinator houden deze afspraken bij.',
		commitmentsTitle: 'Afgesproken inzet',
		commitmentsIntro: 'Hoeveel uur een partner in een rol werkt. Gedeclareerde uren worden hiermee vergeleken.',
		commitmentsEmpty: 'Nog geen inzet afgesproken.',
		commitmentRemoved: 'De afspraak is weggehaald.',
		addCommitment: 'Inzet toevoegen',
		correctCommitment: 'Inzet wijzigen',
		partner: 'Partner',
		role: 'Rol',
		area: 'Gebied',
		activity: 'Activiteit',
		hours: 'Uren',
		tariff: 'Tarief (€)',
		amount: 'Bedrag (€)',
		lastYear: 'Vorig jaar (€)',
		note: 'Toelichting',
		scopes: {
			partnerRoleArea: 'voor partner, rol en gebied',
			partnerRole: 'voor partner en rol',
			roleArea: 'voor rol en gebied',
			role: 'voor de rol',
			none: 'algemeen tarief'
		} as Scopes,
		total: 'Totaal',
		perPartnerTitle: 'Per partner',
		/** After what a partner's agreements come to. */
		withoutTariff: (count: number) => `${count} zonder tarief`,
		oneTableView: (count: number) => `Toon alle ${count} afspraken in één tabel`,
		perPartnerView: 'Toon de afspraken per partner, met wat die optellen',
		/** Below the tariff of last year. */
		change: {
			higher: (percent: string) => `nu ${percent} hoger`,
			lower: (percent: string) => `nu ${percent} lager`,
			none: 'nu gelijk'
		},
		takeOver: 'Neem over uit de begroting',
		takeOverText: (count: number) =>
			count === 1
				? 'De begroting heeft 1 activiteit met uren, een rol en een partner die hier nog niet staat.'
				: `De begroting heeft ${count} activiteiten met uren, een rol en een partner die hier nog niet staan.`,
		takenOver: (count: number) => (count === 1 ? '1 afspraak is overgenomen.' : `${count} afspraken zijn overgenomen.`),
		problems: {
			noHours: 'Vul meer dan nul uur in.',
			partnerUnknown: 'Kies een partner.',
			notMember: 'Deze partner doet dit schooljaar niet mee.',
			roleUnknown: 'Kies een rol.',
			sameAgreed: 'Voor deze partner, rol, activiteit en dit gebied staat er al een afspraak. Wijzig die.'
		} as CommitmentProblems,
		roundsTitle: 'Declaratierondes',
		roundsIntro: 'Een ronde is een periode van werk die samen wordt gedeclareerd, gesloten en afgerekend.',
		roundsEmpty: 'Er is nog geen ronde, dus er kan niet gedeclareerd worden.',
		roundRemoved: 'De ronde is weggehaald.',
		addRound: 'Ronde toevoegen',
		correctRound: 'Ronde wijzigen',
		roundName: 'Naam',
		from: 'Eerste dag van het werk',
		lastDay: 'Laatste dag van het werk',
		period: 'Werk van',
		submitBy: 'Indienen tot en met',
		graceDays: 'Dagen uitstel',
		graceHint: 'Zoveel dagen na de laatste dag kan er nog worden ingediend.',
		tooManyDays: 'Hoogstens 60 dagen.',
		state: 'Stand',
		moments: {
			open: 'open',
			inGrace: 'open, in de dagen van uitstel',
			overdue: 'indienen kan niet meer; nog niet gesloten',
			closed: 'gesloten',
			settled: 'afgerekend'
		} as Moments,
		closeRound: (name: string) => `${name} sluiten`,
		reopen: 'Weer openen',
		reopenRound: (name: string) => `${name} weer openen`,
		reopened: (reason: string) => `Weer geopend: ${reason}`,
		endsBeforeWork: (day: string) => `werk na ${day} kan niet meer worden ingediend`,
		reason: 'Waarom?',
		splitYear: 'Verdeel het jaar',
		splitYearText: 'Of verdeel het hele schooljaar in één keer in gelijke rondes van hele maanden.',
		splitCount: 'Aantal rondes',
		splitChoice: (count: number, months: number) =>
			months === 1 ? `${count} rondes van een maand` : `${count} rondes van ${months} maanden`,
		roundNumber: (number: number) => `Ronde ${number}`,
		roundProblems: {
			nameTaken: 'Er is al een ronde met deze naam.',
			untilNotAfterFrom: 'De laatste dag ligt voor de eerste.',
			outsideYear: 'Deze dag ligt niet in het schooljaar.',
			submitTooEarly: 'Indienen kan pas als de ronde begonnen is.',
			submitPassed: 'Deze dag is al voorbij. Kies tot wanneer er nog ingediend kan worden.'
		},
		roundOverlaps: (name: string) => `${name} heeft een deel van dezelfde dagen.`,
		notices: {
			linesOutside: 'In deze ronde staan al uren op dagen die er dan buiten vallen.',
			roundSettled: 'Deze ronde is afgerekend: er verandert niets meer in.',
			notEmpty: 'Er zijn al rondes. Voeg een ronde toe of wijzig er een.',
			notOpen: 'Deze ronde is al gesloten.',
			notClosed: 'Deze ronde is niet gesloten.',
			notRemoved: 'Er is niets om terug te draaien.',
			reference: 'In deze ronde zijn al uren gedeclareerd: sluit de ronde, weghalen kan niet meer.',
			overlap: 'Een andere ronde heeft een deel van dezelfde dagen.'
		}
	},
	en: {
		title: 'Agreements about hours',
		answer: (hours: string, amount: string, rounds: string) =>
			`${hours} were agreed, which comes to ${amount} at the agreed tariffs. ${rounds}.`,
		unknownAmount: 'an amount not known yet',
		nothing: 'No hours have been agreed yet.',
		rounds: (count: number) =>
			count === 0
				? 'There are no declaration rounds yet'
				: count === 1
					? 'There is 1 declaration round'
					: `There are ${count} declaration rounds`,
		unpriced: (count: number, hours: string) =>
			count === 1
				? `One agreement (${hours}) has no tariff; it is not included in the amount.`
				: `${count} agreements (${hours}) have no tariff; they are not included in the amount.`,
		toChecking: 'Agreements about checking',
		readOnly: 'The lead partner and the coordinator keep these agreements.',
		commitmentsTitle: 'Agreed hours',
		commitmentsIntro: 'How many hours a partner works in a role. Declared hours are compared with this.',
		commitmentsEmpty: 'No hours agreed yet.',
		commitmentRemoved: 'The agreement was removed.',
		addCommitment: 'Add agreed hours',
		correctCommitment: 'Change agreed hours',
		partner: 'Partner',
		role: 'Role',
		area: 'Area',
		activity: 'Activity',
		hours: 'Hours',
		tariff: 'Tariff (€)',
		amount: 'Amount (€)',
		lastYear: 'Last year (€)',
		note: 'Note',
		scopes: {
			partnerRoleArea: 'for partner, role and area',
			partnerRole: 'for partner and role',
			roleArea: 'for role and area',
			role: 'for the role',
			none: 'general tariff'
		} as Scopes,
		total: 'Total',
		perPartnerTitle: 'Per partner',
		withoutTariff: (count: number) => `${count} without a tariff`,
		oneTableView: (count: number) => `Show all ${count} agreements in one table`,
		perPartnerView: 'Show the agreements per partner, with what they come to',
		change: {
			higher: (percent: string) => `now ${percent} higher`,
			lower: (percent: string) => `now ${percent} lower`,
			none: 'the same now'
		},
		takeOver: 'Copy from the budget',
		takeOverText: (count: number) =>
			count === 1
				? 'The budget has 1 activity with hours, a role and a partner that is not here yet.'
				: `The budget has ${count} activities with hours, a role and a partner that are not here yet.`,
		takenOver: (count: number) => (count === 1 ? '1 agreement was copied.' : `${count} agreements were copied.`),
		problems: {
			noHours: 'Fill in more than zero hours.',
			partnerUnknown: 'Choose a partner.',
			notMember: 'This partner does not take part in this school year.',
			roleUnknown: 'Choose a role.',
			sameAgreed: 'There is already an agreement for this partner, role, activity and area. Change that one.'
		} as CommitmentProblems,
		roundsTitle: 'Declaration rounds',
		roundsIntro: 'A round is a period of work that is declared, closed and settled together.',
		roundsEmpty: 'There is no round yet, so nothing can be declared.',
		roundRemoved: 'The round was removed.',
		addRound: 'Add a round',
		correctRound: 'Change the round',
		roundName: 'Name',
		from: 'First day of work',
		lastDay: 'Last day of work',
		period: 'Period of work',
		submitBy: 'Submit by',
		graceDays: 'Days of grace',
		graceHint: 'Hours can still be submitted for this many days after the last day.',
		tooManyDays: 'At most 60 days.',
		state: 'State',
		moments: {
			open: 'open',
			inGrace: 'open, in the days of grace',
			overdue: 'submitting has ended; not closed yet',
			closed: 'closed',
			settled: 'settled'
		} as Moments,
		closeRound: (name: string) => `Close ${name}`,
		reopen: 'Reopen',
		reopenRound: (name: string) => `Reopen ${name}`,
		reopened: (reason: string) => `Reopened: ${reason}`,
		endsBeforeWork: (day: string) => `work after ${day} can no longer be submitted`,
		reason: 'Why?',
		splitYear: 'Divide the year',
		splitYearText: 'Or divide the whole school year at once into equal rounds of whole months.',
		splitCount: 'Number of rounds',
		splitChoice: (count: number, months: number) =>
			months === 1 ? `${count} rounds of a month` : `${count} rounds of ${months} months`,
		roundNumber: (number: number) => `Round ${number}`,
		roundProblems: {
			nameTaken: 'There is already a round with this name.',
			untilNotAfterFrom: 'The last day comes before the first.',
			outsideYear: 'This day is outside the school year.',
			submitTooEarly: 'Hours can only be submitted once the round has begun.',
			submitPassed: 'This day has passed. Choose a day until which hours can still be submitted.'
		},
		roundOverlaps: (name: string) => `${name} covers some of the same days.`,
		notices: {
			linesOutside: 'This round has hours on days that would then fall outside it.',
			roundSettled: 'This round has been settled: nothing in it can change any more.',
			notEmpty: 'There are already rounds. Add a round or change one.',
			notOpen: 'This round is already closed.',
			notClosed: 'This round is not closed.',
			notRemoved: 'There is nothing to undo.',
			reference: 'Hours have been declared in this round: close it instead, it can no longer be removed.',
			overlap: 'Another round covers some of the same days.'
		}
	}
});
