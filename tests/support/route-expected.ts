/**
 * Who may use which way into the server, written down by hand next to the table of permissions: a mistake there shows here.
 * Per route: a word for each load, action and method.
 */

/**
 * everyone: whoever has a place in the partnership; preparers: penvoerder and coordinator; lead: penvoerder;
 * keepers: penvoerder and accountant; checkers: preparers and who checks for another organisation; parties: those and who
 * declared; payees: preparers and who acts for the organisation in the path; money: those and the accountant; own: who acts for the organisation in the path or the form; signedIn: anybody with an account; public: also
 * without one.
 */
export type Group =
	| 'everyone'
	| 'preparers'
	| 'lead'
	| 'keepers'
	| 'checkers'
	| 'parties'
	| 'payees'
	| 'money'
	| 'own'
	| 'signedIn'
	| 'public';

const P = '/(inside)/p/[partnership]';
const Y = `${P}/[schoolYear=schoolYear]`;

const BY_GROUP: Readonly<Record<Group, Readonly<Record<string, string>>>> = {
	everyone: {
		[P]: 'layout, load',
		[Y]: 'layout',
		[`${Y}/agreements`]: 'load',
		[`${Y}/review`]: 'load',
		[`${Y}/actuals`]: 'load',
		[`${Y}/agreements/checking`]: 'load',
		[`${Y}/calendar`]: 'load',
		[`${Y}/calendar/file`]: 'GET',
		[`${Y}/tariffs/proposal`]: 'load',
		[`${Y}/check`]: 'load',
		[`${Y}/coverage`]: 'load',
		[`${Y}/declare`]: 'load',
		[`${Y}/declare/import`]: 'load',
		[`${Y}/declare/import/[file]`]: 'GET',
		[`${Y}/declare/import/progress`]: 'GET, DELETE',
		[`${Y}/explain/[address]`]: 'load',
		[`${Y}/export/[file]`]: 'GET',
		[`${Y}/review/lines.csv`]: 'GET',
		[`${Y}/funding`]: 'load',
		[`${Y}/lines`]: 'load',
		[`${Y}/settings`]: 'load',
		[`${Y}/settlement`]: 'load',
		[`${Y}/settlement/[roundId]`]: 'load',
		[`${Y}/split`]: 'load',
		[`${Y}/split/keys`]: 'load',
		[`${Y}/students`]: 'load',
		[`${Y}/subsidy`]: 'load',
		[`${Y}/subsidy/awards/[awardId]`]: 'load',
		[`${Y}/tariffs`]: 'load',
		[`${Y}/versions`]: 'load',
		[`${Y}/versions/[number]`]: 'load',
		[`${Y}/versions/compare`]: 'load',
		[`${P}/audit`]: 'load',
		[`${P}/exchange`]: 'load',
		[`${P}/partners`]: 'load',
		[`${P}/partners/[partnerId]`]: 'load',
		[`${P}/people`]: 'load',
		[`${P}/roles`]: 'load',
		[`${P}/schemes`]: 'load',
		[`${P}/schemes/[schemeId]`]: 'load'
	},
	preparers: {
		[`${Y}/agreements`]:
			'saveCommitment, removeCommitment, restoreCommitment, takeOver, undoTakeOver, saveRound, removeRound, restoreRound, splitYear, closeRound, reopenRound',
		[`${Y}/actuals`]: 'changeExecutor, undoExecutor, saveReceipt, removeReceipt, restoreReceipt',
		[`${Y}/agreements/checking`]: 'saveCheckers, saveFindings, restoreDefaults',
		[`${Y}/calendar`]: 'save, remove, restore, start',
		[`${Y}/tariffs/proposal`]: 'open, saveAmounts, raise, add, withdraw, adopt, undoAdoption, handle, remarkAsStaff',
		[`${Y}/funding`]: 'save, remove, restore, move',
		[`${Y}/lines`]: 'add',
		[`${Y}/lines/cells`]: 'PATCH',
		[`${Y}/lines/rows`]: 'PATCH',
		[`${Y}/settings`]: 'change',
		[`${Y}/settlement`]:
			'saveAdvance, removeAdvance, restoreAdvance, askContribution, removeContribution, restoreContribution',
		[`${Y}/split`]: 'save, add, move, remove, restore, fiftyFifty',
		[`${Y}/split/keys`]: 'save, remove, restore',
		[`${Y}/students`]: 'setCount, removeCount, restoreCount, previewPaste, storePaste',
		[`${Y}/students/counts`]: 'POST',
		[`${Y}/subsidy`]: 'chooseScheme, changeTwelfths',
		[`${Y}/tariffs`]: 'save, succeed, remove, restore, saveRole, removeRole, restoreRole',
		[`${P}/partners`]: 'add, restore',
		[`${P}/partners/[partnerId]`]:
			'change, end, takeEndAway, appoint, remove, recordMeasure, removeMeasure, restoreMeasure'
	},
	lead: {
		[P]: 'start',
		[`${Y}/agreements/checking`]: 'saveNames',
		[`${Y}/check`]: 'freeze',
		[`${Y}/settlement/[roundId]`]: 'settle',
		[`${Y}/subsidy`]: 'restoreAward',
		[`${Y}/subsidy/awards/[awardId]`]:
			'change, correct, takeCorrectionAway, remove, saveInstalment, removeInstalment, restoreInstalment',
		[`${Y}/subsidy/awards/new`]: 'load, default',
		[`${Y}/settlement/[roundId]/payments`]: 'load',
		[`${Y}/settlement/[roundId]/payments.xml`]: 'POST',
		[`${Y}/versions`]: 'startNext',
		[`${P}/exchange/import`]: 'load, default',
		[`${P}/schemes`]: 'restore',
		[`${P}/schemes/[schemeId]`]: 'remove',
		[`${P}/schemes/new`]: 'load, preview, save',
		[`${P}/people`]: 'invite, renew, revoke',
		[`${P}/people/[membership]`]: 'load, change, password, end'
	},
	keepers: { [`${P}/exchange/bundle`]: 'GET' },
	checkers: { [`${Y}/review`]: 'approve, return, dispute, undo, uphold, returnDisputed' },
	parties: { [`${Y}/review`]: 'remark, reprice', [`${Y}/settlement`]: 'propose' },
	money: {
		[`${Y}/settlement/[roundId]/[partnerId]`]: 'load',
		[`${Y}/settlement/[roundId]/[partnerId]/statement.pdf`]: 'GET',
		[`${Y}/settlement/[roundId]/[partnerId]/statement.xlsx`]: 'GET'
	},
	payees: { [`${P}/partners/[partnerId]`]: 'saveBankAccount, removeBankAccount' },
	own: {
		[`${Y}/declare`]: 'add, submit, withdraw, remove, restore, correct, copy, savePerson, erasePerson, eraseDueNames',
		[`${Y}/declare/import`]: 'send, example, arrange, drop, confirm, undo, keep, forget',
		[`${Y}/tariffs/proposal`]: 'answer, takeBack, remark',
		[`${Y}/declare/rows`]: 'PATCH',
		[`${P}/partners/[partnerId]`]: 'saveWageCost, removeWageCost, restoreWageCost',
		[`${Y}/review`]: 'giveIn',
		[`${Y}/settlement`]: 'agree, refuse, withdraw'
	},
	signedIn: {
		'/(inside)': 'layout, load',
		'/(inside)/across': 'load, say, loosen',
		'/(inside)/account': 'load, personal, password, endSession, endOthers'
	},
	public: {
		'/': 'layout',
		'/(outside)/first-run': 'load, default',
		'/(outside)/invitation/[token]': 'load, create, accept',
		'/(outside)/password/[token]': 'load, default',
		'/(outside)/sign-in': 'load, password, demo',
		'/(outside)/sign-out': 'load, default',
		'/healthz': 'GET',
		'/preferences': 'POST',
		'/readyz': 'GET'
	}
};

const NO_ACTION = /^(layout|load|[A-Z]+)$/;

/** By the key of an endpoint. */
export const EXPECTED: ReadonlyMap<string, Group> = new Map(
	(Object.keys(BY_GROUP) as Group[]).flatMap((group) =>
		Object.entries(BY_GROUP[group]).flatMap(([route, words]) =>
			words.split(', ').map((word): [string, Group] => {
				return [`${route} ${NO_ACTION.test(word) ? word : `action ${word}`}`, group];
			})
		)
	)
);
