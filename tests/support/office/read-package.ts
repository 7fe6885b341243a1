import { posix } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { descendants, parseXml, type XmlElement } from '../../../src/lib/server/office/xml-tree';

/** An office file read back, for tests: by nothing of what wrote it but the parser of XML. */
export interface ReadPackage {
	/** Each part's bytes, in the order they stand. */
	parts: ReadonlyMap<string, Buffer>;
	/** @throws where the part is not there or not well-formed */
	xml(part: string): XmlElement;
	/** What a part refers to: the type's last word, and the part. */
	relations(part: string): { id: string; type: string; part: string; external: boolean }[];
	contentType(part: string): string | undefined;
}

export function readPackage(bytes: Uint8Array): ReadPackage {
	const parts = unzip(Buffer.from(bytes));
	const xml = (part: string): XmlElement => {
		const content = parts.get(part);
		const root = content && parseXml(content.toString('utf8'));
		if (!root) throw new Error(`${part} is not there, or no XML`);
		return root;
	};
	const types = [...descendants(xml('[Content_Types].xml'), 'Default', 'Override')];
	return {
		parts,
		xml,
		relations(part) {
			const folder = posix.dirname(part);
			const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
			if (!parts.has(name)) return [];
			return [...descendants(xml(name), 'Relationship')].map(({ attributes }) => ({
				id: attributes.Id ?? '',
				type: posix.basename(attributes.Type ?? ''),
				part: posix.join(folder, attributes.Target ?? ''),
				external: attributes.TargetMode === 'External'
			}));
		},
		contentType(part) {
			const named = types.find(({ attributes }) => attributes.PartName === `/${part}`);
			const end = posix.extname(part).slice(1);
			const found = named ?? types.find(({ attributes }) => attributes.Extension === end);
			return found?.attributes.ContentType;
		}
	};
}

function unzip(bytes: Buffer): Map<string, Buffer> {
	const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
	const parts = new Map<string, Buffer>();
	let at = bytes.readUInt32LE(end + 16);
	for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
		const [packed, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
		const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
		if (parts.has(name)) throw new Error(`${name} stands twice`);
		const local = bytes.readUInt32LE(at + 42);
		const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
		const content = bytes.subarray(start, start + packed);
		parts.set(name, bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content);
		at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
	}
	return parts;
}

/** What is wrong with a file as a package of parts (ECMA-376 part 2); nothing in one that opens. */
export function packageFaults(file: ReadPackage): string[] {
	const faults: string[] = [];
	const named = new Set<string>();
	for (const part of file.parts.keys()) {
		if (/(?:^|\/)_rels\/|^\[Content_Types\]/.test(part)) continue;
		if (file.contentType(part) === undefined) faults.push(`${part} has no content type`);
		if (part.endsWith('.xml')) faults.push(...referenceFaults(file, part));
	}
	for (const source of ['', ...file.parts.keys()]) {
		const relations = file.relations(source);
		if (new Set(relations.map(({ id }) => id)).size < relations.length) {
			faults.push(`${source} has two relations of one id`);
		}
		for (const { part, external } of relations) {
			if (external) faults.push(`${source} refers to ${part} outside`);
			else if (!file.parts.has(part))
				faults.push(`${source} refers to ${part}, which is not there`);
			named.add(part);
		}
	}
	for (const part of file.parts.keys()) {
		if (/(?:^|\/)_rels\/|^\[Content_Types\]/.test(part)) continue;
		if (!named.has(part)) faults.push(`nothing refers to ${part}`);
	}
	for (const { attributes } of descendants(file.xml('[Content_Types].xml'), 'Override')) {
		const part = attributes.PartName?.slice(1) ?? '';
		if (!file.parts.has(part)) faults.push(`${part} has a content type and is not there`);
	}
	return faults;
}

const SHAPES = ['p:cNvPr', 'xdr:cNvPr', 'wp:docPr'];

/** Ids that name no relation, and ids of shapes that stand twice. */
function referenceFaults(file: ReadPackage, part: string): string[] {
	const ids = new Set(file.relations(part).map(({ id }) => id));
	const shapes = new Set<string>();
	const faults: string[] = [];
	for (const { name, attributes } of descendants(file.xml(part))) {
		for (const [key, value] of Object.entries(attributes)) {
			if (/^r:/.test(key) && !ids.has(value)) faults.push(`${part} names ${value}, no relation`);
		}
		if (!SHAPES.includes(name)) continue;
		if (shapes.has(attributes.id ?? '')) faults.push(`${part} has two shapes ${attributes.id}`);
		shapes.add(attributes.id ?? '');
	}
	return faults;
}
