/** What the forms of executors and receipts get back when they were not accepted. */
import { formAnswer, type FormAnswer } from '$lib/forms/form-answer';
import type { FormReader } from '$lib/forms/form-reader';
import { formatDay } from '$lib/format/day';
import { actualsMessages } from '$lib/messages/actuals';
import { executorMessages } from '$lib/messages/executors';
import { incomeMessages } from '$lib/messages/income';
import type { Locale } from '$lib/messages/locale';
import type { ExecutorRefusal } from '$lib/server/usecases/change-executor';
import type { ReceiptRefusal } from '$lib/server/usecases/edit-receipts';
import { receiptValues } from './receipt-values';

const EXECUTOR_FIELDS = {
	lineUnknown: 'lineId',
	partnerUnknown: 'partnerId',
	outsideYear: 'from',
	notMember: 'partnerId',
	sameExecutor: 'partnerId'
} as const;

export function executorAnswer(
	name: 'executor' | 'undoExecutor',
	form: FormReader,
	locale: Locale,
	refusal?: ExecutorRefusal
): FormAnswer {
	const text = executorMessages[locale];
	if (!refusal) return formAnswer(name, form, { locale });
	switch (refusal.kind) {
		case 'changedMeanwhile': {
			const { updatedBy: by, updatedAt: at } = refusal.current;
			return formAnswer(name, form, { locale, conflict: { by, at, theirs: {} } });
		}
		case 'notAfterLast': {
			const last = formatDay(refusal.last, locale);
			return formAnswer(name, form, { locale, fields: { from: text.notAfterLast(last) } });
		}
		case 'nothingFrozen':
			return formAnswer(name, form, { locale, notice: text.executorProblems.nothingFrozen });
		case 'hoursChangedSince':
		case 'notLast':
			return formAnswer(name, form, { locale, notice: text[refusal.kind] });
		case 'notRemoved':
		case 'reference':
		case 'overlap':
			return formAnswer(name, form, { locale, notice: actualsMessages[locale].notices[refusal.kind] });
		default: {
			const fields = { [EXECUTOR_FIELDS[refusal.kind]]: text.executorProblems[refusal.kind] };
			return formAnswer(name, form, { locale, fields });
		}
	}
}

const RECEIPT_FIELDS = {
	sourceUnknown: 'sourceId',
	sourceInKind: 'sourceId',
	sourceIsSubsidy: 'sourceId',
	zeroAmount: 'amount',
	inFuture: 'receivedOn',
	sameReceipt: 'reference'
} as const;

export function receiptAnswer(form: FormReader, locale: Locale, refusal?: ReceiptRefusal): FormAnswer {
	const text = incomeMessages[locale];
	if (!refusal) return formAnswer('receipt', form, { locale });
	switch (refusal.kind) {
		case 'changedMeanwhile': {
			const { updatedBy: by, updatedAt: at, revision } = refusal.current;
			const theirs = receiptValues(refusal.current, locale);
			const answer = formAnswer('receipt', form, { locale, conflict: { by, at, theirs } });
			return { ...answer, values: { ...answer.values, revision: String(revision) } };
		}
		case 'notRemoved':
		case 'reference':
		case 'overlap':
			return formAnswer('receipt', form, { locale, notice: actualsMessages[locale].notices[refusal.kind] });
		default: {
			const fields = { [RECEIPT_FIELDS[refusal.kind]]: text.receiptProblems[refusal.kind] };
			return formAnswer('receipt', form, { locale, fields });
		}
	}
}
