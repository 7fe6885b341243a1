import type { CellFlaw } from '../table';
import { shownNumber, shownText, type ShownCell } from './shown-number';
import type { Workbook } from './workbook';

/** A cell as a sheet writes it (ECMA-376 part 1, 18.3.1.4). */
export interface WrittenCell {
	type: string;
	style: number;
	/** What its value or its text holds. */
	raw: string;
	/** It has a formula, which the value comes from. */
	formula: boolean;
	/** It has a value at all, be it an empty one. */
	valued: boolean;
}

const UNSAVED =
	'Formeln har inget sparat värde. Öppna filen i Excel, spara den och läs in den igen.';
const LOST = 'Cellens text saknas i filen. Öppna filen i Excel, rätta cellen och spara.';
const A_TRUTH =
	'Cellen är sant eller falskt i Excel. Formatera kolumnen som text och skriv värdet på nytt.';

/** What a cell shows. A formula without a saved value, and an error, are no values at all. */
export function shownCell(cell: WrittenCell, workbook: Workbook): ShownCell {
	const { type, raw, formula, valued } = cell;
	const empty = raw === '' && !(type === 'str' && valued);
	if (empty) return formula ? flawed('', 'any', UNSAVED) : { text: '' };
	const code = workbook.formats[cell.style] ?? 'General';
	switch (type) {
		case 's': {
			const shared = workbook.sharedStrings[Number(raw)];
			return shared === undefined ? flawed('', 'any', LOST) : shownText(unescape(shared), code);
		}
		case 'inlineStr':
		case 'str':
			return shownText(unescape(raw), code);
		case 'b':
			return flawed(['1', 'true'].includes(raw) ? 'SANT' : 'FALSKT', 'name', A_TRUTH);
		case 'd':
			return shownNumber(serialOf(raw), code === 'General' ? isoFormat(raw) : code, false);
		case 'n':
			return shownNumber(raw, code, workbook.epoch1904);
		case 'e': {
			const reason = `Cellen visar felet ${raw.slice(0, 20)}. Rätta den i Excel eller lämna den tom.`;
			return flawed(raw, 'any', reason);
		}
		default:
			return flawed(raw, 'any', LOST);
	}
}

/** Signs that XML cannot hold are written `_x000D_` in a workbook. */
function unescape(text: string): string {
	return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
		String.fromCharCode(Number.parseInt(code, 16))
	);
}

/** Milliseconds from 1899-12-30, which serial numbers count from after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

/** A date written out (ISO 8601) as a serial number; what is none is left to be refused. */
function serialOf(iso: string): string {
	const instant = Date.parse(iso.includes('T') ? iso.replace(/Z?$/, 'Z') : iso);
	return Number.isNaN(instant) ? iso : String((instant - EPOCH) / 86_400_000);
}

function isoFormat(iso: string): string {
	return /T(?!00:00(?::00(?:\.0*)?)?Z?$)/.test(iso) ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd';
}

function flawed(text: string, concerns: CellFlaw['concerns'], reason: string): ShownCell {
	return { text, flaw: { concerns, reason } };
}
