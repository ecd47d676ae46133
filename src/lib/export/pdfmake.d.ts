/** The part of pdfmake 0.3 that is used: it ships no types of its own. */
declare module 'pdfmake' {
	interface Printer {
		setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
		setUrlAccessPolicy(allows: (url: string) => boolean): void;
		setLocalAccessPolicy(allows: (path: string) => boolean): void;
		createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
	}
	const printer: Printer;
	export default printer;
}

declare module 'pdfmake/fonts/Roboto.js' {
	const fonts: { readonly Roboto: Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>> };
	export default fonts;
}
