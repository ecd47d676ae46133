/** Proposals and moments for the sample bundle: one that was adopted, one that is open, and both kinds of moments. */
import type { BundleJson } from '$lib/bundle/bundle-schema';

type Agreements = Required<Pick<BundleJson, 'tariffProposals' | 'calendarMoments'>>;

export const sampleAgreements: Agreements = {
	tariffProposals: [
		{
			...{ schoolYear: '2027-2028', id: 'voorstel-2', state: 'open', note: 'Volgens de cao', decidedAt: null },
			...{ openedAt: '2026-10-05T12:00:00.000Z', openedBy: 'Noor Jansen', changedAt: '2026-10-06T12:00:00.000Z' },
			decidedBy: null,
			tariffs: [
				proposed('voorgesteld-2', { roleId: 'schoolopleider', amountPerHour: '65.25' }),
				proposed('voorgesteld-1', { roleId: 'schoolopleider', area: 'onderzoeken', amountPerHour: '70.00' })
			],
			answers: [
				answer('school', { answer: 'object', reason: 'Te hoog voor ons' }),
				answer('instituut', { answer: 'agree' })
			],
			remarks: [
				remark('opmerking-b', { handledAt: '2026-10-08T12:00:00.000Z', handledBy: 'Noor Jansen' }),
				remark('opmerking-a', { partnerId: null, proposedTariffId: 'voorgesteld-2' })
			]
		},
		{
			...{ schoolYear: '2026-2027', id: 'voorstel-1', state: 'adopted', note: null },
			...{ openedAt: '2025-10-05T12:00:00.000Z', openedBy: 'Noor Jansen', changedAt: '2025-10-06T12:00:00.000Z' },
			...{ decidedAt: '2025-11-01T12:00:00.000Z', decidedBy: 'Noor Jansen', answers: [], remarks: [] },
			tariffs: [
				proposed('voorgesteld-0', { roleId: 'schoolopleider', tariffId: 'tarief-nu', endedTariffId: 'tarief-toen' })
			]
		}
	],
	calendarMoments: [
		moment('planning', { actor: 'leadPartner', rule: { month: 9, weekday: 3, nth: 4 } }),
		moment('besluit', { kind: 'decide', onDay: '2026-10-15', actor: 'partner', partnerId: 'school', note: 'Zaal 2' })
	]
};

type Proposal = Agreements['tariffProposals'][number];

function proposed(id: string, given: Partial<Proposal['tariffs'][number]>): Proposal['tariffs'][number] {
	const scope = { partnerId: null, roleId: null, area: null, amountPerHour: '63.00' };
	return { id, ...scope, tariffId: null, endedTariffId: null, ...given };
}

function answer(partnerId: string, given: Partial<Proposal['answers'][number]>): Proposal['answers'][number] {
	const by = { answeredAt: '2026-10-07T08:00:00.000Z', answeredBy: 'Sam Vos' };
	return { partnerId, answer: 'agree', reason: null, ...by, ...given };
}

function remark(id: string, given: Partial<Proposal['remarks'][number]>): Proposal['remarks'][number] {
	return {
		...{ id, proposedTariffId: null, partnerId: 'school', body: `Zegt ${id}`, writtenBy: 'Sam Vos' },
		...{ writtenAt: '2026-10-07T09:00:00.000Z', handledAt: null, handledBy: null },
		...given
	};
}

function moment(
	id: string,
	given: Partial<Agreements['calendarMoments'][number]>
): Agreements['calendarMoments'][number] {
	return {
		...{ id, title: `Moment ${id}`, kind: 'plan', actor: 'partners', partnerId: null, onDay: null, rule: null },
		...{ note: null, ...given }
	};
}
