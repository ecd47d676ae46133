/** The three activity areas of a partnership, and cost that belongs to all of them (model section 2, report:107). */

export const AREAS = ['opleiden', 'professionaliseren', 'onderzoeken'] as const;
export type Area = (typeof AREAS)[number];

/** A line is in one area, or `shared`: "organisatie en kwaliteitszorg", spread over the areas by a stated key. */
export const LINE_AREAS = [...AREAS, 'shared'] as const;
export type LineArea = (typeof LINE_AREAS)[number];

export function isArea(text: string): text is Area {
	return AREAS.some((area) => area === text);
}

export function isLineArea(text: string): text is LineArea {
	return LINE_AREAS.some((area) => area === text);
}
