/** Declared hours from a file: what somebody is looking at, how files are read, and which imports there were. */
import type { Edited, Json } from './column-types';

/** Seen by whoever sent the file, for a day. */
export interface StagedImportTable {
	partnership_id: string;
	id: string;
	partner_id: string;
	school_year: string;
	owner_id: string;
	file_name: string;
	file_digest: string;
	content: Uint8Array;
	sheet: string;
	choices: string;
	staged_at: Date;
}

/** Seen by its own organisation. */
export interface ImportMappingTable extends Edited {
	partnership_id: string;
	id: string;
	partner_id: string;
	name: string;
	headings: Json;
	columns: Json;
	role_id: string | null;
	area: string | null;
	numbers: string;
	translations: Json;
}

/** Seen by its own organisation. */
export interface HoursImportTable {
	partnership_id: string;
	id: string;
	partner_id: string;
	school_year: string;
	file_name: string;
	file_digest: string;
	rows_added: number;
	rows_present: number;
	rows_refused: number;
	imported_at: Date;
	imported_by: string;
	imported_by_name: string;
	undone_at: Date | null;
	undone_by_name: string | null;
}
