/** The help about hours and what follows from them, in English. */
import type { HelpPages } from './help';

export const hoursHelpInEnglish = {
	agreements: {
		title: 'Agreements about hours',
		question: 'Who works how many hours, and when are they declared?',
		how: [
			'Record how many hours were agreed per partner, role and activity, or copy them from the budget.',
			'Hours and amount stand together per partner; press the name for the agreements themselves, or show all of them in one table.',
			'Divide the year into rounds. Close a round when nothing more may be added; reopening it needs a reason.'
		],
		know: [
			'The amount is hours times the tariff on the pricing day of the budget. The rule it comes from is shown next to it.',
			'Hours without a tariff get no amount. They never count as € 0.',
			'Nothing can be added to a closed round; a round with hours in it cannot be removed.'
		]
	},
	checking: {
		title: 'Agreements about checking',
		question: 'Who checks whom, what stops a line, and how long are names kept?',
		how: [
			'Choose who checks the hours of each partner. If you choose nobody, the staff of the lead partner do.',
			'Choose for each finding whether it stops, warns or says nothing. One button restores all defaults.',
			'The lead partner sets how many months after the school year names are kept.'
		],
		know: [
			'Nobody checks their own organisation. If that means nobody can check a partner, this page and the home page say so.',
			'A finding that stops prevents both submitting and approving. What was approved stays approved.',
			'No legal time limit is known for keeping names; it is your own agreement. Erasing names changes no hours or amounts.'
		]
	},
	calendar: {
		title: 'Calendar',
		question: 'What happens when, and who has to act?',
		how: [
			'Put moments on a fixed day, or on a day such as “the fourth Wednesday of September”, which recurs every year.',
			'Download the calendar and open it in your own calendar. Doing so again updates the same appointments.'
		],
		know: [
			'The days by which hours must be submitted come from the declaration rounds. You change those under Agreements.',
			'What is coming up and what is overdue is also on the home page of whoever has to act.'
		]
	},
	declare: {
		title: 'Declare hours',
		question: 'Which hours does our organisation declare, and what happened to them?',
		how: [
			'Choose a month and type the hours per person or role, or choose a week and type them per day. On a phone you fill in one line at a time.',
			'Submit everything at once, or select lines. Until somebody has decided, you can withdraw them.',
			'Returned lines come first, with the reason: change them and resubmit them. What was approved is corrected with a new line.'
		],
		know: [
			'The price is the tariff that applies on the first day of the work. A later tariff does not change what was approved.',
			'You may fill in days that are still to come. The page points this out, and a partnership can choose to stop them being submitted.',
			'Anything in the table that could not be saved is marked and not counted. If you leave, the page first asks whether you want to lose it.',
			'Did you forget hours in a round that has been settled? Fill them in under the month of the work: they go into the next open round.',
			'Only your own organisation sees drafts. Once hours have been submitted, whoever reviews them and the accountant also see names, notes and links.',
			'Erasing a name also removes the notes and links of that person. Hours and amounts stay.'
		]
	},
	import: {
		title: 'Import hours',
		question: 'How do you bring in hours from Excel or a CSV file?',
		how: [
			'Choose a file. Columns are recognised by their headings; correct any that are wrong. Save the mapping for next time.',
			'Check what happens to each row. Rows that cannot be imported say why, and can be downloaded.',
			'Confirm: only then do they become lines, as drafts or submitted immediately. As long as all of them are drafts, you can undo the import in one go.'
		],
		know: [
			'Importing the same file again changes nothing. Rows are the same if they have the same days, hours, role, area, activity, budget line and person; notes and links do not count. Two identical rows in one file are two lines.',
			'The day comes before the month. “7:30” is seven and a half hours; minutes are rounded to hundredths. Other numbers have at most two decimal places.',
			'For a formula, the result stored in the file is used. Hidden rows are left out unless you choose otherwise. Of merged cells, only the first has a value.',
			'Nobody else sees what you have not confirmed, and it is removed after a day.'
		]
	},
	review: {
		title: 'Review hours',
		question: 'How much of what we agreed has been declared, and is it right?',
		how: [
			'Choose a round or a partner. Click on declared hours to see the lines behind them.',
			'Select lines and approve them, return them with a reason, or make a different proposal. Or choose all lines at once.',
			'Do you disagree? Write down why, and say who acts next.'
		],
		know: [
			'Somebody else always decides on the lines of your own organisation.',
			'A decision can be taken back in one go until any part of it has been settled. For a decision of somebody else, or one more than a day old, you first read what it was.',
			'Everyone sees totals; only the organisation itself, whoever reviews its hours and the accountant see lines and names.'
		]
	},
	actuals: {
		title: 'Plan and reality',
		question: 'What came of what we planned, and where will we end up?',
		how: [
			'The top of the page shows which area or pot exceeds the budget. Follow the link to its lines.',
			'Choose area, pot, partner or line, in hours or in euro. Declared figures link to the lines behind them.',
			'The top of the page also shows what the year comes to if all agreed work is carried out. The chart shows what happens at the pace so far, and in which month the agreement would be used up.',
			'Does somebody else now carry out a line? Change the executor from a given day, with a reason. Agreed hours that have not been worked yet can move too.',
			'Enter what came in per source. Payments of the subsidy are recorded with the award.'
		],
		know: [
			'Expected is what was declared plus what is left of the agreement, and never less than what was declared. Without a tariff the amount cannot be determined.',
			'A different executor changes neither the value of the line nor a frozen version.',
			'Everyone sees totals. Only the lead partner, the coordinator and the accountant see references of receipts and payments of awards.'
		]
	},
	payments: {
		title: 'Payment file',
		question: 'Who receives money after a round, and how do you pay it in one go?',
		how: [
			'Settle the round first. This page then says who receives what, and in which account.',
			'Organisations without an account number are listed separately, with a link to where it is filled in. A site or an institute without a number of its own is paid through the account of the organisation above it.',
			'Choose the day, download the file and upload it to your bank as SEPA credit transfers (pain.001.001.09). Check it there and authorise it.'
		],
		know: [
			'The file is a draft. Nothing is paid until you authorise it at the bank.',
			'Do not upload the same round twice: every authorised file is paid. The audit trail shows who made a file and when.',
			'Partners that have to pay the lead partner are not in any file: they transfer the amount themselves.',
			'An account number (IBAN) is checked for country, length and check digits. That catches typing mistakes, not a wrong account: if a number has changed, call the organisation before you pay.',
			'Only the organisation itself, the lead partner, the coordinator and the accountant see an account number. The audit trail keeps its last four characters.',
			'The bank compares name and number. Fill in the name exactly as the bank has it. Accents are left out of the file.'
		]
	},
	settlement: {
		title: 'Settlement',
		question: 'What does each partner receive or pay for a round, and what is it made up of?',
		how: [
			'Record advances, ask for promised contributions, and propose swaps with closed purses.',
			'Click on a round for the balance per partner, and on a partner for all entries.',
			'Close the round under Agreements and look at what is still waiting. The lead partner then settles it.'
		],
		know: [
			'Everyone settles with the lead partner. All balances add up to zero.',
			'A settled round never changes again. What is approved or corrected later goes into the next one.',
			'A swap counts once both partners have agreed, each through somebody from its own organisation.',
			'A partner sees only its own settlement; the staff of the lead partner and the accountant see all of them.'
		]
	},
	across: {
		title: 'All your partnerships',
		question: 'How do our hours and tariffs compare across all partnerships?',
		how: [
			'For each organisation you see side by side what was agreed, declared, approved and settled in each partnership.',
			'Tariffs show where the same role is paid differently.',
			'Does your organisation have a different name somewhere? Say that it is the same. This applies to your account only.'
		],
		know: [
			'You see only organisations you act for, and only what you can see in that partnership anyway.',
			'People are recognised by having the same code in the same organisation. Names go nowhere else.',
			'Whoever declares more than a full-time year comes first. Where no hours have been entered for a person, a year is 1,659 hours.'
		]
	}
} satisfies HelpPages;
