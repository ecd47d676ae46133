/** Lines about which the sides differ: what is proposed, who acts next, what was said and what became of it. */
import { defineMessages } from './locale';
import { ofOrganisations, type SeenOrganisations } from './seen-organisations';

type Answered = Readonly<Record<'giveIn' | 'uphold' | 'returnDisputed' | 'remark', string>>;

export const reviewDisputeMessages = defineMessages({
	nl: {
		disputesTitle: 'Waarover we het niet eens zijn',
		noDisputes: (seen: SeenOrganisations) => `Er is geen regel${ofOrganisations.nl(seen)} betwist.`,
		disputeSentence: (declared: string, proposed: string) => `Gedeclareerd: ${declared}. Voorstel: ${proposed}.`,
		disputeOwner: (who: string, day: string) => `Aan zet: ${who}, uiterlijk ${day}.`,
		overdue: 'te laat',
		thread: 'Wat er is gezegd',
		remark: 'Opmerking',
		addRemark: 'Plaats opmerking',
		giveIn: (hours: string) => `Neem ${hours} over`,
		uphold: 'Keur goed zoals gedeclareerd',
		answered: {
			giveIn: 'Het voorstel is overgenomen. De regel wacht opnieuw op een oordeel.',
			uphold: 'De regel is goedgekeurd zoals die was gedeclareerd.',
			returnDisputed: 'De regel is teruggestuurd.',
			remark: 'De opmerking staat erbij.'
		} as Answered,
		remarkFor: (who: string) => `De opmerking staat erbij. Aan zet is nu ${who}.`
	},
	en: {
		disputesTitle: 'Where we disagree',
		noDisputes: (seen: SeenOrganisations) => `No lines${ofOrganisations.en(seen)} are disputed.`,
		disputeSentence: (declared: string, proposed: string) => `Declared: ${declared}. Proposed: ${proposed}.`,
		disputeOwner: (who: string, day: string) => `Next to act: ${who}, by ${day}.`,
		overdue: 'overdue',
		thread: 'What was said',
		remark: 'Remark',
		addRemark: 'Add remark',
		giveIn: (hours: string) => `Accept ${hours}`,
		uphold: 'Approve as declared',
		answered: {
			giveIn: 'The proposal was accepted. The line is waiting for a decision again.',
			uphold: 'The line was approved as declared.',
			returnDisputed: 'The line was returned.',
			remark: 'The remark was added.'
		} as Answered,
		remarkFor: (who: string) => `The remark was added. It is now up to ${who}.`
	}
});
