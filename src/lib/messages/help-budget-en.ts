/** The help about making a budget, in English. */
import type { HelpPages } from './help';

export const budgetHelpInEnglish = {
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
	proposal: {
		title: 'Proposal of tariffs',
		question: 'Which tariffs will hold next year, and what do the partners think of them?',
		how: [
			'The lead partner opens a proposal from the tariffs that hold now, raised by a percentage or row by row.',
			'Each partner answers for its own organisation and can remark on each tariff. The lead partner changes the proposal and deals with remarks.',
			'Adopt the proposal once partners agree. Only then do they become tariffs.'
		],
		know: [
			'A proposal changes nothing in a budget. Adopted tariffs hold from 1 August to 31 July.',
			'An answer from before the last change does not count: it was about other amounts.',
			'Adopting can be undone as long as nothing was declared or frozen with it.'
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
		know: ['Who does it may stay open.', 'Organisation and quality is spread over the areas by a key, under Settings.']
	},
	coverage: {
		title: 'Coverage',
		question: 'What is covered, how certain is that, what is not, and who carries it?',
		how: [
			'The sentence at the top is the answer. Click an amount to see where it comes from, down to the line.',
			'View it by school year or by calendar year. On a phone each part begins with its amount; press it for the table.'
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
	}
} satisfies HelpPages;
