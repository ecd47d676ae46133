/** Everything that was chosen about one file, as it is kept with the file until it is taken over. */
import * as v from 'valibot';
import { LINE_AREAS } from '../domain/shared/area';
import { COLUMN_FIELDS } from './column-fields';
import { NUMBER_CHOICES, TRANSLATED } from './import-mapping';
import { SEPARATORS, type SheetTable } from './sheet-table';

const choicesSchema = v.strictObject({
	mapping: v.strictObject({
		columns: v.record(v.picklist(COLUMN_FIELDS), v.optional(v.number())),
		roleId: v.nullable(v.string()),
		area: v.nullable(v.picklist(LINE_AREAS)),
		numbers: v.picklist(NUMBER_CHOICES),
		translations: v.array(v.strictObject({ kind: v.picklist(TRANSLATED), given: v.string(), to: v.string() }))
	}),
	/** Name of the kept mapping it began with. */
	mappingName: v.nullable(v.string()),
	reading: v.strictObject({ sheet: v.nullable(v.string()), separator: v.nullable(v.picklist(SEPARATORS)) }),
	file: v.strictObject({ hiddenRows: v.boolean(), newPeople: v.boolean() })
});

export type StagedChoices = v.InferOutput<typeof choicesSchema>;

export function choicesFromText(text: string): StagedChoices {
	return v.parse(choicesSchema, JSON.parse(text));
}

/** Our own reader wrote it a moment ago, and nobody else can write there. */
export function tableFromText(text: string): SheetTable {
	return JSON.parse(text) as SheetTable;
}
