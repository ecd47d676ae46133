/** Valid bodies of what stands outside the partnerships: one's own account, and the doors for who is not signed in. */
import { hashToken } from '$lib/server/auth/one-time-token';
import { storeSetupCode } from '$lib/server/queries/setup-code';
import { PASSWORD } from './accounts';
import { NOW } from './services';
import { formBody, type Bodies } from './valid-body';

const NEW_PASSWORD = 'acht grote sluizen';
const ACCOUNT = '/(inside)/account';
const INVITATION = '/(outside)/invitation/[token]';
const asPenvoerder = { as: 'penvoerder', signedIn: true } as const;
const asNobody = { as: 'nobody' } as const;

export const accountBodies: Bodies = {
	[`${ACCOUNT} action personal`]: () => formBody({ name: 'Andere Naam', locale: 'en' }, asPenvoerder),
	[`${ACCOUNT} action password`]: () =>
		formBody({ currentPassword: PASSWORD, newPassword: NEW_PASSWORD }, asPenvoerder),
	[`${ACCOUNT} action endSession`]: ({ rows }) => formBody({ session: rows.session }, asPenvoerder),
	[`${ACCOUNT} action endOthers`]: () => formBody({}, asPenvoerder),
	'/(outside)/first-run action default': () =>
		formBody(
			{
				...{ code: 'proef-code', name: 'Nieuwe Penvoerder', email: 'eerste@example.nl', newPassword: NEW_PASSWORD },
				...{ start: 'new', partnershipName: 'Nieuwe opleidingsschool', recognition: 'recognised' },
				...{ leadPartnerName: 'Nieuw bestuur', leadPartnerKind: 'schoolBoard' }
			},
			{
				...asNobody,
				settings: { mode: 'production' },
				// The first run is over once anybody can sign in.
				before: async (trx) => {
					await trx.deleteFrom('auth_account').execute();
					await storeSetupCode(trx, hashToken('proefcode'), NOW);
				}
			}
		),
	[`${INVITATION} action create`]: ({ rows }) =>
		formBody({ name: 'Nieuw Mens', newPassword: NEW_PASSWORD }, { ...asNobody, params: { token: rows.newcomer } }),
	[`${INVITATION} action accept`]: ({ rows }) => formBody({}, { as: 'bestuurder', params: { token: rows.known } }),
	'/(outside)/password/[token] action default': ({ rows }) =>
		formBody({ newPassword: NEW_PASSWORD }, { ...asNobody, params: { token: rows.passwordLink } }),
	'/(outside)/sign-in action password': ({ actors }) =>
		formBody({ email: actors.penvoerder.email, password: PASSWORD, next: '/' }, asNobody),
	'/(outside)/sign-in action demo': ({ rows }) => formBody({ person: rows.demoPerson }, asNobody),
	'/(outside)/sign-out action default': () => formBody({}, asPenvoerder),
	'/preferences POST': () => formBody({ locale: 'en', theme: 'dark', returnTo: '/' }, asNobody)
};
