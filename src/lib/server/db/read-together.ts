/**
 * Several readings of one transaction at once: their statements go to the database one behind the other, without waiting for
 * each other's rows, and the database works on the next while the rows of the one before are read here.
 */
import { QueryCreator } from 'kysely';
import type { Tables } from './schema';
import { codeOf } from './startup-problem';
import type { TenantReader, TenantTransaction } from './tenancy';

/** Says only that something before it in the same transaction failed. */
const AFTER_A_FAILURE = '25P02';

/** What needs no reading may stand among them. Resolves or rejects once the last statement is answered, because a transaction ends after all its work. */
export async function readTogether<const Readings extends readonly unknown[]>(
	trx: TenantTransaction,
	readings: (reader: TenantReader) => Readings
): Promise<{ -readonly [Place in keyof Readings]: Awaited<Readings[Place]> }> {
	const executor = trx.getExecutor();
	return executor.provideConnection(async (connection) => {
		const atOnce = executor.withConnectionProvider({ provideConnection: (consumer) => consumer(connection) });
		const reader: unknown = Object.assign(new QueryCreator<Tables>({ executor: atOnce }), {
			getExecutor: () => atOnce
		});
		const reading = readings(reader as TenantReader);
		await firstFailure(reading);
		return Promise.all(reading);
	});
}

/** Waits for all of them, and throws why the first failed, not that those after it did. */
export async function firstFailure(said: readonly unknown[]): Promise<void> {
	const failures = (await Promise.allSettled(said)).filter((result) => result.status === 'rejected');
	const first = failures.find(({ reason }) => codeOf(reason) !== AFTER_A_FAILURE) ?? failures[0];
	if (first) throw first.reason;
}
