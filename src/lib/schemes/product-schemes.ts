/** The dated subsidy rules the product carries, read once through the strict loader: a file it refuses stops the program. */
import { loadSchemes, type SchemeFile } from '../domain/scheme/load-schemes';
import type { Scheme } from '../domain/scheme/scheme';
import { invariant } from '../domain/shared/invariant';
import academischeKop from './academische-kop-2012-2016.json';
import ldnor2025 from './ldnor-2025.json';
import verdieping2025 from './onderwijsregio-verdieping-2025.json';
import or2024 from './or-2024.json';
import tko2009 from './tko-2009.json';
import tko2013 from './tko-2013-2014.json';
import tko2014 from './tko-2014-2015.json';
import tko2018 from './tko-2018-2019.json';
import tko2020 from './tko-2020-2021.json';
import tko2021 from './tko-2021-2022.json';
import tko2022 from './tko-2022-2023.json';
import tko2023 from './tko-2023-aug-dec.json';
import vsls2013 from './vsls-2013-2016.json';

/** The files with their names, in the order of their dates; add-ons last. */
export const productSchemeFiles: readonly SchemeFile[] = [
	{ where: 'tko-2009.json', json: tko2009 },
	{ where: 'tko-2013-2014.json', json: tko2013 },
	{ where: 'tko-2014-2015.json', json: tko2014 },
	{ where: 'tko-2018-2019.json', json: tko2018 },
	{ where: 'tko-2020-2021.json', json: tko2020 },
	{ where: 'tko-2021-2022.json', json: tko2021 },
	{ where: 'tko-2022-2023.json', json: tko2022 },
	{ where: 'tko-2023-aug-dec.json', json: tko2023 },
	{ where: 'or-2024.json', json: or2024 },
	{ where: 'ldnor-2025.json', json: ldnor2025 },
	{ where: 'academische-kop-2012-2016.json', json: academischeKop },
	{ where: 'vsls-2013-2016.json', json: vsls2013 },
	{ where: 'onderwijsregio-verdieping-2025.json', json: verdieping2025 }
];

export const productSchemes: readonly Scheme[] = readProductSchemes();

function readProductSchemes(): readonly Scheme[] {
	const loaded = loadSchemes(productSchemeFiles);
	const problems = loaded.ok ? [] : loaded.error.map(({ where, path, reason }) => `${where}: ${path}: ${reason}`);
	invariant(loaded.ok, `the product's schemes are valid: ${problems.join('; ')}`);
	return loaded.value;
}
