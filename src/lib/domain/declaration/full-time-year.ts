/**
 * The hours of a full-time year, above which declared hours of one person are questioned. The collective agreement for
 * secondary education counts 1,659 hours per full-time post (`facts.md` section 3, [CAO]); a person may have a number of their own.
 */
import { hours } from '../shared/hours';

export const FULL_TIME_YEAR = hours('1659.00');
