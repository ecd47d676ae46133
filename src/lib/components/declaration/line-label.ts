/** What the budget lines somebody chooses from are called: by their activity, and where others have the same, by their code as well. */

interface NamedLine {
	readonly id: string;
	readonly activity: string;
}

export function lineLabels(lines: readonly NamedLine[]): (line: NamedLine) => string {
	const name = ({ activity }: NamedLine) => activity.trim().toLocaleLowerCase('nl');
	const seen = new Set<string>();
	const several = new Set<string>();
	for (const line of lines) (seen.has(name(line)) ? several : seen).add(name(line));
	return (line) => {
		if (line.activity === '') return line.id;
		return several.has(name(line)) ? `${line.activity} (${line.id})` : line.activity;
	};
}
