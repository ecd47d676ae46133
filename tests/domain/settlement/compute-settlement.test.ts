import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	keptDocument,
	keptStatement,
	recordsOf,
	settlementDigest,
	statementDigest,
	thawDocument,
	thawStatement
} from '$lib/bundle/settlement-document';
import { computeSettlement } from '$lib/domain/settlement/compute-settlement';
import { hubPositions, hubSums } from '$lib/domain/settlement/hub';
import { leftBehind } from '$lib/domain/settlement/left-behind';
import { sumsByKind } from '$lib/domain/settlement/statement-sums';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { lineAmount, money, moneyText, sumCents } from '$lib/domain/shared/money';
import { sha256 } from '$lib/server/digest';
import { advance, anyFacts, contribution, line, settlementFacts, swap } from '$tests/support/settlement-facts';

const statementsOf = (facts: Parameters<typeof computeSettlement>[0]) =>
	computeSettlement(facts).map(({ statement }) => statement);

function netOf(facts: Parameters<typeof computeSettlement>[0], partnerId: string): string | null {
	const found = statementsOf(facts).find(({ partner }) => partner.id === partnerId);
	return found ? moneyText(found.net) : null;
}

describe('what a partner settles', () => {
	it('is approved hours, less advances and what it owes, with swaps', () => {
		const facts = settlementFacts({
			lines: [line()],
			advances: [advance({ amount: money('100.00') })],
			contributions: [contribution()],
			swaps: [swap({ amount: money('54.00'), hours: hours('1.00') })]
		});
		expect(netOf(facts, 'north')).toBe('186.00');
		expect(netOf(facts, 'south')).toBe('54.00');
		const [north] = statementsOf(facts);
		expect(north && sumsByKind(north).map(({ kind, sum }) => [kind, moneyText(sum)])).toEqual([
			['declared', '540.00'],
			['advance', '-100.00'],
			['contribution', '-200.00'],
			['swap', '-54.00']
		]);
	});

	it('counts money that is passed on once: 500 received and 300 passed on is 500', () => {
		// 500 comes in at the penvoerder; 300 of it was passed on to a partner that worked for 300.
		const worked = line({ hours: hours('10.00'), price: price('10.00', '30.00') });
		const facts = settlementFacts({ lines: [worked], advances: [advance()] });
		expect(netOf(facts, 'north')).toBe('0.00');
		expect(hubSums(statementsOf(facts), 'lead')).toMatchObject({ pays: 0n, receives: 0n });
		// What was received stays 500: 300 was spent by the partner, 200 is left, whichever way the 300 went.
		const viaRound = settlementFacts({ lines: [worked] });
		expect(netOf(viaRound, 'north')).toBe('300.00');
	});

	it('takes what was decided late and corrections of earlier work, and leaves later work', () => {
		const facts = settlementFacts({
			lines: [
				line({ id: 'late', from: toDay('2026-03-01') }),
				line({ id: 'back', hours: hours('-2.00'), correctsId: 'paid' }),
				line({ id: 'last-day', from: toDay('2026-11-30') }),
				line({ id: 'next', from: toDay('2026-12-01') }),
				line({ id: 'waiting', state: 'submitted' })
			]
		});
		const [north] = statementsOf(facts);
		expect(north?.entries.map(({ kind, recordId }) => `${kind} ${recordId}`)).toEqual([
			'declared late',
			'declared last-day',
			'correction back'
		]);
		expect(netOf(facts, 'north')).toBe('972.00');
	});

	it('shows hours given in kind, which are in no amount', () => {
		const facts = settlementFacts({ lines: [line({ inKind: true, price: null, hours: hours('8.00') })] });
		const [north] = computeSettlement(facts);
		expect(north?.statement).toMatchObject({ net: 0n, entries: [] });
		expect(north?.given.map((given) => given.hours)).toEqual([800n]);
	});

	it('keeps the whole period of work, and of everything else its day', () => {
		const month = { from: toDay('2026-11-01'), until: toDay('2026-12-01') };
		const facts = settlementFacts({
			lines: [line(month), line({ ...month, id: 'given', inKind: true, price: null })],
			...{ advances: [advance()], contributions: [contribution()], swaps: [swap()] }
		});
		const [north] = computeSettlement(facts);
		expect(north?.statement.entries.map(({ kind, from, until }) => [kind, from, until])).toEqual([
			['declared', '2026-11-01', '2026-12-01'],
			['advance', '2026-09-15', '2026-09-16'],
			['contribution', '2026-11-15', '2026-11-16'],
			['swap', '2026-11-20', '2026-11-21']
		]);
		expect(north?.given).toMatchObject([month]);
	});

	it('leaves what is not due yet, what was settled, and swaps that one side did not agree to', () => {
		const facts = settlementFacts({
			advances: [advance({ settlementId: 'earlier' })],
			contributions: [contribution({ dueOn: toDay('2026-12-01') })],
			swaps: [swap({ state: 'proposed' }), swap({ settlementId: 'earlier' }), swap({ state: 'refused' })]
		});
		expect(computeSettlement(facts)).toEqual([]);
	});

	it('says what waits for a decision, with hours and euro, unpriced apart', () => {
		const lines = [
			line({ id: 'a', state: 'submitted' }),
			line({ id: 'b', state: 'submitted', price: null }),
			line({ id: 'c', state: 'disputed', inKind: true }),
			line({ id: 'd', state: 'submitted', from: toDay('2026-12-01') })
		];
		const latest = '2026-10-01';
		expect(leftBehind(lines, toDay('2026-12-01'))).toEqual([
			{ partnerId: 'north', state: 'submitted', entries: 2, hours: 2000n, amount: 54000n, unpriced: 1, latest },
			{ partnerId: 'north', state: 'disputed', entries: 1, hours: 1000n, amount: 0n, unpriced: 0, latest }
		]);
	});
});

