/**
 * Whether corrections take back no more hours than there are (model section 7). An approval can be taken back after a line was
 * corrected, and the line then be changed and handed in again: a line that was never submitted has no corrections, and only what was
 * handed in after its original must fit it. Drafts and returned corrections are held against it when they are submitted.
 */
import { correctionRoom } from '../domain/declaration/correction-rules';
import { hoursText, type HourHundredths } from '../domain/shared/hours';
import type { Report } from './bundle-problem';
import type { BundleRead } from './bundle-schema';
import type { DeclarationRow } from './hours-schema';

export function checkCorrections({ declarations, leftOut }: BundleRead, report: Report): void {
	const lines = new Map(declarations.map((row) => [row.id, row]));
	// What a correction adds counts whatever became of it: it was approved when hours were taken back.
	const changed = new Map<string, bigint>();
	for (const { correctsId, hours } of declarations)
		if (correctsId !== null && hours > 0n) changed.set(correctsId, (changed.get(correctsId) ?? 0n) + hours);
	declarations.forEach((row, place) => {
		const at = `declarations[${place}]`;
		const original = lines.get(row.correctsId ?? '');
		// Told already: it corrects nothing, itself, or a line of another organisation.
		if (!original || original.id === row.id || original.partnerId !== row.partnerId) return;
		if (original.correctsId !== null) return report(`${at}.correctsId`, 'correctsCorrection', original.id);
		if (original.state === 'draft' && original.submittedAt === null)
			return report(`${at}.correctsId`, 'correctsDraft', original.id);
		if (leftOut.includes('declarations') || row.hours > 0n || !mustFit(row, original)) return;
		const others = [{ hours: (changed.get(original.id) ?? 0n) as HourHundredths, state: 'approved' as const }];
		const room = correctionRoom(original, others);
		if (room + row.hours < 0n) report(`${at}.hours`, 'takesBackTooMuch', hoursText(room));
		else changed.set(original.id, (changed.get(original.id) ?? 0n) + row.hours);
	});
}

function mustFit(correction: DeclarationRow, original: DeclarationRow): boolean {
	const stands = correction.state !== 'draft' && correction.state !== 'returned';
	if (!stands || original.state === 'draft') return false;
	return (correction.submittedAt ?? '') >= (original.submittedAt ?? '');
}
