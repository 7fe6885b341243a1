import type { Slide } from './deck';
import type { Box, DeckFrame, Placeholder, SlideLayout } from './deck-frame';
import { embedChart } from './embedded-chart';
import type { FileProperties, OfficePackage } from './package';
import {
	frameTransform,
	paragraphs,
	PRESENTATION_ML,
	shapeTree,
	SLIDE_NAMESPACES,
	transform
} from './presentation-ml';
import { layoutFor, placesOf, SUBTITLE } from './slide-places';
import { slideTable } from './slide-table';
import { fontScale } from './text-size';
import { xml, type Xml } from './xml';

interface Target {
	file: OfficePackage;
	frame: DeckFrame;
	properties: FileProperties;
}

/** Adds a slide on the layout that fits it best; gives its part. */
export async function addSlide(
	{ file, frame, properties }: Target,
	slide: Slide,
	number: number
): Promise<string> {
	const part = `ppt/slides/slide${number}.xml`;
	const layout = layoutFor(slide, frame);
	file.relate(part, 'slideLayout', layout.part);
	const shapes = new Shapes();
	shapes.add((id) => title(id, slide.title, layout));
	const places = placesOf(slide, layout);
	if (slide.subtitle !== undefined) {
		const text = slide.subtitle;
		const { subtitle } = places;
		shapes.add((id) =>
			layout.subtitle && subtitle === null
				? filled(id, 'Underrubrik', layout.subtitle, [text])
				: textBox(id, 'Underrubrik', subtitle ?? layout.content, { texts: [text], points: false })
		);
	}
	for (const [chart, box] of [
		[slide.chart, places.chart],
		[slide.second, places.second]
	] as const) {
		if (!chart || !box) continue;
		const host = { part, folder: 'ppt', fontSize: 1200 } as const;
		const graphic = await embedChart(file, host, chart, properties);
		shapes.add((id) => graphicFrame(id, { name: 'Diagram', descr: chart.altText, box, graphic }));
	}
	if (slide.table && places.table) {
		const [{ table }, box] = [{ table: slide.table }, places.table];
		const { graphic, height } = slideTable(table, box);
		shapes.add((id) =>
			graphicFrame(id, { name: 'Tabell', descr: table.caption, box: { ...box, height }, graphic })
		);
	}
	if (slide.text && places.text) {
		const [texts, box] = [slide.text, places.text];
		shapes.add((id) =>
			layout.body && box === layout.body.box
				? filled(id, 'Innehåll', layout.body, texts)
				: textBox(id, 'Text', box, { texts, points: true })
		);
	}
	if (slide.footer !== '') shapes.add((id) => footer(id, slide.footer, layout, frame));
	if (layout.number) {
		const { number: place } = layout;
		shapes.add((id) => numbered(id, place, number));
	}
	file.add(
		part,
		`${PRESENTATION_ML}slide+xml`,
		xml`<p:sld ${SLIDE_NAMESPACES}><p:cSld>${shapeTree(shapes.all)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
	);
	return part;
}

/** Shapes in the order that they are read aloud, each with an id of its own. */
class Shapes {
	readonly all: Xml[] = [];

	add(shape: (id: number) => Xml): void {
		this.all.push(shape(this.all.length + 2));
	}
}

function title(id: number, text: string, layout: SlideLayout): Xml {
	const place = layout.title ?? { type: 'title', index: null, box: layout.content, fontSize: 28 };
	const fixed =
		layout.title === null ? { ...layout.content, y: 0, height: layout.content.y } : null;
	return filled(id, 'Rubrik', place, [text], fixed);
}

/** Text where the layout has a place for it. */
function filled(
	id: number,
	name: string,
	{ type, index, box, fontSize }: Placeholder,
	texts: readonly string[],
	fixed: Box | null = null
): Xml {
	const scale = fontScale(texts, box, fontSize);
	const fit =
		scale < 100 ? xml`<a:normAutofit fontScale="${scale * 1000}"/>` : xml`<a:normAutofit/>`;
	const named = type === 'body' ? null : xml` type="${type}"`;
	const indexed = index === null ? null : xml` idx="${index}"`;
	return xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph${named}${indexed}/></p:nvPr></p:nvSpPr><p:spPr>${fixed && transform(fixed)}</p:spPr><p:txBody><a:bodyPr>${fit}</a:bodyPr><a:lstStyle/>${paragraphs(texts)}</p:txBody></p:sp>`;
}

const TEXT_SIZE = 16;
const SUBTITLE_SIZE = 16;

function textBox(
	id: number,
	name: string,
	box: Box,
	{ texts, points }: { texts: readonly string[]; points: boolean }
): Xml {
	const size = points ? TEXT_SIZE : SUBTITLE_SIZE;
	const fitted = Math.round(size * fontScale(texts, box, size));
	const look = points
		? xml`<a:pPr marL="228600" indent="-228600"><a:spcBef><a:spcPts val="600"/></a:spcBef><a:buFont typeface="Arial"/><a:buChar char="•"/></a:pPr>`
		: undefined;
	return xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="45720" rIns="0" bIns="45720"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphs(texts, look, xml` sz="${fitted}"`)}</p:txBody></p:sp>`;
}

/** The foot where the layout has one, else in a box of our own below the content. */
function footer(id: number, text: string, layout: SlideLayout, frame: DeckFrame): Xml {
	if (layout.footer) return filled(id, 'Sidfot', layout.footer, [text]);
	const { x, width } = layout.content;
	const y = layout.content.y + layout.content.height;
	const box = { x, y, width, height: Math.max(0, Math.min(SUBTITLE, frame.height - y)) };
	return textBox(id, 'Sidfot', box, { texts: [text], points: false });
}

function numbered(id: number, { index }: Placeholder, number: number): Xml {
	const indexed = index === null ? null : xml` idx="${index}"`;
	return xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Bildnummer"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum"${indexed}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{6B2D5E3A-4C1F-4E0B-9D57-2A8F3C7E1B90}" type="slidenum"><a:rPr lang="sv-SE"/><a:t>${number}</a:t></a:fld><a:endParaRPr lang="sv-SE"/></a:p></p:txBody></p:sp>`;
}

interface Framed {
	name: string;
	descr: string;
	box: Box;
	graphic: Xml;
}

function graphicFrame(id: number, { name, descr, box, graphic }: Framed): Xml {
	return xml`<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${`${name} ${id}`}" descr="${descr}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${frameTransform(box)}${graphic}</p:graphicFrame>`;
}
