/** What ids point at and people know by a name, as the trail tells them. */
export type NamedKind =
	| ('partner' | 'role' | 'award' | 'source' | 'key' | 'pot' | 'line')
	| (
			'round' | 'commitment' | 'person' | 'declaration' | 'dispute' | 'settlement' | 'swap' | 'proposal' | 'partnership'
	  );

export interface NamedRecord {
	readonly kind: NamedKind;
	readonly id: string;
	readonly name: string;
}
