/** The page on which an organisation declares its hours. */
import type { TariffScope } from '$lib/domain/tariff/line-price';
import { defineMessages } from './locale';

type Scopes = Readonly<Record<TariffScope, string>>;

export const declareMessages = defineMessages({
	nl: {
		title: 'Uren declareren',
		fromFile: 'Uit een bestand inlezen',
		toPeople: 'Medewerkers bekijken of wijzigen',
		organisation: 'Organisatie',
		periods: 'Maand of week',
		month: 'Maand',
		week: 'Week',
		show: 'Toon',
		previous: 'Vorige',
		next: 'Volgende',
		gridTitle: (period: string) => `Concepten van ${period}`,
		gridHint:
			'Typ zoals in een rekenblad. Een regel wordt bewaard zodra rol en uren zijn ingevuld. Concepten ziet alleen de eigen organisatie.',
		incomplete: 'Nog niet bewaard: een rol en uren zijn nodig.',
		columns: {
			person: 'Wie',
			role: 'Rol',
			activity: 'Activiteit',
			area: 'Gebied',
			line: 'Begrotingsregel',
			hours: 'Uren',
			tariff: 'Tarief',
			scope: 'Tariefregel',
			amount: 'Bedrag',
			left: 'Nog over',
			kind: 'Betaald of in natura',
			days: 'Dagen',
			note: 'Toelichting',
			link: 'Link',
			total: 'Totaal'
		},
		roleOnly: 'niemand genoemd',
		noLine: 'geen regel',
		unitHours: 'uur',
		kinds: { paid: 'betaald', inKind: 'in natura' },
		scopes: {
			partnerRoleArea: 'partner, rol, gebied',
			partnerRole: 'partner en rol',
			roleArea: 'rol en gebied',
			role: 'rol',
			none: 'algemeen'
		} as Scopes,
		wholeMonth: 'hele maand',
		total: 'Totaal',
		lists: {
			returned: 'Teruggestuurd',
			disputed: 'Betwist',
			corrections: 'Correcties die nog concept zijn',
			draft: 'Concepten om in te dienen',
			submitted: 'Ingediend',
			approved: 'Goedgekeurd'
		},
		alsoOfOtherDays: 'ook van andere dagen',
		cameBack: (count: number) =>
			count === 1 ? '1 regel kwam terug om aan te passen' : `${count} regels kwamen terug om aan te passen`,
		areDisputed: (count: number) => (count === 1 ? '1 regel is betwist' : `${count} regels zijn betwist`),
		settled: 'verrekend',
		listsTitle: 'Indienen en wat daarvan werd',
		what: 'Wat',
		reason: 'Reden',
		choose: 'Kies',
		chooseLine: (line: string) => `Kies: ${line}`,
		submitChosen: 'Dien de gekozen regels in',
		submitAll: 'Dien alle concepten van deze ronde in',
		submitAllAlso: (count: number) =>
			count === 1
				? 'Daar is 1 concept van andere dagen bij, dat hier niet staat.'
				: `Daar zijn ${count} concepten van andere dagen bij, die hier niet staan.`,
		withdraw: 'Trek de gekozen regels terug',
		removeChosen: 'Haal de gekozen regels weg',
		copy: (from: string, to: string) => `Neem de regels van ${from} over in ${to}`,
		copyHint:
			'Als concept. Regels van dezelfde persoon met hetzelfde werk worden één regel van de hele maand. Toelichtingen en links gaan niet mee, en wat al is overgenomen komt er niet nog eens bij.',
		removed: 'De regels zijn weggehaald. Toelichtingen en links komen met Ongedaan maken niet terug.',
		correct: 'Corrigeer',
		correctTitle: (line: string) => `Correctie op ${line}`,
		others: (count: number) => `${count} andere regels.`,
		showAll: (count: number) => `Toon alle ${count}`,
		gridRest: (count: number) => `Nog ${count} regels. Ze staan ook in de lijst hieronder.`,
		quickTitle: 'Snel één regel invullen',
		day: 'Dag',
		inKind: 'In natura: hier wordt niet voor betaald',
		more: 'Meer',
		changeTitle: 'Wijzig een regel',
		change: 'Wijzig',
		changeOf: (line: string) => `Wijzig: ${line}`,
		leaveChange: 'Laat zoals het was',
		returnedBecause: 'Teruggestuurd',
		leftNow: (left: string, agreed: string) => `Nog ${left} over van wat ${agreed} is afgesproken.`,
		overNow: (over: string, agreed: string) => `Dat is ${over} meer dan ${agreed} is afgesproken.`,
		agreedFor: {
			line: 'op deze begrotingsregel',
			role: 'voor deze rol in dit gebied',
			partner: 'met deze organisatie'
		},
		leftOf: {
			line: { short: 'regel', long: 'van wat op deze begrotingsregel is afgesproken' },
			role: { short: 'rol', long: 'van wat voor deze rol in dit gebied is afgesproken' }
		},
		corrects: (original: string | null) =>
			original === null ? 'correctie op een goedgekeurde regel' : `correctie op ${original}`,
		toDisputes: 'Antwoord of neem het voorstel over bij Beoordelen',
		agreedTitle: 'Wat voor dit jaar is afgesproken',
		agreedCaption: 'Afgesproken en ingevulde uren per rol en gebied',
		agreed: 'Afgesproken (uur)',
		filledIn: 'Ingevuld (uur)',
		leftOver: 'Nog over (uur)',
		toReview: 'Vergelijk met de andere partners bij Beoordelen',
		add: 'Bewaar als concept',
		added: 'De regel is als concept bewaard.',
		addedIn: (month: string) => `De regel is als concept bewaard bij ${month}.`,
		toLinesOf: (month: string) => `Toon de regels van ${month}`,
		linkHint: 'Adres van wat het werk laat zien, begint met https://'
	},
	en: {
		title: 'Declare hours',
		fromFile: 'Import from a file',
		toPeople: 'View or change people',
		organisation: 'Organisation',
		periods: 'Month or week',
		month: 'Month',
		week: 'Week',
		show: 'Show',
		previous: 'Previous',
		next: 'Next',
		gridTitle: (period: string) => `Drafts for ${period}`,
		gridHint:
			'Type as in a spreadsheet. A line is saved as soon as it has a role and hours. Only your own organisation sees drafts.',
		incomplete: 'Not saved yet: a role and hours are needed.',
		columns: {
			person: 'Who',
			role: 'Role',
			activity: 'Activity',
			area: 'Area',
			line: 'Budget line',
			hours: 'Hours',
			tariff: 'Tariff',
			scope: 'Tariff rule',
			amount: 'Amount',
			left: 'Left',
			kind: 'Paid or in kind',
			days: 'Days',
			note: 'Note',
			link: 'Link',
			total: 'Total'
		},
		roleOnly: 'nobody named',
		noLine: 'no line',
		unitHours: 'h',
		kinds: { paid: 'paid', inKind: 'in kind' },
		scopes: {
			partnerRoleArea: 'partner, role, area',
			partnerRole: 'partner and role',
			roleArea: 'role and area',
			role: 'role',
			none: 'general'
		} as Scopes,
		wholeMonth: 'whole month',
		total: 'Total',
		lists: {
			returned: 'Returned',
			disputed: 'Disputed',
			corrections: 'Corrections that are still drafts',
			draft: 'Drafts to submit',
			submitted: 'Submitted',
			approved: 'Approved'
		},
		alsoOfOtherDays: 'including other days',
		cameBack: (count: number) =>
			count === 1 ? '1 line was sent back to be changed' : `${count} lines were sent back to be changed`,
		areDisputed: (count: number) => (count === 1 ? '1 line is disputed' : `${count} lines are disputed`),
		settled: 'settled',
		listsTitle: 'Submitting, and what came of it',
		what: 'What',
		reason: 'Reason',
		choose: 'Select',
		chooseLine: (line: string) => `Select: ${line}`,
		submitChosen: 'Submit the selected lines',
		submitAll: 'Submit all drafts of this round',
		submitAllAlso: (count: number) =>
			count === 1
				? 'That includes 1 draft from other days, which is not shown here.'
				: `That includes ${count} drafts from other days, which are not shown here.`,
		withdraw: 'Withdraw the selected lines',
		removeChosen: 'Remove the selected lines',
		copy: (from: string, to: string) => `Copy the lines from ${from} to ${to}`,
		copyHint:
			'As drafts. Lines of the same person and work become one line of the whole month. Notes and links are not copied, and what was copied before is not added again.',
		removed: 'The lines were removed. Undo does not bring back their notes and links.',
		correct: 'Correct',
		correctTitle: (line: string) => `Correction to ${line}`,
		others: (count: number) => `${count} other lines.`,
		showAll: (count: number) => `Show all ${count}`,
		gridRest: (count: number) => `${count} more rows. They are also in the list below.`,
		quickTitle: 'Add one line quickly',
		day: 'Day',
		inKind: 'In kind: this is not paid for',
		more: 'More',
		changeTitle: 'Change a line',
		change: 'Change',
		changeOf: (line: string) => `Change: ${line}`,
		leaveChange: 'Leave it as it was',
		returnedBecause: 'Returned',
		leftNow: (left: string, agreed: string) => `${left} left of what was agreed ${agreed}.`,
		overNow: (over: string, agreed: string) => `That is ${over} more than was agreed ${agreed}.`,
		agreedFor: {
			line: 'for this budget line',
			role: 'for this role in this area',
			partner: 'with this organisation'
		},
		leftOf: {
			line: { short: 'line', long: 'of what was agreed for this budget line' },
			role: { short: 'role', long: 'of what was agreed for this role in this area' }
		},
		corrects: (original: string | null) =>
			original === null ? 'correction to an approved line' : `correction to ${original}`,
		toDisputes: 'Answer, or accept the proposal, under Review',
		agreedTitle: 'What was agreed for this year',
		agreedCaption: 'Agreed and filled-in hours per role and area',
		agreed: 'Agreed (h)',
		filledIn: 'Filled in (h)',
		leftOver: 'Left (h)',
		toReview: 'Compare with the other partners under Review',
		add: 'Save as draft',
		added: 'The line was saved as a draft.',
		addedIn: (month: string) => `The line was saved as a draft in ${month}.`,
		toLinesOf: (month: string) => `Show the lines of ${month}`,
		linkHint: 'Web address that shows the work, beginning with https://'
	}
});
