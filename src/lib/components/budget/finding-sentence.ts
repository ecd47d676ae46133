/** A finding as one sentence in the reader's language, and the page where it is mended. */
import type { SplitFinding } from '$lib/domain/allocation/split-figures';
import type { FindingDetail, FindingPlace } from '$lib/domain/budget/finding';
import { isArea } from '$lib/domain/shared/area';
import { unreachable } from '$lib/domain/shared/invariant';
import { toDay } from '$lib/domain/shared/day';
import { formatDay } from '$lib/format/day';
import { formatMoney } from '$lib/format/money';
import { formatCount, formatPercent } from '$lib/format/quantity';
import { findingMessages } from '$lib/messages/findings';
import type { Locale } from '$lib/messages/locale';
import { wordMessages } from '$lib/messages/words';
import type { BudgetNames } from '$lib/domain/budget/budget-names';

export function findingSentence(detail: FindingDetail, names: BudgetNames, locale: Locale): string {
	const text = findingMessages[locale];
	const money = (amount: Parameters<typeof formatMoney>[0]) => formatMoney(amount, locale);
	const day = (on: string) => formatDay(toDay(on), locale);
	switch (detail.kind) {
		case 'split':
			return splitSentence(detail.finding, names, locale);
		case 'noLeadPartner':
		case 'subsidyUnknown':
		case 'noSources':
		case 'noLines':
		case 'sharedKeyEmpty':
			return text[detail.kind];
		case 'noStudentCount':
			return text.noStudentCount(detail.referenceYear);
		case 'subsidyNotEligible':
			return text.subsidyNotEligible(formatCount(detail.students, locale), formatCount(detail.minimum, locale));
		case 'sourceAmountUnknown':
		case 'inKindWithoutGiver':
		case 'incidentalWithoutEnd':
		case 'regularFundingNotAnswered':
			return text[detail.kind](names.source(detail.sourceId));
		case 'sourceEndsWithinYear':
		case 'sourceEndedBeforeYear':
			return text[detail.kind](names.source(detail.sourceId), day(detail.until));
		case 'lineUnpriced':
			return text.lineUnpriced(names.line(detail.lineId), day(detail.day));
		case 'lineOpen':
		case 'lineWithoutRole':
		case 'lineWithoutActivity':
		case 'lineWithoutPerformer':
		case 'lineInUnknownPot':
			return text[detail.kind](names.line(detail.lineId));
		case 'lineNegative':
		case 'lineTooLarge':
			return text[detail.kind](names.line(detail.lineId), money(detail.amount));
		case 'lineInInnerNode':
			return text.lineInInnerNode(names.line(detail.lineId), names.pot(detail.potId));
		case 'linePerformerWithoutShare':
			return text.linePerformerWithoutShare(
				names.line(detail.lineId),
				names.pot(detail.potId),
				names.partner(detail.partnerId)
			);
		case 'linePerformerNotMember':
			return text.linePerformerNotMember(names.line(detail.lineId), names.partner(detail.partnerId));
		case 'sourceNegative':
		case 'sourceTooLarge':
			return text[detail.kind](names.source(detail.sourceId), money(detail.amount));
		case 'subsidyCountedTwice':
			return text.subsidyCountedTwice(names.source(detail.sourceId));
		case 'gapWithoutCarrier':
			return text.gapWithoutCarrier(areaName(detail.area, locale), money(detail.amount));
		case 'gapInArea':
			return text.gapInArea(areaName(detail.area, locale), money(detail.gap), money(detail.cost));
		case 'surplusBarredByLaw':
		case 'surplusBarredBySplit':
			return text[detail.kind](names.source(detail.sourceId), money(detail.surplus));
		case 'potShort':
			return text.potShort(names.pot(detail.potId), money(detail.gap));
		default:
			return unreachable(detail);
	}
}

function areaName(area: string, locale: Locale): string {
	return isArea(area) ? wordMessages[locale].area[area] : area;
}

function splitSentence(finding: SplitFinding, names: BudgetNames, locale: Locale): string {
	const text = findingMessages[locale].split;
	const under = (id: string | null) => (id === null ? text.root : names.pot(id));
	switch (finding.kind) {
		case 'percentagesOver100':
			return text.percentagesOver100(
				under(finding.parentId),
				formatPercent(finding.total, locale).replace(/\s*%$/u, '')
			);
		case 'childrenExceedParent':
			return text.childrenExceedParent(
				under(finding.parentId),
				formatMoney(finding.children, locale),
				formatMoney(finding.base, locale)
			);
		case 'allWeightsZero':
		case 'negativeWeight':
			return text[finding.kind](finding.keyId === null ? under(finding.nodeId) : names.key(finding.keyId));
		case 'notADecimal':
			return text.notADecimal(finding.keyId === null ? names.pot(finding.nodeId) : names.key(finding.keyId));
		case 'negativeAmount':
			return text.negativeAmount(names.pot(finding.nodeId), formatMoney(finding.amount, locale));
		case 'severalRemainders':
		case 'remainderBesideWeights':
			return text[finding.kind](under(finding.parentId));
		case 'sourceInSeveralNodes':
			return text.sourceInSeveralNodes(names.source(finding.sourceId));
		case 'unknownKey':
		case 'unknownSource':
		case 'sourcesRuleBelowRoot':
		case 'sourcesRuleWithoutSources':
		case 'keyOnInnerNode':
		case 'cycle':
		case 'unknownParent':
			return text[finding.kind](names.pot(finding.nodeId));
		default:
			return unreachable(finding);
	}
}

/** `#row-{id}` is the anchor each editing page gives its rows; `?field=` lets it put the cursor there. */
export function findingHref(place: FindingPlace, partnershipId: string, schoolYear: string): string {
	const base =
		place.page === 'partners' ? `/p/${partnershipId}/partners` : `/p/${partnershipId}/${schoolYear}/${place.page}`;
	const query = place.field === null ? '' : `?field=${encodeURIComponent(place.field)}`;
	return `${base}${query}${place.id === null ? '' : `#row-${place.id}`}`;
}
