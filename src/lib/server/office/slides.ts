import { createPacer } from '../pacer';
import type { Deck } from './deck';
import { addNotes, addNotesMaster, NOTES_SIZE } from './notes';
import { ownFrame } from './own-frame';
import { FILE, OfficePackage } from './package';
import { PRESENTATION, PRESENTATION_ML, SLIDE_NAMESPACES } from './presentation-ml';
import { addSlide } from './slide';
import { slidesFor } from './slide-places';
import { loadTemplate } from './template';
import { templateFrame } from './template-frame';
import { xml, type Xml } from './xml';

/**
 * The bytes of a deck: native charts with their workbooks, notes, one title a slide.
 * @throws {TemplateRefused} where `judgeTemplate` finds fault with its template
 */
export async function writeDeck(deck: Deck): Promise<Uint8Array> {
	const pace = createPacer();
	const { title, author, created } = deck;
	const properties = { title, author, created };
	const file = new OfficePackage(properties);
	file.relate(FILE, 'officeDocument', PRESENTATION);
	const frame = deck.template
		? templateFrame(file, await loadTemplate(deck.template))
		: ownFrame(file);
	const notesMaster = frame.notesMaster ?? addNotesMaster(file);
	const slides: Xml[] = [];
	const all = deck.slides.flatMap((slide) => slidesFor(slide, frame));
	for (const [at, slide] of all.entries()) {
		const part = await addSlide({ file, frame, properties }, slide, at + 1);
		addNotes(file, part, { master: notesMaster, notes: slide.notes });
		const id = file.relate(PRESENTATION, 'slide', part);
		slides.push(xml`<p:sldId id="${FIRST_SLIDE + at}" r:id="${id}"/>`);
		await pace();
	}
	const notes = file.relate(PRESENTATION, 'notesMaster', notesMaster);
	file.add(
		PRESENTATION,
		`${PRESENTATION_ML}presentation.main+xml`,
		xml`<p:presentation ${SLIDE_NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst>${frame.masters}</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="${notes}"/></p:notesMasterIdLst><p:sldIdLst>${slides}</p:sldIdLst><p:sldSz cx="${frame.width}" cy="${frame.height}"/><p:notesSz cx="${NOTES_SIZE.width}" cy="${NOTES_SIZE.height}"/>${frame.fonts}${frame.textStyle}</p:presentation>`
	);
	return file.pack();
}

/** Slides are numbered from here, which PowerPoint asks for. */
const FIRST_SLIDE = 256;
