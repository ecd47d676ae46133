/** How sure a fact is, as in `facts.md`: read in the legal text, on a sector page, concluded, entered by a user, or not found. */
export const CONFIDENCES = ['found', 'secondary', 'inferred', 'entered', 'notFound'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
