/** The forms of the partners pages: what was typed → commands, or why not. */
import { PARTNER_KINDS } from '$lib/domain/partnership/partner';
import type { Partner } from '$lib/domain/partnership/partner';
import { addDays, type Day } from '$lib/domain/shared/day';
import type { PartnerMeasure } from '$lib/domain/student/student-count';
import type { FormReader } from './form-reader';

export type PartnerFormReason = 'confirm';

export type TypedPartner = Omit<Partner, 'id' | 'memberUntil' | 'leadPartner'>;

/** Without a short name the name itself serves. */
export function readPartner(form: FormReader<PartnerFormReason>): TypedPartner {
	const name = oneLine(form.text('name'));
	const shortName = oneLine(form.text('shortName', { optional: true, longest: 40 }));
	return {
		kind: form.choice('kind', PARTNER_KINDS),
		parentId: form.optionalText('parentId', 63),
		name,
		shortName: shortName === '' ? name : shortName,
		identifier: form.optionalText('identifier', 40),
		aspirant: form.ticked('aspirant'),
		memberFrom: form.day('memberFrom'),
		mandatedRepresentative: form.optionalText('mandatedRepresentative', 200)
	};
}

export interface TypedEnd {
	readonly memberUntil: Day;
	readonly withAllBelow: boolean;
	readonly reason: string | null;
}

/** People name the last day; the first day without membership is kept. */
export function readEnd(form: FormReader<PartnerFormReason>): TypedEnd {
	return {
		memberUntil: addDays(form.day('lastDay'), 1),
		withAllBelow: form.ticked('withAllBelow'),
		reason: form.optionalText('reason', 1000)
	};
}

/** The confirmation and the reason of making another partner the penvoerder. */
export function readAppointment(form: FormReader<PartnerFormReason>): string {
	if (!form.ticked('confirm')) form.refuse('confirm', 'confirm');
	return form.text('reason', { longest: 1000 });
}

export function readMeasure(form: FormReader<PartnerFormReason>, partnerId: string): Omit<PartnerMeasure, 'id'> {
	return {
		partnerId,
		measure: form.choice('measure', ['pupils', 'trainingPlaces']),
		count: form.count('count'),
		referenceDay: form.day('referenceDay')
	};
}

/** The row that a form corrects, or none. */
export function readCorrecting<Reason extends string>(
	form: FormReader<Reason>
): { id: string; revision: number } | null {
	const id = form.optionalText('id', 63);
	return id === null ? null : { id, revision: form.revision() };
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ');
}
