import { EMU_PER_POINT, type Box } from './deck-frame';

/** A sign's mean width, that of one in bold, and a line's height, in parts of the size of the text. */
const SIGN = 0.52;
const BOLD_SIGN = 0.57;
const LINE = 1.2;
const SMALLEST = 40;

/** How much of their size texts have room for in a box, in percent: 100 where they fit. */
export function fontScale(texts: readonly string[], box: Box, fontSize: number): number {
	for (let scale = 100; scale > SMALLEST; scale -= 5) {
		if (heightOf(texts, box.width, (fontSize * scale) / 100) <= box.height) return scale;
	}
	return SMALLEST;
}

/** How high texts become in a width, both in English Metric Units. */
export function heightOf(texts: readonly string[], width: number, fontSize: number): number {
	const signs = Math.max(1, width / EMU_PER_POINT / textWidth(1, fontSize));
	const lines = texts.reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / signs)), 0);
	return lines * fontSize * LINE * EMU_PER_POINT;
}

/** How wide so many signs become, in points. */
export function textWidth(signs: number, fontSize: number): number {
	return signs * fontSize * SIGN;
}

/** How wide a word becomes in bold, in points. */
export function wordWidth(word: string, fontSize: number): number {
	return word.length * fontSize * BOLD_SIGN;
}
