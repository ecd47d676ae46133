/** What one budget line costs and why: never € 0 for a line nobody has priced (model section 6). */
import type { Cents } from '../shared/money';
import type { Day } from '../shared/day';
import type { Tariff } from './tariff';

/** Which rule of the precedence decided, most specific first. */
export const TARIFF_SCOPES = ['partnerRoleArea', 'partnerRole', 'roleArea', 'role', 'none'] as const;
export type TariffScope = (typeof TARIFF_SCOPES)[number];

export type TariffMatch =
	{ readonly kind: 'found'; readonly tariff: Tariff; readonly scope: TariffScope } | { readonly kind: 'unpriced' };

export type LinePrice =
	| {
			readonly kind: 'tariff';
			readonly amount: Cents;
			readonly tariff: Tariff;
			readonly scope: TariffScope;
			readonly day: Day;
	  }
	| { readonly kind: 'lumpSum'; readonly amount: Cents }
	| { readonly kind: 'unpriced'; readonly day: Day }
	| { readonly kind: 'open' };
