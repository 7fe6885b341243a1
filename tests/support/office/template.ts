import { writeDeck } from '../../../src/lib/server/office/slides';
import { makeZip, type Part } from '../make-zip';
import { readPackage } from './read-package';
import { sampleDeck } from './samples';

export const TEMPLATE_TYPE =
	'application/vnd.openxmlformats-officedocument.presentationml.template.main+xml';
const DECK_TYPE =
	'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const MASTER_RELATIONS = 'ppt/slideMasters/_rels/slideMaster1.xml.rels';

/** One pixel. */
const LOGO = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64'
);

interface Changes {
	type?: string;
	macros?: boolean;
	layouts?: boolean;
	master?: string;
	logo?: Buffer;
}

/**
 * A kommun's template: its own colours and logo, a slide, a link, an embedded file and a picture that
 * lies elsewhere; and the same with changes.
 */
export async function makeTemplate() {
	const base = sampleDeck(2);
	const slides = base.slides.map((slide) => ({ ...slide, title: 'Mallens egen bild' }));
	const { parts } = readPackage(await writeDeck({ ...base, slides }));
	const make = (changes: Changes = {}) => makeZip(withChanges(parts, changes));
	return {
		bytes: make(),
		logo: LOGO,
		titleEnds: 1_234_440,
		/** What must not be left. */
		traces: ['exempel.invalid', 'oleObject', 'Mallens egen bild', 'delad-mapp'],
		with: make
	};
}

const picture = (id: number, name: string, blip: string) =>
	`<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${name}"><a:hlinkClick r:id="rIdLink"/></p:cNvPr><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip ${blip}/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="11000000" y="200000"/><a:ext cx="900000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;

const EMBEDDED =
	'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="93" name="Inbäddat"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole"><p:oleObj r:id="rIdOle" progId="Excel.Sheet.12" imgW="9" imgH="9"><p:embed/></p:oleObj></a:graphicData></a:graphic></p:graphicFrame>';

const RELATIONS = [
	`<Relationship Id="rIdLogo" Type="${OFFICE}/image" Target="../media/logo.png"/>`,
	`<Relationship Id="rIdOle" Type="${OFFICE}/oleObject" Target="../embeddings/oleObject1.bin"/>`,
	`<Relationship Id="rIdLink" Type="${OFFICE}/hyperlink" Target="https://exempel.invalid" TargetMode="External"/>`,
	`<Relationship Id="rIdFar" Type="${OFFICE}/image" Target="file:///delad-mapp/bild.png" TargetMode="External"/>`
].join('');

function withChanges(parts: ReadonlyMap<string, Buffer>, changes: Changes): Part[] {
	const { type = DECK_TYPE, macros = false, layouts = true, master, logo = LOGO } = changes;
	const shapes =
		picture(91, 'Logotyp', 'r:embed="rIdLogo" r:link="rIdFar"') +
		picture(92, 'Länkad', 'r:link="rIdFar"') +
		EMBEDDED;
	const change = (name: string, text: string): string => {
		if (name === MASTER) return master ?? text.replace('</p:spTree>', `${shapes}</p:spTree>`);
		if (name === MASTER_RELATIONS) return text.replace('</Relat', `${RELATIONS}</Relat`);
		if (name.includes('/theme/')) return text.replaceAll('0B5A61', 'AB12CD');
		if (name !== '[Content_Types].xml') return text;
		const known =
			'<Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/octet-stream"/>';
		return text.replace(DECK_TYPE, type).replace('<Override', `${known}<Override`);
	};
	const kept = [...parts].filter(([name]) => layouts || !name.includes('slideLayouts/'));
	return [
		...kept.map(([name, content]): Part => [
			name,
			/\.(?:xml|rels)$/.test(name) ? change(name, content.toString('utf8')) : content
		]),
		['ppt/media/logo.png', logo],
		['ppt/embeddings/oleObject1.bin', 'oleObject'],
		...(macros ? [['ppt/vbaProject.bin', 'makro'] satisfies Part] : [])
	];
}
