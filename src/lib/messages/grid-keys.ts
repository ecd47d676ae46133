/** What the keys of the grid do, one by one. */
import { defineMessages } from './locale';

export const gridKeyMessages = defineMessages({
	nl: {
		keyList: [
			['Pijltjes, Tab, Home, End', 'naar een andere cel; met Shift een blok kiezen'],
			['Typen, Enter of F2', 'de cel wijzigen; Enter bewaart en gaat omlaag'],
			['Esc', 'laten zoals het was'],
			['Ctrl+C, Ctrl+X, Ctrl+V', 'kopiëren, knippen, plakken, ook van en naar Excel'],
			['Ctrl+D', 'omlaag vullen'],
			['Delete', 'leegmaken'],
			['Ctrl+Z, Ctrl+Y', 'ongedaan maken, opnieuw doen'],
			['Insert of Alt+Enter', 'regel toevoegen'],
			['Alt+Delete', 'regel weghalen'],
			['Alt+↑, Alt+↓', 'regel verplaatsen'],
			['Esc, dan Tab', 'verder op de bladzijde']
		]
	},
	en: {
		keyList: [
			['Arrows, Tab, Home, End', 'to another cell; with Shift choose a block'],
			['Typing, Enter or F2', 'change the cell; Enter saves and goes down'],
			['Esc', 'leave as it was'],
			['Ctrl+C, Ctrl+X, Ctrl+V', 'copy, cut, paste, also from and to Excel'],
			['Ctrl+D', 'fill down'],
			['Delete', 'empty'],
			['Ctrl+Z, Ctrl+Y', 'undo, redo'],
			['Insert or Alt+Enter', 'add a row'],
			['Alt+Delete', 'remove the row'],
			['Alt+↑, Alt+↓', 'move the row'],
			['Esc, then Tab', 'on with the page']
		]
	}
});
