/** What browsers call CSV and Excel files, and what our own form calls every file. */
const TYPES = [
	'application/octet-stream',
	'text/csv',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
];
const EXTENSION = /\.(csv|txt|xlsx)$/i;
/** As long as the name of a file can be on any disk. */
const NAME_MAX = 255;

/**
 * What is wrong with a file by what is said about it, before any of it is read; null: nothing.
 * What it is in truth, its bytes tell (`fileKindOf`).
 */
export function judgeUpload(name: string, contentType: string | null): string | null {
	if (name === '') return 'Välj en fil att läsa in.';
	if (name.length > NAME_MAX) return 'Filens namn är för långt. Ge den ett kortare.';
	const type = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
	if (!EXTENSION.test(name) || !TYPES.includes(type)) {
		return 'Filen är av en sort som inte kan läsas in. Välj en CSV-fil (.csv, .txt) eller en Excelfil (.xlsx).';
	}
	return null;
}
