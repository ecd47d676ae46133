/** Where an organisation is paid, or the penvoerder pays from (model section 8). */
import type { Iban } from './iban';

export interface BankAccount {
	readonly partnerId: string;
	readonly iban: Iban;
	/** As the bank knows the holder: banks compare it with the number before they pay. */
	readonly accountHolder: string;
	/** The bank's code; only asked outside the European Economic Area. */
	readonly bic: string | null;
}
