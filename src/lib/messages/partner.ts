/** The page of one partner. */
import { defineMessages } from './locale';

export const partnerPageMessages = defineMessages({
	nl: {
		answer: (name: string, kind: string, membership: string) => `${name} is ${kind} en partner ${membership}.`,
		answerLead: (name: string, kind: string, membership: string) =>
			`${name} is ${kind} en partner ${membership}, en is de penvoerder.`,
		kindInSentence: {
			schoolBoard: 'schoolbestuur',
			school: 'school',
			site: 'vestiging',
			higherEducation: 'hogeschool of universiteit',
			institute: 'opleidingsinstituut'
		},
		under: (name: string) => `Hoort onder ${name}.`,
		below: (count: number) => (count === 1 ? 'Eén partner hoort hieronder.' : `${count} partners horen hieronder.`),
		detailsTitle: 'Gegevens',
		yes: 'ja',
		no: 'nee',
		measuresTitle: 'Leerlingen en opleidingsplaatsen',
		measuresIntro:
			'Elke opgave hoort bij een teldatum. Een verdeelsleutel legt de stand op zijn eigen peildatum vast: een latere opgave verandert die niet.',
		measuresEmpty: 'Nog niets ingevuld. Zonder opgave van opleidingsplaatsen telt één plaats per 50 leerlingen.',
		measure: 'Wat is geteld?',
		measures: { pupils: 'Leerlingen', trainingPlaces: 'Opleidingsplaatsen' },
		measureCount: 'Aantal',
		referenceDay: 'Teldatum',
		lastChanged: 'Laatst gewijzigd',
		addMeasure: 'Opgave toevoegen',
		correctMeasure: 'Opgave corrigeren',
		dayTaken: (count: string) => `Op deze dag is al ${count} ingevuld. Corrigeer die opgave.`,
		measureRemoved: 'De opgave is weggehaald.',
		endTitle: 'Stoppen als partner',
		endIntro:
			'Na de laatste dag kan deze partner niet meer worden gekozen. Alles wat ervoor is vastgelegd, blijft staan. Een einddatum kan weer weg.',
		lastDay: 'Laatste dag als partner',
		withAllBelow: 'Alles wat hieronder hoort, stopt op dezelfde dag',
		endReason: 'Waarom?',
		end: 'Leg de laatste dag vast',
		changeEnd: 'Wijzig de laatste dag',
		takeEndAway: 'Haal de einddatum weg',
		endsOn: (day: string) => `Deze partner stopt: de laatste dag is ${day}.`,
		leadCannotEnd: 'De penvoerder kan niet stoppen. Wijs eerst een andere partner aan als penvoerder.',
		appointTitle: 'Penvoerder',
		isLead: 'Deze partner vraagt de subsidie aan, ontvangt haar en legt verantwoording af.',
		appointIntro: (now: string | null) =>
			now === null
				? 'Er is nog geen penvoerder.'
				: `Nu is ${now} penvoerder. Er is er altijd precies één: met deze stap is ${now} het niet meer.`,
		appointConfirm: (name: string) => `${name} wordt penvoerder`,
		appointReason: 'Vanaf wanneer en volgens welk besluit?',
		appointHint: 'Een wisseling van penvoerder moet ook aan DUO worden gemeld.',
		appoint: 'Maak dit de penvoerder',
		removeTitle: 'Weghalen',
		removeIntro:
			'Alleen voor een partner die per vergissing is ingevoerd. Zolang er nog niets naar verwijst kan dat, en het is terug te zetten.',
		remove: 'Haal weg',
		wageTitle: 'Wat een uur de eigen organisatie kost',
		wageIntro:
			'Bedoeld om het afgesproken tarief naast de eigen loonkosten te leggen. Dit telt nergens in mee: niet in totalen, niet in uitvoer voor anderen.',
		wageEmpty: 'Nog niets ingevuld.',
		role: 'Rol',
		everyRole: 'Elke rol zonder eigen bedrag',
		amountPerHour: 'Loonkosten per uur',
		validFrom: 'Geldt vanaf',
		lastValidDay: 'Geldt tot en met',
		openEnd: 'zonder einde',
		addWage: 'Loonkosten toevoegen',
		correctWage: 'Loonkosten wijzigen',
		wageRemoved: 'De loonkosten zijn weggehaald.',
		wageReasons: {
			notAboveZero: 'Vul een bedrag boven nul in.',
			endBeforeStart: 'De laatste dag ligt vóór de eerste dag.',
			overlaps: 'Voor deze rol geldt op een deel van deze dagen al een ander bedrag. Laat dat eerst eindigen.'
		},
		changedFirst: (person: string) =>
			`${person === '' ? 'Iemand anders' : person} heeft deze partner intussen gewijzigd. Kijk of dit nog klopt en probeer het opnieuw.`,
		saved: 'Bewaard.',
		fields: {
			kind: 'Soort',
			parentId: 'Hoort onder',
			name: 'Naam',
			shortName: 'Korte naam',
			identifier: 'Nummer',
			aspirant: 'Aspirant',
			memberFrom: 'Partner vanaf',
			memberUntil: 'Geen partner meer vanaf',
			leadPartner: 'Penvoerder',
			mandatedRepresentative: 'Gemandateerd'
		}
	},
	en: {
		answer: (name, kind, membership) => `${name} is a ${kind} and a partner ${membership}.`,
		answerLead: (name, kind, membership) =>
			`${name} is a ${kind} and a partner ${membership}, and is the lead partner.`,
		kindInSentence: {
			schoolBoard: 'school board',
			school: 'school',
			site: 'site',
			higherEducation: 'university',
			institute: 'teacher-training institute'
		},
		under: (name) => `Belongs under ${name}.`,
		below: (count) => (count === 1 ? 'One partner belongs under it.' : `${count} partners belong under it.`),
		detailsTitle: 'Details',
		yes: 'yes',
		no: 'no',
		measuresTitle: 'Pupils and training places',
		measuresIntro:
			'Each figure belongs to a reference day. An allocation key freezes what it finds on its own reference day: a later figure does not change it.',
		measuresEmpty: 'Nothing filled in yet. Without training places one place per 50 pupils counts.',
		measure: 'What was counted?',
		measures: { pupils: 'Pupils', trainingPlaces: 'Training places' },
		measureCount: 'Number',
		referenceDay: 'Reference day',
		lastChanged: 'Last changed',
		addMeasure: 'Add a figure',
		correctMeasure: 'Correct a figure',
		dayTaken: (count) => `${count} was filled in for this day already. Correct that figure.`,
		measureRemoved: 'The figure was removed.',
		endTitle: 'Stop as a partner',
		endIntro:
			'After the last day this partner can no longer be chosen. All that was recorded before stays. An end date can be taken away again.',
		lastDay: 'Last day as a partner',
		withAllBelow: 'All that belongs under it stops on the same day',
		endReason: 'Why?',
		end: 'Record the last day',
		changeEnd: 'Change the last day',
		takeEndAway: 'Take the end date away',
		endsOn: (day) => `This partner stops: the last day is ${day}.`,
		leadCannotEnd: 'The lead partner cannot stop. Appoint another partner as lead partner first.',
		appointTitle: 'Lead partner',
		isLead: 'This partner applies for the subsidy, receives it and accounts for it.',
		appointIntro: (now) =>
			now === null
				? 'There is no lead partner yet.'
				: `${now} is the lead partner now. There is always exactly one: with this step ${now} no longer is.`,
		appointConfirm: (name) => `${name} becomes the lead partner`,
		appointReason: 'From when and by which decision?',
		appointHint: 'A change of lead partner must be reported to DUO as well.',
		appoint: 'Make this the lead partner',
		removeTitle: 'Remove',
		removeIntro:
			'Only for a partner entered by mistake. It can be done as long as nothing refers to it, and it can be brought back.',
		remove: 'Remove',
		wageTitle: 'What an hour costs your own organisation',
		wageIntro:
			'Meant for laying the agreed tariff beside your own wage cost. It counts nowhere: not in totals, not in exports for others.',
		wageEmpty: 'Nothing filled in yet.',
		role: 'Role',
		everyRole: 'Every role without an amount of its own',
		amountPerHour: 'Wage cost per hour',
		validFrom: 'Valid from',
		lastValidDay: 'Valid up to',
		openEnd: 'without end',
		addWage: 'Add wage cost',
		correctWage: 'Change wage cost',
		wageRemoved: 'The wage cost was removed.',
		wageReasons: {
			notAboveZero: 'Fill in an amount above zero.',
			endBeforeStart: 'The last day is before the first day.',
			overlaps: 'Another amount is valid for this role on some of these days. Let that one end first.'
		},
		changedFirst: (person) =>
			`${person === '' ? 'Somebody else' : person} changed this partner in the meantime. See whether this still fits and try again.`,
		saved: 'Saved.',
		fields: {
			kind: 'Kind',
			parentId: 'Belongs under',
			name: 'Name',
			shortName: 'Short name',
			identifier: 'Number',
			aspirant: 'Aspirant',
			memberFrom: 'Partner from',
			memberUntil: 'No longer a partner from',
			leadPartner: 'Lead partner',
			mandatedRepresentative: 'Mandated'
		}
	}
});
