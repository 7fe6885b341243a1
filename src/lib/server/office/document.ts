import { createPacer } from '../pacer';
import type { OfficeChart } from './chart';
import { documentTable } from './document-table';
import { drawing, heading, paragraph } from './document-text';
import { embedChart } from './embedded-chart';
import { FILE, OfficePackage, type FileProperties } from './package';
import { addPaper, type Paper } from './paper';
import type { OfficeTable } from './table';
import { DOCUMENT, WORD_NAMESPACES, WORDPROCESSING } from './word-ml';
import { xml, type Xml } from './xml';

/** A document (DOCX) as plain data: A4, in Swedish. */
export interface OfficeDocument extends FileProperties {
	landscape?: boolean;
	/** Below the title: kommun, period, filter … */
	subtitle?: string;
	blocks: readonly DocumentBlock[];
	/** At the foot of each page, before its number. */
	footer: string;
}

export type DocumentBlock =
	| { heading: string; level?: 1 | 2 }
	| { paragraph: string }
	/** Its caption stands above it. */
	| { table: OfficeTable }
	/** Its caption stands below it. */
	| { chart: OfficeChart; caption: string };

/** The bytes of a document; its tables' headers are marked, and stand again on each paper. */
export async function writeDocument(document: OfficeDocument): Promise<Uint8Array> {
	const pace = createPacer();
	const { title, author, created, landscape = false, subtitle, blocks, footer } = document;
	const properties = { title, author, created };
	const file = new OfficePackage(properties);
	file.relate(FILE, 'officeDocument', DOCUMENT);
	const paper = addPaper(file, { landscape, footer });
	const body: Xml[] = [paragraph(title, 'Title')];
	if (subtitle !== undefined) body.push(paragraph(subtitle, 'Subtitle'));
	for (const [at, block] of blocks.entries()) {
		body.push(...(await blockOf(block, { file, properties, paper, number: at + 1 })));
		await pace();
	}
	file.add(
		DOCUMENT,
		`${WORDPROCESSING}document.main+xml`,
		xml`<w:document ${WORD_NAMESPACES}><w:body>${body}${paper.section}</w:body></w:document>`
	);
	return file.pack();
}

interface Place {
	file: OfficePackage;
	properties: FileProperties;
	paper: Paper;
	/** Unlike that of any other block. */
	number: number;
}

/** Hundredths of a point. */
const CHART_TEXT = 900;
/** A chart's height as a share of its width. */
const SHAPE = 0.5;

async function blockOf(
	block: DocumentBlock,
	{ file, properties, paper, number }: Place
): Promise<Xml[]> {
	if ('heading' in block) return [heading(block.heading, block.level ?? 1)];
	if ('paragraph' in block) return [paragraph(block.paragraph)];
	if ('table' in block) return documentTable(block.table, paper.width);
	const { chart, caption } = block;
	const host = { part: DOCUMENT, folder: 'word', fontSize: CHART_TEXT } as const;
	const graphic = await embedChart(file, host, chart, properties);
	const width = Math.min(paper.width, paper.height * 1.1);
	const size = { width, height: Math.round(width * SHAPE) };
	return [
		drawing(graphic, { ...size, number, altText: chart.altText }),
		paragraph(caption, 'Caption')
	];
}
