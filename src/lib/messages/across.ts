/** The page over all partnerships somebody acts in for an organisation. */
import { defineMessages } from './locale';

export const acrossMessages = defineMessages({
	nl: {
		title: 'Over al je samenwerkingen',
		partnerships: 'Je partnerschappen',
		noneTitle: 'Je declareert nergens namens een organisatie',
		noneText:
			'Deze pagina is voor wie uren declareert: ze zet naast elkaar wat een organisatie in verschillende samenwerkingen heeft afgesproken en gedeclareerd. Hoort dat bij jouw werk, vraag de penvoerder dan om een plaats namens je organisatie.',
		answer: (agreed: string, partnerships: number, declared: string) =>
			partnerships === 1
				? `In 1 samenwerking is ${agreed} afgesproken en ${declared} gedeclareerd.`
				: `In ${partnerships} samenwerkingen is samen ${agreed} afgesproken en ${declared} gedeclareerd.`,
		above: (count: number) =>
			count === 1
				? '1 medewerker declareert over alles heen meer uren dan een jaar telt.'
				: `${count} medewerkers declareren over alles heen meer uren dan een jaar telt.`,
		noneAbove: 'Niemand declareert over alles heen meer uren dan een jaar telt.',
		only: 'Alleen voor jou: je ziet hier wat je in elke samenwerking ook zelf ziet, en niets van anderen.',
		schoolYear: 'Schooljaar',
		show: 'Toon',
		partnership: 'Samenwerking',
		agreed: 'Afgesproken (uur)',
		declared: 'Gedeclareerd (uur)',
		approved: 'Goedgekeurd (uur)',
		settled: 'Verrekend (uur)',
		left: 'Nog over (uur)',
		agreedEuro: 'Afgesproken (€)',
		declaredEuro: 'Gedeclareerd (€)',
		settledEuro: 'Verrekend (€)',
		total: 'Samen',
		noBudget: 'geen begroting van dit jaar',
		under: (name: string) => `daar: ${name}`,
		toActuals: (partnership: string) => `Realisatie in ${partnership}`,
		tariffsTitle: 'Tarieven naast elkaar',
		tariffsOf: (organisation: string) => `Afgesproken tarief per rol van ${organisation}, in euro per uur`,
		role: 'Rol',
		spread: 'Verschil (€)',
		noTariff: 'geen tarief',
		peopleTitle: 'Medewerkers over alles heen',
		peopleIntro:
			'Medewerkers met dezelfde code in dezelfde organisatie gelden als één persoon. Namen blijven binnen je organisatie.',
		peopleOf: (organisation: string) =>
			`Medewerkers van ${organisation} met uren in meer dan één samenwerking, of boven hun jaar`,
		code: 'Code',
		name: 'Naam',
		hours: 'Samen (uur)',
		year: 'Jaar (uur)',
		aboveYear: 'Erboven (uur)',
		yearNote: 'Het jaar is het kleinste aantal uren per jaar dat bij deze medewerker is ingevuld, anders 1.659 uur.',
		where: 'Waar',
		nobody: 'Geen medewerker heeft uren in meer dan één samenwerking, of meer uren dan een jaar telt.',
		sameTitle: 'Dezelfde organisatie, andere naam?',
		sameIntro:
			'Organisaties met precies dezelfde naam staan bij elkaar. Heet die van jou ergens anders, zeg dan welke dezelfde is. Dat geldt alleen voor je account.',
		place: 'Organisatie',
		placeIn: (organisation: string, partnership: string) => `${organisation} (${partnership})`,
		is: 'is dezelfde als',
		say: 'Zet bij elkaar',
		said: (own: string, partnership: string, name: string) => `${own} in ${partnership} geldt als ${name}.`,
		loosen: 'Maak los',
		loosenOf: (own: string) => `Maak ${own} los`,
		choosePlace: 'Kies een organisatie.',
		chooseName: 'Kies bij welke organisatie deze hoort.'
	},
	en: {
		title: 'All your partnerships',
		partnerships: 'Your partnerships',
		noneTitle: 'You do not declare hours for any organisation',
		noneText:
			'This page is for people who declare hours: it shows side by side what an organisation has agreed and declared in different partnerships. If that is part of your work, ask the lead partner for a place on behalf of your organisation.',
		answer: (agreed: string, partnerships: number, declared: string) =>
			partnerships === 1
				? `In 1 partnership, ${agreed} were agreed and ${declared} declared.`
				: `In ${partnerships} partnerships, ${agreed} were agreed and ${declared} declared in total.`,
		above: (count: number) =>
			count === 1
				? '1 person declares more hours across all partnerships than a full-time year.'
				: `${count} people declare more hours across all partnerships than a full-time year.`,
		noneAbove: 'Nobody declares more hours across all partnerships than a full-time year.',
		only: 'For you only: this page shows what you can see in each partnership anyway, and nothing from others.',
		schoolYear: 'School year',
		show: 'Show',
		partnership: 'Partnership',
		agreed: 'Agreed (h)',
		declared: 'Declared (h)',
		approved: 'Approved (h)',
		settled: 'Settled (h)',
		left: 'Left (h)',
		agreedEuro: 'Agreed (€)',
		declaredEuro: 'Declared (€)',
		settledEuro: 'Settled (€)',
		total: 'Total',
		noBudget: 'no budget for this year',
		under: (name: string) => `known there as ${name}`,
		toActuals: (partnership: string) => `Plan and reality in ${partnership}`,
		tariffsTitle: 'Tariffs side by side',
		tariffsOf: (organisation: string) => `Agreed tariff per role for ${organisation}, in euro per hour`,
		role: 'Role',
		spread: 'Difference (€)',
		noTariff: 'no tariff',
		peopleTitle: 'People across all partnerships',
		peopleIntro:
			'People with the same code in the same organisation count as one person. Names stay within your organisation.',
		peopleOf: (organisation: string) =>
			`People of ${organisation} with hours in more than one partnership, or above their full-time year`,
		code: 'Code',
		name: 'Name',
		hours: 'Total (h)',
		year: 'Full-time year (h)',
		aboveYear: 'Above (h)',
		yearNote:
			'A full-time year is the lowest number of hours per year entered for this person, or otherwise 1,659 hours.',
		where: 'Where',
		nobody: 'Nobody has hours in more than one partnership, or more hours than a full-time year.',
		sameTitle: 'Same organisation, different name?',
		sameIntro:
			'Organisations with exactly the same name are grouped together. If yours has a different name somewhere, say which one is the same. This applies to your account only.',
		place: 'Organisation',
		placeIn: (organisation: string, partnership: string) => `${organisation} (${partnership})`,
		is: 'is the same as',
		say: 'Group together',
		said: (own: string, partnership: string, name: string) => `${own} in ${partnership} counts as ${name}.`,
		loosen: 'Separate',
		loosenOf: (own: string) => `Separate ${own}`,
		choosePlace: 'Choose an organisation.',
		chooseName: 'Choose the organisation it belongs to.'
	}
});
