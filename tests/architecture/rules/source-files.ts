/** The sources as text with their imports: what every rule of the house reads. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

export interface SourceFile {
	/** From the root of the project: "src/lib/domain/shared/money.ts". */
	readonly path: string;
	readonly text: string;
}

export interface ImportOf {
	/** "src/lib/domain/shared/money" for our own code, "kysely" or "node:fs" for other. */
	readonly target: string;
	/** Gone after compiling: says something about shapes, pulls in no code. */
	readonly typeOnly: boolean;
}

const CODE = /\.(ts|mjs|js|svelte)$/;

/** Every code file under the folders, in one order on every machine. */
export function readSources(...folders: readonly string[]): readonly SourceFile[] {
	return folders.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => CODE.test(name))
			.sort()
			.map((name) => {
				const path = join(folder, name);
				return { path, text: readFileSync(path, 'utf8') };
			})
	);
}

/** The script of a component, the whole of anything else. */
export function scriptOf(file: SourceFile): string {
	if (!file.path.endsWith('.svelte')) return file.text;
	return [...file.text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n');
}

/** The parts of a component that are neither script nor style. */
export function markupOf(file: SourceFile): string {
	return file.text.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '');
}

export function parse(file: SourceFile): ts.SourceFile {
	return ts.createSourceFile(file.path, scriptOf(file), ts.ScriptTarget.Latest, true);
}

export function importsOf(file: SourceFile): readonly ImportOf[] {
	const found: ImportOf[] = [];
	const add = (specifier: ts.Expression | undefined, typeOnly: boolean) => {
		if (specifier && ts.isStringLiteral(specifier))
			found.push({ target: resolved(file.path, specifier.text), typeOnly });
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
		else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
		else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
			add(node.arguments[0], false);
		ts.forEachChild(node, visit);
	};
	visit(parse(file));
	return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
	if (clause === undefined) return false;
	if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const named = clause.namedBindings;
	if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false;
	return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

/** Our own code by its path from the root, without an ending; other code as it is named. */
function resolved(from: string, specifier: string): string {
	const aliases: readonly (readonly [string, string])[] = [
		['$lib/', 'src/lib/'],
		['$tests/', 'tests/'],
		['$migrations/', 'migrations/']
	];
	const alias = aliases.find(([prefix]) => specifier.startsWith(prefix));
	if (alias) return withoutEnding(alias[1] + specifier.slice(alias[0].length));
	return specifier.startsWith('.') ? withoutEnding(normalize(join(dirname(from), specifier))) : specifier;
}

function withoutEnding(path: string): string {
	return path.replace(/\.(ts|mjs|js)$/, '');
}
