/** Texts of the pages outside: signing in, first run, invitation, new password, and why something there is refused. */
import { defineMessages } from './locale';

export const signInMessages = defineMessages({
	nl: {
		title: 'Inloggen',
		email: 'E-mailadres',
		password: 'Wachtwoord',
		signIn: 'Inloggen',
		signOut: 'Uitloggen',
		wrong: 'E-mailadres of wachtwoord klopt niet.',
		wait: (time: string) => `Er is te vaak geprobeerd. Wacht ${time} en probeer het dan opnieuw.`,
		seconds: (count: number) => (count === 1 ? '1 seconde' : `${count} seconden`),
		minutes: (count: number) => (count === 1 ? '1 minuut' : `${count} minuten`),
		forgotten: 'Wachtwoord vergeten',
		forgottenTitle: 'Wachtwoord vergeten',
		forgottenText: [
			'Deze website verstuurt geen mail. Vraag de penvoerder van het partnerschap om een link voor een nieuw wachtwoord. De penvoerder maakt die op de bladzijde Mensen en geeft hem door. De link werkt één keer, een uur lang.',
			'Is er geen andere penvoerder? Dan kan de beheerder van de server zo’n link maken.'
		],
		backToSignIn: 'Naar inloggen',
		signedOut: 'Er is uitgelogd. Tot de volgende keer.',
		passwordSaved: 'Het nieuwe wachtwoord is bewaard. Log er hieronder mee in.',
		noAccount: 'Nog geen account? Dat komt met een uitnodiging van de penvoerder.',
		withAccount: 'Inloggen met een account',
		invitationTitle: (partnership: string) => `Uitnodiging voor ${partnership}`,
		invitedBy: (person: string, partnership: string) => `${person} nodigt uit om mee te doen in ${partnership}.`,
		invitationRole: 'Rol',
		invitationFor: 'Namens',
		invitationWhole: 'het hele partnerschap',
		invitationEmail: 'Uitnodiging voor',
		validUntil: 'Te gebruiken tot',
		roleMeaning: 'Wat deze rol mag zien en doen staat straks op de bladzijde Rollen.',
		newAccount: 'Account maken',
		newAccountText: 'Kies een naam en een wachtwoord. Inloggen gaat daarna met het e-mailadres hierboven.',
		name: 'Naam',
		nameHint: 'Zoals collega’s die kennen, bijvoorbeeld Noor Jansen. Komt bij elke wijziging te staan.',
		newPassword: 'Nieuw wachtwoord',
		passwordHint: 'Minstens 12 tekens. Een zinnetje onthoudt makkelijk; hoofdletters en tekens hoeven niet.',
		accept: 'Account maken en meedoen',
		acceptSignedIn: 'Meedoen',
		acceptAs: (person: string) => `Ingelogd als ${person}.`,
		signInFirst: 'Bij dit e-mailadres hoort al een account. Log eerst in; daarna komt deze bladzijde terug.',
		otherPerson: (email: string) =>
			`Er is ingelogd met een ander e-mailadres: ${email}. Log uit en open de link opnieuw, of vraag een uitnodiging voor dat adres.`,
		invitationUnknown:
			'Deze uitnodiging bestaat niet. Misschien is de link niet helemaal meegekomen, of is er een nieuwere.',
		invitationAccepted: 'Deze uitnodiging is al gebruikt. Inloggen kan met het e-mailadres en het gekozen wachtwoord.',
		invitationRevoked: 'Deze uitnodiging is ingetrokken. Vraag de penvoerder om een nieuwe.',
		invitationExpired: 'Deze uitnodiging is verlopen. Vraag de penvoerder om een nieuwe.',
		accountExists: 'Bij dit e-mailadres hoort al een account. Log in met dat account.',
		invitationClosedTitle: 'Deze uitnodiging werkt niet meer',
		passwordTitle: 'Nieuw wachtwoord kiezen',
		passwordFor: (person: string, email: string) => `Voor het account van ${person} (${email}).`,
		passwordEnds: 'Na het bewaren is dit account overal uitgelogd.',
		savePassword: 'Wachtwoord bewaren',
		linkUnusableTitle: 'Deze link werkt niet meer',
		linkUnusable: 'De link is al gebruikt of ouder dan een uur. Vraag de penvoerder om een nieuwe.',
		passwordTooShort: 'Dit wachtwoord is te kort. Neem er minstens 12 tekens voor.',
		passwordTooLong: 'Dit wachtwoord is te lang. Neem er hoogstens 128 tekens voor.',
		passwordCommon: 'Dit wachtwoord is te makkelijk te raden. Neem een zinnetje dat niemand anders kiest.',
		passwordPersonal: 'Hier zit vooral de eigen naam of het e-mailadres in. Kies iets dat een ander niet raadt.',
		notAnEmail: 'Dit is geen e-mailadres. Schrijf bijvoorbeeld noor@school.nl.',
		firstRunTitle: 'De eerste keer',
		firstRunText:
			'Deze installatie is nog leeg. Maak hier het eerste partnerschap en het account van de penvoerder. Daarna verdwijnt deze bladzijde; anderen komen op uitnodiging.',
		setupCode: 'Installatiecode',
		setupCodeHint: 'Vier groepjes letters en cijfers uit het logboek van de server, bij het starten geschreven.',
		codeWrong: 'Deze code klopt niet. De laatste regel met een code in het logboek telt.',
		you: 'De penvoerder',
		emailHint: 'Hiermee wordt ingelogd.',
		partnership: 'Het partnerschap',
		partnershipChoice: 'Waarmee beginnen?',
		partnershipNew: 'Met een nieuw partnerschap',
		partnershipImported: (count: number) =>
			count === 1
				? 'Met het partnerschap dat al is ingelezen'
				: `Met de ${count} partnerschappen die al zijn ingelezen`,
		partnershipName: 'Naam van het partnerschap',
		partnershipNameHint: 'Bijvoorbeeld: Opleidingsschool Rivierengebied.',
		recognition: 'Erkenning',
		recognised: 'Erkende opleidingsschool',
		aspirant: 'Aspirant-opleidingsschool',
		leadPartner: 'Organisatie die penvoerder is',
		leadPartnerHint: 'Het bestuur of de hogeschool die de subsidie ontvangt.',
		leadPartnerKind: 'Soort organisatie',
		begin: 'Beginnen'
	},
	en: {
		title: 'Sign in',
		email: 'E-mail address',
		password: 'Password',
		signIn: 'Sign in',
		signOut: 'Sign out',
		wrong: 'E-mail address or password is not right.',
		wait: (time: string) => `There were too many tries. Wait ${time} and try again.`,
		seconds: (count: number) => (count === 1 ? '1 second' : `${count} seconds`),
		minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
		forgotten: 'Password forgotten',
		forgottenTitle: 'Password forgotten',
		forgottenText: [
			'This website sends no mail. Ask the lead partner’s staff of the partnership for a link to a new password. They make it on the page People and pass it on. The link works once, for an hour.',
			'Is there nobody else? Then whoever runs the server can make such a link.'
		],
		backToSignIn: 'To sign in',
		signedOut: 'You are signed out. See you next time.',
		passwordSaved: 'The new password is saved. Sign in with it below.',
		noAccount: 'No account yet? That comes with an invitation from the lead partner.',
		withAccount: 'Sign in with an account',
		invitationTitle: (partnership: string) => `Invitation to ${partnership}`,
		invitedBy: (person: string, partnership: string) => `${person} invites you to take part in ${partnership}.`,
		invitationRole: 'Role',
		invitationFor: 'On behalf of',
		invitationWhole: 'the whole partnership',
		invitationEmail: 'Invitation for',
		validUntil: 'Can be used until',
		roleMeaning: 'What this role may see and do is on the page Roles afterwards.',
		newAccount: 'Make an account',
		newAccountText: 'Choose a name and a password. After that you sign in with the e-mail address above.',
		name: 'Name',
		nameHint: 'As colleagues know it, for example Noor Jansen. It stands at every change.',
		newPassword: 'New password',
		passwordHint: 'At least 12 characters. A short sentence is easy to remember; capitals and signs are not needed.',
		accept: 'Make account and take part',
		acceptSignedIn: 'Take part',
		acceptAs: (person: string) => `Signed in as ${person}.`,
		signInFirst: 'This e-mail address has an account already. Sign in first; this page comes back after that.',
		otherPerson: (email: string) =>
			`You are signed in with another e-mail address: ${email}. Sign out and open the link again, or ask for an invitation for that address.`,
		invitationUnknown: 'This invitation does not exist. Perhaps part of the link is missing, or there is a newer one.',
		invitationAccepted: 'This invitation was used already. Sign in with the e-mail address and the password you chose.',
		invitationRevoked: 'This invitation was taken back. Ask the lead partner for a new one.',
		invitationExpired: 'This invitation has expired. Ask the lead partner for a new one.',
		accountExists: 'This e-mail address has an account already. Sign in with that account.',
		invitationClosedTitle: 'This invitation no longer works',
		passwordTitle: 'Choose a new password',
		passwordFor: (person: string, email: string) => `For the account of ${person} (${email}).`,
		passwordEnds: 'After saving, this account is signed out everywhere.',
		savePassword: 'Save password',
		linkUnusableTitle: 'This link no longer works',
		linkUnusable: 'The link was used already or is older than an hour. Ask the lead partner for a new one.',
		passwordTooShort: 'This password is too short. Take at least 12 characters.',
		passwordTooLong: 'This password is too long. Take at most 128 characters.',
		passwordCommon: 'This password is too easy to guess. Take a short sentence nobody else would choose.',
		passwordPersonal: 'This is mostly your own name or e-mail address. Choose something others do not guess.',
		notAnEmail: 'This is not an e-mail address. Write for example noor@school.nl.',
		firstRunTitle: 'The first time',
		firstRunText:
			'This installation is still empty. Make the first partnership and the account of its lead partner here. After that this page is gone; others come by invitation.',
		setupCode: 'Setup code',
		setupCodeHint: 'Four groups of letters and figures from the log of the server, written when it started.',
		codeWrong: 'This code is not right. The last line with a code in the log counts.',
		you: 'The lead partner’s account',
		emailHint: 'You sign in with this.',
		partnership: 'The partnership',
		partnershipChoice: 'Begin with what?',
		partnershipNew: 'With a new partnership',
		partnershipImported: (count: number) =>
			count === 1
				? 'With the partnership that was imported already'
				: `With the ${count} partnerships that were imported already`,
		partnershipName: 'Name of the partnership',
		partnershipNameHint: 'For example: Opleidingsschool Rivierengebied.',
		recognition: 'Recognition',
		recognised: 'Recognised opleidingsschool',
		aspirant: 'Aspirant opleidingsschool',
		leadPartner: 'Organisation that is lead partner',
		leadPartnerHint: 'The board or university that receives the subsidy.',
		leadPartnerKind: 'Kind of organisation',
		begin: 'Begin'
	}
});

/** Refusals of a field or form outside, by the name the use-case gives them. */
export type OutsideRefusal =
	| 'wrong'
	| 'passwordTooShort'
	| 'passwordTooLong'
	| 'passwordCommon'
	| 'passwordPersonal'
	| 'notAnEmail'
	| 'codeWrong'
	| 'accountExists'
	| 'invitationUnknown'
	| 'invitationAccepted'
	| 'invitationRevoked'
	| 'invitationExpired'
	| 'linkUnusable';
