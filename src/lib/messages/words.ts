/** The words of the glossary on screen (model section 2): one word per meaning, the same on every page. */
import { defineMessages } from './locale';

export const wordMessages = defineMessages({
	nl: {
		area: {
			opleiden: 'Opleiden',
			professionaliseren: 'Professionaliseren',
			onderzoeken: 'Onderzoeken',
			shared: 'Organisatie en kwaliteitszorg'
		},
		partnerKind: {
			schoolBoard: 'Schoolbestuur',
			school: 'School',
			site: 'Vestiging',
			higherEducation: 'Hogeschool of universiteit',
			institute: 'Opleidingsinstituut'
		},
		certainty: { granted: 'Toegekend', applied: 'Aangevraagd', expected: 'Verwacht' },
		duration: { structural: 'Structureel', incidental: 'Tijdelijk' },
		endsOn: (day: string) => `tot en met ${day}`,
		endUnknown: 'einddatum onbekend',
		inKind: 'In natura',
		cash: 'In geld',
		gap: 'Niet gedekt',
		surplus: 'Overschot',
		role: {
			penvoerder: 'Penvoerder',
			coordinator: 'Coördinator',
			partnerMember: 'Partner',
			bestuurder: 'Bestuurder',
			accountant: 'Accountant'
		},
		confidence: {
			found: 'Uit de wettekst',
			secondary: 'Uit de sector',
			inferred: 'Afgeleid',
			entered: 'Zelf ingevoerd',
			notFound: 'Niet gevonden'
		},
		regularFunding: {
			no: 'Nee',
			partly: 'Deels',
			yes: 'Ja',
			notAnswered: 'Nog niet beantwoord'
		},
		keyKind: {
			equal: 'Gelijke delen',
			percentages: 'Vaste percentages',
			students: 'Geld volgt de student',
			trainingPlaces: 'Opleidingsplaatsen',
			pupils: 'Leerlingen',
			hours: 'Uren',
			declaredHours: 'Gedeclareerde uren'
		},
		demo: 'Verzonnen cijfers',
		enteredByHand: 'Zelf ingevoerd',
		leadPartner: 'Penvoerder',
		aspirant: 'Aspirant'
	},
	en: {
		area: {
			opleiden: 'Opleiden (initial training)',
			professionaliseren: 'Professionaliseren (development)',
			onderzoeken: 'Onderzoeken (research)',
			shared: 'Organisation and quality'
		},
		partnerKind: {
			schoolBoard: 'School board',
			school: 'School',
			site: 'Site',
			higherEducation: 'University',
			institute: 'Teacher-training institute'
		},
		certainty: { granted: 'Granted', applied: 'Applied for', expected: 'Expected' },
		duration: { structural: 'Structural', incidental: 'Temporary' },
		endsOn: (day: string) => `up to ${day}`,
		endUnknown: 'end date unknown',
		inKind: 'In kind',
		cash: 'In cash',
		gap: 'Not covered',
		surplus: 'Surplus',
		role: {
			penvoerder: 'Lead partner',
			coordinator: 'Coordinator',
			partnerMember: 'Partner',
			bestuurder: 'Board member',
			accountant: 'Accountant'
		},
		confidence: {
			found: 'From the legal text',
			secondary: 'From the sector',
			inferred: 'Inferred',
			entered: 'Entered by hand',
			notFound: 'Not found'
		},
		regularFunding: { no: 'No', partly: 'Partly', yes: 'Yes', notAnswered: 'Not answered yet' },
		keyKind: {
			equal: 'Equal parts',
			percentages: 'Fixed percentages',
			students: 'Money follows the student',
			trainingPlaces: 'Training places',
			pupils: 'Pupils',
			hours: 'Hours',
			declaredHours: 'Declared hours'
		},
		demo: 'Made-up figures',
		enteredByHand: 'Entered by hand',
		leadPartner: 'Lead partner',
		aspirant: 'Aspirant'
	}
});
