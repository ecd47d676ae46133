/** What a figure is called in the reader's language: "Niet gedekt, professionaliseren". */
import type { FigureAddress } from '$lib/domain/budget/figure-address';
import { unreachable } from '$lib/domain/shared/invariant';
import { explanationMessages } from '$lib/messages/explanation';
import type { Locale } from '$lib/messages/locale';
import { wordMessages } from '$lib/messages/words';
import type { BudgetNames } from '$lib/domain/budget/budget-names';

export function figureName(address: FigureAddress, names: BudgetNames, locale: Locale): string {
	const text = explanationMessages[locale];
	const area = wordMessages[locale].area;
	const of = (figure: keyof typeof text.figures, what: string) => `${text.figures[figure]}: ${what}`;
	switch (address.kind) {
		case 'total':
			return of(address.figure, text.ofWhole);
		case 'split':
			return text.figures[address.figure];
		case 'area':
			return text.inArea(text.figures[address.figure], area[address.area]);
		case 'source':
			return of(address.figure, names.source(address.sourceId));
		case 'cell':
			return text.paysArea(names.source(address.sourceId), area[address.area]);
		case 'line':
			return of(address.figure, names.line(address.lineId));
		case 'part':
			return text.inArea(of(address.figure, names.line(address.lineId)), area[address.area]);
		case 'flow':
			return text.paysFor(names.source(address.sourceId), names.line(address.lineId));
		case 'node':
			return of(address.figure, names.pot(address.nodeId));
		case 'share':
			return text.shareOf(names.partner(address.partnerId), names.pot(address.nodeId));
		case 'pot':
			return of(address.figure, names.pot(address.potId));
		case 'partner':
			return of(address.figure, names.partner(address.partnerId));
		case 'carried':
			return text.carriedBy(
				address.partnerId === null ? text.nobody : names.partner(address.partnerId),
				area[address.area]
			);
		default:
			return unreachable(address);
	}
}
