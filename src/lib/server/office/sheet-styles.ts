import { COLOURS, FONT } from './theme';
import { xml, type Xml } from './xml';

/** How a cell looks. */
export interface CellStyle {
	format?: string | undefined;
	look?: CellLook | undefined;
}

export type CellLook = 'title' | 'label' | 'text' | 'header' | 'figures-header' | 'summary';

const FONTS: readonly Xml[] = [
	xml`<font><sz val="11"/><color theme="1"/><name val="${FONT}"/><family val="2"/></font>`,
	xml`<font><b/><sz val="11"/><color theme="1"/><name val="${FONT}"/><family val="2"/></font>`,
	xml`<font><b/><sz val="16"/><color theme="1"/><name val="${FONT}"/><family val="2"/></font>`
];
const [PLAIN, BOLD, LARGE] = [0, 1, 2];

/** The first two are Excel's own and never another. */
const FILLS: readonly Xml[] = [
	xml`<fill><patternFill patternType="none"/></fill>`,
	xml`<fill><patternFill patternType="gray125"/></fill>`,
	xml`<fill><patternFill patternType="solid"><fgColor rgb="FF${COLOURS.sunken}"/><bgColor indexed="64"/></patternFill></fill>`
];
const [NO_FILL, HEADER_FILL] = [0, 2];

const BORDERS: readonly Xml[] = [
	xml`<border><left/><right/><top/><bottom/><diagonal/></border>`,
	xml`<border><left/><right/><top/><bottom style="thin"><color rgb="FF${COLOURS.before}"/></bottom><diagonal/></border>`,
	xml`<border><left/><right/><top style="thin"><color rgb="FF${COLOURS.before}"/></top><bottom/><diagonal/></border>`
];
const [NO_BORDER, BELOW, ABOVE] = [0, 1, 2];

interface Dress {
	font: number;
	fill: number;
	border: number;
	alignment?: Xml;
}

const TOP = xml`<alignment vertical="top"/>`;
const WRAPPED = xml`<alignment vertical="top" wrapText="1"/>`;
const DRESSES: Readonly<Record<CellLook | 'plain', Dress>> = {
	plain: { font: PLAIN, fill: NO_FILL, border: NO_BORDER },
	title: { font: LARGE, fill: NO_FILL, border: NO_BORDER },
	label: { font: BOLD, fill: NO_FILL, border: NO_BORDER, alignment: TOP },
	text: {
		font: PLAIN,
		fill: NO_FILL,
		border: NO_BORDER,
		alignment: xml`<alignment horizontal="left" vertical="top" wrapText="1"/>`
	},
	header: { font: BOLD, fill: HEADER_FILL, border: BELOW, alignment: WRAPPED },
	'figures-header': {
		font: BOLD,
		fill: HEADER_FILL,
		border: BELOW,
		alignment: xml`<alignment horizontal="right" vertical="top" wrapText="1"/>`
	},
	summary: { font: BOLD, fill: NO_FILL, border: ABOVE }
};

/** Numbers of formats below this are Excel's own. */
const FIRST_FORMAT = 164;

/** The styles of a workbook's cells, each once. */
export class SheetStyles {
	readonly #formats = new Map<string, number>();
	readonly #styles = new Map<string, { index: number; markup: Xml }>();

	constructor() {
		this.indexOf({});
	}

	/** What a cell names its style by. */
	indexOf({ format, look }: CellStyle): number {
		const key = `${look ?? ''} ${format ?? ''}`;
		const known = this.#styles.get(key);
		if (known) return known.index;
		const index = this.#styles.size;
		this.#styles.set(key, { index, markup: this.#markupOf(DRESSES[look ?? 'plain'], format) });
		return index;
	}

	/** `xl/styles.xml`. */
	part(): Xml {
		const formats = [...this.#formats].map(
			([code, id]) => xml`<numFmt numFmtId="${id}" formatCode="${code}"/>`
		);
		const styles = [...this.#styles.values()].map(({ markup }) => markup);
		return xml`<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${formats.length > 0 && xml`<numFmts count="${formats.length}">${formats}</numFmts>`}<fonts count="${FONTS.length}">${FONTS}</fonts><fills count="${FILLS.length}">${FILLS}</fills><borders count="${BORDERS.length}">${BORDERS}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${styles.length}">${styles}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
	}

	#markupOf({ font, fill, border, alignment }: Dress, format: string | undefined): Xml {
		return xml`<xf numFmtId="${this.#formatId(format)}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
	}

	#formatId(format: string | undefined): number {
		if (format === undefined) return 0;
		const id = this.#formats.get(format) ?? FIRST_FORMAT + this.#formats.size;
		this.#formats.set(format, id);
		return id;
	}
}
