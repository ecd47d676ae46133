/** Agreed hours of one partner in one role for one activity of a school year ("inzet", model section 2). */
import type { LineArea } from '../shared/area';
import type { HourHundredths } from '../shared/hours';

export interface Commitment {
	readonly id: string;
	readonly partnerId: string;
	readonly roleId: string;
	readonly area: LineArea;
	readonly activity: string;
	readonly hours: HourHundredths;
	/** The budget line it was agreed for. */
	readonly lineId: string | null;
	readonly note: string | null;
}

/** Who decides about what a partner declares; without one the penvoerder's staff does. */
export interface DeclarationChecker {
	readonly partnerId: string;
	readonly checkerPartnerId: string;
}
