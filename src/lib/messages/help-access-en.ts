/** The help about finding the way, taking part and keeping record, in English. */
import type { HelpPages } from './help';

export const accessHelpInEnglish = {
	home: {
		title: 'Home',
		question: 'What has to happen now, and by whom?',
		how: [
			'As lead partner or coordinator you see the steps from partners to freezing. A tick is done, an arrow is next.',
			'As a partner you see what your organisation performs, what of it is covered and what you carry yourself.',
			'As a board member you see per area what is not covered and who carries it.'
		],
		know: ['An amount with a question mark leaves out something that is not known yet.']
	},
	people: {
		title: 'People',
		question: 'Who has access, and with which role?',
		how: [
			'Invite somebody by a link that you hand over yourself. It works once, for fourteen days.',
			'When somebody lost the password, hand over a link to choose a new one.'
		],
		know: ['The last lead partner cannot leave.']
	},
	roles: {
		title: 'Roles',
		question: 'What may each role do and see?',
		how: ['The table is the one the product itself uses.'],
		know: ['The database guards the borders between partnerships and organisations by itself as well.']
	},
	audit: {
		title: 'Audit trail',
		question: 'Who changed what, when, and what did it say before?',
		how: [
			'Choose what it is about: the budget, agreements, hours, settlement, or partners and people.',
			'Click a record to see its own history.'
		],
		know: ['Nobody can alter the trail.']
	},
	exchange: {
		title: 'Import and export',
		question: 'How do I take the budget with me?',
		how: [
			'Download the budget as a spreadsheet with working formulas, or as CSV.',
			'Download the whole partnership as one file, to hand over or to move. Importing is all or nothing.'
		],
		know: ['What you may not see is not in your file; the file says so.']
	},
	account: {
		title: 'My account',
		question: 'Where am I signed in, and with which password?',
		how: ['Change your name, language or password, and end sessions you do not recognise.'],
		know: ['After a new password your other sessions end.']
	}
} satisfies HelpPages;
