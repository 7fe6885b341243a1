import { openZip, type ZipArchive, type ZipFault } from '../../../open-zip';
import { FileRefused } from '../file-refused';
import { LIMITS } from '../limits';

const REFUSALS: Readonly<Record<ZipFault, () => FileRefused>> = {
	damaged: () =>
		new FileRefused(
			'skadad',
			'Filen är skadad och går inte att packa upp. Öppna den i Excel och spara den på nytt.'
		),
	encrypted: () => new FileRefused('skadad', 'Filen är lösenordsskyddad. Spara den utan lösenord.'),
	'too-large': () =>
		new FileRefused(
			'för-stor',
			'Filen är för stor när den packas upp. Spara bladet med ärenden som CSV eller dela upp det.'
		)
};

/**
 * The parts of a workbook.
 * @throws {FileRefused} `skadad` when the bytes are not a whole zip archive, or one of more parts
 * than any workbook has; `för-stor` beyond `LIMITS`, as it is unpacked
 */
export function openWorkbook(bytes: Uint8Array): ZipArchive {
	return openZip(bytes, { ...LIMITS, refuse: (fault) => REFUSALS[fault]() });
}
