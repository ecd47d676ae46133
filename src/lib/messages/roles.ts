/** What each permission means to the people who have it or not; the page about roles shows them all. */
import { defineMessages } from './locale';

export const rolesMessages = defineMessages({
	nl: {
		title: 'Rollen',
		answerText: 'Wat elke rol in dit partnerschap mag zien en doen. Dezelfde tabel bewaakt de website zelf.',
		yours: (roles: string) => `Dit account doet hier mee als ${roles}.`,
		caption: 'Wat elke rol mag',
		permission: 'Wat',
		yes: 'ja',
		no: 'nee',
		ownOnly: 'alleen eigen',
		ownExplained:
			'“Alleen eigen”: alleen van de eigen organisatie. Dat geldt voor wie namens die organisatie meedoet, en niemand anders, ook de penvoerder niet. De database bewaakt dit apart.',
		groups: {
			budget: 'Begroting',
			award: 'Beschikkingen en betalingen',
			own: 'Van de eigen organisatie',
			hours: 'Uren',
			people: 'Mensen',
			control: 'Logboek, uitvoer en instellingen'
		},
		permissions: {
			'budget.view': 'Begroting zien: partners, studenten, bronnen, tarieven, verdeling, regels, dekking en versies',
			'budget.edit': 'Begroting wijzigen',
			'budget.start': 'Een nieuw schooljaar beginnen',
			'version.freeze': 'Een versie vastleggen',
			'partner.edit': 'Partners toevoegen en wijzigen',
			'tariff.edit': 'Tarieven wijzigen',
			'scheme.add': 'Een regeling zelf invoeren',
			'award.view': 'Kenmerk en betalingen van beschikkingen zien',
			'award.edit': 'Beschikkingen en betalingen invoeren',
			'wageCost.view': 'Loonkosten van een organisatie zien',
			'wageCost.edit': 'Loonkosten van een organisatie invoeren',
			'hours.view': 'Afgesproken uren, rondes en totalen per partner zien',
			'hours.agree': 'Afgesproken uren, rondes en regels voor uren wijzigen',
			'hours.declare': 'Uren van een organisatie declareren',
			'hours.check': 'Ingediende uren beoordelen, nooit die van de eigen organisatie',
			'proposal.answer': 'Namens een organisatie antwoorden op voorgestelde tarieven',
			'proposal.remark': 'Iets zeggen bij voorgestelde tarieven',
			'calendar.edit': 'De jaarkalender wijzigen',
			'people.view': 'Zien wie er meedoet, in welke rol en namens wie',
			'people.contact': 'E-mailadressen zien',
			'people.manage': 'Uitnodigen, rollen wijzigen en deelname beëindigen',
			'audit.view': 'Logboek zien, voor zover de gegevens zelf te zien zijn',
			'export.budget': 'Begroting downloaden als Excel of CSV',
			'bundle.export': 'Het hele partnerschap als bestand downloaden',
			'bundle.import': 'Een bestand met een partnerschap inlezen',
			'partnership.settings': 'Instellingen van het partnerschap wijzigen'
		}
	},
	en: {
		title: 'Roles',
		answerText: 'What each role in this partnership may see and do. The website itself guards by the same table.',
		yours: (roles: string) => `This account takes part here as ${roles}.`,
		caption: 'What each role may do',
		permission: 'What',
		yes: 'yes',
		no: 'no',
		ownOnly: 'own only',
		ownExplained:
			'“Own only”: only of the own organisation. That is for who takes part on its behalf and nobody else, the lead partner neither. The database guards this separately.',
		groups: {
			budget: 'Budget',
			award: 'Awards and payments',
			own: 'Of the own organisation',
			hours: 'Hours',
			people: 'People',
			control: 'Log, export and settings'
		},
		permissions: {
			'budget.view': 'See the budget: partners, students, sources, tariffs, split, lines, coverage and versions',
			'budget.edit': 'Change the budget',
			'budget.start': 'Begin a new school year',
			'version.freeze': 'Freeze a version',
			'partner.edit': 'Add and change partners',
			'tariff.edit': 'Change tariffs',
			'scheme.add': 'Enter a scheme by hand',
			'award.view': 'See reference and payments of awards',
			'award.edit': 'Enter awards and payments',
			'wageCost.view': 'See wage cost of an organisation',
			'wageCost.edit': 'Enter wage cost of an organisation',
			'hours.view': 'See agreed hours, rounds and totals per partner',
			'hours.agree': 'Change agreed hours, rounds and rules for hours',
			'hours.declare': 'Declare hours of an organisation',
			'hours.check': 'Decide about submitted hours, never those of the own organisation',
			'proposal.answer': 'Answer to proposed tariffs on behalf of an organisation',
			'proposal.remark': 'Say something about proposed tariffs',
			'calendar.edit': 'Change the calendar of the year',
			'people.view': 'See who takes part, in which role and for whom',
			'people.contact': 'See e-mail addresses',
			'people.manage': 'Invite people, change roles and end participation',
			'audit.view': 'See the log, as far as the data themselves can be seen',
			'export.budget': 'Download the budget as Excel or CSV',
			'bundle.export': 'Download the whole partnership as a file',
			'bundle.import': 'Read a file with a partnership',
			'partnership.settings': 'Change settings of the partnership'
		}
	}
});
