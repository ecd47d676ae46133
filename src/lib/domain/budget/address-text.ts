/**
 * A figure address as text and back, for links. The text is made of letters, digits, "-", "_", "." and "~" only: safe in a
 * path, a query and a fragment, whatever the ids hold.
 */
import { AREAS } from '../shared/area';
import {
	COVER_FIGURES,
	LINE_FIGURES,
	NODE_FIGURES,
	PARTNER_FIGURES,
	POT_FIGURES,
	SOURCE_FIGURES,
	SPLIT_FIGURES,
	TOTAL_FIGURES,
	type FigureAddress
} from './figure-address';

/** "line.r12.amount", "area.opleiden.gap", "carried.opleiden.~". */
export function addressText(address: FigureAddress): string {
	return [address.kind, ...partsOf(address)].join('.');
}

function partsOf(address: FigureAddress): readonly string[] {
	switch (address.kind) {
		case 'total':
		case 'split':
			return [address.figure];
		case 'area':
			return [address.area, address.figure];
		case 'source':
			return [id(address.sourceId), address.figure];
		case 'cell':
			return [id(address.sourceId), address.area];
		case 'line':
			return [id(address.lineId), address.figure];
		case 'part':
			return [id(address.lineId), address.area, address.figure];
		case 'flow':
			return [id(address.lineId), address.area, id(address.sourceId)];
		case 'node':
			return [id(address.nodeId), address.figure];
		case 'share':
			return [id(address.nodeId), id(address.partnerId)];
		case 'pot':
			return [idOrNone(address.potId), address.figure];
		case 'partner':
			return [idOrNone(address.partnerId), address.figure];
		case 'carried':
			return [address.area, idOrNone(address.partnerId)];
	}
}

/** `null` when the text is no address. Whether there is such a figure, the budget says. */
export function parseAddress(text: string): FigureAddress | null {
	const [kind, ...parts] = text.split('.');
	const [first, second, third] = parts;
	const address = read(kind, first, second, third);
	return address && addressText(address) === text ? address : null;
}

type Part = string | undefined;

/** May read too much into a text; `parseAddress` accepts only what would be written the same. */
function read(kind: Part, first: Part, second: Part, third: Part): FigureAddress | null {
	switch (kind) {
		case 'total':
			return complete({ kind, figure: among(TOTAL_FIGURES, first) });
		case 'split':
			return complete({ kind, figure: among(SPLIT_FIGURES, first) });
		case 'area':
			return complete({ kind, area: among(AREAS, first), figure: among(COVER_FIGURES, second) });
		case 'source':
			return complete({ kind, sourceId: readId(first), figure: among(SOURCE_FIGURES, second) });
		case 'cell':
			return complete({ kind, sourceId: readId(first), area: among(AREAS, second) });
		case 'line':
			return complete({ kind, lineId: readId(first), figure: among(LINE_FIGURES, second) });
		case 'part':
			return complete({ kind, lineId: readId(first), area: among(AREAS, second), figure: among(LINE_FIGURES, third) });
		case 'flow':
			return complete({ kind, lineId: readId(first), area: among(AREAS, second), sourceId: readId(third) });
		case 'node':
			return complete({ kind, nodeId: readId(first), figure: among(NODE_FIGURES, second) });
		case 'share':
			return complete({ kind, nodeId: readId(first), partnerId: readId(second) });
		case 'pot':
			return complete({ kind, potId: readIdOrNone(first), figure: among(POT_FIGURES, second) });
		case 'partner':
			return complete({ kind, partnerId: readIdOrNone(first), figure: among(PARTNER_FIGURES, second) });
		case 'carried':
			return complete({ kind, area: among(AREAS, first), partnerId: readIdOrNone(second) });
		default:
			return null;
	}
}

type Complete<Fields> = { readonly [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

function complete<Fields extends object>(fields: Fields): Complete<Fields> | null {
	return isComplete(fields) ? fields : null;
}

function isComplete<Fields extends object>(fields: Fields): fields is Fields & Complete<Fields> {
	return Object.values(fields).every((field) => field !== undefined);
}

function among<const Name extends string>(names: readonly Name[], text: Part): Name | undefined {
	return names.find((name) => name === text);
}

const NONE = '~';

/** Every other character than a letter, a digit or "-" as its code between "_". */
function id(text: string): string {
	return text.replace(/[^A-Za-z0-9-]/g, (character) => `_${character.charCodeAt(0).toString(16)}_`);
}

function readId(part: Part): string | undefined {
	return part?.replace(/_([0-9a-f]{1,4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function idOrNone(text: string | null): string {
	return text === null ? NONE : id(text);
}

function readIdOrNone(part: Part): string | null | undefined {
	return part === NONE ? null : readId(part);
}
