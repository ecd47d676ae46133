/** Days of a week in the table of declared hours. */
import { defineMessages } from './locale';

export const declareWeekMessages = defineMessages({
	nl: {
		weekdays: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo']
	},
	en: {
		weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
	}
});
