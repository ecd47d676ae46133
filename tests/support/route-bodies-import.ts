/** Valid bodies of the import of hours: a file to send, and one that is looked at, taken over or let go. */
import { formBody, OF_YEAR, type Bodies } from './valid-body';

const IMPORT = `${OF_YEAR}/declare/import`;

export const importBodies: Bodies = {
	[`${IMPORT} action send`]: ({ rows }) =>
		formBody({ partner: rows.board, key: 'eerstebestand', file: { file: 'Datum;Uren;Rol\n12-1-2027;2,5;Coach\n' } }),
	[`${IMPORT} action example`]: ({ rows }) => formBody({ partner: rows.board }),
	[`${IMPORT} action arrange`]: ({ rows }) =>
		formBody({ partner: rows.board, id: rows.stagedImport, numbers: 'nl', 'column-from': '0', fixedArea: 'opleiden' }),
	[`${IMPORT} action drop`]: ({ rows }) => formBody({ partner: rows.board, id: rows.stagedImport }),
	[`${IMPORT} action confirm`]: ({ rows }) =>
		formBody({ partner: rows.board, id: rows.stagedImport, seen: '1 0 0', how: 'drafts', key: 'een-keer' }),
	[`${IMPORT} action undo`]: ({ rows }) => formBody({ partner: rows.board, import: rows.hoursImport }),
	[`${IMPORT} action keep`]: ({ rows }) =>
		formBody({ partner: rows.board, id: rows.stagedImport, name: 'Uit het rooster' }),
	[`${IMPORT} action forget`]: ({ rows }) => formBody({ partner: rows.board, mapping: rows.importMapping }),
	[`${IMPORT}/progress DELETE`]: () => ({ body: { json: {} } })
};
