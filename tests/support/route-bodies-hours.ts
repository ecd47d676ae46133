/** Valid bodies of what is agreed about hours. */
import { EMPTY_YEAR } from './route-rows';
import { formBody, OF_YEAR, type Bodies } from './valid-body';

const revision = '1';
const emptyYear = { params: { schoolYear: EMPTY_YEAR } };

const january = { period: '2027-01' };

export const hoursBodies: Bodies = {
	[`${OF_YEAR}/agreements action saveCommitment`]: ({ rows }) =>
		formBody({
			...{ id: rows.commitment, revision, partnerId: rows.school, roleId: rows.role, area: 'opleiden' },
			...{ activity: 'Begeleiden', hours: '30', lineId: '', note: '' }
		}),
	[`${OF_YEAR}/agreements action removeCommitment`]: ({ rows }) => formBody({ id: rows.spareCommitment, revision }),
	[`${OF_YEAR}/agreements action restoreCommitment`]: ({ rows }) => formBody({ id: rows.goneCommitment }),
	[`${OF_YEAR}/agreements action takeOver`]: () => formBody({}, emptyYear),
	[`${OF_YEAR}/agreements action undoTakeOver`]: ({ rows }) => formBody({ id: rows.takeOver }, emptyYear),
	[`${OF_YEAR}/agreements action saveRound`]: ({ rows }) =>
		formBody({
			...{ id: rows.round, revision, name: 'Winter', from: '2-1-2027', lastDay: '31-1-2027' },
			...{ submitBy: '14-2-2027', graceDays: '7' }
		}),
	[`${OF_YEAR}/agreements action removeRound`]: ({ rows }) => formBody({ id: rows.spareRound, revision }),
	[`${OF_YEAR}/agreements action restoreRound`]: ({ rows }) => formBody({ id: rows.goneRound }),
	[`${OF_YEAR}/agreements action splitYear`]: () => formBody({ count: '4' }, emptyYear),
	[`${OF_YEAR}/agreements action closeRound`]: ({ rows }) => formBody({ id: rows.round, revision }),
	[`${OF_YEAR}/agreements action reopenRound`]: ({ rows }) =>
		formBody({ id: rows.closedRound, revision, reason: 'Te vroeg gesloten', submitBy: '31-12-2099' }),
	[`${OF_YEAR}/declare action add`]: ({ rows }) =>
		formBody({
			...{
				partner: rows.board,
				...january,
				day: '12-1-2027',
				role: rows.role,
				area: 'opleiden',
				activity: 'Begeleiden'
			},
			...{ line: '', hours: '2,5', person: '', note: '', link: '' }
		}),
	[`${OF_YEAR}/declare action submit`]: ({ rows }) =>
		formBody({ partner: rows.board, ...january, chosen: `${rows.draftHours} 1`, key: 'een-keer' }),
	[`${OF_YEAR}/declare action withdraw`]: ({ rows }) =>
		formBody({ partner: rows.board, ...january, chosen: `${rows.waitingLine} 1` }),
	[`${OF_YEAR}/declare action remove`]: ({ rows }) =>
		formBody({ partner: rows.board, ...january, chosen: `${rows.spareHours} 1` }),
	[`${OF_YEAR}/declare action restore`]: ({ rows }) =>
		formBody({ partner: rows.board, ...january, id: rows.goneHours }),
	[`${OF_YEAR}/declare action correct`]: ({ rows }) =>
		formBody({
			...{ partner: rows.board, ...january, original: rows.approvedLine, direction: 'less', hours: '1', note: '' }
		}),
	[`${OF_YEAR}/declare action copy`]: ({ rows }) => formBody({ partner: rows.board, ...january, to: '2027-05' }),
	[`${OF_YEAR}/declare action savePerson`]: ({ rows }) =>
		formBody({ partner: rows.board, id: rows.person, revision, code: 'M-2', name: 'Ander', hoursPerYear: '1659' }),
	[`${OF_YEAR}/declare action erasePerson`]: ({ rows }) => formBody({ partner: rows.board, id: rows.sparePerson }),
	[`${OF_YEAR}/declare/rows PATCH`]: ({ rows }) => ({
		body: { json: { partner: rows.board, save: [], remove: [{ id: rows.patchedHours, revision: 1 }] } }
	}),
	[`${OF_YEAR}/review action approve`]: ({ rows }) =>
		formBody({ scope: 'ticked', line: `${rows.waitingLine}:1`, key: 'een-keer' }),
	[`${OF_YEAR}/review action return`]: ({ rows }) =>
		formBody({ scope: 'ticked', line: [`${rows.waitingLine}:1`], reason: 'Zonder rooster', key: 'een-keer' }),
	[`${OF_YEAR}/review action dispute`]: ({ rows }) =>
		formBody({
			...{ scope: 'ticked', line: `${rows.waitingLine}:1`, disputeReason: 'Te veel', dueOn: '1-2-2027' },
			...{ proposedHours: '1', ownerPartnerId: rows.board, key: 'een-keer' }
		}),
	[`${OF_YEAR}/review action undo`]: ({ rows }) => formBody({ id: rows.decision }),
	[`${OF_YEAR}/review action reprice`]: ({ rows }) => formBody({ id: rows.round }),
	[`${OF_YEAR}/review action giveIn`]: ({ rows }) => formBody({ id: rows.dispute }),
	[`${OF_YEAR}/review action uphold`]: ({ rows }) => formBody({ id: rows.dispute }),
	[`${OF_YEAR}/review action returnDisputed`]: ({ rows }) => formBody({ id: rows.dispute, reason: 'Anders' }),
	[`${OF_YEAR}/review action remark`]: ({ rows }) =>
		formBody({ id: rows.dispute, body: 'Zie het rooster', ownerPartnerId: rows.board })
};
