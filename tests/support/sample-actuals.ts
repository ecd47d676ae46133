/** Receipts and changes of executor for the sample bundle: with and without a reference, paid back, with hours that went along. */
import type { BundleJson } from '$lib/bundle/bundle-schema';

export const sampleActuals: Required<Pick<BundleJson, 'receipts' | 'executorChanges'>> = {
	receipts: [
		receipt('ontvangst-2', { amount: '-250.50', receivedOn: '2026-11-20' }),
		receipt('ontvangst-1', { reference: 'Betaalkenmerk 4711' })
	],
	executorChanges: [
		{
			...{ schoolYear: '2026-2027', id: 'uitvoerder-1', lineId: 'begeleiding', partnerId: 'instituut' },
			...{ from: '2027-01-01', reason: 'De schoolopleider is met verlof' },
			moved: [{ fromCommitmentId: 'inzet-1', toCommitmentId: 'weg', hours: '20.00' }]
		}
	]
};

function receipt(id: string, given: Partial<NonNullable<BundleJson['receipts']>[number]>) {
	return {
		...{ schoolYear: '2026-2027', id, sourceId: 'eigen-geld', receivedOn: '2026-10-01', amount: '10000.00' },
		...{ reference: null, ...given }
	};
}
