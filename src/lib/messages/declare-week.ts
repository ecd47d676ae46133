/** Days of a week in the table of declared hours. */
import { defineMessages } from './locale';

export const declareWeekMessages = defineMessages({
	nl: {
		weekdays: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
		refusedDays: (count: number) =>
			count === 1
				? '1 dag is geweigerd en niet bewaard; de rest van de regel wel'
				: `${count} dagen zijn geweigerd en niet bewaard; de rest van de regels wel`
	},
	en: {
		weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
		refusedDays: (count: number) =>
			count === 1
				? '1 day was refused and not saved; the rest of the row was saved'
				: `${count} days were refused and not saved; the rest of the rows was saved`
	}
});
