/** The areas as people write them in their own files. Compared by `comparable`. */
import { comparable } from '../domain/partnership/match-partner';
import { isLineArea, type LineArea } from '../domain/shared/area';

const NAMES: Readonly<Record<LineArea, string>> = {
	opleiden: 'opleiden|initial training|opleiden initial training|opleiding|begeleiden van studenten|training',
	professionaliseren:
		'professionaliseren|professional development|professionalisering|professionaliseren development|professionaliseren professional development',
	onderzoeken: 'onderzoeken|research|onderzoek|onderzoeken research|praktijkonderzoek',
	shared:
		'shared|organisatie en kwaliteitszorg|organisation and quality|organisation and quality assurance|gezamenlijk|organisatie|kwaliteitszorg|alle gebieden|all areas'
};

const AREA_OF = new Map(
	Object.entries(NAMES).flatMap(([area, names]) =>
		names.split('|').map((name): [string, LineArea] => [comparable(name), area as LineArea])
	)
);

export function areaOfName(given: string): LineArea | null {
	const word = comparable(given);
	return AREA_OF.get(word) ?? (isLineArea(word) ? word : null);
}
