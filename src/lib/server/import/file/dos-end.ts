const END = 0x1a;
/** What may fill the rest of the last block of a file that is marked so. */
const FILLING = [END, 0x00, 0x0a, 0x0d, 0x20];
/** The largest block that a disk was ever written in, in bytes. */
const BLOCK = 64 * 1024;

/** A file without the sign by which DOS marked its end, and what comes after that. */
export function withoutDosEnd(bytes: Uint8Array): Uint8Array {
	const earliest = Math.max(0, bytes.length - BLOCK);
	let end = bytes.length;
	while (end > earliest && FILLING.includes(bytes[end - 1] ?? END)) end -= 1;
	const mark = bytes.indexOf(END, end);
	return mark < 0 ? bytes : bytes.subarray(0, mark);
}
