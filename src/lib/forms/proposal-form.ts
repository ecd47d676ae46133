/** The forms of a round about tariffs: amounts row by row, a percentage, a new scope, an answer, a remark. */
import { isArea } from '$lib/domain/shared/area';
import type { Cents } from '$lib/domain/shared/money';
import { readRecordId } from '$lib/domain/shared/record-id';
import { PROPOSAL_ANSWERS, type ProposalAnswerKind } from '$lib/domain/tariff/tariff-proposal';
import type { ScopeOfTariff } from '$lib/domain/tariff/tariff-scope';
import type { FormReader } from './form-reader';

type Form = FormReader<string>;

/** "role/partner/area", empty where it is left open. */
export function scopeText({ roleId, partnerId, area }: ScopeOfTariff): string {
	return [roleId ?? '', partnerId ?? '', area ?? ''].join('/');
}

function readScope(text: string): ScopeOfTariff {
	const [roleId = '', partnerId = '', area = ''] = text.split('/');
	return { roleId: readRecordId(roleId), partnerId: readRecordId(partnerId), area: isArea(area) ? area : null };
}

interface AmountOfScope {
	readonly scope: ScopeOfTariff;
	/** `null`: not proposed. */
	readonly amount: Cents | null;
}

/** `amount-3` beside `scope-3`, for as many rows as there are. */
export function readAmounts(form: Form, fields: Iterable<string>): readonly AmountOfScope[] {
	return [...fields].flatMap((field) => {
		const row = /^amount-(\d{1,5})$/.exec(field)?.[1];
		if (row === undefined) return [];
		const amount = form.optionalMoney(field);
		return [{ scope: readScope(form.text(`scope-${row}`, { optional: true })), amount }];
	});
}

/** Zero when nothing was filled in. */
export function readRaise(form: Form): string {
	if (form.optionalText('percentage', 20) === null) return '0';
	const percentage = form.percentage('percentage');
	if (/\.\d{7,}$/.test(percentage)) form.refuse('percentage', 'tooManyDigits');
	return percentage;
}

export function readAddedTariff(form: Form): ScopeOfTariff & { readonly amountPerHour: Cents } {
	const area = form.optionalText('area', 63);
	if (area !== null && !isArea(area)) form.refuse('area', 'notAChoice');
	return {
		...{ roleId: form.optionalText('roleId', 63), partnerId: form.optionalText('partnerId', 63) },
		...{ area: area !== null && isArea(area) ? area : null, amountPerHour: form.money('amountPerHour') }
	};
}

export function readAnswer(form: Form): { readonly answer: ProposalAnswerKind; readonly reason: string | null } {
	return { answer: form.choice('answer', PROPOSAL_ANSWERS), reason: form.optionalText('reason') };
}

export function readRemark(form: Form) {
	return {
		partnerId: form.optionalText('partnerId', 63),
		proposedTariffId: form.optionalText('about', 63),
		body: form.text('body', { longest: 4000 })
	};
}
