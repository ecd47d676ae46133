/**
 * Made-up people of the demonstration: for each partnership one in every role, and somebody with a place in four of them.
 * They have no password; the demonstration lets a visitor look around as one of them with one click.
 */

export type DemoRole = 'penvoerder' | 'coordinator' | 'partnerMember' | 'bestuurder' | 'accountant';

export interface DemoPlace {
	readonly partnershipId: string;
	readonly role: DemoRole;
	/** The organisation they act for; `null` for the partnership as a whole. */
	readonly partnerId: string | null;
}

export interface DemoPerson {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly places: readonly DemoPlace[];
}

/** Who acts for whom in one partnership. */
interface Cast {
	readonly partnershipId: string;
	/** The lead partner, for which its penvoerder acts. */
	readonly lead: string;
	readonly board: string;
	readonly institute: string;
	/** In the order penvoerder, coordinator, member of the board, member of the institute, bestuurder, accountant. */
	readonly names: readonly [string, string, string, string, string, string];
}

const casts: readonly Cast[] = [
	{
		partnershipId: 'waterrijk',
		lead: 'havenlicht',
		board: 'dijkstad',
		institute: 'hw-lero',
		names: ['Iris Hoogland', 'Bram Wessels', 'Samira Yilmaz', 'Hugo Terlouw', 'Jolanda Oostrom', 'Peter Kramer']
	},
	{
		partnershipId: 'rivierenrand',
		lead: 'oeverwal',
		board: 'heideveld',
		institute: 'ilo-stroomland',
		names: ['Anouk Tijhuis', 'Gerben Nijland', 'Rianne Slot', 'Ellen Haverkort', 'Ruud Wiltink', 'Hilda Braam']
	},
	{
		partnershipId: 'leerlust',
		lead: 'kempenbrug',
		board: 'beekdal',
		institute: 'hk-tweedegraads',
		names: ['Marloes Peeters', 'Stan Verhoeven', 'Floor Sanders', 'Ivo Aarts', 'Toos Hendrix', 'Karim Bensaïd']
	},
	{
		partnershipId: 'duinstreek',
		lead: 'duinzicht',
		board: 'zeeburg',
		institute: 'hd-leraren',
		names: [
			'Sanne Vliegenthart',
			'Daan Kloosterman',
			'Hetty Koelewijn',
			'Noud Brakel',
			'Elske Warmond',
			'Winston Eduards'
		]
	},
	{
		partnershipId: 'zuiderbeemd',
		lead: 'beemdland',
		board: 'beemdland',
		institute: 'hb-leraren',
		names: ['Wendy van Meer', 'Jeroen Buijs', 'Petra Oomen', 'Lieke Snoeren', 'Koos van Gastel', 'Amber de Regt']
	},
	{
		partnershipId: 'maasheuvel',
		lead: 'heuvelrug',
		board: 'maasoever',
		institute: 'hm-tweedegraads',
		names: ['Lotte Habets', 'Guus Ramaekers', 'Bianca Janssen', 'Roel Smeets', 'Yvonne Crutzen', 'Nico Bartels']
	}
];

/** In the order of the report. */
export const demoPartnershipIds: readonly string[] = casts.map(({ partnershipId }) => partnershipId);

/** Advises several partnerships, and acts for one university in two of them. */
const adviser: DemoPerson = person('Jip van Dalen', [
	{ partnershipId: 'rivierenrand', role: 'coordinator', partnerId: null },
	{ partnershipId: 'leerlust', role: 'partnerMember', partnerId: 'univ-kempen' },
	{ partnershipId: 'maasheuvel', role: 'partnerMember', partnerId: 'univ-heuvel' },
	{ partnershipId: 'duinstreek', role: 'accountant', partnerId: null }
]);

export const demoPeople: readonly DemoPerson[] = [...casts.flatMap(peopleOf), adviser];

function peopleOf({ partnershipId, lead, board, institute, names }: Cast): DemoPerson[] {
	const places: readonly (readonly [DemoRole, string | null])[] = [
		['penvoerder', lead],
		['coordinator', null],
		['partnerMember', board],
		['partnerMember', institute],
		['bestuurder', lead],
		['accountant', null]
	];
	return places.map(([role, partnerId], place) => person(names[place] ?? '', [{ partnershipId, role, partnerId }]));
}

/** "Karim Bensaïd" → karim.bensaid@example.org */
function person(name: string, places: readonly DemoPlace[]): DemoPerson {
	const plain = name
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.toLowerCase();
	return {
		id: `demo-${plain.replace(/[^a-z]+/g, '-')}`,
		name,
		email: `${plain.replace(/[^a-z]+/g, '.')}@example.org`,
		places
	};
}
