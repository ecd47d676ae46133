/** Why a bundle cannot be used: for every reason what to do, after the path of the field. */
import type { BundleProblem, BundleReason } from '../bundle/bundle-problem';
import { LARGEST_BUNDLE_MEGABYTES, LIST_LENGTH, MOST_PARTNERS, NAME_LENGTH, NOTE_LENGTH } from '../bundle/limits';
import { defineMessages, type Locale } from './locale';
import { schemeProblemMessages } from './scheme-problems';

type Sentences = Readonly<Record<BundleReason, (found: string) => string>>;

/** " (hier staat X)" */
function here(found: string): string {
	return found === '' ? '' : ` (hier staat ${found})`;
}
function hereEnglish(found: string): string {
	return found === '' ? '' : ` (found ${found})`;
}

const nl: Sentences = {
	fileTooLarge: () => `dit bestand is te groot; een bundel is hoogstens ${LARGEST_BUNDLE_MEGABYTES} MB`,
	notJson: () => 'dit is geen JSON-bestand; kies een bundel die uit dit programma komt',
	notABundle: () => 'dit is geen bundel van een opleidingsschool; het veld "format" ontbreekt of klopt niet',
	otherVersion: (found) => `dit programma leest bundels van versie 1; dit is versie ${found}`,
	tooDeep: () => 'hier zijn te veel velden in elkaar gezet',
	badCharacter: () => 'haal het onleesbare teken weg',
	moreProblems: (found) => `en nog ${found} fouten; los eerst de fouten hierboven op`,
	missing: () => 'dit veld ontbreekt',
	unknownField: () => 'dit veld hoort niet in een bundel; haal het weg',
	notAllowed: (found) => `deze waarde kan hier niet${here(found)}`,
	textExpected: (found) => `vul een tekst in tussen aanhalingstekens${here(found)}`,
	yesNoExpected: (found) => `vul true of false in, zonder aanhalingstekens${here(found)}`,
	listExpected: (found) => `hier hoort een lijst te staan${here(found)}`,
	objectExpected: (found) => `hier hoort een groep velden te staan${here(found)}`,
	choice: (found) => `kies een van de waarden uit de beschrijving van de bundel${here(found)}`,
	format: () => 'vul "opleidingsschool-bundle" in',
	version: () => 'vul 1 in',
	id: (found) => `gebruik alleen kleine letters, cijfers en streepjes, hoogstens 63 tekens${here(found)}`,
	empty: () => 'vul iets in; leeg kan hier niet',
	tooLong: () => `maak deze tekst korter: een naam is hoogstens ${NAME_LENGTH} tekens, een toelichting ${NOTE_LENGTH}`,
	tooMany: () => `een lijst heeft hoogstens ${LIST_LENGTH} regels, en er zijn hoogstens ${MOST_PARTNERS} partners`,
	amountAsText: () => 'vul het bedrag in als tekst met een punt, bijvoorbeeld "1234.50"',
	amount: (found) =>
		`vul een bedrag in met een punt en hoogstens twee cijfers erachter, bijvoorbeeld "1234.50"${here(found)}`,
	hoursAsText: () => 'vul uren in als tekst met een punt, bijvoorbeeld "12.50"',
	hours: (found) => `vul uren in met een punt en hoogstens twee cijfers erachter, bijvoorbeeld "12.50"${here(found)}`,
	zeroHours: () => 'nul uren wordt niet gedeclareerd; haal de regel weg',
	weightAsText: () => 'vul dit getal in als tekst met een punt, bijvoorbeeld "61" of "12.5"',
	weight: (found) => `vul een getal van 0 of meer in met een punt, bijvoorbeeld "61" of "12.5"${here(found)}`,
	over100: (found) => `een percentage is hoogstens 100${here(found)}`,
	negative: (found) => `dit getal kan niet onder nul liggen${here(found)}`,
	notAboveZero: (found) => `dit bedrag moet meer dan nul zijn${here(found)}`,
	count: (found) => `vul een heel getal in, zonder aanhalingstekens${here(found)}`,
	tooLarge: (found) => `dit aantal is te groot${here(found)}`,
	twelfths: (found) => `vul een aantal maanden van 1 tot en met 11 in${here(found)}`,
	day: (found) => `vul een bestaande datum in als "2026-08-01"${here(found)}`,
	schoolYear: (found) => `vul een schooljaar in als "2026-2027"${here(found)}`,
	instant: (found) => `vul een tijdstip in als "2026-10-15T14:00:00.000Z"${here(found)}`,
	area: (found) => `kies opleiden, professionaliseren of onderzoeken, en bij een regel eventueel shared${here(found)}`,
	digest: () => 'hier horen 64 cijfers en letters van a tot en met f te staan',
	iban: () => 'dit is geen rekeningnummer (IBAN) in hoofdletters zonder spaties, met kloppende controlecijfers',
	bic: () => 'dit is geen BIC van 8 of 11 tekens in hoofdletters',
	link: (found) => `een adres begint met https:// of http://${here(found)}`,
	twice: (found) => `dit staat er al${here(found)}`,
	nameTaken: (found) => `${found} heeft dezelfde naam`,
	shortNameTaken: (found) => `${found} heeft dezelfde korte naam`,
	identifierTaken: (found) => `${found} heeft hetzelfde nummer`,
	pointsAtNothing: (found) => `dit verwijst naar ${found}, maar dat staat niet in de bundel`,
	cycle: (found) => `${found} hangt onder zichzelf`,
	parentKind: (found) =>
		`deze soort partner kan niet onder ${found === '' ? 'niemand' : found} hangen: een vestiging hangt onder een school, een school onder een bestuur, een instituut onder een hogeschool of universiteit`,
	severalLeadPartners: (found) => `er is maar één penvoerder; ook ${found} is als penvoerder aangemerkt`,
	leadPartnerEnds: () => 'de penvoerder kan geen einddatum hebben; wijs eerst een andere penvoerder aan',
	startsBeforeParent: (found) => `deze partner kan niet eerder lid zijn dan ${found}, waar zij onder hangt`,
	endsAfterParent: (found) => `deze partner kan niet langer lid zijn dan ${found}, waar zij onder hangt`,
	severalSubsidySources: (found) => `maar één bron kan de subsidie volgen; ook ${found} doet dat`,
	endBeforeStart: (found) => `het einde (${found}) ligt niet na het begin`,
	allWeightsZero: () => 'ten minste één gebied moet meer dan nul krijgen',
	scopeNeedsRole: () => 'een tarief voor een partner of gebied heeft ook een rol nodig',
	tariffsOverlap: (found) => `op ${found} geldt al een tarief voor dezelfde partner, rol en gebied`,
	wageCostsOverlap: (found) => `op ${found} gelden al loonkosten voor dezelfde partner en rol`,
	roundsOverlap: (found) => `deze ronde begint (${found}) voordat een andere is afgelopen`,
	roundOutsideYear: (found) => `deze ronde ligt niet binnen haar schooljaar${here(found)}`,
	checksItself: () => 'een organisatie beoordeelt niet haar eigen uren',
	erasedName: () => 'de naam van deze medewerker is gewist; haal hem hier ook weg',
	otherYearOfRound: (found) => `de ronde is van een ander schooljaar, ${found}`,
	otherPartner: (found) => `dit is van een andere organisatie, ${found}`,
	tooManyDays: () => 'een regel gaat over hoogstens 31 dagen; splits hem',
	outsideSchoolYear: (found) => `deze dagen liggen niet in het schooljaar van de regel${here(found)}`,
	outsideRound: (found) =>
		`dit werk begint niet in zijn ronde${here(found)}; alleen wat in een afgerekende ronde is gemist, staat in een latere`,
	correctsItself: () => 'een regel corrigeert niet zichzelf',
	correctsCorrection: (found) => `${found} is zelf een correctie; corrigeer de oorspronkelijke regel`,
	correctsDraft: (found) => `${found} is een concept; alleen wat is goedgekeurd wordt gecorrigeerd`,
	onlyCorrections: (found) => `minder dan nul uren kan alleen in een correctie${here(found)}`,
	takesBackTooMuch: (found) => `van de gecorrigeerde regel is nog ${found} uur over om terug te nemen`,
	approvedBeforeSettling: (found) =>
		`deze regel is goedgekeurd voordat ronde ${found} elders is afgerekend, en hoort dus ook afgerekend te zijn`,
	amountDiffers: (found) => `uren maal tarief is ${found}`,
	sumDiffers: (found) => `de posten komen samen op ${found}`,
	stateNeeds: (found) => `dit hoort ingevuld te zijn bij de status ${found}`,
	endWithoutOutcome: () => 'een verschil van mening heeft een einde en een uitkomst, of geen van beide',
	severalOpenDisputes: () => 'over deze regel loopt al een verschil van mening',
	noOpenDispute: () => 'over deze betwiste regel loopt geen verschil van mening, dus niemand kan erover beslissen',
	lineNotDisputed: (found) => `${found} heeft niet de status disputed, dus er loopt geen verschil van mening over`,
	notZero: () => 'een ontvangst is niet nul',
	movesNowhere: () => 'uren gaan mee naar een andere afspraak dan waar ze vandaan komen',
	sameSide: () => 'een verrekening gaat van de ene partner naar een andere',
	recordDiffers: (found) => `dit bedrag klopt niet met wat er is vastgelegd; daar is het ${found}`,
	otherId: (found) => `dit moet hetzelfde zijn als het id van de regeling, ${found}`,
	otherSchoolYear: (found) => `dit moet hetzelfde schooljaar zijn als dat van de versie, ${found}`,
	digestDiffers: () =>
		'deze vastgelegde versie is veranderd sinds zij is vastgelegd; gebruik de oorspronkelijke bundel',
	scheme: (found) => `deze regeling klopt niet${here(found)}`
};

