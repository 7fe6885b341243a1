import type { Box } from './deck-frame';
import type { OfficePackage } from './package';
import {
	paragraphs,
	PRESENTATION_ML,
	shapeTree,
	SLIDE_NAMESPACES,
	transform
} from './presentation-ml';
import { THEME, THEME_TYPE } from './theme';
import { xml, type Xml } from './xml';

/** A printed page with the slide above and what is said of it below, in English Metric Units. */
export const NOTES_SIZE = { width: 6_858_000, height: 9_144_000 };
const SLIDE: Box = { x: 685_800, y: 1_143_000, width: 5_486_400, height: 3_086_100 };
const NOTES: Box = { x: 685_800, y: 4_400_550, width: 5_486_400, height: 3_600_450 };

/** Adds what all pages of notes look like; gives its part. */
export function addNotesMaster(file: OfficePackage): string {
	const part = 'ppt/notesMasters/notesMaster1.xml';
	const theme = file.freeName('ppt/theme/theme');
	file.add(theme, THEME_TYPE, THEME);
	file.add(part, `${PRESENTATION_ML}notesMaster+xml`, MASTER);
	file.relate(part, 'theme', theme);
	return part;
}

const MASTER: Xml = xml`<p:notesMaster ${SLIDE_NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${shapeTree(
	[
		xml`<p:sp><p:nvSpPr><p:cNvPr id="2" name="Bild"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${transform(SLIDE)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln></p:spPr></p:sp>`,
		xml`<p:sp><p:nvSpPr><p:cNvPr id="3" name="Anteckningar"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr>${transform(NOTES)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs([''])}</p:txBody></p:sp>`
	]
)}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:notesStyle><a:lvl1pPr><a:defRPr lang="sv-SE" sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>`;

/** Adds what the speaker says at a slide. */
export function addNotes(
	file: OfficePackage,
	slide: string,
	{ master, notes }: { master: string; notes: readonly string[] }
): void {
	const part = file.freeName('ppt/notesSlides/notesSlide');
	file.add(part, `${PRESENTATION_ML}notesSlide+xml`, notesPart(notes));
	file.relate(part, 'notesMaster', master);
	file.relate(part, 'slide', slide);
	file.relate(slide, 'notesSlide', part);
}

function notesPart(notes: readonly string[]): Xml {
	return xml`<p:notes ${SLIDE_NAMESPACES}><p:cSld>${shapeTree([
		xml`<p:sp><p:nvSpPr><p:cNvPr id="2" name="Bild"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>`,
		xml`<p:sp><p:nvSpPr><p:cNvPr id="3" name="Anteckningar"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs(notes)}</p:txBody></p:sp>`
	])}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}
