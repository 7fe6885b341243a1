import { xml, type Xml } from './xml';

/** The part that all others of a document hang on. */
export const DOCUMENT = 'word/document.xml';
export const WORDPROCESSING = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

export const WORD_NAMESPACES: Xml = xml`xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"`;

/** A twentieth of a point, which Word measures pages in, in English Metric Units. */
export const EMU_PER_TWIP = 635;
