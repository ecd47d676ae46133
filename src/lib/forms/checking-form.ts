/** The forms of what is agreed about checking: what was chosen per partner and per finding, beside what the page showed. */
import {
	FINDING_KINDS,
	FINDING_TREATMENTS,
	type DeclarationFindingKind,
	type FindingTreatment
} from '$lib/domain/declaration/finding-kinds';
import { readRecordId } from '$lib/domain/shared/record-id';

interface ReadChoice {
	readonly partnerId: string;
	readonly checkerPartnerId: string | null;
	readonly seen: string | null;
}

const CHECKER = 'checker-';

/** `checker-<partner>` beside `seen-<partner>`; empty is the penvoerder's staff. */
export function readCheckers(data: FormData): readonly ReadChoice[] {
	const idIn = (field: string) => readRecordId(data.get(field));
	return [...data.keys()].flatMap((field) => {
		const partnerId = field.startsWith(CHECKER) ? readRecordId(field.slice(CHECKER.length)) : null;
		if (partnerId === null) return [];
		return [{ partnerId, checkerPartnerId: idIn(field), seen: idIn(`seen-${partnerId}`) }];
	});
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
