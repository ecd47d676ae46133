/** Around what stands out about declared hours: a page on which nothing does, does without it. */
import { defineMessages } from './locale';

export const declareFoundMessages = defineMessages({
	nl: {
		othersFound: (count: number) => `Bij ${count} andere regels valt ook iets op.`,
		findings: 'Wat opvalt',
		findingsText: 'Een regel met „houdt tegen” kan niet worden ingediend; de rest gaat gewoon mee.',
		stops: 'houdt tegen',
		goThere: 'Bekijk'
	},
	en: {
		othersFound: (count: number) => `Something stands out about ${count} other lines too.`,
		findings: 'What stands out',
		findingsText: 'A line with “stops” cannot be submitted; the others go through.',
		stops: 'stops',
		goThere: 'View'
	}
});
