/** Something that stands out, as one sentence: with a word in front of it where it weighs more, and where to look it up. */
export interface Remark {
	readonly text: string;
	readonly badge: string | null;
	readonly href: string | null;
}
