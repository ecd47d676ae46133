/** Texts around what stands out while somebody types. */
import { defineMessages } from './locale';

export const remarkMessages = defineMessages({
	nl: {
		title: (row: number | null) => (row === null ? 'Wat opvalt' : `Wat opvalt in regel ${row}`),
		nothingMore: 'Er valt niets meer op.',
		goThere: 'Bekijk'
	},
	en: {
		title: (row: number | null) => (row === null ? 'What stands out' : `What stands out in row ${row}`),
		nothingMore: 'Nothing stands out any more.',
		goThere: 'View'
	}
});
