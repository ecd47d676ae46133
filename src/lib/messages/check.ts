/** The check page: what still stops a budget from being proposed, and freezing it. */
import { strong } from '$lib/format/emphasis';
import { defineMessages } from './locale';

export const checkMessages = defineMessages({
	nl: {
		title: 'Controle',
		ready: (cost: string, lines: string) =>
			`De begroting van ${strong(cost)} over ${strong(lines)} is klaar om voor te stellen.`,
		notReady: (count: number) =>
			count === 1
				? `${strong('Eén punt')} houdt deze begroting nog tegen.`
				: `${strong(`${count} punten`)} houden deze begroting nog tegen.`,
		lineCount: (count: number) => (count === 1 ? 'één regel' : `${count} regels`),
		warnings: (count: number) =>
			count === 0
				? 'Er is verder niets dat aandacht vraagt.'
				: count === 1
					? 'Eén punt vraagt aandacht, maar mag blijven staan.'
					: `${count} punten vragen aandacht, maar mogen blijven staan.`,
		blockingTitle: 'Eerst oplossen',
		warningTitle: 'Let op',
		noteTitle: 'Ter kennisname',
		goTo: 'Ga erheen',
		finding: 'Punt',
		where: 'Waar',
		pages: {
			partners: 'Partners',
			students: 'Studenten',
			subsidy: 'Subsidie',
			funding: 'Bronnen',
			tariffs: 'Tarieven',
			split: 'Verdeling',
			lines: 'Regels',
			coverage: 'Dekking',
			settings: 'Instellingen'
		},
		freezeTitle: 'Vastleggen als versie',
		freezeIntro:
			'Een versie bewaart alle gegevens en bedragen zoals ze nu zijn. Daarin verandert nooit meer iets; verder werken kan gewoon, en dat wordt de volgende versie.',
		label: 'Naam van de versie',
		labelHint: 'Bijvoorbeeld: Voorstel stuurgroep oktober',
		reason: 'Waarom een nieuwe versie?',
		reasonHint: 'Iedereen in het partnerschap leest dit bij de versie.',
		freeze: 'Leg vast',
		cannotUndo: 'Vastleggen kan niet ongedaan worden gemaakt.',
		freezeWho: 'De penvoerder legt versies vast.',
		reasonRequired: 'Schrijf kort op waarom er een nieuwe versie komt.',
		notReadyRefusal: 'De begroting is intussen niet meer klaar. Er is niets vastgelegd; los eerst de punten op.',
		gapMayStay: 'Een tekort houdt een voorstel niet tegen: het staat er met naam en bedrag bij.',
		openLine: (number: string) => `Regel ${number}`,
		openPerformer: 'nog open',
		outsidePots: 'buiten de potjes',
		perPartner: 'Wie is aan zet',
		theLead: 'Penvoerder of coördinator'
	},
	en: {
		title: 'Check',
		ready: (cost: string, lines: string) =>
			`The budget of ${strong(cost)} over ${strong(lines)} is ready to be proposed.`,
		notReady: (count: number) =>
			count === 1
				? `${strong('One point')} still holds this budget back.`
				: `${strong(`${count} points`)} still hold this budget back.`,
		lineCount: (count: number) => (count === 1 ? 'one line' : `${count} lines`),
		warnings: (count: number) =>
			count === 0
				? 'Nothing else asks for attention.'
				: count === 1
					? 'One point asks for attention but may stay.'
					: `${count} points ask for attention but may stay.`,
		blockingTitle: 'Solve first',
		warningTitle: 'Attention',
		noteTitle: 'For information',
		goTo: 'Go there',
		finding: 'Point',
		where: 'Where',
		pages: {
			partners: 'Partners',
			students: 'Students',
			subsidy: 'Subsidy',
			funding: 'Sources',
			tariffs: 'Tariffs',
			split: 'Split',
			lines: 'Lines',
			coverage: 'Coverage',
			settings: 'Settings'
		},
		freezeTitle: 'Freeze as a version',
		freezeIntro:
			'A version keeps all data and amounts as they are now. Nothing in it ever changes; you can go on working, and that becomes the next version.',
		label: 'Name of the version',
		labelHint: 'For example: Proposal for the steering group, October',
		reason: 'Why a new version?',
		reasonHint: 'Everybody in the partnership reads this with the version.',
		freeze: 'Freeze',
		cannotUndo: 'Freezing cannot be undone.',
		freezeWho: 'The lead partner freezes versions.',
		reasonRequired: 'Say in a few words why there is a new version.',
		notReadyRefusal: 'Meanwhile the budget is no longer ready. Nothing was frozen; solve the points first.',
		gapMayStay: 'A gap does not hold a proposal back: it is named with its amount.',
		openLine: (number: string) => `Line ${number}`,
		openPerformer: 'still open',
		outsidePots: 'outside the pots',
		perPartner: 'Who acts next',
		theLead: 'Lead partner or coordinator'
	}
});
