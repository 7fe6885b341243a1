import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive: its name, and its content before it is packed. */
export type Part = readonly [name: string, content: Uint8Array | string];

/** A zip archive (APPNOTE 4.3) of the given parts, as a spreadsheet program writes it. */
export function makeZip(parts: readonly Part[]): Buffer {
	const bodies: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const [name, content] of parts) {
		const packed = deflateRawSync(content);
		const title = Buffer.from(name);
		const about = Buffer.alloc(26);
		about.writeUInt16LE(20, 0);
		about.writeUInt16LE(8, 4);
		about.writeUInt32LE(crc32(content), 10);
		about.writeUInt32LE(packed.length, 14);
		about.writeUInt32LE(Buffer.byteLength(content), 18);
		about.writeUInt16LE(title.length, 22);
		const place = Buffer.alloc(14);
		place.writeUInt32LE(offset, 10);
		const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), about, title, packed]);
		directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), about, place, title);
		bodies.push(body);
		offset += body.length;
	}
	const index = Buffer.concat(directory);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(parts.length, 4);
	end.writeUInt16LE(parts.length, 6);
	end.writeUInt32LE(index.length, 8);
	end.writeUInt32LE(offset, 12);
	return Buffer.concat([...bodies, index, Buffer.from('PK\u0005\u0006'), end]);
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The part of a workbook that gives its cell styles, one for each of the number formats. */
export function makeStyles(codes: readonly string[]): Part {
	const text = (code: string) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	const formats = codes.map(
		(code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${text(code)}"/>`
	);
	const styles = codes.map((_, at) => `<xf numFmtId="${164 + at}"/>`);
	return [
		'xl/styles.xml',
		`<styleSheet><numFmts>${formats.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`
	];
}

/** A workbook whose only sheet is the given XML; `others` are added as they are. */
export function makeWorkbook(sheet: Uint8Array | string, others: readonly Part[] = []): Buffer {
	return makeZip([
		['xl/workbook.xml', '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'],
		[
			'xl/_rels/workbook.xml.rels',
			`<Relationships><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="sheet.xml"/>` +
				`<Relationship Id="r2" Type="${RELATIONS}/sharedStrings" Target="strings.xml"/>` +
				`<Relationship Id="r3" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`
		],
		['xl/sheet.xml', sheet],
		...others
	]);
}
