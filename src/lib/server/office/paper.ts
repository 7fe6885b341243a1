import type { OfficePackage } from './package';
import { COLOURS, FONT, THEME, THEME_TYPE } from './theme';
import { DOCUMENT, WORD_NAMESPACES, WORDPROCESSING } from './word-ml';
import { xml, type Xml } from './xml';

/** What a document's pages look like. */
export interface Paper {
	/** Between the margins, in twentieths of a point. */
	width: number;
	height: number;
	/** Ends the document. */
	section: Xml;
}

/** A4, in twentieths of a point. */
const [SHORT, LONG] = [11_906, 16_838];
const MARGIN = 1_020;

/** Adds what stands on every page, and how text looks. */
export function addPaper(
	file: OfficePackage,
	{ landscape, footer }: { landscape: boolean; footer: string }
): Paper {
	const [width, height] = landscape ? [LONG, SHORT] : [SHORT, LONG];
	file.add('word/styles.xml', `${WORDPROCESSING}styles+xml`, STYLES);
	file.relate(DOCUMENT, 'styles', 'word/styles.xml');
	file.add('word/settings.xml', `${WORDPROCESSING}settings+xml`, SETTINGS);
	file.relate(DOCUMENT, 'settings', 'word/settings.xml');
	file.add('word/theme/theme1.xml', THEME_TYPE, THEME);
	file.relate(DOCUMENT, 'theme', 'word/theme/theme1.xml');
	const room = width - 2 * MARGIN;
	file.add('word/footer1.xml', `${WORDPROCESSING}footer+xml`, footerPart(footer, room));
	const foot = file.relate(DOCUMENT, 'footer', 'word/footer1.xml');
	const orientation = landscape && xml` w:orient="landscape"`;
	return {
		width: room,
		height: height - 2 * MARGIN,
		section: xml`<w:sectPr><w:footerReference w:type="default" r:id="${foot}"/><w:pgSz w:w="${width}" w:h="${height}"${orientation}/><w:pgMar w:top="${MARGIN}" w:right="${MARGIN}" w:bottom="${MARGIN}" w:left="${MARGIN}" w:header="510" w:footer="510" w:gutter="0"/></w:sectPr>`
	};
}

function footerPart(text: string, width: number): Xml {
	const field = (code: string) =>
		xml`<w:fldSimple w:instr="${` ${code} `}"><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
	const said = (words: string) => xml`<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
	return xml`<w:ftr ${WORD_NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs><w:tab w:val="right" w:pos="${width}"/></w:tabs></w:pPr>${said(text)}<w:r><w:tab/></w:r>${said('Sida ')}${field('PAGE')}${said(' av ')}${field('NUMPAGES')}</w:p></w:ftr>`;
}

/** As Word of today opens it, not in compatibility mode. */
const SETTINGS = xml`<w:settings ${WORD_NAMESPACES}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="sv-SE"/></w:settings>`;

interface Style {
	id: string;
	name: string;
	/** Of the paragraph. */
	paragraph?: Xml;
	/** Of its text. */
	text?: Xml;
	next?: string;
}

const BOLD = xml`<w:b/>`;
const size = (points: number) => xml`<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const colour = (value: string) => xml`<w:color w:val="${value}"/>`;
const space = (before: number, after: number) =>
	xml`<w:spacing w:before="${before * 20}" w:after="${after * 20}"/>`;
const outline = (level: number) => xml`<w:outlineLvl w:val="${level}"/>`;

const TEXTS: readonly Style[] = [
	{
		...{ id: 'Title', name: 'Title', next: 'Normal' },
		paragraph: xml`<w:keepNext/>${space(0, 4)}`,
		text: xml`${BOLD}${size(20)}`
	},
	{
		...{ id: 'Subtitle', name: 'Subtitle', next: 'Normal' },
		paragraph: space(0, 10),
		text: xml`${colour(COLOURS.inkSoft)}${size(12)}`
	},
	{
		...{ id: 'Heading1', name: 'heading 1', next: 'Normal' },
		paragraph: xml`<w:keepNext/><w:keepLines/>${space(14, 4)}${outline(0)}`,
		text: xml`${BOLD}${colour(COLOURS.accentStrong)}${size(15)}`
	},
	{
		...{ id: 'Heading2', name: 'heading 2', next: 'Normal' },
		paragraph: xml`<w:keepNext/><w:keepLines/>${space(10, 3)}${outline(1)}`,
		text: xml`${BOLD}${size(12)}`
	},
	{
		...{ id: 'Caption', name: 'caption', next: 'Normal' },
		paragraph: space(6, 4),
		text: xml`${BOLD}${colour(COLOURS.inkSoft)}${size(10)}`
	},
	{
		...{ id: 'Footer', name: 'footer' },
		paragraph: space(0, 0),
		text: xml`${colour(COLOURS.inkSoft)}${size(9)}`
	},
	{ id: 'Tabelltext', name: 'Tabelltext', paragraph: space(1, 1), text: size(9.5) },
	{
		...{ id: 'Tabellrubrik', name: 'Tabellrubrik' },
		paragraph: space(1, 1),
		text: xml`${BOLD}${size(9.5)}`
	}
];

const STYLES: Xml = xml`<w:styles ${WORD_NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/><w:color w:val="${COLOURS.ink}"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${TEXTS.map(textStyle)}<w:style w:type="table" w:default="1" w:styleId="Normaltabell"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="Tabell"><w:name w:val="Tabell"/><w:basedOn w:val="Normaltabell"/><w:tblPr><w:tblBorders>${(['top', 'bottom', 'insideH'] as const).map(rule)}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${COLOURS.sunken}"/></w:tcPr></w:tblStylePr></w:style></w:styles>`;

function textStyle({ id, name, paragraph, text, next }: Style): Xml {
	const own = /^Tabell/.test(id) && xml` w:customStyle="1"`;
	return xml`<w:style w:type="paragraph"${own} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next !== undefined && xml`<w:next w:val="${next}"/>`}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${text}</w:rPr></w:style>`;
}

function rule(side: 'top' | 'bottom' | 'insideH'): Xml {
	const line = xml` w:val="single" w:sz="4" w:space="0" w:color="${COLOURS.before}"`;
	if (side === 'top') return xml`<w:top${line}/>`;
	return side === 'bottom' ? xml`<w:bottom${line}/>` : xml`<w:insideH${line}/>`;
}
