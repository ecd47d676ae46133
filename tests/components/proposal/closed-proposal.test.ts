/** A proposal that was adopted or withdrawn is not spoken of as if it still went on. */
import { expect, it } from 'vitest';
import ProposalAnswers from '$lib/components/proposal/ProposalAnswers.svelte';
import { proposalNames } from '$lib/components/proposal/proposal-names';
import ProposalTable from '$lib/components/proposal/ProposalTable.svelte';
import type { ProposalState } from '$lib/domain/tariff/tariff-proposal';
import { LOCALES, type Locale } from '$lib/messages/locale';
import { proposalMessages } from '$lib/messages/proposal';
import { rendered, textOf } from '../rendered';

function read(state: ProposalState, locale: Locale) {
	const proposal = { id: 'voorstel', revision: 1, state };
	const names = proposalNames([], [], locale);
	const table = { rows: [], names, remarks: new Map<string, number>(), proposal, lastYear: '2026-2027' };
	const standing = { asked: ['bestuur'], agreed: [], objected: [], outdated: [], openRemarks: 0 };
	return textOf(
		rendered(ProposalTable, { ...table, mayEdit: false, answer: null }, locale) +
			rendered(ProposalAnswers, { proposal, standing, answers: [], names, own: [], answer: null }, locale)
	);
}

for (const locale of LOCALES) {
	it(`says what is proposed, and afterwards what came of it (${locale})`, () => {
		const { tableTitles, silent, remainedSilent } = proposalMessages[locale];
		expect(read('open', locale)).toContain(tableTitles.open);
		expect(read('open', locale)).toContain(silent);
		for (const state of ['adopted', 'withdrawn'] as const) {
			expect(read(state, locale)).toContain(tableTitles[state]);
			expect(read(state, locale)).toContain(remainedSilent);
			expect(read(state, locale)).not.toContain(silent);
		}
	});
}
