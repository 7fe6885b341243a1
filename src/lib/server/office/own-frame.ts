import {
	EMU_PER_INCH,
	type Box,
	type DeckFrame,
	type Placeholder,
	type SlideLayout
} from './deck-frame';
import type { OfficePackage } from './package';
import {
	PRESENTATION,
	PRESENTATION_ML,
	shapeTree,
	SLIDE_NAMESPACES,
	transform
} from './presentation-ml';
import { THEME, THEME_TYPE } from './theme';
import { xml, type Xml } from './xml';

const inches = (x: number, y: number, width: number, height: number): Box => ({
	x: Math.round(x * EMU_PER_INCH),
	y: Math.round(y * EMU_PER_INCH),
	width: Math.round(width * EMU_PER_INCH),
	height: Math.round(height * EMU_PER_INCH)
});

/** 16:9, as screens and projectors are. */
const SIZE = { width: 12_192_000, height: 6_858_000 };
const [MARGIN, WIDTH] = [0.6, 12.13];

const TITLE: Placeholder = {
	...{ type: 'title', index: null, fontSize: 26 },
	box: inches(MARGIN, 0.4, WIDTH, 0.95)
};
const FOOTER: Placeholder = {
	...{ type: 'ftr', index: '11', fontSize: 10 },
	box: inches(MARGIN, 6.95, 11, 0.36)
};
const NUMBER: Placeholder = {
	...{ type: 'sldNum', index: '12', fontSize: 10 },
	box: inches(MARGIN + 11.13, 6.95, 1, 0.36)
};
const CONTENT = inches(MARGIN, 1.45, WIDTH, 5.4);
const BODY: Placeholder = { type: 'body', index: '1', fontSize: 20, box: CONTENT };

interface OwnLayout extends Omit<SlideLayout, 'part'> {
	name: string;
	/** What PowerPoint calls the kind. */
	type: string;
}

const FEET = { footer: FOOTER, number: NUMBER, content: CONTENT };
const LAYOUTS: readonly OwnLayout[] = [
	{
		...FEET,
		...{ name: 'Rubrikbild', type: 'title', kind: 'title', body: null },
		title: {
			...{ type: 'ctrTitle', index: null, fontSize: 40 },
			box: inches(MARGIN + 0.4, 2.1, 11.3, 1.6)
		},
		subtitle: {
			...{ type: 'subTitle', index: '1', fontSize: 22 },
			box: inches(MARGIN + 0.4, 3.85, 11.3, 1.3)
		}
	},
	{
		...FEET,
		...{ name: 'Endast rubrik', type: 'titleOnly', kind: 'titleOnly' },
		title: TITLE,
		subtitle: null,
		body: null
	},
	{
		...FEET,
		...{ name: 'Rubrik och innehåll', type: 'obj', kind: 'content' },
		title: TITLE,
		subtitle: null,
		body: BODY
	}
];

const MASTER = 'ppt/slideMasters/slideMaster1.xml';
/** Ids of masters and layouts begin here, and are unlike each other too. */
const FIRST_ID = 2_147_483_648;

/** Puts the product's own master, layouts and theme into a file. */
export function ownFrame(file: OfficePackage): DeckFrame {
	const theme = file.freeName('ppt/theme/theme');
	file.add(theme, THEME_TYPE, THEME);
	const layouts = LAYOUTS.map((layout, at): SlideLayout => {
		const part = `ppt/slideLayouts/slideLayout${at + 1}.xml`;
		file.add(part, `${PRESENTATION_ML}slideLayout+xml`, layoutPart(layout));
		file.relate(part, 'slideMaster', MASTER);
		return { ...layout, part };
	});
	const ids = layouts.map(({ part }, at) => {
		const id = file.relate(MASTER, 'slideLayout', part);
		return xml`<p:sldLayoutId id="${FIRST_ID + 1 + at}" r:id="${id}"/>`;
	});
	file.relate(MASTER, 'theme', theme);
	file.add(MASTER, `${PRESENTATION_ML}slideMaster+xml`, masterPart(ids));
	const master = file.relate(PRESENTATION, 'slideMaster', MASTER);
	return {
		...SIZE,
		layouts,
		notesMaster: null,
		masters: [xml`<p:sldMasterId id="${FIRST_ID}" r:id="${master}"/>`],
		fonts: xml``,
		textStyle: xml`<p:defaultTextStyle>${PLAIN_TEXT}</p:defaultTextStyle>`
	};
}

/** Text that is in no place of a layout's. */
const PLAIN_TEXT = xml`<a:defPPr><a:defRPr lang="sv-SE"/></a:defPPr><a:lvl1pPr marL="0" algn="l"><a:defRPr lang="sv-SE" sz="1800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>`;

