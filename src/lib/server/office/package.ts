import { posix } from 'node:path';
import { xml, XML_HEAD, type Xml } from './xml';
import { zipOf, type ZipPart } from './zip';

/** What is said of a file as a whole. */
export interface FileProperties {
	title: string;
	/** Who it is from, e.g. the kommun. */
	author: string;
	created: Date;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/';

interface Part {
	contentType: string;
	content: Xml | Uint8Array;
}

interface Relation {
	id: string;
	type: string;
	to: string;
}

/** The file itself as where a relation comes from. */
export const FILE = '';

/**
 * An office file as it is put together: parts, and which part refers to which as what. Parts have
 * no relation but to each other, and the list of content types names what there is (ECMA-376 part 2).
 */
export class OfficePackage {
	readonly #parts = new Map<string, Part>();
	readonly #relations = new Map<string, Relation[]>();
	readonly #properties: FileProperties;

	constructor(properties: FileProperties) {
		this.#properties = properties;
		this.add('docProps/core.xml', CORE, coreProperties(properties));
		this.add('docProps/app.xml', APP, APPLICATION);
		this.relate(FILE, `${PACKAGE}relationships/metadata/core-properties`, 'docProps/core.xml');
		this.relate(FILE, 'extended-properties', 'docProps/app.xml');
	}

	/** Adds a part, or gives one that is there another content. */
	add(name: string, contentType: string, content: Xml | Uint8Array): void {
		this.#parts.set(name, { contentType, content });
	}

	/** A name that no part has: `folder/word1.xml`, `folder/word2.xml` … */
	freeName(stem: string, extension = 'xml'): string {
		for (let number = 1; ; number += 1) {
			const name = `${stem}${number}.${extension}`;
			if (!this.#parts.has(name)) return name;
		}
	}

	/**
	 * Says that a part refers to another.
	 * @param type the last word of an office type, or a whole address
	 * @returns the id that the part names the other by
	 */
	relate(from: string, type: string, to: string): string {
		const relations = this.#relations.get(from) ?? [];
		const taken = new Set(relations.map(({ id }) => id));
		let number = relations.length + 1;
		while (taken.has(`rId${number}`)) number += 1;
		const id = `rId${number}`;
		this.#relations.set(from, [...relations, { id, type: wholeType(type), to }]);
		return id;
	}

	/** Says so under an id that the part names the other by already. */
	relateAs(id: string, from: string, type: string, to: string): void {
		const relations = this.#relations.get(from) ?? [];
		this.#relations.set(from, [...relations, { id, type: wholeType(type), to }]);
	}

	/** The file's bytes. */
	pack(): Promise<Uint8Array> {
		const parts = [...this.#parts].map(([name, { content }]) => partOf(name, content));
		const relations = [...this.#relations].map(([from, them]) =>
			partOf(relationsName(from), relationsPart(from, them))
		);
		const types = partOf('[Content_Types].xml', contentTypes(this.#parts));
		return zipOf([types, ...relations, ...parts], this.#properties.created);
	}
}

function wholeType(type: string): string {
	return type.includes(':') ? type : OFFICE + type;
}

function partOf(name: string, content: Xml | Uint8Array): ZipPart {
	if (content instanceof Uint8Array) return { name, content };
	return { name, content: Buffer.from(XML_HEAD + content.markup) };
}

/** The part that holds a part's relations. */
function relationsName(from: string): string {
	if (from === FILE) return '_rels/.rels';
	return posix.join(posix.dirname(from), '_rels', `${posix.basename(from)}.rels`);
}

function relationsPart(from: string, relations: readonly Relation[]): Xml {
	const folder = from === FILE ? '' : posix.dirname(from);
	return xml`<Relationships xmlns="${PACKAGE}relationships">${relations.map(
		({ id, type, to }) =>
			xml`<Relationship Id="${id}" Type="${type}" Target="${posix.relative(folder, to)}"/>`
	)}</Relationships>`;
}

/** XML parts each by name; others by how their names end, as office programs do. */
function contentTypes(parts: ReadonlyMap<string, Part>): Xml {
	const defaults = new Map([
		['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
		['xml', 'application/xml']
	]);
	const overrides: Xml[] = [];
	for (const [name, { contentType }] of parts) {
		const extension = posix.extname(name).slice(1).toLowerCase();
		if (!defaults.has(extension)) defaults.set(extension, contentType);
		if (defaults.get(extension) !== contentType) {
			overrides.push(xml`<Override PartName="${`/${name}`}" ContentType="${contentType}"/>`);
		}
	}
	const byEnd = [...defaults].map(
		([extension, type]) => xml`<Default Extension="${extension}" ContentType="${type}"/>`
	);
	return xml`<Types xmlns="${PACKAGE}content-types">${byEnd}${overrides}</Types>`;
}

const CORE = 'application/vnd.openxmlformats-package.core-properties+xml';
const APP = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';

const APPLICATION = xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Utskrivningsklar</Application></Properties>`;

function coreProperties({ title, author, created }: FileProperties): Xml {
	const time = `${created.toISOString().slice(0, 19)}Z`;
	return xml`<cp:coreProperties xmlns:cp="${PACKAGE}metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified><dc:language>sv-SE</dc:language></cp:coreProperties>`;
}
