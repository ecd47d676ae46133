/** Whether proposals and moments hang together: everything the database enforces, told with its path. */
import { scopeKey, tariffScope } from '../domain/tariff/tariff-scope';
import type { Report } from './bundle-problem';
import type { BundleRead } from './bundle-schema';
import { checkIds, checkReference, idsOf } from './check-partnership';
import { repeatedPlaces } from './repeated';
import type { TariffProposalRow } from './agreement-schema';

interface Known {
	readonly partners: ReadonlySet<string>;
	readonly roles: ReadonlySet<string>;
}

export function checkAgreements(bundle: BundleRead, report: Report): void {
	const known = { partners: idsOf(bundle.partners), roles: idsOf(bundle.roles) };
	const { tariffProposals: proposals } = bundle;
	checkIds(proposals, 'tariffProposals', report);
	proposals.forEach((proposal, place) => checkProposal(proposal, `tariffProposals[${place}]`, known, report));
	checkOnce(proposals, 'tariffs', report);
	checkOnce(proposals, 'remarks', report);
	const open = proposals.map(({ state, schoolYear, id }) => (state === 'open' ? schoolYear : `${schoolYear} ${id}`));
	repeatedPlaces(open).forEach((place) => report(`tariffProposals[${place}].state`, 'twice', open[place]));
	checkMoments(bundle, known, report);
}

function checkProposal(proposal: TariffProposalRow, at: string, known: Known, report: Report): void {
	const isOpen = proposal.state === 'open';
	const reason = isOpen ? 'stateHasNone' : 'stateNeeds';
	if (isOpen !== (proposal.decidedAt === null)) report(`${at}.decidedAt`, reason, proposal.state);
	if (isOpen !== (proposal.decidedBy === null)) report(`${at}.decidedBy`, reason, proposal.state);
	proposal.tariffs.forEach((row, place) => {
		const path = `${at}.tariffs[${place}]`;
		checkReference(known.partners, row.partnerId, `${path}.partnerId`, report);
		checkReference(known.roles, row.roleId, `${path}.roleId`, report);
		if (tariffScope(row) === null) report(`${path}.roleId`, 'scopeNeedsRole');
	});
	repeatedPlaces(proposal.tariffs.map(scopeKey)).forEach((place) => report(`${at}.tariffs[${place}].roleId`, 'twice'));
	proposal.answers.forEach((row, place) => {
		checkReference(known.partners, row.partnerId, `${at}.answers[${place}].partnerId`, report);
		if (row.answer === 'object' && row.reason === null)
			report(`${at}.answers[${place}].reason`, 'stateNeeds', 'object');
	});
	repeatedPlaces(proposal.answers.map(({ partnerId }) => partnerId)).forEach((place) =>
		report(`${at}.answers[${place}].partnerId`, 'twice', proposal.answers[place]?.partnerId)
	);
	proposal.remarks.forEach((row, place) => {
		checkReference(known.partners, row.partnerId, `${at}.remarks[${place}].partnerId`, report);
		if ((row.handledAt === null) !== (row.handledBy === null)) report(`${at}.remarks[${place}].handledBy`, 'missing');
	});
}

/** Ids of parts are unique in the partnership, not only in their proposal. */
function checkOnce(proposals: readonly TariffProposalRow[], part: 'tariffs' | 'remarks', report: Report): void {
	const all = proposals.flatMap((proposal, place) =>
		proposal[part].map(({ id }, index) => ({ id, path: `tariffProposals[${place}].${part}[${index}].id` }))
	);
	repeatedPlaces(all.map(({ id }) => id)).forEach((place) =>
		report(all[place]?.path ?? 'tariffProposals', 'twice', all[place]?.id)
	);
}

function checkMoments({ calendarMoments }: BundleRead, known: Known, report: Report): void {
	checkIds(calendarMoments, 'calendarMoments', report);
	calendarMoments.forEach((moment, place) => {
		const at = `calendarMoments[${place}]`;
		checkReference(known.partners, moment.partnerId, `${at}.partnerId`, report);
		const isOfOne = moment.actor === 'partner';
		if (isOfOne !== (moment.partnerId !== null))
			report(`${at}.partnerId`, isOfOne ? 'missing' : 'stateHasNone', moment.actor);
		if ((moment.onDay === null) !== (moment.rule !== null)) report(`${at}.onDay`, 'dayOrRule');
	});
}
