/** The forms of what is agreed about checking: what was chosen per partner and per finding, beside what the page showed. */
import {
	FINDING_KINDS,
	FINDING_TREATMENTS,
	type DeclarationFindingKind,
	type FindingTreatment
} from '$lib/domain/declaration/finding-kinds';

interface ReadChoice {
	readonly partnerId: string;
	readonly checkerPartnerId: string | null;
	readonly seen: string | null;
}

const CHECKER = /^checker-([a-z0-9][a-z0-9-]{0,62})$/;
const ID = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** `checker-<partner>` beside `seen-<partner>`; empty is the penvoerder's staff. */
export function readCheckers(data: FormData): readonly ReadChoice[] {
	return [...data.keys()].flatMap((field) => {
		const partnerId = CHECKER.exec(field)?.[1];
		if (partnerId === undefined) return [];
		return [{ partnerId, checkerPartnerId: idIn(data, field), seen: idIn(data, `seen-${partnerId}`) }];
	});
}

function idIn(data: FormData, field: string): string | null {
	const value = data.get(field);
	return typeof value === 'string' && ID.test(value) ? value : null;
}

type Choices = Partial<Record<DeclarationFindingKind, FindingTreatment>>;

/** What is no treatment is left out. */
export function readFindingChoices(data: FormData): { readonly choices: Choices; readonly seen: Choices } {
	return { choices: readChoices(data, 'treatment'), seen: readChoices(data, 'seen') };
}

function readChoices(data: FormData, prefix: string): Choices {
	const choices: Choices = {};
	for (const kind of FINDING_KINDS) {
		const chosen = FINDING_TREATMENTS.find((treatment) => treatment === data.get(`${prefix}-${kind}`));
		if (chosen) choices[kind] = chosen;
	}
	return choices;
}
