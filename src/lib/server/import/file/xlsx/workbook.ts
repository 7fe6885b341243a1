import { posix } from 'node:path';
import { FileRefused } from '../file-refused';
import { LIMITS } from '../limits';
import { numberFormatOf, type NumberFormat } from './number-format';
import { readXml } from './walk-xml';
import type { ZipArchive } from './zip';

/** What the cells of the first sheet are read with. */
export interface Workbook {
	/** Name of the part that holds the first visible sheet. */
	sheet: string;
	epoch1904: boolean;
	sharedStrings: readonly string[];
	/** By cell style. */
	formats: readonly NumberFormat[];
}

const PART_LIMIT = 20 * 1024 * 1024;
const STRINGS_LIMIT = 100 * 1024 * 1024;

/**
 * Reads what a workbook says about its first sheet.
 * @throws {FileRefused} `filtyp` for an archive that is no workbook, `skadad`
 */
export async function readWorkbook(zip: ZipArchive): Promise<Workbook> {
	const main = 'xl/workbook.xml';
	if (!zip.has(main)) {
		throw new FileRefused(
			'filtyp',
			'Filen är en zip-fil men ingen Excelfil (.xlsx). Välj en CSV- eller XLSX-fil.'
		);
	}
	const relations = await relationsOf(zip, main);
	const { sheetRelation, epoch1904 } = await overviewOf(zip, main, relations);
	const byType = (type: string) =>
		relations.find((relation) => relation.type.endsWith(`/${type}`))?.part;
	return {
		sheet: sheetRelation.part,
		epoch1904,
		sharedStrings: await sharedStringsOf(zip, byType('sharedStrings')),
		formats: await formatsOf(zip, byType('styles'))
	};
}

interface Relation {
	id: string;
	type: string;
	part: string;
}

async function relationsOf(zip: ZipArchive, part: string): Promise<Relation[]> {
	const folder = posix.dirname(part);
	const name = `${folder}/_rels/${posix.basename(part)}.rels`;
	const relations: Relation[] = [];
	if (!zip.has(name)) return relations;
	await readXml(zip.read(name, PART_LIMIT), {
		open(element, attributes) {
			if (element !== 'Relationship') return;
			const { Id: id = '', Type: type = '', Target: target = '' } = attributes();
			relations.push({ id, type, part: posix.resolve('/', folder, target).slice(1) });
		}
	});
	return relations;
}

async function overviewOf(zip: ZipArchive, part: string, relations: readonly Relation[]) {
	const sheets: { hidden: boolean; relation: Relation }[] = [];
	let epoch1904 = false;
	await readXml(zip.read(part, PART_LIMIT), {
		open(element, attributes) {
			if (element === 'workbookPr') {
				epoch1904 = ['1', 'true'].includes(attributes().date1904 ?? '');
			}
			if (element !== 'sheet') return;
			const given = attributes();
			const id = Object.entries(given).find(([name]) => name.endsWith(':id'))?.[1];
			const relation = relations.find((candidate) => candidate.id === id);
			if (!relation?.type.endsWith('/worksheet')) return;
			sheets.push({ hidden: (given.state ?? 'visible') !== 'visible', relation });
		}
	});
	const sheet = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
	if (!sheet) throw new FileRefused('tom', 'Excelfilen har inget blad med rader.');
	return { sheetRelation: sheet.relation, epoch1904 };
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

async function formatsOf(zip: ZipArchive, part: string | undefined): Promise<NumberFormat[]> {
	const formats: NumberFormat[] = [];
	if (part === undefined || !zip.has(part)) return formats;
	const codes = new Map<number, string>();
	let inCellFormats = false;
	await readXml(zip.read(part, PART_LIMIT), {
		open(element, attributes) {
			if (element === 'cellXfs') inCellFormats = true;
			if (element === 'numFmt') {
				const { numFmtId, formatCode } = attributes();
				if (formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
			}
			if (element === 'xf' && inCellFormats) {
				const id = Number(attributes().numFmtId ?? 0);
				formats.push(numberFormatOf(id, codes.get(id)));
			}
		},
		close(element) {
			if (element === 'cellXfs') inCellFormats = false;
		}
	});
	return formats;
}
