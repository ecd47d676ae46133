/** The large budget of the yardstick as a bundle, to be imported like any other, and who may look at it. */
import type { BundleRead } from '../../src/lib/bundle/bundle-schema';
import { bundleText } from '../../src/lib/bundle/write-bundle';
import { demoPeople } from '../../src/lib/demo/demo-people';
import { largeBudgetFacts } from '../support/large-budget';

const PARTNERSHIP = 'groot';

export function largePartnership() {
	const facts = largeBudgetFacts(1);
	const { schoolYear, settings, keys, sources, split, lines } = facts;
	const bundle: BundleRead = {
		format: 'opleidingsschool-bundle',
		version: 1,
		leftOut: [],
		partnership: { id: PARTNERSHIP, name: 'Grote opleidingsschool', kind: 'recognised', notice: null },
		partners: [...facts.partners],
		roles: facts.roles.map((role) => ({ ...role, aliases: [...role.aliases] })),
		studentCounts: [...facts.studentCounts],
		partnerMeasures: [...facts.partnerMeasures],
		awards: [],
		tariffs: [...facts.tariffs],
		wageCosts: [],
		bankAccounts: [],
		enteredSchemes: [],
		years: [{ schoolYear, settings, keys, sources, split, lines } as BundleRead['years'][number]],
		commitments: [],
		rounds: [],
		checkers: [],
		findingRules: [],
		declaredPeople: [],
		declarations: [],
		disputes: [],
		receipts: [],
		executorChanges: [],
		tariffProposals: [],
		calendarMoments: [],
		importMappings: [],
		versions: [],
		advances: [],
		contributionRequests: [],
		swaps: [],
		settlements: []
	};
	const [visitor] = demoPeople;
	return {
		id: PARTNERSHIP,
		schoolYear,
		visitorId: visitor?.id ?? '',
		text: bundleText(bundle)
	};
}
