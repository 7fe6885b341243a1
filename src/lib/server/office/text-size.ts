import { EMU_PER_POINT, type Box } from './deck-frame';

/** A sign's mean width, and a line's height, in parts of the size of the text. */
const SIGN = 0.52;
const LINE = 1.2;
const SMALLEST = 40;

/** How much of their size texts have room for in a box, in percent: 100 where they fit. */
export function fontScale(texts: readonly string[], box: Box, fontSize: number): number {
	for (let scale = 100; scale > SMALLEST; scale -= 5) {
		if (heightOf(texts, box.width, (fontSize * scale) / 100) <= box.height) return scale;
	}
	return SMALLEST;
}

/** How high texts become in a width, in English Metric Units. */
export function heightOf(texts: readonly string[], width: number, fontSize: number): number {
	const signs = Math.max(1, width / EMU_PER_POINT / (fontSize * SIGN));
	const lines = texts.reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / signs)), 0);
	return lines * fontSize * LINE * EMU_PER_POINT;
}