function layoutPart({ name, type, title, subtitle, body, footer, number }: OwnLayout): Xml {
	const shapes = [
		...(title ? [placeholder(2, 'Rubrik', title, 'Klicka för att skriva en rubrik')] : []),
		...(subtitle ? [placeholder(3, 'Underrubrik', subtitle, 'Klicka för att skriva mer')] : []),
		...(body ? [placeholder(4, 'Innehåll', body, 'Klicka för att skriva text')] : []),
		...(footer ? [placeholder(5, 'Sidfot', footer, '')] : []),
		...(number ? [placeholder(6, 'Bildnummer', number, NUMBER_FIELD)] : [])
	];
	const accent = type === 'title' ? bar(7, inches(MARGIN, 2.1, 0.09, 3.05)) : [];
	return xml`<p:sldLayout ${SLIDE_NAMESPACES} type="${type}" preserve="1"><p:cSld name="${name}">${shapeTree([...shapes, ...accent])}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

function masterPart(layouts: readonly Xml[]): Xml {
	const shapes = [
		placeholder(2, 'Rubrik', TITLE, 'Klicka för att skriva en rubrik'),
		placeholder(3, 'Innehåll', BODY, 'Klicka för att skriva text'),
		placeholder(4, 'Sidfot', FOOTER, ''),
		placeholder(5, 'Bildnummer', NUMBER, NUMBER_FIELD),
		...bar(6, inches(0, 0, 13.334, 0.09))
	];
	return xml`<p:sldMaster ${SLIDE_NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${shapeTree(shapes)}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>${layouts}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:defRPr lang="sv-SE" sz="${TITLE.fontSize * 100}" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr marL="228600" indent="-228600" algn="l"><a:spcBef><a:spcPts val="800"/></a:spcBef><a:buFont typeface="Arial"/><a:buChar char="•"/><a:defRPr lang="sv-SE" sz="${BODY.fontSize * 100}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:bodyStyle><p:otherStyle>${PLAIN_TEXT}</p:otherStyle></p:txStyles></p:sldMaster>`;
}

const NUMBER_FIELD = xml`<a:fld id="{6B2D5E3A-4C1F-4E0B-9D57-2A8F3C7E1B90}" type="slidenum"><a:rPr lang="sv-SE"/><a:t>‹nr›</a:t></a:fld>`;

/** A place for something, as a layout or master has it. */
function placeholder(
	id: number,
	name: string,
	{ type, index, box, fontSize }: Placeholder,
	content: string | Xml
): Xml {
	const { anchor, paragraph, colour } = DRESSES[type] ?? DRESSES.body;
	const run =
		typeof content !== 'string'
			? content
			: content !== '' && xml`<a:r><a:rPr lang="sv-SE"/><a:t>${content}</a:t></a:r>`;
	const indexed = index === null ? null : xml` idx="${index}"`;
	const named = type === 'body' ? null : xml` type="${type}"`;
	return xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph${named}${indexed}/></p:nvPr></p:nvSpPr><p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" lIns="0" tIns="45720" rIns="0" bIns="45720" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr ${paragraph}<a:defRPr lang="sv-SE" sz="${fontSize * 100}"><a:solidFill>${colour}</a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle><a:p>${run}<a:endParaRPr lang="sv-SE"/></a:p></p:txBody></p:sp>`;
}

interface Dress {
	anchor: 't' | 'ctr' | 'b';
	/** Attributes of a paragraph and what stands in it before how its text looks. */
	paragraph: Xml;
	colour: Xml;
}

const INK = xml`<a:schemeClr val="tx1"/>`;
const SOFT = xml`<a:schemeClr val="tx1"><a:lumMod val="75000"/><a:lumOff val="25000"/></a:schemeClr>`;
const WITHOUT_POINT = xml`marL="0" indent="0" algn="l"><a:buNone/>`;
const DRESSES: Readonly<Record<string, Dress>> & { body: Dress } = {
	body: { anchor: 't', paragraph: xml`algn="l">`, colour: INK },
	title: { anchor: 'b', paragraph: xml`algn="l">`, colour: INK },
	ctrTitle: { anchor: 'b', paragraph: xml`algn="l">`, colour: INK },
	subTitle: { anchor: 't', paragraph: WITHOUT_POINT, colour: SOFT },
	ftr: { anchor: 'ctr', paragraph: xml`algn="l">`, colour: SOFT },
	sldNum: { anchor: 'ctr', paragraph: xml`algn="r">`, colour: SOFT }
};

/** A line in the accent, which says nothing. */
function bar(id: number, box: Box): Xml[] {
	return [
		xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Linje">${DECORATION}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="sv-SE"/></a:p></p:txBody></p:sp>`
	];
}

/** Screen readers pass it by. */
const DECORATION = xml`<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>`;