describe('every settlement', () => {
	it('sums to zero over all positions, whatever the facts', () => {
		fc.assert(
			fc.property(anyFacts, (facts) => {
				const positions = hubPositions(statementsOf(facts), 'lead');
				expect(sumCents(positions.map(({ amount }) => amount))).toBe(0n);
			}),
			{ seed: 81, numRuns: 300 }
		);
	});

	it('has swaps that sum to zero, nets that are the sum of their entries, and every open record once', () => {
		fc.assert(
			fc.property(anyFacts, (facts) => {
				const statements = statementsOf(facts);
				const entries = statements.flatMap((statement) => statement.entries);
				const swaps = entries.filter(({ kind }) => kind === 'swap');
				expect(sumCents(swaps.map(({ amount }) => amount))).toBe(0n);
				for (const statement of statements) {
					expect(statement.net).toBe(sumCents(statement.entries.map(({ amount }) => amount)));
					expect(sumCents(sumsByKind(statement).map(({ sum }) => sum))).toBe(statement.net);
				}
				for (const { hours: worked, tariffPerHour, amount } of entries)
					if (worked !== null && tariffPerHour !== null) expect(lineAmount(worked, tariffPerHour)).toBe(amount);
				const owed = facts.lines.filter(
					({ state, inKind, from }) => state === 'approved' && !inKind && from < facts.round.until
				);
				const taken = entries.filter(({ kind }) => kind === 'declared' || kind === 'correction');
				expect(taken.map(({ recordId }) => recordId).sort()).toEqual(owed.map(({ id }) => id).sort());
			}),
			{ seed: 82, numRuns: 300 }
		);
	});

	it('is the same document after it was written and read, and any change of it shows', () => {
		fc.assert(
			fc.property(anyFacts, (facts) => {
				const computed = computeSettlement(facts);
				const kept = computed.map((one) => keptStatement(one, toDay('2026-12-20'), sha256));
				kept.forEach(({ document, digest }, place) => {
					const before = computed[place];
					const read = thawStatement(JSON.parse(JSON.stringify(document)));
					expect(read).toEqual(before && { ...before, statement: { ...before.statement, settledOn: '2026-12-20' } });
					expect(keptStatement(read, toDay('2026-12-20'), sha256).digest).toBe(digest);
				});
				expect(settlementDigest([...kept].reverse(), sha256)).toBe(settlementDigest(kept, sha256));
				if (kept.length > 0) expect(settlementDigest(kept.slice(1), sha256)).not.toBe(settlementDigest(kept, sha256));
				const documents = kept.map(({ document }) => ({ document: document as never }));
				const records = recordsOf([{ id: 'settled', statements: documents }]);
				const approved = facts.lines.filter(({ state, from }) => state === 'approved' && from < facts.round.until);
				expect(records.hours.size).toBe(approved.length);
			}),
			{ seed: 83, numRuns: 100 }
		);
	});

	it('keeps what was written before last days were kept, to the letter, and says that only the first day is known', () => {
		const entry = {
			...{ kind: 'declared', recordId: 'u', description: 'Begeleiden', day: '2026-11-01', area: 'opleiden' },
			...{ roleName: 'Schoolopleider', hours: '10.00', tariffPerHour: '54.00', amount: '540.00' }
		};
		const document = {
			...{ partnershipName: 'Opleidingsschool', schoolYear: '2026-2027', roundName: 'Najaar', settledOn: '2026-12-20' },
			...{ partner: { id: 'north', name: 'Bestuur Noord' }, leadPartner: { id: 'lead', name: 'Hogeschool' } },
			...{ entries: [entry], net: '540.00', given: [] }
		};
		// The text of such a document as it was then, byte for byte.
		const text = `${JSON.stringify(document, null, 2)}\n`;
		expect(statementDigest(document, (written) => written)).toBe(text);
		expect(keptDocument(thawDocument(document))).toEqual(document);
		expect(Object.keys(keptDocument(thawDocument(document)))).not.toContain('version');
		expect(thawStatement(document).statement.entries).toMatchObject([{ from: '2026-11-01', until: null }]);
		expect(() => thawDocument({ ...document, version: 2 })).toThrow();
		expect(() => thawDocument({ ...document, version: 1 })).toThrow();
	});

	it('is the same whatever order the facts come in', () => {
		fc.assert(
			fc.property(anyFacts, (facts) => {
				const turned = {
					...{ ...facts, lines: [...facts.lines].reverse(), advances: [...facts.advances].reverse() },
					swaps: [...facts.swaps].reverse()
				};
				expect(computeSettlement(turned)).toEqual(computeSettlement(facts));
			}),
			{ seed: 84, numRuns: 100 }
		);
	});
});

function price(worked: string, tariff: string) {
	const tariffPerHour = money(tariff);
	return { tariffId: 't', scope: 'role' as const, tariffPerHour, amount: lineAmount(hours(worked), tariffPerHour) };
}
