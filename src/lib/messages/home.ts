/** The home page of each role: what needs doing next and by whom. */
import { strong } from '$lib/format/emphasis';
import { defineMessages } from './locale';

export const homeMessages = defineMessages({
	nl: {
		title: (year: string) => `Begroting ${year}`,
		noYear: `Er is nog ${strong('geen begroting')}. Begin met het schooljaar dat eraan komt.`,
		noYearTitle: 'Begin een begroting',
		noYearWhat: 'Eén begroting per schooljaar',
		noYearText:
			'Een begroting hoort bij een schooljaar, van 1 augustus tot en met 31 juli. Daarna vul je partners, studenten, bronnen, tarieven, verdeling en regels in; de dekking rekent vanzelf mee.',
		noYearWho: 'De penvoerder begint de begroting.',
		yearLabel: 'Schooljaar',
		start: 'Begin deze begroting',
		yearExists: 'Deze begroting bestaat al.',
		notASchoolYear: 'Schrijf een schooljaar als 2026-2027.',
		preparerTitle: 'Wat er nog te doen is',
		blocking: (count: number) =>
			count === 0
				? `De begroting kan worden voorgesteld: ${strong('niets houdt haar tegen')}.`
				: count === 1
					? `${strong('Eén punt')} houdt de begroting nog tegen.`
					: `${strong(`${count} punten`)} houden de begroting nog tegen.`,
		gapSentence: (area: string, gap: string, cost: string) => `${area} is voor ${strong(gap)} van ${cost} niet gedekt.`,
		covered: (cost: string) => `De hele begroting van ${strong(cost)} is gedekt.`,
		noLines: `Er staan nog ${strong('geen regels')} in de begroting.`,
		gapOf: (gap: string, cost: string) => `Van ${cost} is ${strong(gap)} niet gedekt.`,
		partnerSentence: (name: string, cost: string, hours: string) =>
			`${strong(name)} voert voor ${cost} uit, in ${hours}.`,
		steps: {
			partners: 'Partners',
			students: 'Studenten',
			subsidy: 'Subsidie',
			funding: 'Bronnen',
			tariffs: 'Tarieven',
			split: 'Verdeling',
			lines: 'Regels',
			check: 'Controle',
			versions: 'Vastleggen'
		},
		detail: {
			partners: (count: number) => (count === 1 ? 'Eén partner' : `${count} partners`),
			students: (count: string, year: string) => `${count} studenten in ${year}`,
			studentsMissing: (year: string) => `Nog geen studenten ingevuld voor ${year}`,
			subsidyUnknown: 'Bedrag nog niet bekend',
			subsidyNone: 'Geen recht op subsidie',
			sources: (count: number) => (count === 1 ? 'Eén bron' : `${count} bronnen`),
			sourcesMissing: 'Nog geen bronnen',
			tariffsMissing: (count: number) => (count === 1 ? 'Eén regel zonder tarief' : `${count} regels zonder tarief`),
			tariffs: 'Alle uren hebben een tarief',
			tariffsNone: 'Nog geen tarieven',
			tariffsNotNeeded: 'Geen uren, dus geen tarief nodig',
			split: (count: number) => (count === 1 ? 'Eén potje' : `${count} potjes`),
			splitNone: 'Nog niet verdeeld: alle geld betaalt alle regels',
			lines: (count: number, amount: string) => `${count === 1 ? 'Eén regel' : `${count} regels`}, ${amount}`,
			linesMissing: 'Nog geen regels',
			check: (count: number) =>
				count === 0 ? 'Klaar om voor te stellen' : `${count === 1 ? 'Eén punt' : `${count} punten`} eerst oplossen`,
			version: (number: number) => `Versie ${number} ligt vast`,
			versionNone: 'Nog geen versie vastgelegd'
		},
		lead: 'Penvoerder',
		preparers: 'Penvoerder of coördinator',
		boardTitle: 'Wat er niet gedekt is',
		boardArea: 'Gebied',
		cost: 'Kosten',
		secured: 'Toegekend',
		expected: 'Aangevraagd of verwacht',
		ends: 'Houdt op',
		gap: 'Niet gedekt',
		carriers: 'Wie het tekort draagt',
		carrier: 'Partner',
		nobody: 'nog niemand',
		toCoverage: 'Bekijk de dekking',
		toVersions: 'Bekijk de versies',
		hoursTitle: 'Hoe het met de uren staat',
		/** `null`: none. */
		hoursAgreed: (year: string, agreed: string | null, declared: string | null) =>
			`Voor ${year} ${agreed === null ? 'zijn nog geen uren' : `is ${agreed}`} afgesproken; gedeclareerd is ${declared ?? 'nog niets'}.`,
		hoursDecided: (approved: string, undecided: string | null) =>
			`Daarvan is ${approved} goedgekeurd${undecided === null ? '; er wacht niets op een besluit' : ` en over ${undecided} is nog niet besloten`}.`,
		toHours: 'Vergelijk met wat is afgesproken',
		partnerTitle: 'Wat er van ons gevraagd wordt',
		ourCost: 'Wat wij uitvoeren',
		ourHours: 'Uren',
		ourCovered: 'Daarvan gedekt',
		ourCarried: 'Dragen we zelf',
		ourGiven: 'Wat wij inbrengen',
		inKind: 'in natura',
		toLines: 'Bekijk onze regels',
		toTariffs: 'Bekijk de tarieven',
		toOwn: 'Onze organisatie',
		accountantTitle: 'Van totaal naar stuk',
		toAudit: 'Naar het logboek',
		toExchange: 'Naar de bestanden',
		total: 'Totaal'
	},
	en: {
		title: (year: string) => `Budget ${year}`,
		noYear: `There is ${strong('no budget')} yet. Start with the school year to come.`,
		noYearTitle: 'Start a budget',
		noYearWhat: 'One budget per school year',
		noYearText:
			'A budget belongs to a school year, from 1 August to 31 July. Then you fill in partners, students, sources, tariffs, split and lines; coverage is computed as you go.',
		noYearWho: 'The lead partner starts the budget.',
		yearLabel: 'School year',
		start: 'Start this budget',
		yearExists: 'This budget already exists.',
		notASchoolYear: 'Write a school year as 2026-2027.',
		preparerTitle: 'What is still to be done',
		blocking: (count: number) =>
			count === 0
				? `The budget can be proposed: ${strong('nothing holds it back')}.`
				: count === 1
					? `${strong('One point')} still holds the budget back.`
					: `${strong(`${count} points`)} still hold the budget back.`,
		gapSentence: (area: string, gap: string, cost: string) => `${area}: ${strong(gap)} of ${cost} is not covered.`,
		covered: (cost: string) => `The whole budget of ${strong(cost)} is covered.`,
		noLines: `The budget has ${strong('no lines')} yet.`,
		gapOf: (gap: string, cost: string) => `${strong(gap)} of ${cost} is not covered.`,
		partnerSentence: (name: string, cost: string, hours: string) => `${strong(name)} performs ${cost}, in ${hours}.`,
		steps: {
			partners: 'Partners',
			students: 'Students',
			subsidy: 'Subsidy',
			funding: 'Sources',
			tariffs: 'Tariffs',
			split: 'Split',
			lines: 'Lines',
			check: 'Check',
			versions: 'Freeze'
		},
		detail: {
			partners: (count: number) => (count === 1 ? 'One partner' : `${count} partners`),
			students: (count: string, year: string) => `${count} students in ${year}`,
			studentsMissing: (year: string) => `No students entered for ${year} yet`,
			subsidyUnknown: 'Amount not known yet',
			subsidyNone: 'Not entitled to the subsidy',
			sources: (count: number) => (count === 1 ? 'One source' : `${count} sources`),
			sourcesMissing: 'No sources yet',
			tariffsMissing: (count: number) =>
				count === 1 ? 'One line without a tariff' : `${count} lines without a tariff`,
			tariffs: 'All hours have a tariff',
			tariffsNone: 'No tariffs yet',
			tariffsNotNeeded: 'No hours, so no tariff needed',
			split: (count: number) => (count === 1 ? 'One pot' : `${count} pots`),
			splitNone: 'Not divided yet: all money pays all lines',
			lines: (count: number, amount: string) => `${count === 1 ? 'One line' : `${count} lines`}, ${amount}`,
			linesMissing: 'No lines yet',
			check: (count: number) =>
				count === 0 ? 'Ready to be proposed' : `${count === 1 ? 'One point' : `${count} points`} to resolve first`,
			version: (number: number) => `Version ${number} is frozen`,
			versionNone: 'No version frozen yet'
		},
		lead: 'Lead partner',
		preparers: 'Lead partner or coordinator',
		boardTitle: 'What is not covered',
		boardArea: 'Area',
		cost: 'Cost',
		secured: 'Granted',
		expected: 'Applied for or expected',
		ends: 'Ends',
		gap: 'Not covered',
		carriers: 'Who carries the gap',
		carrier: 'Partner',
		nobody: 'nobody yet',
		toCoverage: 'See the coverage',
		toVersions: 'See the versions',
		hoursTitle: 'Where the hours stand',
		hoursAgreed: (year: string, agreed: string | null, declared: string | null) =>
			`For ${year}: ${agreed ?? 'no hours'} agreed, ${declared ?? 'nothing'} declared.`,
		hoursDecided: (approved: string, undecided: string | null) =>
			`Of that, ${approved} is approved${undecided === null ? '; nothing is waiting for a decision' : ` and ${undecided} is still waiting for a decision`}.`,
		toHours: 'Compare with what was agreed',
		partnerTitle: 'What is asked of us',
		ourCost: 'What we perform',
		ourHours: 'Hours',
		ourCovered: 'Of which covered',
		ourCarried: 'We carry ourselves',
		ourGiven: 'What we bring in',
		inKind: 'in kind',
		toLines: 'See our lines',
		toTariffs: 'See the tariffs',
		toOwn: 'Our organisation',
		accountantTitle: 'From total to entry',
		toAudit: 'To the audit trail',
		toExchange: 'To the files',
		total: 'Total'
	}
});
