import { posix } from 'node:path';
import { openZip, type ZipArchive, type ZipFault } from '../open-zip';
import { createPacer } from '../pacer';
import { PRESENTATION_ML } from './presentation-ml';
import { withoutReferences } from './template-references';
import { childOf, descendants, elementsOf, parseXml, type XmlElement } from './xml-tree';

/** The kommun's own look: what is kept of its file of slides. */
export interface Template {
	/** What the presentation says: size, text, order of masters. */
	presentation: XmlElement;
	/** What it refers to of what is kept. */
	relations: readonly TemplateRelation[];
	/** Masters, layouts, themes, pictures and fonts by their names. */
	parts: ReadonlyMap<string, TemplatePart>;
}

export interface TemplatePart {
	contentType: string;
	/** An element where it is XML. */
	content: XmlElement | Uint8Array;
	relations: readonly TemplateRelation[];
}

export interface TemplateRelation {
	id: string;
	type: string;
	part: string;
}

/** The largest template that is taken, in bytes. */
export const LARGEST_TEMPLATE = 30 * 1024 * 1024;

const RULES = { unpacked: 120 * 1024 * 1024, unpackedTimes: 200, parts: 3000 };
const PART_MAX = 40 * 1024 * 1024;
/** Of an XML part, which is read in one piece while others wait. */
const XML_MAX = 3 * 1024 * 1024;

/** A file cannot be a template; the message is what the user reads. */
export class TemplateRefused extends Error {
	override readonly name = 'TemplateRefused';
}

const SAVE = 'Öppna den i PowerPoint och spara den som .pptx eller .potx';
const REFUSALS: Readonly<Record<ZipFault, string>> = {
	damaged: `Mallen är skadad och går inte att packa upp. ${SAVE} på nytt.`,
	encrypted: `Mallen är lösenordsskyddad. ${SAVE} utan lösenord.`,
	'too-large': `Mallen är för stor när den packas upp. Ta bort stora bilder och filmer ur den.`
};
const NO_SLIDES = 'Filen är ingen PowerPointfil. Välj en mall (.potx) eller bilder (.pptx).';
const MACROS = `Mallen får inte ha makron. ${SAVE}.`;
const BROKEN = `Mallens innehåll är skadat. ${SAVE} på nytt.`;
const STRICT = `Mallen är sparad som ”Strict Open XML”. ${SAVE}, utan Strict.`;
const OLD = `Filen är en äldre PowerPointfil (.ppt) eller lösenordsskyddad. ${SAVE} utan lösenord.`;

/** What is kept of a template, a kind of relation told by its last word, and what type its part has. */
const KEPT: Readonly<Record<string, RegExp>> = {
	slideMaster: /presentationml\.slideMaster\+xml$/,
	slideLayout: /presentationml\.slideLayout\+xml$/,
	notesMaster: /presentationml\.notesMaster\+xml$/,
	theme: /\.theme\+xml$/,
	themeOverride: /\.themeOverride\+xml$/,
	image: /^image\/(?!.*xml$)|^image\/svg\+xml$/,
	hdphoto: /^image\/vnd\.ms-photo$/,
	font: /^application\/(?:x-fontdata|x-font-ttf|vnd\.openxmlformats-officedocument\.obfuscatedFont)$/
};
/** What is copied as it is, though it be XML. */
const COPIED = /^(?:image|hdphoto|font)$/;

function isLayout(contentType: string): boolean {
	return contentType === `${PRESENTATION_ML}slideLayout+xml`;
}

/**
 * Takes a template apart: its slides, links out of it, embedded files and programs are left out.
 * @throws {TemplateRefused} where it is no template
 */
export async function loadTemplate(bytes: Uint8Array): Promise<Template> {
	refuseOthers(bytes);
	const zip = openZip(bytes, { ...RULES, refuse: (fault) => new TemplateRefused(REFUSALS[fault]) });
	const archive = new Archive(zip);
	const types = await contentTypes(archive);
	if (zip.names().some((name) => /vbaproject|\.bin$/i.test(name) && types.isMacro(name))) {
		throw new TemplateRefused(MACROS);
	}
	const main = (await archive.relations('')).find(({ type }) => kindOf(type) === 'officeDocument');
	const mainType = main ? types.of(main.part) : '';
	if (!main || !zip.has(main.part)) throw new TemplateRefused(NO_SLIDES);
	if (/macroEnabled/i.test(mainType)) throw new TemplateRefused(MACROS);
	if (!/presentationml\.(?:presentation|template|slideshow)\.main\+xml$/.test(mainType)) {
		throw new TemplateRefused(NO_SLIDES);
	}
	const presentation = await archive.xml(main.part);
	if (/purl\.oclc\.org/.test(Object.values(presentation.attributes).join(' '))) {
		throw new TemplateRefused(STRICT);
	}
	if (presentation.name !== 'p:presentation') throw new TemplateRefused(BROKEN);
	const relations = kept(await archive.relations(main.part), archive, types).filter(
		({ type }) => kindOf(type) !== 'theme'
	);
	const parts = await keptParts(archive, types, relations);
	const masters = relations.filter(({ type }) => kindOf(type) === 'slideMaster');
	const layouts = [...parts.values()].some(({ contentType }) => isLayout(contentType));
	if (masters.length === 0 || !layouts) throw new TemplateRefused(BROKEN);
	const ids = new Set(relations.map(({ id }) => id));
	return { presentation: withoutReferences(presentation, ids), relations, parts };
}

