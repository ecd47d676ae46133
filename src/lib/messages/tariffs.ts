/** The page of the tariffs: what an hour is agreed to cost, per scope, beside last year's. */
import { defineMessages } from './locale';

export const tariffMessages = defineMessages({
	nl: {
		title: 'Tarieven',
		answer: (count: string, day: string) => `Op ${day} gelden ${count} afgesproken tarieven.`,
		answerOne: (day: string) => `Op ${day} geldt één afgesproken tarief.`,
		none: 'Er zijn nog geen tarieven afgesproken.',
		unpriced: (count: number) =>
			count === 1
				? 'Eén regel heeft uren maar geen tarief; die telt niet mee in de kosten.'
				: `${count} regels hebben uren maar geen tarief; die tellen niet mee in de kosten.`,
		allPriced: 'Elke regel met uren heeft een tarief.',
		precedence:
			'Het meest precieze tarief dat op de dag geldt, gaat voor: partner + rol + gebied, dan partner + rol, dan rol + gebied, dan rol, dan het tarief voor alles.',
		frozen: 'Een wijziging werkt door in de werkbegroting. Vastgelegde versies houden het tarief dat ze hadden.',
		tableCaption: (day: string) => `Tarieven op ${day}, naast een jaar eerder`,
		role: 'Rol',
		partner: 'Partner',
		area: 'Gebied',
		anyRole: 'alle rollen',
		anyPartner: 'alle partners',
		anyArea: 'alle gebieden',
		amount: 'Per uur (€)',
		before: (day: string) => `Op ${day} (€)`,
		difference: 'Verschil (€)',
		change: 'Verschil (%)',
		moreColumns: 'Ook het tarief van vorig jaar, het verschil en tot wanneer het geldt',
		valid: 'Geldig',
		from: (day: string) => `vanaf ${day}`,
		until: (day: string) => `tot en met ${day}`,
		agreedIn: 'Afgesproken in',
		noLonger: 'niet meer',
		notYet: 'nog niet',
		actions: 'Acties',
		changeTariff: 'Wijzigen',
		succeed: 'Nieuw tarief vanaf…',
		remove: 'Weghalen',
		of: (scope: string) => `: ${scope}`,
		otherTitle: 'Tarieven van andere jaren',
		vat: (highest: string) =>
			`Meer dan 5% boven de eigen loonkosten: let op btw. Tot ${highest} is er geen waarschuwing.`,
		spreadTitle: 'Verschil tussen partners',
		spreadCaption: 'Per rol het laagste en hoogste tarief',
		sameForAll: (count: number) =>
			count === 1
				? 'Bij één rol geldt voor iedereen hetzelfde tarief.'
				: `Bij ${count} rollen geldt voor iedereen hetzelfde tarief.`,
		lowest: 'Laagste (€)',
		highest: 'Hoogste (€)',
		partners: 'Partners',
		unpricedTitle: 'Regels zonder tarief',
		hoursOf: (hours: string) => `${hours}, nog zonder bedrag`,
		addTitle: 'Tarief toevoegen',
		editTitle: 'Tarief wijzigen',
		succeedTitle: 'Nieuw tarief vanaf een dag',
		succeedHint:
			'Het oude tarief houdt op de dag ervoor op; het nieuwe geldt voor dezelfde rol, partner en hetzelfde gebied.',
		form: {
			amountPerHour: 'Bedrag per uur',
			validFrom: 'Geldig vanaf',
			lastDay: 'Laatste dag',
			lastDayHint: 'Leeg: tot nader order.',
			agreedInHint: 'Bijvoorbeeld: stuurgroep 12 juni 2026.',
			roleHint: 'Zonder rol geldt het tarief voor alles.'
		},
		add: 'Voeg toe',
		start: 'Laat ingaan',
		saved: 'Het tarief is bewaard.',
		removed: 'Het tarief is weggehaald.',
		restored: 'Het tarief staat er weer.',
		rolesTitle: 'Rollen',
		rolesFold: (count: number) => (count === 1 ? '1 rol' : `${count} rollen`),
		rolesIntro: 'Voor elke rol kan een tarief worden afgesproken. Een import herkent ook de andere namen.',
		roleName: 'Naam van de rol',
		aliases: 'Andere namen',
		aliasesHint: 'Met komma’s ertussen. Bijvoorbeeld: SO, schoolopleider vo.',
		roleSaved: (name: string) => `${name} is bewaard.`,
		roleRemoved: (name: string) => `De rol ${name} is weggehaald.`,
		roleRestored: (name: string) => `De rol ${name} staat er weer.`,
		addRole: 'Rol toevoegen',
		readOnly: 'De penvoerder en de coördinator houden de tarieven bij.',
		emptyTitle: 'Wat kost een uur?',
		emptyText:
			'Begin met de rollen, zoals schoolopleider en instituutsopleider. Spreek per rol een tarief af; waar dat nodig is ook per partner of per gebied.',
		emptyExample: 'Schoolopleider · alle partners · € 54,00 per uur · vanaf 1 augustus 2026 · stuurgroep 12 juni 2026',
		problems: {
			notAboveZero: 'Een tarief is hoger dan nul.',
			roleNeeded: 'Kies een rol: een tarief voor een partner of gebied zonder rol telt nergens.',
			endBeforeStart: 'De laatste dag ligt vóór de eerste.',
			startsTooEarly: 'Een nieuw tarief gaat later in dan het tarief dat het opvolgt.'
		},
		overlaps: (amount: string, period: string) =>
			`Er geldt dan al een tarief voor hetzelfde: ${amount}, ${period}. Laat dat eerst ophouden, of kies “Nieuw tarief vanaf…”.`,
		overlap: 'Intussen is een tarief voor dezelfde dagen toegevoegd. Laad de bladzijde opnieuw.',
		reference: 'Dit kan niet: er hoort nog iets bij, of het verwijst naar iets wat intussen is weggehaald.',
		notRemoved: 'Er is niets terug te zetten: dit staat er al of is nooit weggehaald.',
		roleNameTaken: (name: string, role: string) => `De naam “${name}” hoort al bij de rol ${role}.`,
		roleInUse: (lines: number, tariffs: number) =>
			`Weghalen kan niet: de rol staat bij ${lines} ${lines === 1 ? 'regel' : 'regels'} en ${tariffs} ${tariffs === 1 ? 'tarief' : 'tarieven'}.`
	},
	en: {
		title: 'Tariffs',
		answer: (count: string, day: string) => `On ${day}, ${count} agreed tariffs hold.`,
		answerOne: (day: string) => `On ${day}, one agreed tariff holds.`,
		none: 'No tariffs have been agreed yet.',
		unpriced: (count: number) =>
			count === 1
				? 'One line has hours but no tariff; it is not in the costs.'
				: `${count} lines have hours but no tariff; they are not in the costs.`,
		allPriced: 'Every line with hours has a tariff.',
		precedence:
			'The most precise tariff that holds on the day goes first: partner + role + area, then partner + role, then role + area, then role, then the tariff for everything.',
		frozen: 'A change works through in the working budget. Frozen versions keep the tariff they had.',
		tableCaption: (day: string) => `Tariffs on ${day}, beside a year earlier`,
		role: 'Role',
		partner: 'Partner',
		area: 'Area',
		anyRole: 'all roles',
		anyPartner: 'all partners',
		anyArea: 'all areas',
		amount: 'Per hour (€)',
		before: (day: string) => `On ${day} (€)`,
		difference: 'Difference (€)',
		change: 'Difference (%)',
		moreColumns: 'Also last year’s tariff, the difference and how long it holds',
		valid: 'Valid',
		from: (day: string) => `from ${day}`,
		until: (day: string) => `up to ${day}`,
		agreedIn: 'Agreed in',
		noLonger: 'no longer',
		notYet: 'not yet',
		actions: 'Actions',
		changeTariff: 'Change',
		succeed: 'New tariff from…',
		remove: 'Remove',
		of: (scope: string) => `: ${scope}`,
		otherTitle: 'Tariffs of other years',
		vat: (highest: string) => `More than 5% above your own wage cost: mind VAT. Up to ${highest} there is no warning.`,
		spreadTitle: 'Difference between partners',
		spreadCaption: 'Per role the lowest and highest tariff',
		sameForAll: (count) =>
			count === 1
				? 'For one role the same tariff holds for everybody.'
				: `For ${count} roles the same tariff holds for everybody.`,
		lowest: 'Lowest (€)',
		highest: 'Highest (€)',
		partners: 'Partners',
		unpricedTitle: 'Lines without a tariff',
		hoursOf: (hours: string) => `${hours}, without an amount yet`,
		addTitle: 'Add a tariff',
		editTitle: 'Change a tariff',
		succeedTitle: 'New tariff from a day on',
		succeedHint: 'The old tariff ends the day before; the new one holds for the same role, partner and area.',
		form: {
			amountPerHour: 'Amount per hour',
			validFrom: 'Valid from',
			lastDay: 'Last day',
			lastDayHint: 'Empty: until further notice.',
			agreedInHint: 'For example: steering group 12 June 2026.',
			roleHint: 'Without a role the tariff holds for everything.'
		},
		add: 'Add',
		start: 'Let it start',
		saved: 'The tariff was saved.',
		removed: 'The tariff was removed.',
		restored: 'The tariff is back.',
		rolesTitle: 'Roles',
		rolesFold: (count: number) => (count === 1 ? '1 role' : `${count} roles`),
		rolesIntro: 'A tariff can be agreed for each role. An import recognises the other names too.',
		roleName: 'Name of the role',
		aliases: 'Other names',
		aliasesHint: 'With commas between them. For example: SO, schoolopleider vo.',
		roleSaved: (name: string) => `${name} was saved.`,
		roleRemoved: (name: string) => `The role ${name} was removed.`,
		roleRestored: (name: string) => `The role ${name} is back.`,
		addRole: 'Add a role',
		readOnly: 'The lead partner and the coordinator keep the tariffs.',
		emptyTitle: 'What does an hour cost?',
		emptyText:
			'Start with the roles, such as school-based and institute-based teacher educator. Agree a tariff per role; where needed also per partner or area.',
		emptyExample: 'Schoolopleider · all partners · €54.00 per hour · from 1 August 2026 · steering group 12 June 2026',
		problems: {
			notAboveZero: 'A tariff is above zero.',
			roleNeeded: 'Choose a role: a tariff for a partner or area without a role prices nothing.',
			endBeforeStart: 'The last day is before the first.',
			startsTooEarly: 'A new tariff starts later than the tariff it follows.'
		},
		overlaps: (amount: string, period: string) =>
			`A tariff for the same holds then already: ${amount}, ${period}. Let that end first, or choose “New tariff from…”.`,
		overlap: 'A tariff for the same days was added in the meantime. Load the page again.',
		reference: 'This cannot be: something still belongs to it, or it refers to something that was removed.',
		notRemoved: 'There is nothing to bring back: it is there already or was never removed.',
		roleNameTaken: (name: string, role: string) => `The name “${name}” belongs to the role ${role} already.`,
		roleInUse: (lines: number, tariffs: number) =>
			`It cannot be removed: the role is with ${lines} ${lines === 1 ? 'line' : 'lines'} and ${tariffs} ${tariffs === 1 ? 'tariff' : 'tariffs'}.`
	}
});
