/** What people look for in the trail, by the kinds of record it tells about. */
export const TRAIL_TOPICS = {
	budget: [
		...[
			'budget',
			'budgetSettings',
			'budgetLine',
			'budgetVersion',
			'version',
			'splitNode',
			'allocationKey',
			'executorChange'
		],
		...['fundingSource', 'fundingReceipt', 'award', 'awardDetail', 'instalment', 'enteredScheme', 'studentCount'],
		...['partnerMeasure', 'wageCost']
	],
	agreements: [
		...['tariff', 'commitment', 'declarationRound', 'declarationChecker', 'findingRule', 'calendarMoment', 'role'],
		...['tariffProposal', 'proposedTariff', 'proposalAnswer', 'proposalRemark']
	],
	hours: ['declaration', 'dispute', 'hoursImport', 'importMapping', 'declaredPerson', 'sameOrganisation'],
	settlement: ['settlement', 'swap', 'advance', 'contributionRequest', 'bankAccount', 'paymentFile'],
	people: ['partnership', 'partner', 'membership', 'invitation']
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TrailTopic = keyof typeof TRAIL_TOPICS;
export const TRAIL_TOPIC_NAMES = Object.keys(TRAIL_TOPICS) as readonly TrailTopic[];
