/** Texts of the grid: what it can do, what happened to a cell, and how to get out of it. */
import { defineMessages } from './locale';

export const gridMessages = defineMessages({
	nl: {
		keys: 'Pijltjes: andere cel. Typen of Enter: wijzigen. Esc: laten zoals het was. Ctrl+Z: ongedaan maken. Esc en dan Tab: verder op de bladzijde.',
		keysTitle: 'Toetsen',
		tools: 'Acties op de tabel',
		addRow: 'Regel toevoegen',
		removeRow: 'Regel weghalen',
		moveUp: 'Omhoog',
		moveDown: 'Omlaag',
		saving: 'Bezig met bewaren…',
		saved: (by: string, time: string) => `Bewaard door ${by} om ${time}`,
		failed: 'Niet bewaard: er is geen verbinding. Wat is ingevuld staat er nog.',
		retry: 'Opnieuw proberen',
		invalid: (count: number) => (count === 1 ? '1 cel is nog niet bewaard' : `${count} cellen zijn nog niet bewaard`),
		waiting: (count: number) =>
			count === 1
				? '1 regel is nog niet compleet en nog niet bewaard'
				: `${count} regels zijn nog niet compleet en nog niet bewaard`,
		refused: (count: number) =>
			count === 1 ? '1 regel is geweigerd en niet bewaard' : `${count} regels zijn geweigerd en niet bewaard`,
		/** Of rows of which the rest is saved. */
		refusedCells: (count: number) =>
			count === 1
				? '1 cel is geweigerd en niet bewaard; de rest van de regel wel'
				: `${count} cellen zijn geweigerd en niet bewaard; de rest van de regels wel`,
		andMore: (count: number) => (count === 1 ? 'En nog 1.' : `En nog ${count}.`),
		waitsForOthers: 'Nog niet bewaard: in deze regel staat iets dat niet klopt. Verbeter dat eerst.',
		conflicts: (count: number) =>
			count === 1
				? '1 cel is intussen door iemand anders gewijzigd'
				: `${count} cellen zijn intussen door iemand anders gewijzigd`,
		conflict: (by: string, theirs: string, mine: string) => `${by} vulde „${theirs}” in, hier staat „${mine}”.`,
		empty: 'leeg',
		takeTheirs: (by: string) => `Die van ${by}`,
		keepMine: 'Deze houden',
		goTo: 'Naar de cel',
		place: (row: number, column: string) => `Regel ${row}, ${column}`,
		rowRefused: (reason: string) => `De regel is niet veranderd: ${reason}`,
		tooManyColumns: (pasted: number, room: number) =>
			`Niet geplakt: het blok heeft ${pasted} kolommen en hier passen er ${room}. Kies een cel verder naar links.`,
		tooManyRows: (pasted: number, room: number) =>
			`Niet geplakt: het blok heeft ${pasted} regels en hier passen er ${room}.`,
		pasted: (cells: number) => (cells === 1 ? '1 cel geplakt' : `${cells} cellen geplakt`),
		removed: (count: number) => (count === 1 ? '1 regel weggehaald' : `${count} regels weggehaald`),
		selection: (cells: number) => `${cells} cellen gekozen`,
		sum: 'Som',
		leftOut: (count: number) => (count === 1 ? 'zonder 1 lege cel' : `zonder ${count} lege cellen`),
		withoutUnsaved: 'zonder wat niet bewaard is',
		leaveUnsaved:
			'Niet alles wat in de tabel is ingevuld, is bewaard. Als je verdergaat, raak je dat kwijt. Toch verdergaan?',
		remark: 'Opmerking',
		noScript: 'Wijzigen in deze tabel vraagt JavaScript. Lezen kan zonder.'
	},
	en: {
		keys: 'Arrow keys: another cell. Type or press Enter: change it. Esc: leave it as it was. Ctrl+Z: undo. Esc, then Tab: go on to the rest of the page.',
		keysTitle: 'Keys',
		tools: 'Actions on the table',
		addRow: 'Add a row',
		removeRow: 'Remove the row',
		moveUp: 'Up',
		moveDown: 'Down',
		saving: 'Saving…',
		saved: (by: string, time: string) => `Saved by ${by} at ${time}`,
		failed: 'Not saved: there is no connection. What you filled in is still here.',
		retry: 'Try again',
		invalid: (count: number) => (count === 1 ? '1 cell is not saved yet' : `${count} cells are not saved yet`),
		waiting: (count: number) =>
			count === 1
				? '1 row is not complete yet, so it is not saved'
				: `${count} rows are not complete yet, so they are not saved`,
		refused: (count: number) =>
			count === 1 ? '1 row was refused and not saved' : `${count} rows were refused and not saved`,
		refusedCells: (count: number) =>
			count === 1
				? '1 cell was refused and not saved; the rest of the row was saved'
				: `${count} cells were refused and not saved; the rest of the rows was saved`,
		andMore: (count: number) => `And ${count} more.`,
		waitsForOthers: 'Not saved yet: something in this row is not right. Fix that first.',
		conflicts: (count: number) =>
			count === 1
				? '1 cell has been changed by somebody else in the meantime'
				: `${count} cells have been changed by somebody else in the meantime`,
		conflict: (by: string, theirs: string, mine: string) => `${by} filled in “${theirs}”; here it says “${mine}”.`,
		empty: 'empty',
		takeTheirs: (by: string) => `Take ${by}’s`,
		keepMine: 'Keep this one',
		goTo: 'Go to the cell',
		place: (row: number, column: string) => `Row ${row}, ${column}`,
		rowRefused: (reason: string) => `The row was not changed: ${reason}`,
		tooManyColumns: (pasted: number, room: number) =>
			`Not pasted: the block has ${pasted} columns and there is room for ${room}. Choose a cell further to the left.`,
		tooManyRows: (pasted: number, room: number) =>
			`Not pasted: the block has ${pasted} rows and there is room for ${room}.`,
		pasted: (cells: number) => (cells === 1 ? '1 cell pasted' : `${cells} cells pasted`),
		removed: (count: number) => (count === 1 ? '1 row removed' : `${count} rows removed`),
		selection: (cells: number) => `${cells} cells selected`,
		sum: 'Sum',
		leftOut: (count: number) => (count === 1 ? 'without 1 empty cell' : `without ${count} empty cells`),
		withoutUnsaved: 'without what is not saved',
		leaveUnsaved: 'Not everything you filled in in the table has been saved. If you go on, you lose it. Go on anyway?',
		remark: 'Remark',
		noScript: 'Changing this table needs JavaScript. Reading it does not.'
	}
});
