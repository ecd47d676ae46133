/** The sentences at the top of the page on which an organisation declares its hours. */
import { strong } from '$lib/format/emphasis';
import { defineMessages } from './locale';

export const declareAnswerMessages = defineMessages({
	nl: {
		nobody:
			'Dit account handelt niet namens een organisatie en kan geen uren declareren. Wat is ingediend staat bij Beoordelen.',
		notWithRole: (organisations: string) =>
			`Met deze rol declareer je geen uren. Dat doet wie voor ${organisations} declareert. Wat is ingediend staat bij Beoordelen.`,
		numberedWeek: (number: number, days: string) => `Week ${number}: ${days}`,
		weekOf: (first: string, last: string) => `de week van ${first} tot en met ${last}`,
		answer: (period: string, hours: string, amounts: string) =>
			`In ${period} is ${strong(hours)} ingevuld, samen ${amounts}.`,
		onlyDrafts: (period: string, hours: string, amounts: string) =>
			`In ${period} is ${strong(hours)} ingevuld als concept, samen ${amounts}.`,
		ofThese: (parts: string) => `Daarvan is ${parts}.`,
		parts: {
			drafts: (hours: string) => `${hours} concept`,
			corrections: (hours: string) => `${hours} een correctie in concept`,
			submitted: (hours: string) => `${hours} ingediend`,
			disputed: (hours: string) => `${hours} betwist`,
			approved: (hours: string) => `${hours} goedgekeurd`
		},
		returnedBeside: (hours: string) =>
			`Daarnaast is ${hours} teruggestuurd: dat staat wel bij de concepten, maar telt hier pas mee als het is aangepast.`,
		notInWeek: (hours: string) =>
			`Van de concepten gaat ${hours} over meer dan één dag. Dat staat niet in de tabel van deze week, wel in de lijst hieronder.`,
		pastWeek: (hours: string) =>
			`Daarnaast gaat ${hours} over meer dan deze week. Dat telt hier niet mee en staat in de lijsten hieronder.`,
		answerUnpriced: (hours: string) => `Voor ${hours} is geen tarief; dat telt in het bedrag niet mee.`,
		left: (left: string, agreed: string) => `Van de afgesproken ${agreed} is nog ${strong(left)} over.`,
		over: (over: string, agreed: string) => `Dat is ${strong(over)} boven de afgesproken ${agreed}.`,
		nothingAgreed: 'Er zijn voor deze organisatie geen uren afgesproken.',
		submitBy: (day: string) => `Indienen kan tot en met ${strong(day)}.`,
		inGrace: (day: string, last: string) => `Indienen kon tot en met ${day}; uitloop tot en met ${strong(last)}.`,
		late: (round: string, next: string) =>
			`“${round}” is afgerekend; uren die je daar bent vergeten, gaan mee in “${next}”.`,
		closed: (round: string) => `${round} neemt geen uren meer aan.`,
		/** Where a round takes no more hours: the round that a correction goes with. */
		correctIn: (round: string) =>
			`Deze ronde neemt geen uren meer aan. Klopt iets niet dat is goedgekeurd? Maak hieronder een correctie; die gaat mee in “${round}”.`,
		noneOpen:
			'Deze ronde neemt geen uren meer aan, en er is nu geen andere ronde open. Klopt iets niet dat is goedgekeurd? Een correctie kan pas als er weer een ronde open is: vraag de penvoerder er een te openen of te heropenen bij Afspraken.',
		/** Below what was approved. */
		noCorrection: 'Corrigeren kan pas als er weer een ronde open is. De penvoerder opent die bij Afspraken.',
		/** Above the form for one line. */
		quickToday: (period: string) =>
			`Voor ${period} neemt geen ronde nu uren aan. Daarom begint dit formulier met vandaag.`,
		quickNone: (period: string) =>
			`Voor ${period} neemt geen ronde nu uren aan, en voor vandaag ook niet. De penvoerder opent een ronde bij Afspraken.`,
		noRound: 'Voor deze dagen is er nog geen declaratieronde. De penvoerder maakt die bij Afspraken.'
	},
	en: {
		nobody:
			'This account does not act for an organisation, so it cannot declare hours. What was submitted is under Review.',
		notWithRole: (organisations: string) =>
			`This role does not declare hours. Whoever declares for ${organisations} does. What was submitted is under Review.`,
		numberedWeek: (number: number, days: string) => `Week ${number}: ${days}`,
		weekOf: (first: string, last: string) => `the week from ${first} to ${last}`,
		answer: (period: string, hours: string, amounts: string) =>
			`In ${period}, ${strong(hours)} have been filled in: ${amounts}.`,
		onlyDrafts: (period: string, hours: string, amounts: string) =>
			`In ${period}, ${strong(hours)} have been filled in as drafts: ${amounts}.`,
		ofThese: (parts: string) => `Of these, ${parts}.`,
		parts: {
			drafts: (hours: string) => `${hours} are drafts`,
			corrections: (hours: string) => `${hours} are draft corrections`,
			submitted: (hours: string) => `${hours} have been submitted`,
			disputed: (hours: string) => `${hours} are disputed`,
			approved: (hours: string) => `${hours} have been approved`
		},
		returnedBeside: (hours: string) =>
			`Another ${hours} were returned: they are listed with the drafts, but count here only once they have been changed.`,
		notInWeek: (hours: string) =>
			`${hours} of the drafts cover more than one day. They are not in the table of this week, but in the list below.`,
		pastWeek: (hours: string) =>
			`Another ${hours} cover more than this week. They do not count here and are in the lists below.`,
		answerUnpriced: (hours: string) => `There is no tariff for ${hours}; they are not part of the amount.`,
		left: (left: string, agreed: string) => `Of the agreed ${agreed}, ${strong(left)} remain.`,
		over: (over: string, agreed: string) => `That is ${strong(over)} above the agreed ${agreed}.`,
		nothingAgreed: 'No hours have been agreed for this organisation.',
		submitBy: (day: string) => `Submit by ${strong(day)}.`,
		inGrace: (day: string, last: string) =>
			`The last day to submit was ${day}; there is a grace period until ${strong(last)}.`,
		late: (round: string, next: string) => `“${round}” has been settled; hours you forgot there go into “${next}”.`,
		closed: (round: string) => `${round} no longer takes hours.`,
		correctIn: (round: string) =>
			`This round no longer takes hours. Is something that was approved wrong? Make a correction below; it goes into “${round}”.`,
		noneOpen:
			'This round no longer takes hours, and no other round is open now. Is something that was approved wrong? A correction has to wait until a round is open again: ask the lead partner to open or reopen one under Agreements.',
		noCorrection: 'A correction has to wait until a round is open. The lead partner opens it under Agreements.',
		quickToday: (period: string) => `No round takes hours for ${period} now. That is why this form begins with today.`,
		quickNone: (period: string) =>
			`No round takes hours for ${period} now, nor for today. The lead partner opens a round under Agreements.`,
		noRound: 'There is no declaration round for these days yet. The lead partner creates it under Agreements.'
	}
});
