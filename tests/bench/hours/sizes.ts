/** The sizes of the yardstick (section 3): how many partnerships, school years and declared lines a database is filled with. */
export interface HoursSize {
	readonly partnerships: number;
	readonly years: number;
	/** Declared lines of one partnership in one school year. */
	readonly lines: number;
	readonly partners: number;
	/** How many of the partners are sites of a school. */
	readonly sites: number;
	readonly roles: number;
	readonly people: number;
}

const USUAL = { partners: 20, sites: 12, roles: 8, people: 200 } as const;

export const HOURS_SIZES = {
	small: { ...USUAL, partnerships: 1, years: 1, lines: 2_000 },
	large: { partnerships: 1, years: 1, lines: 60_000, partners: 40, sites: 32, roles: 8, people: 500 },
	middle: { ...USUAL, partnerships: 50, years: 1, lines: 20_000 },
	national: { ...USUAL, partnerships: 100, years: 10, lines: 20_000 }
} as const satisfies Readonly<Record<string, HoursSize>>;

export type HoursSizeName = keyof typeof HOURS_SIZES;
