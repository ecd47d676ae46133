/** Valid bodies of subsidy and agreements: the scheme that is chosen, awards with their payments, tariffs, schemes entered by hand. */
import { sha256 } from '$lib/server/digest';
import { dayInTheNetherlands } from '$lib/server/services';
import { schemeForm, typedScheme } from './route-bodies-scheme';
import { NOW } from './services';
import { formBody, INSIDE, OF_YEAR, type Bodies } from './valid-body';

const revision = '1';
const AWARD = `${OF_YEAR}/subsidy/awards/[awardId]`;
const TARIFFS = `${OF_YEAR}/tariffs`;

const award = {
	...{ title: 'Nieuwe beschikking', from: '01-08-2026', lastDay: '31-07-2027', amount: '123.456,00' },
	...{ decidedOn: '01-07-2026', reference: 'OND-2026', note: 'Een opmerking' }
};
const scheme = { title: 'Nieuw schema', year: 2060 };
const previewed = () => sha256(JSON.stringify(typedScheme({ ...scheme, today: dayInTheNetherlands(NOW) }).document));

export const subsidyBodies: Bodies = {
	[`${OF_YEAR}/subsidy action chooseScheme`]: ({ rows }) =>
		formBody({ revision, schemeId: rows.scheme, recipient: 'aspirantYear3or4' }),
	[`${OF_YEAR}/subsidy action changeTwelfths`]: () =>
		formBody({ revision, twelfthsInFirstCalendarYear: '7', twelfthsReason: 'Besluit' }),
	[`${OF_YEAR}/subsidy action restoreAward`]: ({ rows }) => formBody({ id: rows.goneAward }),
	[`${OF_YEAR}/subsidy/awards/new action default`]: () => formBody(award),
	[`${AWARD} action change`]: () => formBody({ ...award, revision }),
	[`${AWARD} action correct`]: () =>
		formBody({ revision, amount: '99.000,00', decidedOn: '01-11-2026', reason: 'Besluit' }),
	[`${AWARD} action takeCorrectionAway`]: () => formBody({ revision, reason: 'Besluit' }),
	[`${AWARD} action remove`]: () => formBody({ revision }),
	[`${AWARD} action saveInstalment`]: ({ rows }) =>
		formBody({ id: rows.instalment, revision, dueOn: '01-03-2027', amount: '8.000,00', receivedOn: '' }),
	[`${AWARD} action removeInstalment`]: ({ rows }) => formBody({ id: rows.instalment, revision }),
	[`${AWARD} action restoreInstalment`]: ({ rows }) => formBody({ id: rows.goneInstalment }),
	[`${TARIFFS} action save`]: ({ rows }) =>
		formBody({
			...{ id: rows.tariff, revision, partnerId: rows.school, roleId: rows.spareRole, area: '' },
			...{ amountPerHour: '60,00', validFrom: '01-08-2028', lastDay: '', agreedIn: 'Kerngroep' }
		}),
	[`${TARIFFS} action succeed`]: ({ rows }) =>
		formBody({ id: rows.tariff, revision, amountPerHour: '61,00', validFrom: '01-08-2030', agreedIn: '' }),
	[`${TARIFFS} action remove`]: ({ rows }) => formBody({ id: rows.tariff, revision }),
	[`${TARIFFS} action restore`]: ({ rows }) => formBody({ id: rows.goneTariff }),
	[`${TARIFFS} action saveRole`]: ({ rows }) =>
		formBody({ id: rows.role, revision, roleName: 'Nieuwe rol', aliases: 'een, twee' }),
	[`${TARIFFS} action removeRole`]: ({ rows }) => formBody({ id: rows.spareRole, revision }),
	[`${TARIFFS} action restoreRole`]: ({ rows }) => formBody({ id: rows.goneRole }),
	[`${INSIDE}/schemes action restore`]: ({ rows }) => formBody({ id: rows.goneScheme }),
	[`${INSIDE}/schemes/[schemeId] action remove`]: () => formBody({}),
	[`${INSIDE}/schemes/new action preview`]: ({ rows }) => formBody({ ...schemeForm(scheme), replaces: rows.scheme }),
	[`${INSIDE}/schemes/new action save`]: ({ rows }) =>
		formBody({ ...schemeForm(scheme), replaces: rows.scheme, previewed: previewed() })
};
