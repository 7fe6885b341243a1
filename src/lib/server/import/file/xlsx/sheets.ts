import { FileRefused } from '../file-refused';
import { LIMITS } from '../limits';
import { PART_LIMIT, type Relation } from './relations';
import { readXml } from './walk-xml';
import type { ZipArchive } from '../../../open-zip';

/** A sheet of a workbook that is not hidden. */
export interface Sheet {
	name: string;
	part: string;
}

/** Which sheet of a workbook is read, and what is said of them all. */
export interface SheetOverview {
	sheet: Sheet;
	/** The visible sheets that are not read. */
	others: Sheet[];
	epoch1904: boolean;
}

/**
 * The sheets that a workbook's main part lists; the first visible one is read.
 * @throws {FileRefused} `tom` where there is none
 */
export async function readSheets(
	zip: ZipArchive,
	main: string,
	relations: readonly Relation[]
): Promise<SheetOverview> {
	const sheets: (Sheet & { hidden: boolean })[] = [];
	let epoch1904 = false;
	await readXml(zip.read(main, PART_LIMIT), {
		open(element, attributes) {
			if (element === 'workbookPr') {
				epoch1904 = ['1', 'true'].includes(attributes().date1904 ?? '');
			}
			if (element !== 'sheet') return;
			const given = attributes();
			const id = Object.entries(given).find(([name]) => name.endsWith(':id'))?.[1];
			const relation = relations.find((candidate) => candidate.id === id);
			if (!relation?.type.endsWith('/worksheet')) return;
			const hidden = (given.state ?? 'visible') !== 'visible';
			sheets.push({ name: given.name ?? '', part: relation.part, hidden });
		}
	});
	const sheet = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
	if (!sheet) throw new FileRefused('tom', 'Excelfilen har inget blad med rader.');
	return { sheet, others: sheets.filter((other) => other !== sheet && !other.hidden), epoch1904 };
}

/** Says which of the other sheets have anything in them: it is not read. Null when none has. */
export async function remarkOn(
	zip: ZipArchive,
	{ sheet, others }: SheetOverview
): Promise<string | null> {
	const filled: string[] = [];
	for (const { name, part } of others) if (await hasCells(zip, part)) filled.push(`”${name}”`);
	if (filled.length === 0) return null;
	const [which, are] = filled.length === 1 ? ['bladet', 'är'] : ['bladen', 'är'];
	return `Bara det första bladet, ”${sheet.name}”, läses. Filen har också ${which} ${filled.join(', ')}, som inte ${are} läst.`;
}

/** Only as much is unpacked as it takes to find a value. */
async function hasCells(zip: ZipArchive, part: string): Promise<boolean> {
	if (!zip.has(part)) return false;
	let tail = '';
	for await (const piece of zip.skim(part, LIMITS.unpacked)) {
		const text = tail + Buffer.from(piece).toString('latin1');
		if (/<(?:\w+:)?[vt][\s>]/.test(text)) return true;
		tail = text.slice(-20);
	}
	return false;
}
