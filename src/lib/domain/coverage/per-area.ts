/** One value for each area. */
import type { Area } from '../shared/area';

export function perArea<T>(of: (area: Area) => T): Record<Area, T> {
	return {
		opleiden: of('opleiden'),
		professionaliseren: of('professionaliseren'),
		onderzoeken: of('onderzoeken')
	};
}
