/** What a bundle is refused for where something is settled or agreed: each with the reason that holds, and in words that say so. */
import { expect, it } from 'vitest';
import { readBundle } from '$lib/bundle/read-bundle';
import { bundleProblemText } from '$lib/messages/bundle';
import { sampleBundle, sha256, type SampleBundle } from '../support/sample-bundle';

const GIVEN = 'settlements[0].statements[0].document.given[0].recordId';
const SWAP = 'settlements[0].statements[0].document.entries[1].recordId';
const SAM = { name: 'Sam Vos', at: '2026-07-03T08:00:00.000Z' };

it.each<[string, (bundle: SampleBundle) => unknown, string[]]>([
	[
		'hours that are there and not settled',
		(bundle) => (bundle.declarations[6]!.state = 'approved'),
		[`${GIVEN}: uren-betaald staat in de bundel, maar is niet afgerekend (settled)`]
	],
	[
		'hours of another organisation',
		(bundle) => Object.assign(bundle.declarations[6]!, { partnerId: 'school', personId: null }),
		[`${GIVEN}: dit is van een andere organisatie, school`]
	],
	[
		'hours that are not there',
		(bundle) => bundle.declarations.splice(6, 1),
		[`${GIVEN}: dit verwijst naar uren-betaald, maar dat staat niet in de bundel`]
	],
	[
		'a swap that is there and not agreed',
		(bundle) => Object.assign(bundle.swaps[0]!, { state: 'proposed', toAgreed: null }),
		[SWAP, SWAP.replace('[0].document.entries[1]', '[1].document.entries[0]')].map(
			(path) => `${path}: ruil-1 staat in de bundel, maar is niet afgesproken (agreed)`
		)
	],
	[
		'a settlement of a round that is not',
		(bundle) => (bundle.rounds[1]!.state = 'closed'),
		['settlements[0].roundId: deze ronde is niet afgerekend; haar status is closed']
	],
	[
		'a swap that one side agreed to, as agreed',
		(bundle) => (bundle.swaps[1]!.state = 'agreed'),
		['swaps[1].state: beide kanten zijn akkoord als de status agreed is, en anders niet allebei (hier staat agreed)']
	],
	[
		'a swap that both agreed to, as proposed',
		(bundle) => (bundle.swaps[1]!.toAgreed = SAM),
		['swaps[1].state: beide kanten zijn akkoord als de status agreed is, en anders niet allebei (hier staat proposed)']
	],
	[
		'a swap that is proposed and closed',
		(bundle) => (bundle.swaps[1]!.closed = SAM),
		['swaps[1].closed: dit hoort leeg te zijn (null) bij de status proposed']
	],
	[
		'a swap that was refused by nobody',
		(bundle) => (bundle.swaps[2]!.closed = null),
		['swaps[2].closed: dit hoort ingevuld te zijn bij de status refused']
	]
])('a bundle is refused with %s', (_, change, expected) => {
	const bundle = sampleBundle();
	change(bundle);
	const read = readBundle(JSON.stringify(bundle), sha256);
	expect(read.ok ? [] : read.error.map((problem) => bundleProblemText('nl', problem))).toEqual(expected);
});
