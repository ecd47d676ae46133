/** Settling: the rounds of a year, one round, and the statement of one organisation. */
import { defineMessages } from './locale';

/** What goes into a settlement beside hours. */
export type BesideHours = 'swaps' | 'advances' | 'contributions';

/** "a, b or c" */
function listed(words: readonly string[], last: string): string {
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

const BESIDE_HOURS = {
	nl: { swaps: 'verrekeningen met gesloten beurzen', advances: 'voorschotten', contributions: 'bijdragen' },
	en: { swaps: 'swaps with closed purses', advances: 'advances', contributions: 'contributions' }
} as const satisfies Record<string, Record<BesideHours, string>>;

/** How a sentence about a round begins, whatever people called it, in whatever language. */
function opening(round: string, word: string): string {
	const named = /^(ronde|round)\b/i.test(round) ? round : `${word} ${round}`;
	return round.includes(':') ? `${named} –` : `${named}:`;
}

export const settlementMessages = defineMessages({
	nl: {
		title: 'Afrekening',
		noRounds: 'Er zijn nog geen rondes om af te rekenen. Maak ze bij Afspraken.',
		toAgreements: 'Naar Afspraken',
		noLeadPartner: 'Wijs eerst een penvoerder aan bij Partners: iedereen rekent met de penvoerder af.',
		partners: (count: number) => (count === 1 ? '1 partner' : `${count} partners`),
		/** What the penvoerder pays and receives. */
		hub: (round: string, pays: string, to: string, receives: string, from: string) =>
			`${opening(round, 'Ronde')} de penvoerder betaalt ${pays} aan ${to} en ontvangt ${receives} van ${from}`,
		hubPays: (round: string, pays: string, to: string) =>
			`${opening(round, 'Ronde')} de penvoerder betaalt ${pays} aan ${to}`,
		hubReceives: (round: string, receives: string, from: string) =>
			`${opening(round, 'Ronde')} de penvoerder ontvangt ${receives} van ${from}`,
		hubNothing: (round: string) => `${opening(round, 'Ronde')} er is niets te betalen of te ontvangen`,
		waits: (amount: string) => `; er blijft ${amount} wachten op een besluit.`,
		andUnpriced: (amount: string, unpriced: string) => `${amount} en ${unpriced}`,
		waitsHours: (hours: string) => `; er blijft ${hours} wachten op een besluit.`,
		nothingWaits: '.',
		own: {
			receives: (partner: string, amount: string, round: string) =>
				`${opening(round, 'Ronde')} ${partner} ontvangt ${amount}`,
			pays: (partner: string, amount: string, round: string) =>
				`${opening(round, 'Ronde')} ${partner} betaalt ${amount}`,
			even: (partner: string, round: string) =>
				`${opening(round, 'Ronde')} ${partner} heeft niets te betalen of te ontvangen`
		},
		/** For who sees no statement: what everybody may know. */
		standing: {
			of: (round: string | null, parts: readonly string[]) =>
				parts.length === 0
					? `Er is${round === null ? '' : ` in ${round}`} nog niets ingediend.`
					: `Van de uren van ${round ?? 'dit schooljaar'} is ${listed(parts, 'en')}.`,
			settled: (hours: string, values: string) => `${hours} afgerekend (${values})`,
			toSettle: (hours: string) => `${hours} goedgekeurd en nog niet afgerekend`,
			undecided: (hours: string) => `over ${hours} nog niet besloten`,
			whoSees:
				'Wat een partner ontvangt of betaalt zien alleen die partner, de penvoerder, de coördinator en de accountant.',
			compare: 'Vergelijk met wat is afgesproken'
		},
		ownOfLead: (lead: string) =>
			`${lead} is de penvoerder. Open een ronde om te zien wat het eigen werk oplevert; bedragen van andere partners zie je niet.`,
		/** Sections that hold nothing are left out; without `whose` there is nothing of anybody. */
		nothingOf: (what: readonly BesideHours[], whose: readonly string[]) => {
			const kinds = listed(
				what.map((one) => BESIDE_HOURS.nl[one]),
				'of'
			);
			return whose.length === 0 ? `Er zijn geen ${kinds}.` : `Van ${listed(whose, 'en')} zijn er geen ${kinds}.`;
		},
		provisional: 'Voorlopig: dit verandert nog tot de ronde is afgerekend.',
		withEarlier: (earlier: string) =>
			`Hierin zit ook wat met ${earlier} wordt afgerekend: die ronde komt eerst, en wat daarmee is afgerekend valt hier weg.`,
		kept: (by: string, at: string) => `Afgerekend door ${by} op ${at}. Dit verandert niet meer.`,
		keptElsewhere: 'Deze ronde is eerder afgerekend, zonder overzicht in dit programma.',
		roundsTitle: 'Rondes',
		round: 'Ronde',
		period: 'Werk van',
		state: 'Stand',
		states: { open: 'open', closed: 'gesloten, nog af te rekenen', settled: 'afgerekend' },
		settledOn: (day: string) => `op ${day}`,
		afterEarlier: 'volgt na de vorige ronde',
		pays: 'Penvoerder betaalt',
		receives: 'Penvoerder ontvangt',
		net: 'Saldo',
		netHint: 'Boven nul ontvangt de partner, onder nul betaalt de partner.',
		partner: 'Partner',
		entries: 'Posten',
		total: 'Totaal',
		leadRow: 'penvoerder: het spiegelbeeld',
		/** Under hours in kind of the penvoerder. */
		ownHours: 'uren van de eigen organisatie',
		ownPurse: (amount: string) =>
			`De penvoerder rekent met de eigen organisatie ${amount} af. Dat blijft in dezelfde beurs: er volgt geen betaling uit.`,
		kinds: {
			declared: 'Goedgekeurde uren',
			correction: 'Correcties',
			advance: 'Voorschotten',
			contribution: 'Bijdragen',
			swap: 'Gesloten beurzen'
		},
		given: 'In natura gegeven',
		givenText: 'Uren in natura tellen in geen enkel bedrag mee.',
		askedBack: (partner: string, amount: string) =>
			`${partner} betaalt het voorschot van ${amount} terug: in deze ronde worden geen betaalde uren van deze partner afgerekend. Is dat niet de bedoeling, wacht dan met afrekenen tot die uren zijn goedgekeurd.`,
		/** Under a balance. */
		askedBackNote: 'voorschot terug: geen betaalde uren',
		perPartner: 'Per partner',
		nothingToSettle: 'Er is nog niets goedgekeurd, betaald of gevraagd om af te rekenen.',
		nothingSettled: (partner: string, round: string) => `Met ${round} is van ${partner} niets afgerekend.`,
		leftTitle: 'Wat blijft wachten',
		leftText: 'Dit houdt de afrekening niet tegen. Het gaat mee met de volgende, zodra erover is besloten.',
		leftNone: 'Er wacht niets op een besluit.',
		leftStates: { submitted: 'wacht op een oordeel', disputed: 'verschil van mening' },
		leftUnpriced: (count: number) => (count === 1 ? '1 regel zonder tarief' : `${count} regels zonder tarief`),
		lines: 'Regels',
		hours: 'Uren',
		amount: 'Bedrag',
		settleTitle: 'Afrekenen',
		settleText: (round: string) =>
			`Hiermee ligt vast wat hierboven staat. Daarna kan niemand “${round}” nog wijzigen of heropenen; wat later komt, gaat mee met de volgende afrekening. Dit kan niet ongedaan worden gemaakt.`,
		/** `since`: the day from which work finds no other round of the year; without one, none of it does. */
		lastOfYear: (since: string | null) =>
			`Na deze ronde wordt er dit schooljaar geen latere meer afgerekend. Wat nu nog wacht${since === null ? '' : ` van werk vanaf ${since}`}, wordt pas afgerekend met de eerste ronde van het volgende schooljaar. Beslis er liever eerst over.`,
		allSettled: (hours: string) =>
			`Alle rondes van dit schooljaar zijn afgerekend. ${hours} is goedgekeurd en nog niet afgerekend; dat gaat mee met de eerste ronde van het volgende schooljaar.`,
		settleFirstClose: 'Sluit eerst de ronde bij Afspraken; dan kan er niets meer bijkomen.',
		confirm: 'Ik heb de bedragen gezien; ze mogen vast.',
		confirmMissing: 'Zet een vinkje als de bedragen kloppen',
		settle: 'Ronde afrekenen',
		settled: 'De ronde is afgerekend.',
		problems: {
			roundOpen: 'De ronde is nog open. Sluit haar eerst bij Afspraken.',
			noLeadPartner: 'Er is geen penvoerder. Wijs er een aan bij Partners.',
			changedMeanwhile:
				'Er is intussen iets veranderd. Kijk de bedragen hieronder opnieuw na; er is nog niets afgerekend.'
		},
		settledAlready: (by: string | null, at: string) =>
			by === null ? 'Deze ronde was al afgerekend.' : `${by} heeft deze ronde al afgerekend, op ${at}.`,
		statementTitle: (partner: string) => `Afrekening ${partner}`,
		what: 'Wat',
		day: 'Datum',
		workFrom: 'Werk vanaf',
		hoursTimes: 'Uren × tarief',
		subtotal: (kind: string) => `Samen ${kind.toLowerCase()}`,
		leadsTo: {
			receives: (partner: string, amount: string) => `De penvoerder betaalt ${partner} ${amount}.`,
			pays: (partner: string, amount: string) => `${partner} betaalt de penvoerder ${amount}.`,
			even: (partner: string) => `${partner} en de penvoerder zijn elkaar niets schuldig.`,
			ownPurse: (amount: string) => `De penvoerder houdt ${amount} voor het eigen werk; er volgt geen betaling uit.`
		},
		toLines: 'Bekijk deze uren',
		toRound: 'Naar de ronde',
		fingerprint: 'Vingerafdruk',
		notIntact: 'Dit overzicht is niet meer wat er is vastgelegd. Neem contact op met de beheerder.'
	},
	en: {
		title: 'Settlement',
		noRounds: 'There are no rounds to settle yet. Make them under Agreements.',
		toAgreements: 'To Agreements',
		noLeadPartner: 'Appoint a lead partner under Partners first: everyone settles with the lead partner.',
		partners: (count: number) => (count === 1 ? '1 partner' : `${count} partners`),
		hub: (round: string, pays: string, to: string, receives: string, from: string) =>
			`${opening(round, 'Round')} the lead partner pays ${pays} to ${to} and receives ${receives} from ${from}`,
		hubPays: (round: string, pays: string, to: string) =>
			`${opening(round, 'Round')} the lead partner pays ${pays} to ${to}`,
		hubReceives: (round: string, receives: string, from: string) =>
			`${opening(round, 'Round')} the lead partner receives ${receives} from ${from}`,
		hubNothing: (round: string) => `${opening(round, 'Round')} there is nothing to pay or receive`,
		waits: (amount: string) => `; ${amount} is still waiting for a decision.`,
		andUnpriced: (amount: string, unpriced: string) => `${amount} and ${unpriced}`,
		waitsHours: (hours: string) => `; ${hours} are still waiting for a decision.`,
		nothingWaits: '.',
		own: {
			receives: (partner: string, amount: string, round: string) =>
				`${opening(round, 'Round')} ${partner} receives ${amount}`,
			pays: (partner: string, amount: string, round: string) => `${opening(round, 'Round')} ${partner} pays ${amount}`,
			even: (partner: string, round: string) => `${opening(round, 'Round')} ${partner} has nothing to pay or receive`
		},
		standing: {
			of: (round: string | null, parts: readonly string[]) =>
				parts.length === 0
					? `Nothing has been submitted${round === null ? '' : ` in ${round}`} yet.`
					: `Of the hours of ${round ?? 'this school year'}, ${listed(parts, 'and')}.`,
			settled: (hours: string, values: string) => `${hours} have been settled (${values})`,
			toSettle: (hours: string) => `${hours} have been approved but not settled yet`,
			undecided: (hours: string) => `${hours} are still waiting for a decision`,
			whoSees:
				'Only that partner, the lead partner, the coordinator and the accountant can see what a partner receives or pays.',
			compare: 'Compare with what was agreed'
		},
		ownOfLead: (lead: string) =>
			`${lead} is the lead partner. Open a round to see what its own work comes to; you do not see the amounts of other partners.`,
		nothingOf: (what: readonly BesideHours[], whose: readonly string[]) => {
			const kinds = listed(
				what.map((one) => BESIDE_HOURS.en[one]),
				'or'
			);
			return whose.length === 0 ? `There are no ${kinds}.` : `There are no ${kinds} for ${listed(whose, 'and')}.`;
		},
		provisional: 'Provisional: this can still change until the round is settled.',
		withEarlier: (earlier: string) =>
			`This includes what will be settled with ${earlier}: that round comes first, and whatever it settles drops out here.`,
		kept: (by: string, at: string) => `Settled by ${by} on ${at}. This can no longer change.`,
		keptElsewhere: 'This round was settled earlier, without a statement in this program.',
		roundsTitle: 'Rounds',
		round: 'Round',
		period: 'Period of work',
		state: 'State',
		states: { open: 'open', closed: 'closed, to be settled', settled: 'settled' },
		settledOn: (day: string) => `on ${day}`,
		afterEarlier: 'follows the previous round',
		pays: 'Lead partner pays',
		receives: 'Lead partner receives',
		net: 'Balance',
		netHint: 'Above zero the partner receives, below zero the partner pays.',
		partner: 'Partner',
		entries: 'Entries',
		total: 'Total',
		leadRow: 'lead partner: the mirror image',
		ownHours: 'hours of its own organisation',
		ownPurse: (amount: string) =>
			`The lead partner settles ${amount} with its own organisation. That stays within one purse: no payment follows.`,
		kinds: {
			declared: 'Approved hours',
			correction: 'Corrections',
			advance: 'Advances',
			contribution: 'Contributions',
			swap: 'Closed purses'
		},
		given: 'Given in kind',
		givenText: 'Hours in kind are not part of any amount.',
		askedBack: (partner: string, amount: string) =>
			`${partner} pays back the advance of ${amount}: none of this partner’s paid hours are settled in this round. If that is not what you intend, wait with settling until those hours have been approved.`,
		askedBackNote: 'advance paid back: no paid hours',
		perPartner: 'Per partner',
		nothingToSettle: 'Nothing has been approved, paid or asked for yet that could be settled.',
		nothingSettled: (partner: string, round: string) => `Nothing was settled for ${partner} with ${round}.`,
		leftTitle: 'What is still waiting',
		leftText: 'This does not hold up the settlement. It goes with the next one, once a decision has been made.',
		leftNone: 'Nothing is waiting for a decision.',
		leftStates: { submitted: 'waiting for a decision', disputed: 'in dispute' },
		leftUnpriced: (count: number) => (count === 1 ? '1 line without a tariff' : `${count} lines without a tariff`),
		lines: 'Lines',
		hours: 'Hours',
		amount: 'Amount',
		settleTitle: 'Settle',
		settleText: (round: string) =>
			`This records what is shown above. Afterwards nobody can change or reopen “${round}”; anything later goes with the next settlement. This cannot be undone.`,
		lastOfYear: (since: string | null) =>
			`No later round of this school year will be settled after this one. Whatever is still waiting${since === null ? '' : ` for work from ${since} on`} will only be settled with the first round of the next school year. It is better to decide about it first.`,
		allSettled: (hours: string) =>
			`All rounds of this school year are settled. ${hours} have been approved but not settled yet; they go with the first round of the next school year.`,
		settleFirstClose: 'Close the round under Agreements first; then nothing can be added.',
		confirm: 'I have seen the amounts; they may be recorded.',
		confirmMissing: 'Tick this if the amounts are right',
		settle: 'Settle the round',
		settled: 'The round is settled.',
		problems: {
			roundOpen: 'The round is still open. Close it under Agreements first.',
			noLeadPartner: 'There is no lead partner. Appoint one under Partners.',
			changedMeanwhile:
				'Something has changed in the meantime. Check the amounts below again; nothing has been settled yet.'
		},
		settledAlready: (by: string | null, at: string) =>
			by === null ? 'This round has already been settled.' : `${by} already settled this round, on ${at}.`,
		statementTitle: (partner: string) => `Settlement ${partner}`,
		what: 'What',
		day: 'Date',
		workFrom: 'Work from',
		hoursTimes: 'Hours × tariff',
		subtotal: (kind: string) => `Total ${kind.toLowerCase()}`,
		leadsTo: {
			receives: (partner: string, amount: string) => `The lead partner pays ${partner} ${amount}.`,
			pays: (partner: string, amount: string) => `${partner} pays the lead partner ${amount}.`,
			even: (partner: string) => `${partner} and the lead partner owe each other nothing.`,
			ownPurse: (amount: string) => `The lead partner keeps ${amount} for its own work; no payment follows.`
		},
		toLines: 'See these hours',
		toRound: 'To the round',
		fingerprint: 'Fingerprint',
		notIntact: 'This statement is no longer what was recorded. Contact your administrator.'
	}
});
export type SettlementTexts = (typeof settlementMessages)['nl'];
