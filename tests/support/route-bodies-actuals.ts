/** Valid bodies of plan and reality, and of the page over all partnerships. */
import { FROZEN_YEAR } from './route-rows';
import { formBody, OF_YEAR, type Bodies } from './valid-body';

const revision = '1';

export const actualsBodies: Bodies = {
	[`${OF_YEAR}/actuals action changeExecutor`]: ({ rows }) =>
		formBody(
			{
				...{ lineId: rows.earlierLine, partnerId: rows.board, from: '1-3-2026', reason: 'Met verlof' },
				movesCommitments: 'on'
			},
			{ params: { schoolYear: FROZEN_YEAR } }
		),
	[`${OF_YEAR}/actuals action undoExecutor`]: ({ rows }) => formBody({ id: rows.executorChange, revision }),
	[`${OF_YEAR}/actuals action saveReceipt`]: ({ rows }) =>
		formBody({
			...{ id: rows.receipt, revision, sourceId: rows.source, receivedOn: '1-9-2026', amount: '250,00' },
			reference: 'Ander kenmerk'
		}),
	[`${OF_YEAR}/actuals action removeReceipt`]: ({ rows }) => formBody({ id: rows.spareReceipt, revision }),
	[`${OF_YEAR}/actuals action restoreReceipt`]: ({ rows }) => formBody({ id: rows.goneReceipt }),
	'/(inside)/across action say': ({ id, rows }) =>
		formBody({ place: `${id} ${rows.board}`, name: 'Dezelfde elders' }, { as: 'partnerMember' }),
	'/(inside)/across action loosen': ({ id, rows }) =>
		formBody({ place: `${id} ${rows.board}` }, { as: 'partnerMember' })
};
