import type { Box } from './deck-frame';
import { xml, type Xml } from './xml';

/** The part that all others of a deck hang on. */
export const PRESENTATION = 'ppt/presentation.xml';
export const PRESENTATION_ML = 'application/vnd.openxmlformats-officedocument.presentationml.';

/** Of slides, layouts and masters. */
export const SLIDE_NAMESPACES: Xml = xml`xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;

/** All that stands on a slide, a layout or a master; shapes have ids from 2. */
export function shapeTree(shapes: readonly Xml[]): Xml {
	return xml`<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes}</p:spTree>`;
}

/** Where a shape stands. */
export function transform(box: Box): Xml {
	return xml`<a:xfrm>${place(box)}</a:xfrm>`;
}

/** The same of a chart or a table. */
export function frameTransform(box: Box): Xml {
	return xml`<p:xfrm>${place(box)}</p:xfrm>`;
}

function place({ x, y, width, height }: Box): Xml {
	return xml`<a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/>`;
}

/** Texts as paragraphs, in the language of the product; line breaks within one stay. */
export function paragraphs(texts: readonly string[], properties?: Xml, run?: Xml): Xml[] {
	const lines = (text: string) =>
		text.split(/\r\n|\r|\n/).map((line, at) => {
			const written = line !== '' && xml`<a:r><a:rPr lang="sv-SE"${run}/><a:t>${line}</a:t></a:r>`;
			return xml`${at > 0 && xml`<a:br><a:rPr lang="sv-SE"${run}/></a:br>`}${written}`;
		});
	return (texts.length > 0 ? texts : ['']).map(
		(text) => xml`<a:p>${properties}${lines(text)}<a:endParaRPr lang="sv-SE"/></a:p>`
	);
}
