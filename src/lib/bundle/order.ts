/** The order of what has no order of its own: years and versions by their school year, rounds by their days, the rest by id. */
import type { BundleRead } from './bundle-schema';

/** A copy in which two bundles with the same content have the same order. Lists people can order keep theirs. */
export function inOrder(bundle: BundleRead): BundleRead {
	return {
		...bundle,
		leftOut: [...bundle.leftOut].sort(),
		wageCosts: sortedBy(bundle.wageCosts, (row) => row.id),
		bankAccounts: sortedBy(bundle.bankAccounts, (row) => row.partnerId),
		enteredSchemes: sortedBy(bundle.enteredSchemes, (row) => row.id),
		years: sortedBy(bundle.years, (year) => year.schoolYear),
		commitments: sortedBy(bundle.commitments, (row) => row.schoolYear),
		rounds: sortedBy(bundle.rounds, (round) => `${round.from} ${round.id}`),
		checkers: sortedBy(bundle.checkers, (row) => `${row.schoolYear} ${row.partnerId}`),
		findingRules: sortedBy(bundle.findingRules, (rule) => rule.finding),
		declaredPeople: sortedBy(bundle.declaredPeople, (person) => person.id),
		declarations: sortedBy(bundle.declarations, (row) => row.id),
		disputes: sortedBy(bundle.disputes, (dispute) => dispute.id).map((dispute) => ({
			...dispute,
			remarks: sortedBy(dispute.remarks, (remark) => `${remark.writtenAt} ${remark.id}`)
		})),
		receipts: sortedBy(bundle.receipts, (row) => row.schoolYear),
		executorChanges: sortedBy(bundle.executorChanges, (row) => row.schoolYear).map((change) => ({
			...change,
			moved: sortedBy(change.moved, (move) => move.fromCommitmentId)
		})),
		tariffProposals: sortedBy(bundle.tariffProposals, (proposal) => `${proposal.schoolYear} ${proposal.id}`).map(
			(proposal) => ({
				...proposal,
				answers: sortedBy(proposal.answers, (answer) => answer.partnerId),
				remarks: sortedBy(proposal.remarks, (remark) => `${remark.writtenAt} ${remark.id}`)
			})
		),
		importMappings: sortedBy(bundle.importMappings, (mapping) => mapping.id),
		versions: sortedBy(
			bundle.versions,
			(version) => `${version.schoolYear} ${String(version.number).padStart(6, '0')}`
		),
		advances: sortedBy(bundle.advances, (row) => row.schoolYear),
		contributionRequests: sortedBy(bundle.contributionRequests, (row) => row.schoolYear),
		swaps: sortedBy(bundle.swaps, (swap) => swap.id),
		settlements: sortedBy(bundle.settlements, (settlement) => settlement.id).map((settlement) => ({
			...settlement,
			statements: sortedBy(settlement.statements, (statement) => statement.partnerId)
		}))
	};
}

/** By code points, not by language: the same everywhere. */
function sortedBy<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
	const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
	keyed.sort((first, second) => (first.key < second.key ? -1 : first.key > second.key ? 1 : 0));
	return keyed.map(({ row }) => row);
}
