import { isUtf8 } from 'node:buffer';
import { FileRefused } from './file-refused';

export type Encoding = 'utf-8' | 'windows-1252';

/** Small, so that even thousands of tiny rows in a piece take no time that anybody notices. */
const CHUNK = 8 * 1024;
const SAVE_AS = 'Öppna filen i Excel och spara den som ”CSV UTF-8 (kommaavgränsad)”.';

/** What a Swedish text in Windows-1252 holds besides ASCII: letters, quotes, dashes, signs. */
const EXPECTED = /[åäöÅÄÖéÉèÈêëüÜáàâíóôúñçøØæÆß§°½¼²³´`–—…‘’“”«»•·×±\u00a0\u00ad]/;

/**
 * The text of a file, chunk by chunk: UTF-8 (a byte order mark is dropped) where the bytes are
 * valid UTF-8, else Windows-1252 where that gives what Swedish text holds.
 * @throws {FileRefused} `teckenkodning` when neither fits
 */
export function* decode(bytes: Uint8Array): Generator<string> {
	refuseUtf16(bytes);
	const decoder = new TextDecoder(encodingOf(bytes));
	for (let start = 0; start < bytes.length; start += CHUNK) {
		yield decoder.decode(bytes.subarray(start, start + CHUNK), { stream: true });
	}
	yield decoder.decode();
}

/**
 * Which of the two encodings a file is in.
 * @throws {FileRefused} `teckenkodning`
 */
function encodingOf(bytes: Uint8Array): Encoding {
	if (bytes.includes(0)) {
		throw new FileRefused('filtyp', 'Filen är ingen textfil. Välj en CSV- eller XLSX-fil.');
	}
	if (isUtf8(bytes)) return 'utf-8';
	refuseImplausible(bytes);
	return 'windows-1252';
}

function refuseUtf16(bytes: Uint8Array): void {
	const [first, second] = bytes;
	const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
	const unmarked =
		bytes.length > 3 && (bytes[1] === 0) !== (bytes[0] === 0) && bytes[1] === bytes[3];
	if (!marked && !unmarked) return;
	throw new FileRefused(
		'teckenkodning',
		`Filen är sparad i teckenkodningen UTF-16 (”Unicode-text”), som inte kan läsas. ${SAVE_AS}`
	);
}

/**
 * Any bytes can be read as Windows-1252, so what comes out is judged: a file damaged half-way,
 * or from DOS or Macintosh, gives signs that Swedish text does not hold.
 */
function refuseImplausible(bytes: Uint8Array): void {
	const seen = new Uint32Array(256);
	for (const byte of bytes) seen[byte] = (seen[byte] ?? 0) + 1;
	const decoder = new TextDecoder('windows-1252');
	let expected = 0;
	let odd = 0;
	for (let byte = 128; byte < 256; byte += 1) {
		if (EXPECTED.test(decoder.decode(Uint8Array.of(byte)))) expected += seen[byte] ?? 0;
		else odd += seen[byte] ?? 0;
	}
	// Ã in front of another sign is UTF-8 read as something else: the file mixes the two.
	const mixed =
		seen[0xc3] !== 0 && [0xa5, 0xa4, 0xb6, 0x85, 0x84, 0x96].some((byte) => seen[byte] !== 0);
	if (!mixed && odd <= expected / 20) return;
	throw new FileRefused(
		'teckenkodning',
		`Filens teckenkodning är trasig: å, ä och ö kan inte läsas säkert. ${SAVE_AS}`
	);
}
