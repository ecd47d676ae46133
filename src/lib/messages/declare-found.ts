/** Around what stands out about declared hours: a page on which nothing does, does without it. */
import { defineMessages } from './locale';

export const declareFoundMessages = defineMessages({
	nl: {
		othersFound: (count: number) => `Bij ${count} andere regels valt ook iets op.`,
		findings: 'Wat opvalt',
		findingsText: 'Een regel met „houdt tegen” kan niet worden ingediend; de rest gaat gewoon mee.',
		stops: 'houdt tegen',
		goThere: 'Bekijk',
		/** Of a day that is not in the month or week on the page. */
		otherMonth: {
			reading: (month: string) => `De andere regels van ${month} worden opgezocht…`,
			failed: (month: string) =>
				`De andere regels van ${month} konden niet worden opgezocht. Of het samen te veel is, staat er pas na het bewaren.`
		}
	},
	en: {
		othersFound: (count: number) => `Something stands out about ${count} other lines too.`,
		findings: 'What stands out',
		findingsText: 'A line with “stops” cannot be submitted; the others go through.',
		stops: 'stops',
		goThere: 'View',
		otherMonth: {
			reading: (month: string) => `Looking up the other lines of ${month}…`,
			failed: (month: string) =>
				`The other lines of ${month} could not be looked up. Whether it all adds up to too much is only said after saving.`
		}
	}
});
