/**
 * Rows of a partnership are reached through `server/db/tenancy` only, and what runs inside a transaction never asks for a second
 * one: on the single connection of the embedded database it would wait for ever.
 */
import ts from 'typescript';
import type { Breach } from './house-rules';
import { parse, type SourceFile } from './source-files';

/** Accounts, preparing and backing up work on the whole database. */
const WHOLE_DATABASE = /^src\/(lib\/server\/(db|auth)\/|cli\/)/;
const OPENS_TRANSACTION = new Set(['inPartnership', 'asPerson', 'asSystem', 'readAsFound', 'write']);

/** Statements on the handle itself, outside the few places that may. */
export function statementsOnHandle(file: SourceFile): readonly Breach[] {
	if (!file.path.startsWith('src/') || WHOLE_DATABASE.test(file.path)) return [];
	return nodesOf(parse(file)).flatMap((node) => {
		const onHandle = ts.isPropertyAccessExpression(node) && isHandle(node.expression);
		const executed = isCallOf(node, 'execute') && node.arguments.some(isHandle);
		return onHandle || executed
			? [breach(file, node, 'use inPartnership, asPerson or asSystem of server/db/tenancy')]
			: [];
	});
}

/** Handles and further transactions inside the work of a transaction. */
export function handlesInsideTransactions(file: SourceFile): readonly Breach[] {
	return nodesOf(parse(file))
		.filter((node): node is ts.CallExpression => [...OPENS_TRANSACTION].some((name) => isCallOf(node, name)))
		.flatMap((call) =>
			call.arguments.filter((argument) => ts.isArrowFunction(argument) || ts.isFunctionExpression(argument))
		)
		.flatMap((work) => nodesOf(work))
		.filter((node) => isHandle(node) || [...OPENS_TRANSACTION].some((name) => isCallOf(node, name)))
		.map((node) => breach(file, node, 'inside a transaction use its own handle'));
}

/** `db`, `services.db`, `locals.services.db`; not the name of a property that is being defined. */
function isHandle(node: ts.Node): boolean {
	if (ts.isPropertyAccessExpression(node)) return node.name.text === 'db';
	if (!ts.isIdentifier(node) || node.text !== 'db') return false;
	const { parent } = node;
	const isName = ts.isPropertyAccessExpression(parent) && parent.name === node;
	return !isName && !ts.isPropertyAssignment(parent) && !ts.isPropertySignature(parent);
}

function isCallOf(node: ts.Node, name: string): node is ts.CallExpression {
	if (!ts.isCallExpression(node)) return false;
	const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
	return ts.isIdentifier(called) && called.text === name;
}

function nodesOf(root: ts.Node): readonly ts.Node[] {
	const found: ts.Node[] = [];
	const visit = (node: ts.Node): void => {
		found.push(node);
		ts.forEachChild(node, visit);
	};
	ts.forEachChild(root, visit);
	return found;
}

function breach(file: SourceFile, node: ts.Node, what: string): Breach {
	const line = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;
	return { path: file.path, what: `line ${line}: ${node.getText().slice(0, 60).replace(/\s+/g, ' ')}: ${what}` };
}
