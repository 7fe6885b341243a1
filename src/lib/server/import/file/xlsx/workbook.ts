import { LIMITS } from '../limits';
import { formatCode } from './built-in-formats';
import { mainPartOf } from './main-part';
import { PART_LIMIT, partOfType, relationsOf } from './relations';
import { readSheets, remarkOn } from './sheets';
import { readXml } from './walk-xml';
import type { ZipArchive } from '../../../open-zip';

/** What the cells of the first sheet are read with. */
export interface Workbook {
	/** Name of the part that holds the first visible sheet. */
	sheet: string;
	epoch1904: boolean;
	sharedStrings: readonly string[];
	/** Codes of number formats, by cell style. */
	formats: readonly string[];
	/** That there are other sheets, in words; null when they are empty. */
	remark: string | null;
}

const STRINGS_LIMIT = 100 * 1024 * 1024;

/**
 * Reads what a workbook says about its first sheet.
 * @throws {FileRefused} `filtyp` for an archive that is no workbook, `skadad`, `tom`
 */
export async function readWorkbook(zip: ZipArchive): Promise<Workbook> {
	const main = await mainPartOf(zip);
	const relations = await relationsOf(zip, main);
	const overview = await readSheets(zip, main, relations);
	return {
		sheet: overview.sheet.part,
		epoch1904: overview.epoch1904,
		sharedStrings: await sharedStringsOf(zip, partOfType(relations, 'sharedStrings')),
		formats: await formatsOf(zip, partOfType(relations, 'styles')),
		remark: await remarkOn(zip, overview)
	};
}

async function sharedStringsOf(zip: ZipArchive, part: string | undefined): Promise<string[]> {
	const strings: string[] = [];
	if (part === undefined || !zip.has(part)) return strings;
	let current = '';
	let reading = false;
	let phonetic = false;
	await readXml(zip.read(part, STRINGS_LIMIT), {
		open(element) {
			if (element === 'si') current = '';
			// A reading aid beside the text, not part of it.
			if (element === 'rPh') phonetic = true;
			if (element === 't') reading = !phonetic;
		},
		text(text) {
			// One sign too many is enough for the cell to be refused.
			if (reading && current.length <= LIMITS.cell) current += text.slice(0, LIMITS.cell + 1);
		},
		close(element) {
			if (element === 't') reading = false;
			if (element === 'rPh') phonetic = false;
			if (element === 'si') strings.push(current);
		}
	});
	return strings;
}

async function formatsOf(zip: ZipArchive, part: string | undefined): Promise<string[]> {
	const formats: string[] = [];
	if (part === undefined || !zip.has(part)) return formats;
	const codes = new Map<number, string>();
	let inCellFormats = false;
	await readXml(zip.read(part, PART_LIMIT), {
		open(element, attributes) {
			if (element === 'cellXfs') inCellFormats = true;
			if (element === 'numFmt') {
				const { numFmtId, formatCode: code } = attributes();
				if (code !== undefined) codes.set(Number(numFmtId), code);
			}
			if (element === 'xf' && inCellFormats) {
				const id = Number(attributes().numFmtId ?? 0);
				formats.push(formatCode(id, codes.get(id)));
			}
		},
		close(element) {
			if (element === 'cellXfs') inCellFormats = false;
		}
	});
	return formats;
}
