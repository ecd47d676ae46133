/** One budget line out of a plain form: canonical cells, or why a field was refused. */
import type { LineCell, LineCells } from '$lib/domain/budget/line-cells';
import { LINE_AREAS } from '$lib/domain/shared/area';
import { hoursText } from '$lib/domain/shared/hours';
import { moneyText } from '$lib/domain/shared/money';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { Locale } from '$lib/messages/locale';
import { FormReader, type FormFailure } from './form-reader';

export type LineFormReason = 'lumpSumBesideHours';

export function readLineForm(data: FormData, locale: Locale): Result<LineCells, FormFailure<LineFormReason>> {
	const form = new FormReader<LineFormReason>(data, locale);
	const typed = (field: LineCell) => String(data.get(field) ?? '').trim();
	const cells: Record<LineCell, string> = {
		area: form.choice('area', LINE_AREAS),
		activity: form.text('activity'),
		roleId: typed('roleId'),
		partnerId: typed('partnerId'),
		hours: typed('hours') === '' ? '' : hoursText(form.hours('hours')),
		lumpSum: typed('lumpSum') === '' ? '' : moneyText(form.money('lumpSum')),
		potId: typed('potId'),
		pricingDay: form.optionalDay('pricingDay') ?? '',
		note: form.optionalText('note') ?? ''
	};
	if (cells.hours !== '' && cells.lumpSum !== '') form.refuse('lumpSum', 'lumpSumBesideHours');
	return form.failed ? refuse(form.failure()) : ok(cells);
}
