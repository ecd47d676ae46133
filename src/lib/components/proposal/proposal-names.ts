/** What a proposed tariff is called, and which of the words of the page it takes where its scope is open. */
import type { ScopeOfTariff } from '$lib/domain/tariff/tariff-scope';
import type { Locale } from '$lib/messages/locale';
import { proposalMessages } from '$lib/messages/proposal';
import { wordMessages } from '$lib/messages/words';

interface Named {
	readonly id: string;
	readonly name: string;
}
export interface ProposalNames {
	readonly role: (id: string | null) => string;
	readonly partner: (id: string | null) => string;
	/** "schoolopleider, alle partners, alle gebieden" */
	readonly scope: (scope: ScopeOfTariff) => string;
}

export function proposalNames(roles: readonly Named[], partners: readonly Named[], locale: Locale): ProposalNames {
	const text = proposalMessages[locale];
	const nameIn = (list: readonly Named[], id: string) => list.find((row) => row.id === id)?.name ?? id;
	const role = (id: string | null) => (id === null ? text.anyRole : nameIn(roles, id));
	const partner = (id: string | null) => (id === null ? text.anyPartner : nameIn(partners, id));
	const area = ({ area: of }: ScopeOfTariff) => (of === null ? [] : [wordMessages[locale].area[of].toLowerCase()]);
	return {
		...{ role, partner },
		scope: (scope) => [role(scope.roleId), partner(scope.partnerId), ...area(scope)].join(', ')
	};
}
