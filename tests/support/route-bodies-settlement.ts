/** Valid bodies of settling: advances, contributions, swaps, and settling a round. */
import { otherPartner } from './route-rows-settlement';
import { formBody, OF_YEAR, type Bodies } from './valid-body';

const revision = '1';
const SETTLEMENT = `${OF_YEAR}/settlement`;

export const settlementBodies: Bodies = {
	[`${SETTLEMENT} action saveAdvance`]: ({ rows }) =>
		formBody({
			...{ id: rows.advance, revision, partnerId: rows.school, amount: '120,00', paidOn: '1-10-2026', reference: '' }
		}),
	[`${SETTLEMENT} action removeAdvance`]: ({ rows }) => formBody({ id: rows.spareAdvance, revision }),
	[`${SETTLEMENT} action restoreAdvance`]: ({ rows }) => formBody({ id: rows.goneAdvance }),
	[`${SETTLEMENT} action askContribution`]: ({ rows }) =>
		formBody({ id: rows.request, revision, sourceId: rows.gift, amount: '10', dueOn: '1-3-2027' }),
	[`${SETTLEMENT} action removeContribution`]: ({ rows }) => formBody({ id: rows.spareRequest, revision }),
	[`${SETTLEMENT} action restoreContribution`]: ({ rows }) => formBody({ id: rows.goneRequest }),
	[`${SETTLEMENT} action propose`]: (side) =>
		formBody({
			...{ fromPartnerId: side.rows.board, toPartnerId: otherPartner(side), description: 'Intervisie' },
			...{ amount: '10', hours: '', tariffPerHour: '' }
		}),
	[`${SETTLEMENT} action agree`]: ({ rows }) => formBody({ id: rows.swapToAgree }),
	[`${SETTLEMENT} action refuse`]: ({ rows }) => formBody({ id: rows.swapToRefuse, reason: 'Al betaald' }),
	[`${SETTLEMENT} action withdraw`]: ({ rows }) => formBody({ id: rows.swapToWithdraw }),
	[`${SETTLEMENT}/[roundId]/payments.xml POST`]: ({ rows }) =>
		formBody({ payOn: '1-3-2027' }, { params: { roundId: rows.settledRound } }),
	[`${SETTLEMENT}/[roundId] action settle`]: ({ rows }) => formBody({ seen: rows.seen, confirmed: 'on' })
};
