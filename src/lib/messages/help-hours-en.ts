/** The help about hours and what follows from them, in English. */
import type { HelpPages } from './help';

export const hoursHelpInEnglish = {
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
	checking: {
		title: 'Agreements about checking',
		question: 'Who checks whom, what stops a line, and how long do names stay?',
		how: [
			'Choose for each partner who checks its hours. Without a choice the staff of the lead partner does.',
			'Choose for each finding whether it stops, warns or says nothing. One button puts all back to the defaults.',
			'The lead partner sets for how many months after the school year names stay.'
		],
		know: [
			'Nobody checks their own organisation. Where nobody can check a partner for that reason, it is said here and on the home page.',
			'A finding that stops, stops submitting and approving. What was approved stays approved.',
			'No legal period is known for keeping names; it is an agreement of your own. Erasing changes no hour and no amount.'
		]
	},
	calendar: {
		title: 'Calendar',
		question: 'What happens when, and who acts then?',
		how: [
			'Put moments on one day, or on a day such as “the fourth Wednesday of September”: that one returns every year.',
			'Download the calendar and open it in your own. Opening it again brings the same appointments up to date.'
		],
		know: [
			'The days by which hours are submitted follow from the declaration rounds. You change those with the agreements.',
			'What is coming and what is overdue is also on the home page of whoever acts.'
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
			'You may fill in days that are still to come. The page says so, and a partnership can hold back submitting them.',
			'What could not be saved in the table is marked and not counted. If you leave, the page first asks whether you want to lose it.',
			'Hours forgotten in a round that is settled already? Fill them in at the month of the work: they go along with the next open round.',
			'Drafts are seen by your own organisation only. Names, notes and links are also seen by whoever checks the hours and the accountant, once they were submitted.',
			'Erasing a name also takes away the notes and links of that person. Hours and amounts stay.'
		]
	},
	import: {
		title: 'Read in hours',
		question: 'How do hours from Excel or a CSV file get here?',
		how: [
			'Choose a file. Columns are recognised by their heading; what is not right you choose yourself. Keep the mapping for next time.',
			'Look at what becomes of each row. What cannot come along says why, and can be downloaded.',
			'Confirm: only then they become lines, as drafts or submitted at once. As long as all are drafts you take it back at once.'
		],
		know: [
			'Reading in the same file again changes nothing. A row is the same with equal days, hours, role, area, activity, budget line and person; notes and links do not count. Two equal rows in one file are two lines.',
			'The day comes before the month. “7:30” is seven and a half hours; minutes are rounded to hundredths. Other numbers have at most two decimals.',
			'Of a formula the outcome in the file counts. Hidden rows are left out unless you choose otherwise. Of merged cells only the first has a value.',
			'What you have not confirmed is seen by nobody else, and is gone after a day.'
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
			'Everyone sees totals; only the own organisation, whoever checks and the accountant see lines and names.'
		]
	},
	actuals: {
		title: 'Plan and reality',
		question: 'What became of what we planned, and where will we end up?',
		how: [
			'On top stands which area or pot exceeds the budget. Follow it to the lines.',
			'Choose area, pot, partner or line, in hours or in euro. Declared figures lead to the lines behind them.',
			'On top stands what the year comes to if all agreed work is carried out. The picture shows what happens at the pace so far, and in which month the agreement is then used up.',
			'Does somebody else perform a line? Change the executor from a day on, with a reason. Agreed hours that are not worked yet can go along.',
			'Enter what came in per source. Payments of the subsidy stand at the award.'
		],
		know: [
			'Expected is what was declared and what is left of the agreement; never less than what was declared. Without a tariff the amount is not determined.',
			'Another executor changes neither the value of the line nor a frozen version.',
			'Everyone sees totals. References of receipts and payments of awards are seen by lead partner, coordinator and accountant only.'
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
	across: {
		title: 'All your partnerships',
		question: 'How do our hours and tariffs compare over all partnerships?',
		how: [
			'Per organisation you see side by side what each partnership agreed, what was declared, approved and settled.',
			'Tariffs show where the same role is paid differently.',
			'Has your organisation another name somewhere? Say that it is the same. That holds for your account only.'
		],
		know: [
			'You see only organisations you act for, and only what you see in that partnership as well.',
			'People are recognised by an equal code within the same organisation. Names go nowhere else.',
			'Whoever declares more than a year holds comes first. Without a number of their own, 1,659 hours hold.'
		]
	}
} satisfies HelpPages;
