import { FileRefused } from './file/file-refused';

/** What å, ä and ö become when text has been read in the wrong encoding and saved again. */
const DAMAGED = /\uFFFD|Ã[¤¥¶„…–\u0084\u0085\u0096]/;

/** Whether å, ä and ö have been lost in the text, before it came here. */
export function isDamaged(text: string): boolean {
	return DAMAGED.test(text);
}

/** @throws {FileRefused} `teckenkodning` where the column names have been damaged */
export function refuseDamagedHeaders(headers: readonly string[]): void {
	if (!headers.some(isDamaged)) return;
	throw new FileRefused(
		'teckenkodning',
		'Filens teckenkodning är trasig: å, ä och ö i rubrikraden har blivit andra tecken. Spara filen på nytt ur källan som ”CSV UTF-8”.'
	);
}
