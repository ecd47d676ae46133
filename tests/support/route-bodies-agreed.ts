/** Valid bodies of what is agreed about checking, next year's tariffs and the calendar. */
import { EMPTY_YEAR } from './route-rows';
import { formBody, OF_YEAR, type Bodies } from './valid-body';

const revision = '1';
const PROPOSAL = `${OF_YEAR}/tariffs/proposal`;
const CHECKING = `${OF_YEAR}/agreements/checking`;
const CALENDAR = `${OF_YEAR}/calendar`;

export const agreedBodies: Bodies = {
	[`${CHECKING} action saveCheckers`]: ({ rows }) =>
		formBody({ [`checker-${rows.school}`]: rows.institute, [`seen-${rows.school}`]: '' }),
	[`${CHECKING} action saveFindings`]: () => formBody({ 'treatment-noTariff': 'stop', 'seen-noTariff': 'warn' }),
	[`${CHECKING} action restoreDefaults`]: () => formBody({}),
	[`${CHECKING} action saveNames`]: () => formBody({ months: '6', seen: '0' }),
	[`${PROPOSAL} action open`]: () =>
		formBody({ percentage: '2,5', note: 'cao' }, { params: { schoolYear: EMPTY_YEAR } }),
	[`${PROPOSAL} action saveAmounts`]: ({ rows }) =>
		formBody({
			...{ id: rows.proposal, revision, 'scope-0': `${rows.role}//onderzoeken`, 'amount-0': '61,50' },
			...{ 'scope-1': `${rows.role}/${rows.school}/`, 'amount-1': '70,00' }
		}),
	[`${PROPOSAL} action raise`]: ({ rows }) =>
		formBody({ id: rows.proposal, revision, percentage: '3', roleId: rows.role }),
	[`${PROPOSAL} action add`]: ({ rows }) =>
		formBody({ id: rows.proposal, revision, roleId: rows.role, partnerId: rows.school, area: '', amountPerHour: '66' }),
	[`${PROPOSAL} action withdraw`]: ({ rows }) => formBody({ id: rows.proposal, revision }),
	[`${PROPOSAL} action adopt`]: ({ rows }) => formBody({ id: rows.proposal, revision, agreedIn: 'stuurgroep' }),
	[`${PROPOSAL} action undoAdoption`]: ({ rows }) => formBody({ id: rows.adopted, revision }),
	[`${PROPOSAL} action handle`]: ({ rows }) =>
		formBody({ id: rows.proposal, remarkId: rows.proposalRemark, handled: 'yes' }),
	[`${PROPOSAL} action answer`]: ({ rows }) =>
		formBody({ id: rows.proposal, revision, partnerId: rows.board, answer: 'agree', reason: '' }),
	[`${PROPOSAL} action takeBack`]: ({ rows }) => formBody({ id: rows.proposal, revision, partnerId: rows.board }),
	[`${PROPOSAL} action remark`]: ({ rows }) =>
		formBody({ id: rows.proposal, partnerId: rows.board, about: rows.proposed, body: 'Hoog' }),
	[`${PROPOSAL} action remarkAsStaff`]: ({ rows }) => formBody({ id: rows.proposal, about: '', body: 'Wij bedoelen' }),
	[`${CALENDAR} action save`]: ({ rows }) =>
		formBody({
			...{ id: rows.moment, revision, title: 'Planning', kind: 'plan', actor: 'partner', partnerId: rows.school },
			...{ onDay: '1-3-2027', nth: '', weekday: '', month: '', note: '' }
		}),
	[`${CALENDAR} action remove`]: ({ rows }) => formBody({ id: rows.spareMoment, revision }),
	[`${CALENDAR} action restore`]: ({ rows }) => formBody({ id: rows.goneMoment }),
	[`${CALENDAR} action start`]: () => formBody({}),
	[`${OF_YEAR}/declare action eraseDueNames`]: ({ rows }) => formBody({ partner: rows.board })
};
