/** Valid bodies of who takes part and what they exchange: partners, wage cost, people, the bundle. */
import { formBody, INSIDE, type Bodies } from './valid-body';

const revision = '1';
const PARTNER = `${INSIDE}/partners/[partnerId]`;
const PEOPLE = `${INSIDE}/people`;

/** A school under that board. */
const school = (parentId: string, name: string) => ({
	...{ kind: 'school', parentId, name, shortName: '', identifier: '', memberFrom: '01-08-2021' },
	mandatedRepresentative: ''
});

export const partnershipBodies: Bodies = {
	[`${INSIDE}/partners action add`]: ({ rows }) => formBody(school(rows.board, 'Nieuwe school')),
	[`${INSIDE}/partners action restore`]: ({ rows }) => formBody({ id: rows.gonePartner }),
	[`${PARTNER} action change`]: ({ rows }) =>
		formBody({ ...school(rows.sparePartner, 'Andere naam'), revision }, { params: { partnerId: rows.school } }),
	[`${PARTNER} action end`]: ({ rows }) =>
		formBody({ revision, lastDay: '31-07-2027', reason: 'Besluit' }, { params: { partnerId: rows.sparePartner } }),
	[`${PARTNER} action takeEndAway`]: ({ rows }) => formBody({ revision }, { params: { partnerId: rows.endedPartner } }),
	[`${PARTNER} action appoint`]: ({ rows }) =>
		formBody({ revision, confirm: 'on', reason: 'Besluit' }, { params: { partnerId: rows.sparePartner } }),
	[`${PARTNER} action remove`]: ({ rows }) => formBody({ revision }, { params: { partnerId: rows.sparePartner } }),
	[`${PARTNER} action recordMeasure`]: ({ rows }) =>
		formBody(
			{ id: rows.measure, revision, measure: 'pupils', count: '50', referenceDay: '01-10-2018' },
			{ params: { partnerId: rows.school } }
		),
	[`${PARTNER} action removeMeasure`]: ({ rows }) =>
		formBody({ id: rows.measure, revision }, { params: { partnerId: rows.school } }),
	[`${PARTNER} action restoreMeasure`]: ({ rows }) =>
		formBody({ id: rows.goneMeasure }, { params: { partnerId: rows.school } }),
	[`${PARTNER} action saveWageCost`]: ({ rows }) =>
		formBody({
			...{ id: rows.wage, revision, roleId: rows.spareRole, amountPerHour: '50,00' },
			...{ validFrom: '01-08-2026', lastDay: '31-07-2028' }
		}),
	[`${PARTNER} action removeWageCost`]: ({ rows }) => formBody({ id: rows.wage, revision }),
	[`${PARTNER} action restoreWageCost`]: ({ rows }) => formBody({ id: rows.goneWage }),
	[`${PARTNER} action saveBankAccount`]: () =>
		formBody({ revision, iban: 'NL20 INGB 0001 2345 67', accountHolder: 'Stichting', bic: '' }),
	[`${PARTNER} action removeBankAccount`]: () => formBody({ revision }),
	[`${PEOPLE} action invite`]: ({ rows }) =>
		formBody({ email: 'iemand@example.nl', role: 'partnerMember', partnerId: rows.school }),
	[`${PEOPLE} action renew`]: ({ rows }) => formBody({ invitation: rows.invitation, email: 'iemand@example.nl' }),
	[`${PEOPLE} action revoke`]: ({ rows }) => formBody({ invitation: rows.invitation }),
	[`${PEOPLE}/[membership] action change`]: ({ rows }) => formBody({ role: 'partnerMember', partnerId: rows.school }),
	[`${PEOPLE}/[membership] action password`]: () => formBody({}),
	[`${PEOPLE}/[membership] action end`]: () => formBody({}),
	[`${INSIDE}/exchange/import action default`]: ({ rows }) =>
		formBody({ file: { file: rows.bundle.replace('Verzonnen cijfers', 'Bedachte cijfers') } })
};
