import type { Box, DeckFrame, LayoutKind, Placeholder, SlideLayout } from './deck-frame';
import type { OfficePackage } from './package';
import { PRESENTATION } from './presentation-ml';
import { kindOf, layoutsOf, mastersOf, TemplateRefused, type Template } from './template';
import { xml } from './xml';
import { childOf, descendants, xmlOf, type XmlElement } from './xml-tree';

/**
 * Puts a template's masters, layouts, themes and pictures into a file.
 * @throws {TemplateRefused} where no slide can be made on it
 */
export function templateFrame(file: OfficePackage, template: Template): DeckFrame {
	for (const [name, { contentType, content, relations }] of template.parts) {
		file.add(name, contentType, content instanceof Uint8Array ? content : xmlOf(content));
		for (const { id, type, part } of relations) file.relateAs(id, name, type, part);
	}
	const fonts = childOf(template.presentation, 'p:embeddedFontLst');
	for (const { id, type, part } of template.relations) {
		if (fonts && kindOf(type) === 'font') file.relateAs(id, PRESENTATION, type, part);
	}
	const size = childOf(template.presentation, 'p:sldSz')?.attributes ?? {};
	const [width, height] = [Number(size.cx ?? 9_144_000), Number(size.cy ?? 6_858_000)];
	const masters = mastersOf(template).map(({ id, part }) => {
		const relation = file.relate(PRESENTATION, 'slideMaster', part);
		return xml`<p:sldMasterId${id !== '' && xml` id="${id}"`} r:id="${relation}"/>`;
	});
	const layouts = [...layoutsOf(template)].flatMap(({ layout, master }) => {
		const [one, other] = [layout, master].map((name) => template.parts.get(name)?.content);
		if (!one || !other || one instanceof Uint8Array || other instanceof Uint8Array) return [];
		return [layoutOf(layout, { layout: one, master: other, width, height })];
	});
	if (layouts.length === 0 || !(width > 0) || !(height > 0)) {
		throw new TemplateRefused('Mallen har ingen layout att göra bilder på.');
	}
	const style = childOf(template.presentation, 'p:defaultTextStyle');
	const notes = template.relations.find(({ type }) => kindOf(type) === 'notesMaster');
	return {
		width,
		height,
		layouts,
		notesMaster: notes?.part ?? null,
		masters,
		fonts: fonts ? xmlOf(fonts) : xml``,
		textStyle: style ? xmlOf(style) : xml``
	};
}

/** A place as a layout has it, and what it is for. */
interface Found {
	shape: XmlElement;
	type: string;
	index: string | null;
}

interface Sheets {
	layout: XmlElement;
	master: XmlElement;
	width: number;
	height: number;
}

const TITLES = ['title', 'ctrTitle'];
/** What takes any content. */
const CONTENT = ['obj', 'body', ''];
const FEET = ['dt', 'ftr', 'sldNum'];

function layoutOf(part: string, sheets: Sheets): SlideLayout {
	const places = placesOf(sheets.layout);
	const placed = (found: Found | undefined) => (found ? placeholderOf(found, sheets) : null);
	const title = places.find(({ type }) => TITLES.includes(type));
	const subtitle = places.find(({ type }) => type === 'subTitle');
	const others = places.filter(({ type }) => ![...TITLES, ...FEET, 'subTitle'].includes(type));
	const body = others.find(({ type }) => CONTENT.includes(type));
	const layout = {
		part,
		kind: kindFor({ layout: sheets.layout, title, subtitle, others }),
		title: placed(title),
		subtitle: placed(subtitle),
		body: placed(body),
		footer: placed(places.find(({ type }) => type === 'ftr')),
		number: placed(places.find(({ type }) => type === 'sldNum'))
	};
	const feet = places.filter(({ type }) => FEET.includes(type));
	const boxes = feet.flatMap((foot) => boxOf(foot, sheets) ?? []);
	return { ...layout, content: contentBox(layout, boxes, sheets) };
}

function kindFor({
	layout,
	title,
	subtitle,
	others
}: {
	layout: XmlElement;
	title: Found | undefined;
	subtitle: Found | undefined;
	others: readonly Found[];
}): LayoutKind {
	const { type = '' } = layout.attributes;
	if (!title) return 'other';
	if (type === 'title' || title.type === 'ctrTitle' || (subtitle && others.length === 0)) {
		return 'title';
	}
	if (type === 'titleOnly' || others.length === 0) return 'titleOnly';
	const [only] = others;
	const takesAll = only && others.length === 1 && CONTENT.includes(only.type);
	return type === 'obj' || type === 'tx' || takesAll ? 'content' : 'other';
}

