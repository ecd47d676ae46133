/** Findings about a line as what stands at the cells of its row, and as sentences with the page where they are agreed. */
import type { RowRemarks } from '$lib/components/shared/grid/grid-types';
import type { Remark } from '$lib/components/shared/remark';
import type { DeclarationFinding } from '$lib/domain/declaration/declaration-finding';
import type { LiveGround } from '$lib/domain/declaration/live-ground';
import type { Locale } from '$lib/messages/locale';
import { declareFoundMessages } from '$lib/messages/declare-found';
import { declarationFindingHref, declarationFindingSentence } from './declaration-finding-sentence';

/** What it takes to look at lines while they are typed, and to say what stands out. */
export interface Judging {
	readonly ground: LiveGround;
	readonly partnershipId: string;
	readonly pot: (id: string | null) => string;
	readonly locale: Locale;
}

/** In which column of the table a finding is told; all others at the hours. */
const COLUMN_OF: Readonly<Partial<Record<DeclarationFinding['kind'], string>>> = {
	...{ noTariff: 'tariff', tariffDiffers: 'tariff', tariffChanges: 'tariff', roleNotAgreed: 'role' },
	...{ aboveCommitment: 'left', otherArea: 'area', lineUsedUp: 'line', potUsedUp: 'line', areaNotPayable: 'line' }
};

/** `places`: where a table has another column for hours or for the tariff. */
export function rowRemarks(
	{ ground, partnershipId, pot, locale }: Judging,
	findings: readonly DeclarationFinding[],
	lineId: string | null,
	places: Readonly<Record<string, string>> = {}
): RowRemarks {
	const year = { partnershipId, schoolYear: ground.schoolYear };
	const cells: Record<string, string> = {};
	const sentences = findings.map((finding): Remark => {
		const text = declarationFindingSentence(finding, { pot }, locale);
		const usual = COLUMN_OF[finding.kind] ?? 'hours';
		const column = places[usual] ?? usual;
		cells[column] = cells[column] ? `${cells[column]} ${text}` : text;
		const stops = ground.treatments[finding.kind] === 'stop';
		return {
			text,
			badge: stops ? declareFoundMessages[locale].stops : null,
			href: declarationFindingHref(finding, lineId, year)
		};
	});
	return { cells, sentences };
}
