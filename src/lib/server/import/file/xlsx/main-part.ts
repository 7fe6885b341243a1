import { FileRefused } from '../file-refused';
import { partOfType, relationsOf } from './relations';
import type { ZipArchive } from '../../../open-zip';

const USUAL = 'xl/workbook.xml';
const SAVE = 'Öppna den i Excel och spara den som ”Excel-arbetsbok (.xlsx)”.';

/**
 * The name of the part that describes the workbook, which the archive itself points out.
 * @throws {FileRefused} `filtyp` for an archive that is no workbook, or one of another kind
 */
export async function mainPartOf(zip: ZipArchive): Promise<string> {
	const main = partOfType(await relationsOf(zip, ''), 'officeDocument') ?? USUAL;
	if (/\.bin$/i.test(main)) throw refusal(`Filen är en binär Excelfil (.xlsb). ${SAVE}`);
	if (zip.has(main) && !/^(?:word|ppt|visio)\//i.test(main)) return main;
	if (zip.has('mimetype') && zip.has('content.xml')) {
		throw refusal(`Filen är ett OpenDocument-kalkylblad (.ods). ${SAVE}`);
	}
	throw refusal('Filen är en zip-fil men ingen Excelfil (.xlsx). Välj en CSV- eller XLSX-fil.');
}

function refusal(message: string): FileRefused {
	return new FileRefused('filtyp', message);
}
