/** The help pages in English. */
import type { HelpTexts } from './help';

export const helpInEnglish: HelpTexts = {
	title: 'Help',
	intro: 'Per page: which question it answers, how to work with it and what is good to know.',
	how: 'How it works',
	know: 'Good to know',
	all: 'All help',
	pages: {
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
		partners: {
			title: 'Partners',
			question: 'Who takes part, since when, and who belongs to whom?',
			how: [
				'Add boards, schools, sites, universities and their institutes. A site belongs to a school, a school to a board.',
				'A partner with a history can end, not vanish. Without one you can remove it, with undo.',
				'Enter pupils and training places with the day of the count.'
			],
			know: [
				'Exactly one partner is the lead partner.',
				'Wage cost is seen by the own organisation only, not even by the lead partner.',
				'The organisation itself, lead partner, coordinator and accountant see its bank account. Nobody else does.'
			]
		},
		students: {
			title: 'Students',
			question: 'On how many students does the subsidy rest?',
			how: [
				'Enter the number of students per institute, per school or site and per kind of placement.',
				'You can paste from a spreadsheet: institute, place, kind of placement, number. What is not recognised stays, with the reason.'
			],
			know: ['The subsidy of a school year rests on the students of the year before.']
		},
		subsidy: {
			title: 'Subsidy',
			question: 'How much subsidy is there, and how certain is it?',
			how: [
				'The page finds the scheme by date and computes step by step, each with its source.',
				'Enter an award as granted, and later as corrected. Both stay.',
				'When the amount is not known, enter an expected amount under Sources, with where it comes from.'
			],
			know: [
				'The budget uses corrected, else granted, else computed.',
				'An award per calendar year counts for 5/12 and 7/12 unless you agree otherwise under Settings.',
				'Enter an additional subsidy as a source of its own, not as an award.',
				'References and payments are seen by lead partner, coordinator and accountant only.'
			]
		},
		funding: {
			title: 'Sources',
			question: 'Which money and hours are there, and how certain?',
			how: [
				'Add each source: from whom, how much, for which areas, how certain and for how long.',
				"In kind are hours a partner works unpaid: hours times an agreed value. They cover that partner's own lines only.",
				'Answer for each source whether regular funding already pays for this work.'
			],
			know: [
				'Where the scheme limits the areas, the group cannot change that. Where an agreement does, it can.',
				'An unknown amount counts nowhere and is shown as unknown.'
			]
		},
		tariffs: {
			title: 'Tariffs',
			question: 'What does an hour cost, and is that the same everywhere?',
			how: [
				'Make roles and give them a tariff, for all or for one partner, for all areas or one.',
				'A new tariff from a day ends the old one.'
			],
			know: [
				'The most specific tariff valid on the day wins: partner, role and area; then partner and role; then role and area; then role; then the general tariff.',
				'Hours without a tariff get no amount. They never count as € 0.',
				'Frozen versions do not change by a new tariff.'
			]
		},
		agreements: {
			title: 'Agreements about hours',
			question: 'Who works how many hours, and when are they declared?',
			how: [
				'Record per partner, role and activity how many hours were agreed, or take them over from the budget.',
				'Divide the year into rounds. Close a round when nothing may be added; opening it again takes a reason.'
			],
			know: [
				'The amount is hours times the tariff on the pricing day of the budget. Which rule gave it stands beside it.',
				'Hours without a tariff get no amount. They never count as € 0.',
				'Nothing is added to a closed round; a round with hours in it cannot go.'
			]
		},
		declare: {
			title: 'Declare hours',
			question: 'Which hours does our organisation put down, and what became of them?',
			how: [
				'Choose a month and type the hours per person or role, or choose a week and type them per day. On a telephone you fill in one line at a time.',
				'Submit everything at once, or choose lines. As long as nobody decided, you can withdraw them.',
				'A returned line stands first with its reason: change it and submit it again. What was approved is corrected with a new line.'
			],
			know: [
				'The price is the tariff that holds on the first day of the work. A later tariff changes nothing in what was approved.',
				'Drafts are seen by your own organisation only. Names, notes and links are also seen by whoever checks the hours, once they were submitted.',
				'Erasing a name also takes away the notes and links of that person. Hours and amounts stay.'
			]
		},
		review: {
			title: 'Review hours',
			question: 'What was declared of what we agreed, and is it right?',
			how: [
				'Choose a round or a partner. Click declared hours to see the lines behind them.',
				'Tick lines and approve them, return them with a reason, or make another proposal. Or choose all lines at once.',
				'Do you differ? Write it down, and say who acts next.'
			],
			know: [
				'Somebody else always decides about lines of your own organisation.',
				'A decision can be taken back in one go, until something in it is settled.',
				'Everyone sees totals; only the own organisation and whoever checks see lines and names.'
			]
		},
		settlement: {
			title: 'Settling',
			question: 'What does each partner receive or pay for a round, and what is it made of?',
			how: [
				'Record advances, ask for promised contributions, and propose swaps with closed purses.',
				'Click a round for the balance per partner, and a partner for all entries.',
				'Close the round under Agreements and look at what waits. The lead partner settles it then.'
			],
			know: [
				'Everyone settles with the lead partner. All balances together are zero.',
				'A settled round never changes again. What is approved or corrected later goes with the next one.',
				'A swap counts once both partners agreed, each by somebody of its own organisation.',
				'A partner sees its own settlement only; staff of the lead partner and the accountant see all of them.'
			]
		},
		payments: {
			title: 'Payment file',
			question: 'Who receives money after a round, and how do you pay it in one go?',
			how: [
				'Settle the round first. Then this page says who receives what and on which account.',
				'Who has no account number stands apart, with a link to where it is filled in. A site or an institute without a number of its own is paid on the account of the organisation above it.',
				'Choose the day, download the file and upload it at your bank as SEPA credit transfers (pain.001.001.09). Check it there and sign it.'
			],
			know: [
				'The file is a draft. Nothing is paid until you sign it at the bank.',
				'Do not upload one round twice: every signed file is paid. The audit trail says who made a file and when.',
				'Who pays the lead partner is in no file: they transfer the amount themselves.',
				'An account number (IBAN) is checked for country, length and check digits. That catches typing mistakes, not a wrong account: when a number changed, call the organisation before you pay.',
				'Only that organisation, lead partner, coordinator and accountant see an account number. The audit trail holds its last four characters.',
				'The bank compares name and number. Fill in the name exactly as the bank knows it. Letters with accents go into the file without them.'
			]
		},
		split: {
			title: 'Split',
			question: 'How do we divide the money over pots and partners?',
			how: [
				'Start with 50/50 or make pots yourself. A pot takes whole sources, a fixed amount, a percentage, a weight or the remainder.',
				'A pot without pots below it can be divided on over partners by a key: equal, fixed percentages, students, training places, pupils or hours.',
				'A key is frozen on a day. Freeze it anew when the counts have changed.'
			],
			know: [
				'Every split adds up exactly: cents left over go to the largest remainder, ties to whoever is first in the list.',
				"Money in a pot pays that pot's lines only; a share only that partner's lines."
			]
		},
		lines: {
			title: 'Lines',
			question: 'What do we do, who does it and what does it cost?',
			how: [
				'Work as in a spreadsheet: arrows, Tab and Enter, paste from Excel, Ctrl+D fills down, Ctrl+Z undoes.',
				'Give hours (which get the tariff) or a lump sum, not both.',
				'Everything is saved at once. When somebody else changes the same cell you see both values and choose.'
			],
			know: [
				'Who does it may stay open.',
				'Organisation and quality is spread over the areas by a key, under Settings.'
			]
		},
		coverage: {
			title: 'Coverage',
			question: 'What is covered, how certain is that, what is not, and who carries it?',
			how: [
				'The sentence at the top is the answer. Click an amount to see where it comes from, down to the line.',
				'View it by school year or by calendar year.'
			],
			know: [
				'As much is covered as is allowed. First with granted, then applied, then expected money; structural before temporary.',
				'What is missing falls pro rata to cost over the lines that could have been reached.',
				'Beside money left over it says whether the scheme forbids it or only our own split does. The latter the group can change.'
			]
		},
		check: {
			title: 'Check',
			question: 'What still holds this budget back?',
			how: [
				'First solve the points that hold it back; each has a link to the place.',
				'Then freeze a version, with a name and from the second on also with the reason.'
			],
			know: ['A gap does not hold it back: it is named with its amount.', 'Freezing cannot be undone.']
		},
		versions: {
			title: 'Versions',
			question: 'What was frozen when, and what has changed since?',
			how: [
				'Open a version to see what it said.',
				'Compare two versions, or a version with now: per area, partner, line, source and pot.',
				'Start the next school year from this budget.'
			],
			know: ['The fingerprint shows that nothing in a version has changed.']
		},
		schemes: {
			title: 'Schemes',
			question: 'Which subsidy rules does this product know, and how certain are they?',
			how: [
				'Each number has its source and how certain it is. What was not found says so.',
				'The lead partner can add a scheme by hand, with its source. It is recognisable everywhere.'
			],
			know: ['No scheme was found for 2026 and later.']
		},
		settings: {
			title: 'Settings',
			question: 'Which assumptions hold for this budget?',
			how: [
				'Choose the year of the count, the scheme, the day of the tariffs and how a calendar year is divided over school years.',
				'Set the key for organisation and quality, and who carries the gap per area.'
			],
			know: ['An assumption with a reason convinces in a steering group.']
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
			how: ['Click a record to see its own history.'],
			know: ['Nobody can alter the trail.']
		},
		exchange: {
			title: 'Files in and out',
			question: 'How do I take the budget along?',
			how: [
				'Download the budget as a spreadsheet with working formulas, or as CSV.',
				'Download the whole partnership as one file, to hand over or to move. Reading in is all or nothing.'
			],
			know: ['What you may not see is not in your file; the file says so.']
		},
		account: {
			title: 'My account',
			question: 'Where am I signed in, and with which password?',
			how: ['Change your name, language or password, and end sessions you do not recognise.'],
			know: ['After a new password your other sessions end.']
		}
	}
};
