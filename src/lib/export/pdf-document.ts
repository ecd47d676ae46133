/** A document as plain data, in the words of pdfmake; what writes a file reads this, and tests read it without a file. */
import type { Day } from '../domain/shared/day';

export interface PdfText {
	readonly text: string;
	readonly bold?: boolean;
	readonly fontSize?: number;
	readonly color?: string;
	readonly alignment?: 'left' | 'right';
	readonly colSpan?: number;
	readonly margin?: Margin;
	readonly noWrap?: boolean;
	readonly width?: '*' | 'auto';
	/** Its place among the headings. */
	readonly headlineLevel?: number;
}

/** Left, top, right, bottom, in points. */
type Margin = readonly [number, number, number, number];

/** A cell; `{}` under one that spans. */
export type PdfCell = PdfText | { readonly stack: readonly PdfText[] } | Readonly<Record<string, never>>;

export interface PdfTable {
	readonly table: {
		/** Come back at the top of every page. */
		readonly headerRows: number;
		readonly keepWithHeaderRows: number;
		/** No row is cut by the end of a page. */
		readonly dontBreakRows: true;
		readonly widths: readonly (number | '*' | 'auto')[];
		readonly body: readonly (readonly PdfCell[])[];
	};
	readonly layout: 'lightHorizontalLines' | 'noBorders';
	readonly margin: Margin;
}

export interface PdfColumns {
	readonly columns: readonly PdfText[];
	readonly margin?: Margin;
}

export interface PdfDocument {
	readonly title: string;
	/** The same document of the same day is the same file. */
	readonly madeOn: Day;
	/** "nl-NL" */
	readonly language: string;
	readonly content: readonly (PdfText | PdfTable | PdfColumns)[];
	readonly footer: (page: number, count: number) => PdfColumns;
}