const en: Sentences = {
	fileTooLarge: () => `this file is too large; a bundle is at most ${LARGEST_BUNDLE_MEGABYTES} MB`,
	notJson: () => 'this is not a JSON file; choose a bundle made by this program',
	notABundle: () => 'this is not a bundle of an opleidingsschool; the field "format" is missing or wrong',
	otherVersion: (found) => `this program reads bundles of version 1; this is version ${found}`,
	tooDeep: () => 'too many fields are nested here',
	badCharacter: () => 'remove the unreadable character',
	moreProblems: (found) => `and ${found} more problems; solve the ones above first`,
	missing: () => 'this field is missing',
	unknownField: () => 'this field does not belong in a bundle; remove it',
	notAllowed: (found) => `this value is not possible here${hereEnglish(found)}`,
	textExpected: (found) => `enter a text between quotes${hereEnglish(found)}`,
	yesNoExpected: (found) => `enter true or false, without quotes${hereEnglish(found)}`,
	listExpected: (found) => `a list belongs here${hereEnglish(found)}`,
	objectExpected: (found) => `a group of fields belongs here${hereEnglish(found)}`,
	choice: (found) => `choose one of the values in the description of the bundle${hereEnglish(found)}`,
	format: () => 'enter "opleidingsschool-bundle"',
	version: () => 'enter 1',
	id: (found) => `use lower-case letters, digits and dashes only, at most 63 characters${hereEnglish(found)}`,
	empty: () => 'enter something; this cannot be empty',
	tooLong: () => `shorten this text: a name has at most ${NAME_LENGTH} characters, a note ${NOTE_LENGTH}`,
	tooMany: () => `a list has at most ${LIST_LENGTH} rows, and there are at most ${MOST_PARTNERS} partners`,
	amountAsText: () => 'enter the amount as text with a point, for example "1234.50"',
	amount: (found) =>
		`enter an amount with a point and at most two digits after it, for example "1234.50"${hereEnglish(found)}`,
	hoursAsText: () => 'enter hours as text with a point, for example "12.50"',
	hours: (found) =>
		`enter hours with a point and at most two digits after it, for example "12.50"${hereEnglish(found)}`,
	zeroHours: () => 'zero hours are not declared; remove the line',
	weightAsText: () => 'enter this number as text with a point, for example "61" or "12.5"',
	weight: (found) => `enter a number of 0 or more with a point, for example "61" or "12.5"${hereEnglish(found)}`,
	over100: (found) => `a percentage is at most 100${hereEnglish(found)}`,
	negative: (found) => `this number cannot be below zero${hereEnglish(found)}`,
	notAboveZero: (found) => `this amount must be above zero${hereEnglish(found)}`,
	count: (found) => `enter a whole number, without quotes${hereEnglish(found)}`,
	tooLarge: (found) => `this number is too large${hereEnglish(found)}`,
	twelfths: (found) => `enter a number of months from 1 to 11${hereEnglish(found)}`,
	day: (found) => `enter an existing date like "2026-08-01"${hereEnglish(found)}`,
	schoolYear: (found) => `enter a school year like "2026-2027"${hereEnglish(found)}`,
	instant: (found) => `enter a moment like "2026-10-15T14:00:00.000Z"${hereEnglish(found)}`,
	area: (found) =>
		`choose opleiden, professionaliseren or onderzoeken, and for a line possibly shared${hereEnglish(found)}`,
	digest: () => '64 digits and letters from a to f belong here',
	iban: () => 'this is no account number (IBAN) in capitals without spaces, with check digits that hold',
	bic: () => 'this is no BIC of 8 or 11 characters in capitals',
	link: (found) => `an address begins with https:// or http://${hereEnglish(found)}`,
	twice: (found) => `this is there already${hereEnglish(found)}`,
	nameTaken: (found) => `${found} has the same name`,
	shortNameTaken: (found) => `${found} has the same short name`,
	identifierTaken: (found) => `${found} has the same number`,
	pointsAtNothing: (found) => `this refers to ${found}, which is not in the bundle`,
	cycle: (found) => `${found} hangs under itself`,
	parentKind: (found) =>
		`this kind of partner cannot hang under ${found === '' ? 'nobody' : found}: a site hangs under a school, a school under a board, an institute under a hogeschool or university`,
	severalLeadPartners: (found) => `there is only one lead partner; ${found} is marked as such too`,
	leadPartnerEnds: () => 'the lead partner cannot have an end date; make another partner the lead first',
	startsBeforeParent: (found) => `this partner cannot be a member before ${found}, which it hangs under`,
	endsAfterParent: (found) => `this partner cannot be a member longer than ${found}, which it hangs under`,
	severalSubsidySources: (found) => `only one source can follow the subsidy; ${found} does so too`,
	endBeforeStart: (found) => `the end (${found}) does not come after the start`,
	allWeightsZero: () => 'at least one area must get more than zero',
	scopeNeedsRole: () => 'a tariff for a partner or an area needs a role as well',
	tariffsOverlap: (found) => `a tariff for the same partner, role and area is already valid on ${found}`,
	wageCostsOverlap: (found) => `a wage cost for the same partner and role is already valid on ${found}`,
	roundsOverlap: (found) => `this round begins (${found}) before another one has ended`,
	roundOutsideYear: (found) => `this round is not within its school year${hereEnglish(found)}`,
	checksItself: () => 'an organisation does not decide about its own hours',
	erasedName: () => 'the name of this person was erased; remove it here too',
	otherYearOfRound: (found) => `the round is of another school year, ${found}`,
	otherPartner: (found) => `this is of another organisation, ${found}`,
	tooManyDays: () => 'a line is about 31 days at most; split it',
	outsideSchoolYear: (found) => `these days are not in the school year of the line${hereEnglish(found)}`,
	outsideRound: (found) =>
		`this work does not begin in its round${hereEnglish(found)}; only what was missed in a settled round stands in a later one`,
	correctsItself: () => 'a line does not correct itself',
	correctsCorrection: (found) => `${found} is a correction itself; correct the original line`,
	correctsDraft: (found) => `${found} is a draft; only what was approved is corrected`,
	onlyCorrections: (found) => `hours below zero belong in a correction only${hereEnglish(found)}`,
	takesBackTooMuch: (found) => `of the corrected line ${found} hours are left to take back`,
	approvedBeforeSettling: (found) =>
		`this line was approved before round ${found} was settled elsewhere, so it must be settled too`,
	amountDiffers: (found) => `hours times tariff is ${found}`,
	sumDiffers: (found) => `the entries come to ${found}`,
	stateNeeds: (found) => `this is needed in the state ${found}`,
	endWithoutOutcome: () => 'a dispute has both an end and an outcome, or neither',
	severalOpenDisputes: () => 'there is an open dispute about this line already',
	noOpenDispute: () => 'there is no open dispute about this disputed line, so nobody can decide about it',
	lineNotDisputed: (found) => `${found} is not in the state disputed, so no dispute about it is open`,
	notZero: () => 'a receipt is not zero',
	movesNowhere: () => 'hours go along to another agreement than they come from',
	sameSide: () => 'a swap goes from one partner to another',
	recordDiffers: (found) => `this amount is not that of what was recorded; there it is ${found}`,
	otherId: (found) => `this must be the same as the id of the scheme, ${found}`,
	otherSchoolYear: (found) => `this must be the same school year as that of the version, ${found}`,
	digestDiffers: () => 'this frozen version was changed after it was frozen; use the original bundle',
	scheme: (found) => `this scheme is not right${hereEnglish(found)}`
};

export const bundleMessages = defineMessages({ nl, en });

/** `years[0].lines[12].cost.hours: vul uren in als tekst met een punt, bijvoorbeeld "12.50"` */
export function bundleProblemText(locale: Locale, { path, reason, found, schemeReason }: BundleProblem): string {
	const ofScheme = schemeReason && schemeProblemMessages[locale][schemeReason];
	const sentence = ofScheme ?? bundleMessages[locale][reason](found ?? '');
	return path === '' ? sentence : `${path}: ${sentence}`;
}
