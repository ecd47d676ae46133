/** Valid bodies of what is agreed about hours. */
import { EMPTY_YEAR } from './route-rows';
import { formBody, OF_YEAR, type Bodies } from './valid-body';

const revision = '1';
const emptyYear = { params: { schoolYear: EMPTY_YEAR } };

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
		formBody({ id: rows.closedRound, revision, reason: 'Te vroeg gesloten', submitBy: '1-4-2027' })
};
