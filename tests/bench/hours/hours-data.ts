/** The one door for programs that fill a database with generated hours. */
export { DECLARATION_COLUMNS, declaredRows, DETAIL_COLUMNS } from './declared-rows';
export { hoursBundle } from './hours-bundle';
export { hoursPlan, LATEST_YEAR, yearName } from './plan';
export { HOURS_SIZES } from './sizes';
export { demoPeople } from '../../../src/lib/demo/demo-people';
