/** What every field component takes from the form it stands in: its name, what was filled in, and why that is not accepted. */
export interface FilledField {
	readonly name: string;
	readonly id?: string;
	readonly value: string;
	readonly error: string | undefined;
}

/** What was filled in and what is not right about it, by field name. */
export interface FilledForm {
	readonly values: Readonly<Record<string, string>>;
	readonly errors: Readonly<Record<string, string>>;
}

/** The fields of one form by name; with a prefix their ids are "prefix-name", for names that stand on a page more than once. */
export function fieldOf({ values, errors }: FilledForm, prefix?: string): (name: string) => FilledField {
	return (name) => ({
		name,
		value: values[name] ?? '',
		error: errors[name],
		...(prefix && { id: `${prefix}-${name}` })
	});
}
