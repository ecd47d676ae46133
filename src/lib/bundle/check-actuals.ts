/** Whether receipts and changes of executor hang together: everything the database enforces, told with its path. */
import type { Report } from './bundle-problem';
import type { BundleRead } from './bundle-schema';
import { checkReference, idsOf } from './check-partnership';
import { repeatedPlaces } from './repeated';

export function checkActuals(bundle: BundleRead, report: Report): void {
	const years = new Map(bundle.years.map((year) => [String(year.schoolYear), idsOf(year.sources)]));
	const partners = idsOf(bundle.partners);
	const known = new Set(years.keys());
	bundle.receipts.forEach((row, place) => {
		const at = `receipts[${place}]`;
		checkReference(known, row.schoolYear, `${at}.schoolYear`, report);
		checkReference(years.get(row.schoolYear) ?? new Set(), row.sourceId, `${at}.sourceId`, report);
		if (row.amount === 0n) report(`${at}.amount`, 'notZero');
	});
	bundle.executorChanges.forEach((row, place) => {
		const at = `executorChanges[${place}]`;
		checkReference(known, row.schoolYear, `${at}.schoolYear`, report);
		checkReference(partners, row.partnerId, `${at}.partnerId`, report);
		checkMoves(row.moved, `${at}.moved`, report);
	});
	const once = (keys: readonly string[], pathOf: (place: number) => string) =>
		repeatedPlaces(keys).forEach((place) => report(pathOf(place), 'twice', keys[place]));
	once(
		bundle.receipts.map(({ schoolYear, id }) => `${schoolYear} ${id}`),
		(place) => `receipts[${place}].id`
	);
	once(
		bundle.executorChanges.map(({ schoolYear, id }) => `${schoolYear} ${id}`),
		(place) => `executorChanges[${place}].id`
	);
	once(
		bundle.executorChanges.map(({ schoolYear, lineId, from }) => `${schoolYear} ${lineId} ${from}`),
		(place) => `executorChanges[${place}].from`
	);
}

function checkMoves(moved: BundleRead['executorChanges'][number]['moved'], at: string, report: Report): void {
	moved.forEach(({ fromCommitmentId, toCommitmentId, hours }, place) => {
		if (fromCommitmentId === toCommitmentId) report(`${at}[${place}].toCommitmentId`, 'movesNowhere', toCommitmentId);
		if (hours === 0n) report(`${at}[${place}].hours`, 'notAboveZero');
	});
	const from = moved.map(({ fromCommitmentId }) => fromCommitmentId);
	repeatedPlaces(from).forEach((place) => report(`${at}[${place}].fromCommitmentId`, 'twice', from[place]));
}
