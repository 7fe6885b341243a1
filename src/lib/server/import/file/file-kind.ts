import { FileRefused } from './file-refused';
import { refuseMarkup } from './markup';

export type FileKind = 'csv' | 'xlsx';

const SIGNATURES: readonly { bytes: readonly number[]; kind: 'zip' | 'xls' | 'pdf' }[] = [
	{ bytes: [0x50, 0x4b], kind: 'zip' },
	{ bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: 'xls' },
	{ bytes: [0x25, 0x50, 0x44, 0x46], kind: 'pdf' }
];

/** As much of a file as shows what it is, in bytes. */
const BEGINNING = 4096;

/**
 * What a file is, told by how its bytes begin and not by its name.
 * @throws {FileRefused} `filtyp` for one that is neither text nor a zip archive, or text that is no CSV
 */
export function fileKindOf(bytes: Uint8Array): FileKind {
	const known = SIGNATURES.find(({ bytes: start }) =>
		start.every((byte, at) => bytes[at] === byte)
	);
	switch (known?.kind) {
		case 'zip':
			return 'xlsx';
		case 'xls':
			throw new FileRefused('filtyp', isProtected(bytes) ? PROTECTED : OLD);
		case 'pdf':
			throw new FileRefused('filtyp', 'Filen är en PDF. Välj en CSV- eller XLSX-fil.');
	}
	if (bytes.subarray(0, BEGINNING).some(isControl)) {
		throw new FileRefused('filtyp', 'Filen är ingen textfil. Välj en CSV- eller XLSX-fil.');
	}
	refuseMarkup(bytes);
	return 'csv';
}

const SAVE = 'Öppna den i Excel och spara den som .xlsx utan lösenord.';
const PROTECTED = `Filen är lösenordsskyddad. ${SAVE}`;
const OLD = `Filen är en äldre Excelfil (.xls) eller lösenordsskyddad. ${SAVE}`;

/** A workbook with a password lies encrypted in the same container as the old workbooks. */
function isProtected(bytes: Uint8Array): boolean {
	const part = Buffer.from('EncryptedPackage', 'utf16le');
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(part);
}

/**
 * A sign that no text has. Zero is left to the reading of text, which knows UTF-16 by it; 26 ends
 * the files of DOS.
 */
function isControl(byte: number): boolean {
	return (byte < 32 && ![0, 9, 10, 11, 12, 13, 26].includes(byte)) || byte === 127;
}
