/** What people are called among lines that stand together: a name that more than one of them has, has the code behind it. */
import type { DeclaredPerson } from './declaration';

/** Without a name it is the code. */
export function namesAmong(
	people: readonly Pick<DeclaredPerson, 'id' | 'name' | 'code'>[],
	lines: readonly { readonly personId: string | null }[]
): ReadonlyMap<string, string> {
	const ids = new Set(lines.map(({ personId }) => personId));
	const told = people.filter(({ id }) => ids.has(id));
	const known = new Set<string>();
	const shared = new Set<string>();
	for (const { name } of told) {
		if (name === null) continue;
		if (known.has(name)) shared.add(name);
		known.add(name);
	}
	return new Map(
		told.map(({ id, name, code }) => [id, name === null ? code : shared.has(name) ? `${name} (${code})` : name])
	);
}
