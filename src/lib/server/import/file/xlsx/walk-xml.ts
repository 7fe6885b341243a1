import { Parser } from 'saxen';
import { FileRefused } from '../file-refused';

/** What is told of an XML part as it is read; element names come without their prefix. */
export interface XmlListener {
	open?(name: string, attributes: () => Record<string, string>): void;
	text?(text: string): void;
	close?(name: string): void;
}

/** The longest a single tag or text may be; a longer one is no spreadsheet of ours. */
const TOKEN_MAX = 1_000_000;

/**
 * Walks through an XML part as it is unpacked; yields after each piece, when the listener has
 * been told of everything in it.
 * @throws {FileRefused} `skadad` where it is not well-formed
 */
export async function* walkXml(
	pieces: AsyncIterable<Uint8Array>,
	listener: XmlListener
): AsyncGenerator<void> {
	const decoder = new TextDecoder();
	const parser = new Parser();
	let failed = false;
	let silent = 0;
	parser.on('openTag', (name, attributes) => {
		silent = 0;
		listener.open?.(bare(name), attributes);
	});
	parser.on('closeTag', (name) => {
		silent = 0;
		listener.close?.(bare(name));
	});
	parser.on('text', (text, decode) => listener.text?.(decode(text)));
	parser.on('cdata', (text) => listener.text?.(text));
	parser.on('error', () => (failed = true));
	for await (const piece of pieces) {
		const text = decoder.decode(piece, { stream: true });
		silent += text.length;
		parser.write(text);
		if (failed || silent > TOKEN_MAX) throw damaged();
		yield;
	}
	parser.end();
	if (failed) throw damaged();
	yield;
}

/** Walks through a whole part. */
export async function readXml(
	pieces: AsyncIterable<Uint8Array>,
	listener: XmlListener
): Promise<void> {
	const walk = walkXml(pieces, listener);
	while (!(await walk.next()).done);
}

function bare(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}

function damaged(): FileRefused {
	return new FileRefused(
		'skadad',
		'Filens innehåll är skadat. Öppna den i Excel och spara den på nytt.'
	);
}