/** The last word of a relation's type. */
export function kindOf(type: string): string {
	return posix.basename(type);
}

/** Files of other kinds, told by how they begin. */
function refuseOthers(bytes: Uint8Array): void {
	if (bytes.length > LARGEST_TEMPLATE) {
		const megabytes = LARGEST_TEMPLATE / 1024 / 1024;
		throw new TemplateRefused(
			`Mallen är för stor; den får vara högst ${megabytes} MB. Ta bort stora bilder och filmer ur den.`
		);
	}
	const begins = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
	if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw new TemplateRefused(OLD);
	if (!begins(0x50, 0x4b)) throw new TemplateRefused(NO_SLIDES);
}

/** The parts of an archive, each read whole and at most once. */
class Archive {
	readonly zip: ZipArchive;
	readonly #pace = createPacer();

	constructor(zip: ZipArchive) {
		this.zip = zip;
	}

	async bytes(part: string, limit = PART_MAX): Promise<Uint8Array> {
		const pieces: Uint8Array[] = [];
		for await (const piece of this.zip.read(part, limit)) pieces.push(piece);
		return Buffer.concat(pieces);
	}

	/** @throws {TemplateRefused} where it is no XML */
	async xml(part: string): Promise<XmlElement> {
		const text = new TextDecoder().decode(await this.bytes(part, XML_MAX));
		await this.#pace();
		const root = parseXml(text);
		if (!root) throw new TemplateRefused(BROKEN);
		return root;
	}

	/** What a part refers to within the archive. */
	async relations(part: string): Promise<TemplateRelation[]> {
		const folder = part === '' ? '' : posix.dirname(part);
		const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
		if (!this.zip.has(name)) return [];
		return elementsOf(await this.xml(name)).flatMap(({ attributes }) => {
			const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
			if (mode === 'External') return [];
			return [{ id, type, part: posix.resolve('/', folder, target).slice(1) }];
		});
	}
}

type ContentTypes = Awaited<ReturnType<typeof contentTypes>>;

async function contentTypes(archive: Archive) {
	const name = '[Content_Types].xml';
	if (!archive.zip.has(name)) throw new TemplateRefused(NO_SLIDES);
	const types = await archive.xml(name);
	const byName = new Map<string, string>();
	const byEnd = new Map<string, string>();
	for (const { name: element, attributes } of descendants(types, 'Override', 'Default')) {
		const { PartName: part = '', Extension: end = '', ContentType: type = '' } = attributes;
		if (element === 'Override') byName.set(part.slice(1).toLowerCase(), type);
		else byEnd.set(end.toLowerCase(), type);
	}
	const of = (part: string) =>
		byName.get(part.toLowerCase()) ?? byEnd.get(posix.extname(part).slice(1).toLowerCase()) ?? '';
	return { of, isMacro: (part: string) => /vbaproject/i.test(`${part} ${of(part)}`) };
}

/** A picture or a font of an unknown type is left out with what shows it; a master of one is no master. */
function kept(
	relations: readonly TemplateRelation[],
	{ zip }: Archive,
	types: ContentTypes
): TemplateRelation[] {
	return relations.filter(({ type, part }) => {
		const kind = kindOf(type);
		if (!Object.hasOwn(KEPT, kind) || !zip.has(part)) return false;
		return !COPIED.test(kind) || KEPT[kind]?.test(types.of(part)) === true;
	});
}

/** All that is kept, beginning with what the presentation refers to. */
async function keptParts(
	archive: Archive,
	types: ContentTypes,
	from: readonly TemplateRelation[]
): Promise<Map<string, TemplatePart>> {
	const parts = new Map<string, TemplatePart>();
	const ahead = [...from];
	for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
		const { part } = next;
		if (parts.has(part)) continue;
		const [kind, contentType] = [kindOf(next.type), types.of(part)];
		if (KEPT[kind]?.test(contentType) !== true) throw new TemplateRefused(BROKEN);
		if (COPIED.test(kind)) {
			parts.set(part, { contentType, content: await archive.bytes(part), relations: [] });
			continue;
		}
		const relations = kept(await archive.relations(part), archive, types);
		const ids = new Set(relations.map(({ id }) => id));
		const content = withoutReferences(await archive.xml(part), ids);
		parts.set(part, { contentType, content, relations });
		ahead.push(...relations);
	}
	return parts;
}

/** The layouts of a template in the order of their masters, with the master of each. */
export function* layoutsOf(template: Template): Generator<{ layout: string; master: string }> {
	for (const master of mastersOf(template)) {
		const { content, relations } = template.parts.get(master.part) ?? {};
		if (!content || content instanceof Uint8Array) continue;
		const list = childOf(content, 'p:sldLayoutIdLst');
		for (const { attributes } of list ? elementsOf(list) : []) {
			const found = relations?.find(({ id }) => id === attributes['r:id']);
			if (found) yield { layout: found.part, master: master.part };
		}
	}
}

/** The masters of a template in their order, and what the presentation calls each. */
export function mastersOf({ presentation, relations }: Template): { id: string; part: string }[] {
	const list = childOf(presentation, 'p:sldMasterIdLst');
	return (list ? elementsOf(list) : []).flatMap(({ attributes }) => {
		const found = relations.find(({ id }) => id === attributes['r:id']);
		return found ? [{ id: attributes.id ?? '', part: found.part }] : [];
	});
}
