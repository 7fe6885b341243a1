import type { SeriesTone } from './chart';
import { element, xml, type Xml } from './xml';

/** The light colours of `ui/tokens.css` that files are drawn in. */
export const COLOURS = {
	ink: '16211F',
	inkSoft: '47534F',
	surface: 'FFFFFF',
	ground: 'F5F7F5',
	sunken: 'EAEEEB',
	line: 'D8DEDB',
	accent: '0B5A61',
	accentStrong: '07434A',
	before: '828E89',
	earlier: '7E7AA8',
	target: 'B23C10',
	women: '74439A',
	men: 'A96F06',
	concern: 'A3380F',
	improvement: '22673A'
} as const;

/** Stands in every office program, unlike the product's own. */
export const FONT = 'Calibri';

const rgb = (value: string) => xml`<a:srgbClr val="${value}"/>`;
/** The colour of text made lighter, to such a share of it, and nearly without its hue. */
export const grey = (share: number): Xml =>
	xml`<a:schemeClr val="tx1"><a:satMod val="20000"/><a:lumMod val="${share * 1000}"/><a:lumOff val="${(100 - share) * 1000}"/></a:schemeClr>`;

/** A tone as a colour of the file's theme, so that a kommun's own template changes it. */
export const TONES: Readonly<Record<SeriesTone, Xml>> = {
	now: xml`<a:schemeClr val="accent1"/>`,
	before: grey(50),
	earlier: xml`<a:schemeClr val="accent3"/>`,
	women: xml`<a:schemeClr val="accent5"/>`,
	men: xml`<a:schemeClr val="accent6"/>`,
	unknown: grey(65)
};

/** What has a meaning of its own has one colour in every theme. */
export const MEANINGS = {
	target: rgb(COLOURS.target),
	limit: grey(50),
	mean: grey(75),
	concern: rgb(COLOURS.concern),
	improvement: rgb(COLOURS.improvement)
} as const;

export const THEME_TYPE = 'application/vnd.openxmlformats-officedocument.theme+xml';

/** The product's own theme: its colours, and a font that everybody has. */
export const THEME: Xml = xml`<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Utskrivningsklar"><a:themeElements><a:clrScheme name="Utskrivningsklar">${Object.entries(
	{
		dk1: COLOURS.ink,
		lt1: COLOURS.surface,
		dk2: COLOURS.accentStrong,
		lt2: COLOURS.ground,
		accent1: COLOURS.accent,
		accent2: COLOURS.before,
		accent3: COLOURS.earlier,
		accent4: COLOURS.target,
		accent5: COLOURS.women,
		accent6: COLOURS.men,
		hlink: COLOURS.accent,
		folHlink: COLOURS.women
	}
).map(([name, colour]) =>
	namedColour(name, colour)
)}</a:clrScheme><a:fontScheme name="Utskrivningsklar">${(['major', 'minor'] as const).map(fontOf)}</a:fontScheme><a:fmtScheme name="Utskrivningsklar"><a:fillStyleLst>${thrice(xml`<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`)}</a:fillStyleLst><a:lnStyleLst>${[
	6350, 12700, 19050
].map(
	(width) =>
		xml`<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`
)}</a:lnStyleLst><a:effectStyleLst>${thrice(xml`<a:effectStyle><a:effectLst/></a:effectStyle>`)}</a:effectStyleLst><a:bgFillStyleLst>${thrice(xml`<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`;

function namedColour(name: string, colour: string): Xml {
	return element(`a:${name}`, rgb(colour));
}

function fontOf(name: 'major' | 'minor'): Xml {
	return element(
		`a:${name}Font`,
		xml`<a:latin typeface="${FONT}"/><a:ea typeface=""/><a:cs typeface=""/>`
	);
}

function thrice(piece: Xml): Xml[] {
	return [piece, piece, piece];
}
