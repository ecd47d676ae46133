/** What was done with lines of declared hours, said on the page it leads back to. */
import { defineMessages } from './locale';

export const declareDoneMessages = defineMessages({
	nl: {
		copied: (count: number, of: number) => {
			if (count === 0) return 'Er was niets nieuws om over te nemen.';
			const copied = count === 1 ? '1 regel is overgenomen' : `${count} regels zijn overgenomen`;
			return of > count
				? `${copied}, uit ${of}: regels van dezelfde persoon met hetzelfde werk zijn samengenomen.`
				: `${copied}.`;
		},
		withdrawn: (count: number) => {
			if (count === 0) return 'Er is niets veranderd: wat je koos was al concept.';
			return count === 1 ? '1 regel is weer concept.' : `${count} regels zijn weer concept.`;
		},
		corrected: 'De correctie staat bij de concepten. Dien haar in als ze klopt.'
	},
	en: {
		copied: (count: number, of: number) => {
			if (count === 0) return 'There was nothing new to copy.';
			const copied = count === 1 ? '1 line was copied' : `${count} lines were copied`;
			return of > count
				? `${copied}, from ${of}: lines of the same person and work were taken together.`
				: `${copied}.`;
		},
		withdrawn: (count: number) => {
			if (count === 0) return 'Nothing changed: what you selected was already a draft.';
			return count === 1 ? '1 line is a draft again.' : `${count} lines are drafts again.`;
		},
		corrected: 'The correction is among the drafts now. Submit it if it is right.'
	}
});
