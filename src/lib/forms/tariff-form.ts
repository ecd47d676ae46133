/** The forms of the tariffs page: what was typed → a tariff, its successor or a role, or why not. */
import { isArea } from '$lib/domain/shared/area';
import { addDays } from '$lib/domain/shared/day';
import type { Role, Tariff } from '$lib/domain/tariff/tariff';
import type { FormReader } from './form-reader';

/** People name the last day on which it holds. */
export function readTariff(form: FormReader<string>): Omit<Tariff, 'id'> {
	const area = form.optionalText('area', 63);
	if (area !== null && !isArea(area)) form.refuse('area', 'notAChoice');
	const validFrom = form.day('validFrom');
	const lastDay = form.optionalDay('lastDay');
	return {
		partnerId: form.optionalText('partnerId', 63),
		roleId: form.optionalText('roleId', 63),
		area: area !== null && isArea(area) ? area : null,
		amountPerHour: form.money('amountPerHour'),
		validFrom,
		validUntil: lastDay === null ? null : addDays(lastDay, 1),
		agreedIn: form.optionalText('agreedIn')
	};
}

export function readSuccessor(form: FormReader<string>): Pick<Tariff, 'amountPerHour' | 'validFrom' | 'agreedIn'> {
	return {
		amountPerHour: form.money('amountPerHour'),
		validFrom: form.day('validFrom'),
		agreedIn: form.optionalText('agreedIn')
	};
}

/** Other names are separated by commas. */
export function readRole(form: FormReader<string>): Omit<Role, 'id'> {
	const name = form.text('roleName').replace(/\s+/g, ' ');
	const typed = form.text('aliases', { optional: true, longest: 1000 }).split(/[,;\n]/);
	const aliases = [...new Set(typed.map((alias) => alias.trim().replace(/\s+/g, ' ')))].filter((alias) => alias !== '');
	if (aliases.some((alias) => alias.length > 200)) form.refuse('aliases', 'tooLong');
	return { name, aliases: aliases.filter((alias) => alias !== name) };
}
