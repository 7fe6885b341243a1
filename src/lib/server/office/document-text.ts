import { EMU_PER_TWIP } from './word-ml';
import { xml, type Xml } from './xml';

/** Styles that the document has. */
type TextStyle = 'Title' | 'Subtitle' | 'Heading1' | 'Heading2' | 'Caption' | 'Normal';

/** A paragraph; line breaks within it stay. */
export function paragraph(text: string, style: TextStyle = 'Normal'): Xml {
	return xml`<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;
}

/** A heading, which stands in the document's outline. */
export function heading(text: string, level: 1 | 2): Xml {
	return paragraph(text, `Heading${level}`);
}

/** Text as a run of a paragraph. */
export function run(text: string): Xml {
	const lines = text
		.split('\n')
		.map((line, at) => xml`${at > 0 && xml`<w:br/>`}<w:t xml:space="preserve">${line}</w:t>`);
	return xml`<w:r>${lines}</w:r>`;
}

interface Drawn {
	/** In twentieths of a point. */
	width: number;
	height: number;
	number: number;
	altText: string;
}

/** A chart in a line of its own, on the page of its caption. */
export function drawing(graphic: Xml, { width, height, number, altText }: Drawn): Xml {
	const [cx, cy] = [Math.round(width * EMU_PER_TWIP), Math.round(height * EMU_PER_TWIP)];
	return xml`<w:p><w:pPr><w:pStyle w:val="Normal"/><w:keepNext/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${number}" name="${`Diagram ${number}`}" descr="${altText}"/><wp:cNvGraphicFramePr/>${graphic}</wp:inline></w:drawing></w:r></w:p>`;
}
