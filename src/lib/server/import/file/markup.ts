import { FileRefused } from './file-refused';

const TEXTS: readonly { begins: RegExp; what: string }[] = [
	{
		begins: /^<(?:!--|!doctype html|html|head|body|meta|style|table|div|center|font|title)\b/i,
		what: 'en webbtabell (HTML), ingen Excelfil'
	},
	{ begins: /^<[?!a-z]/i, what: 'en XML-fil, ingen Excelfil (.xlsx)' },
	{ begins: /^mime-version:/i, what: 'en webbsida i ett enda arkiv (MHTML), ingen Excelfil' },
	{ begins: /^\{\\rtf/, what: 'ett textdokument (RTF), ingen Excelfil' }
];

/**
 * Refuses text that is a table of another kind, whatever the file is called: read as CSV it would
 * only be said to lack its columns.
 * @throws {FileRefused} `filtyp`
 */
export function refuseMarkup(bytes: Uint8Array): void {
	const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
	const text = beginning.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
	const found = TEXTS.find(({ begins }) => begins.test(text));
	if (!found) return;
	throw new FileRefused(
		'filtyp',
		`Filen är ${found.what}. Öppna den i Excel och spara om den som ”Excel-arbetsbok (.xlsx)” eller ”CSV UTF-8”.`
	);
}
