/** The table and the picture of agreed hours beside what was declared of them. */
import { defineMessages } from './locale';

export const comparedHoursMessages = defineMessages({
	nl: {
		partner: 'Partner',
		compareTitle: 'Afgesproken en gedeclareerd',
		compareCaption: 'Per partner, rol en gebied',
		compareFold: 'De cijfers per partner, rol en gebied',
		moreColumns: { ofYear: 'Ook wat over is, verwacht wordt en in euro', ofRound: 'Ook in euro' },
		ofYear:
			'Afspraken gelden voor het hele jaar, daarom staan verschil en verwachting er alleen bij als je het hele jaar kiest.',
		work: 'Rol en gebied',
		agreedHours: 'Afgesproken (uur)',
		declaredHours: 'Gedeclareerd (uur)',
		approvedHours: 'Goedgekeurd (uur)',
		differenceHours: 'Nog over (uur)',
		expectedHours: 'Verwacht (uur)',
		agreedEuro: 'Afgesproken (€)',
		declaredEuro: 'Gedeclareerd (€)',
		differenceEuro: 'Nog over (€)',
		/** What is left, where not all that was declared has a tariff. */
		atMost: (amount: string) => `max. ${amount}`,
		usedUp: 'Gebruikt',
		total: 'Totaal',
		expectedNote:
			'Verwacht: wat is goedgekeurd of wacht, met de rest van de afspraak erbij, en nooit minder dan wat is gedeclareerd. Uren in natura tellen mee.',
		inKind: (hours: string) => `Van de gedeclareerde uren is ${hours} in natura.`,
		ownOrganisation: 'jouw organisatie',
		openAll: 'Toon bij alle partners de rollen en gebieden',
		foldAll: 'Toon alleen het totaal per partner',
		toLines: (work: string) => `Regels van ${work}`,
		pictureLabel: 'Afgesproken en gedeclareerde uren per partner',
		pictureAgreed: 'Afgesproken',
		pictureDeclared: 'Gedeclareerd',
		pictureWaiting: 'Wacht op een oordeel',
		pictureExpected: 'Verwacht',
		pictureConclusion: (partner: string, left: string) =>
			`Bij ${partner} staat nog het meeste open: ${left} van de afspraak is nog niet gedeclareerd.`,
		pictureOver: (partner: string, over: string) => `${partner} declareerde ${over} meer dan afgesproken.`,
		pictureEven: 'Alles wat is afgesproken, is gedeclareerd.',
		inHours: (label: string) => `${label} (uur)`
	},
	en: {
		partner: 'Partner',
		compareTitle: 'Agreed and declared',
		compareCaption: 'Per partner, role and area',
		compareFold: 'Figures per partner, role and area',
		moreColumns: {
			ofYear: 'Also show what is left, what is expected and amounts in euro',
			ofRound: 'Also show amounts in euro'
		},
		ofYear:
			'Agreements cover the whole year, so what is left and expected is shown only when you choose the whole year.',
		work: 'Role and area',
		agreedHours: 'Agreed (h)',
		declaredHours: 'Declared (h)',
		approvedHours: 'Approved (h)',
		differenceHours: 'Left (h)',
		expectedHours: 'Expected (h)',
		agreedEuro: 'Agreed (€)',
		declaredEuro: 'Declared (€)',
		differenceEuro: 'Left (€)',
		atMost: (amount: string) => `max. ${amount}`,
		usedUp: 'Used',
		total: 'Total',
		expectedNote:
			'Expected: what is approved or waiting, plus the rest of the agreement, and never less than what was declared. Hours in kind are included.',
		inKind: (hours: string) => `Of the declared hours, ${hours} are in kind.`,
		ownOrganisation: 'your organisation',
		openAll: 'Show the roles and areas of all partners',
		foldAll: 'Show only the total per partner',
		toLines: (work: string) => `Lines of ${work}`,
		pictureLabel: 'Agreed and declared hours per partner',
		pictureAgreed: 'Agreed',
		pictureDeclared: 'Declared',
		pictureWaiting: 'Waiting for a decision',
		pictureExpected: 'Expected',
		pictureConclusion: (partner: string, left: string) =>
			`Most is still to come from ${partner}: ${left} of the agreement have not been declared yet.`,
		pictureOver: (partner: string, over: string) => `${partner} declared ${over} more than agreed.`,
		pictureEven: 'Everything that was agreed has been declared.',
		inHours: (label: string) => `${label} (h)`
	}
});
