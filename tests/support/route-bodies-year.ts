/** Valid bodies of what belongs to the budget of one year: sources, lines, settings, split, keys, students, versions. */
import { sha256 } from '$lib/server/digest';
import { COUNTED_YEAR, EMPTY_YEAR, FROZEN_YEAR } from './route-rows';
import { formBody, INSIDE, OF_YEAR, type Bodies } from './valid-body';

const revision = '1';

export const yearBodies: Bodies = {
	[`${OF_YEAR}/funding action save`]: ({ rows }) =>
		formBody({
			...{ id: rows.source, revision, name: 'Nieuwe bron', giverPartnerId: rows.school },
			...{ amountKind: 'entered', amount: '1.500,00', 'area-opleiden': 'on', areasLimitedBy: 'agreement' },
			...{ certainty: 'granted', duration: 'structural', contribution: 'cash', regularFunding: 'no', note: '' }
		}),
	[`${OF_YEAR}/funding action remove`]: ({ rows }) => formBody({ id: rows.spareSource, revision }),
	[`${OF_YEAR}/funding action restore`]: ({ rows }) => formBody({ id: rows.goneSource }),
	[`${OF_YEAR}/funding action move`]: ({ rows }) => formBody({ id: rows.spareSource, direction: 'up' }),
	[`${OF_YEAR}/lines action add`]: ({ rows }) =>
		formBody({
			...{ area: 'opleiden', activity: 'Nieuwe activiteit', roleId: rows.role, partnerId: rows.school },
			...{ hours: '10', lumpSum: '', potId: rows.pot, pricingDay: '', note: '' }
		}),
	[`${OF_YEAR}/lines/cells PATCH`]: ({ rows }) => {
		const edit = { lineId: rows.line, revision: 1, before: '' };
		return {
			body: {
				json: [
					{ ...edit, cell: 'activity', after: 'Nieuwe activiteit' },
					{ ...edit, cell: 'roleId', after: rows.role },
					{ ...edit, cell: 'partnerId', after: rows.institute },
					{ ...edit, cell: 'potId', after: rows.pot }
				]
			}
		};
	},
	[`${OF_YEAR}/lines/rows PATCH`]: ({ rows }) => {
		const cells = { activity: 'Nieuw', roleId: rows.role, partnerId: rows.school, potId: rows.pot };
		const place = { previousLineId: rows.earlierLine, afterLineId: rows.line };
		return {
			body: {
				json: [
					{ kind: 'insert', lineId: 'nieuwe-regel', cells, ...place },
					{ kind: 'move', lineId: rows.movedLine, afterLineId: rows.line },
					{ kind: 'remove', lineId: rows.spareLine, revision: 1 }
				]
			}
		};
	},
	[`${OF_YEAR}/settings action change`]: ({ rows }) =>
		formBody({
			...{ revision, referenceYear: '2025-2026', schemeId: rows.scheme, recipient: 'recognised' },
			...{ twelfthsInFirstCalendarYear: '6', twelfthsReason: 'Besluit', pricingDay: '01-08-2026' },
			...{ 'sharedKey.opleiden': '50', 'sharedKey.professionaliseren': '30', 'sharedKey.onderzoeken': '20' },
			...{ sharedKeyReason: '', 'gapCarriers.opleiden': 'key', 'gapKey.opleiden': rows.key },
			...{ 'gapCarriers.professionaliseren': 'performer', 'gapKey.professionaliseren': '' },
			...{ 'gapCarriers.onderzoeken': 'topPartner', 'gapKey.onderzoeken': '' }
		}),
	[`${OF_YEAR}/split action save`]: ({ rows }) =>
		formBody({
			...{ node: [rows.pot], [`name.${rows.pot}`]: 'Nieuwe pot', [`parent.${rows.pot}`]: rows.parentPot },
			...{ [`rule.${rows.pot}`]: 'percentage', [`value.${rows.pot}`]: '0', [`key.${rows.pot}`]: rows.key },
			...{ [`source.${rows.pot}`]: [rows.spareSource], [`was.${rows.pot}`]: '', [`revision.${rows.pot}`]: revision }
		}),
	[`${OF_YEAR}/split action add`]: ({ rows }) => formBody({ newName: 'Extra pot', newParent: rows.parentPot }),
	[`${OF_YEAR}/split action move`]: ({ rows }) => formBody({ row: `${rows.sparePot}:up` }),
	[`${OF_YEAR}/split action remove`]: ({ rows }) => formBody({ row: `${rows.sparePot}:1`, lines: 'takeOut' }),
	[`${OF_YEAR}/split action restore`]: ({ rows }) => formBody({ id: rows.gonePot }),
	[`${OF_YEAR}/split action fiftyFifty`]: ({ rows }) =>
		formBody({ keyId: rows.emptyYearKey }, { params: { schoolYear: EMPTY_YEAR } }),
	[`${OF_YEAR}/split/keys action save`]: ({ rows }) =>
		formBody({
			...{ id: rows.key, revision, name: 'Nieuwe sleutel', kind: 'percentages', referenceDay: '01-10-2025' },
			...{ offered: `${rows.school} ${rows.institute}`, [`partner-${rows.institute}`]: 'on' },
			...{ [`weight-${rows.institute}`]: '100', confirmed: JSON.stringify([[rows.institute, '100']]) }
		}),
	[`${OF_YEAR}/split/keys action remove`]: ({ rows }) => formBody({ id: rows.spareKey, revision }),
	[`${OF_YEAR}/split/keys action restore`]: ({ rows }) => formBody({ id: rows.goneKey }),
	[`${OF_YEAR}/students action setCount`]: ({ rows }) =>
		formBody({
			...{ year: COUNTED_YEAR, instituteId: rows.institute, placeId: rows.school, placementType: 'wpl 2' },
			...{ before: '12', students: '15' }
		}),
	[`${OF_YEAR}/students action removeCount`]: ({ rows }) =>
		formBody({
			...{ year: COUNTED_YEAR, instituteId: rows.institute, placeId: rows.school, placementType: 'wpl 2' },
			...{ before: '12', id: rows.count }
		}),
	[`${OF_YEAR}/students action restoreCount`]: ({ rows }) => formBody({ id: rows.goneCount, year: COUNTED_YEAR }),
	[`${OF_YEAR}/students action previewPaste`]: ({ rows }) =>
		formBody({ year: COUNTED_YEAR, rows: `${rows.institute};${rows.school};wpl 2;20` }),
	[`${OF_YEAR}/students action storePaste`]: ({ rows }) =>
		formBody({
			...{ year: COUNTED_YEAR, rows: `${rows.institute};${rows.school};wpl 2;20` },
			fingerprint: sha256(`${rows.count}:1`)
		}),
	[`${OF_YEAR}/students/counts POST`]: ({ rows }) => {
		const edit = { rowId: `${rows.school}~wpl 2`, columnId: rows.institute, before: '12', after: '16' };
		return { body: { json: { schoolYear: COUNTED_YEAR, edits: [edit] } } };
	},
	[`${OF_YEAR}/check action freeze`]: () =>
		formBody({ label: 'Voorstel', reason: 'Besluit' }, { params: { schoolYear: FROZEN_YEAR } }),
	[`${OF_YEAR}/versions action startNext`]: () => formBody({}),
	[`${INSIDE} action start`]: () => formBody({ schoolYear: '2033-2034' })
};