/** The places that a layout or a master has for something. */
function placesOf(sheet: XmlElement): Found[] {
	return [...descendants(sheet, 'p:sp', 'p:pic', 'p:graphicFrame')].flatMap((shape) => {
		const [place] = descendants(shape, 'p:ph');
		if (!place) return [];
		const { type = '', idx } = place.attributes;
		return [{ shape, type, index: idx ?? null }];
	});
}

/** The place of a master that a layout's takes after. */
function origin({ type }: Found, master: XmlElement): Found | undefined {
	const wanted = TITLES.includes(type) ? ['title'] : FEET.includes(type) ? [type] : ['body'];
	return placesOf(master).find((place) => wanted.includes(place.type));
}

function placeholderOf(found: Found, sheets: Sheets): Placeholder | null {
	const box = boxOf(found, sheets);
	if (!box) return null;
	const type = found.type === '' || found.type === 'obj' ? 'body' : found.type;
	return { type, index: found.index, box, fontSize: fontSizeOf(found, sheets) };
}

function boxOf(found: Found, { master }: Sheets): Box | null {
	const own = transformOf(found.shape);
	const from = own ? undefined : origin(found, master);
	return own ?? (from ? transformOf(from.shape) : null);
}

function transformOf(shape: XmlElement): Box | null {
	const [transform] = descendants(shape, 'a:xfrm', 'p:xfrm');
	const [offset, extent] = transform
		? [childOf(transform, 'a:off'), childOf(transform, 'a:ext')]
		: [undefined, undefined];
	if (!offset || !extent) return null;
	const box = {
		x: Number(offset.attributes.x),
		y: Number(offset.attributes.y),
		width: Number(extent.attributes.cx),
		height: Number(extent.attributes.cy)
	};
	return Object.values(box).every(Number.isFinite) ? box : null;
}

const USUAL_SIZE = 18;

/** How large text is: as the layout says, else its master's place, else the master's own text of the kind. */
function fontSizeOf(found: Found, { master }: Sheets): number {
	const from = origin(found, master);
	const style = TITLES.includes(found.type) ? 'p:titleStyle' : 'p:bodyStyle';
	const styles = FEET.includes(found.type) ? [] : [...descendants(master, style)];
	for (const said of [found.shape, from?.shape, ...styles]) {
		const [level] = said ? descendants(said, 'a:lvl1pPr') : [];
		const size = level && childOf(level, 'a:defRPr')?.attributes.sz;
		if (size !== undefined) return Number(size) / 100;
	}
	return USUAL_SIZE;
}

/** How little of a slide's height and width may be left for content before another place is tried. */
const LEAST = 0.4;
const MARGIN = 0.05;

/** Where content may stand: within the margins, below the title or else beside it, above the foot. */
function contentBox(
	{ title, body, kind }: Pick<SlideLayout, 'title' | 'body' | 'kind'>,
	feet: readonly Box[],
	{ master, width, height }: Sheets
): Box {
	if (kind === 'content' && body) return within(body.box, width, height);
	const [place] = placesOf(master).filter(({ type }) => type === 'body');
	const margins = {
		x: Math.round(width * MARGIN),
		y: Math.round(height * MARGIN),
		width: Math.round(width * (1 - 2 * MARGIN)),
		height: Math.round(height * (1 - 2 * MARGIN))
	};
	const area = within((place && transformOf(place.shape)) ?? margins, width, height);
	const free = aboveFeet(area, feet, height);
	if (!title) return free;
	const bottom = free.y + free.height;
	const below = Math.max(free.y, title.box.y + title.box.height);
	if (bottom - below >= height * LEAST) return { ...free, y: below, height: bottom - below };
	const right = free.x + free.width;
	const after = Math.max(free.x, title.box.x + title.box.width);
	if (right - after >= width * LEAST) return { ...free, x: after, width: right - after };
	const y = Math.min(below, Math.round(height * (1 - LEAST)));
	return { ...free, y, height: Math.round(height * (1 - MARGIN)) - y };
}

function within(box: Box, width: number, height: number): Box {
	const [x, y] = [Math.max(0, box.x), Math.max(0, box.y)];
	return {
		...{ x, y },
		width: Math.min(width, box.x + box.width) - x,
		height: Math.min(height, box.y + box.height) - y
	};
}

/** A place that ends above what stands at the foot of the slide. */
function aboveFeet(box: Box, feet: readonly Box[], height: number): Box {
	const top = feet
		.filter(({ y }) => y > height * 0.75)
		.reduce((least, { y }) => Math.min(least, y), height);
	return { ...box, height: Math.min(box.y + box.height, top) - box.y };
}
