import type { Xml } from './xml';

/** A place on a slide, in English Metric Units. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

export const EMU_PER_INCH = 914_400;
export const EMU_PER_POINT = 12_700;

/** A place that a layout has for something, and how large its text is in points. */
export interface Placeholder {
	/** As the slide names it: `title`, `ctrTitle`, `subTitle`, `body` … */
	type: string;
	/** The number that tells it from others of the layout; null for a title. */
	index: string | null;
	box: Box;
	fontSize: number;
}

/** What a layout has places for: a beginning, a title, a title and content, or something else. */
export type LayoutKind = 'title' | 'titleOnly' | 'content' | 'other';

/** A layout that slides are made on. */
export interface SlideLayout {
	part: string;
	kind: LayoutKind;
	title: Placeholder | null;
	subtitle: Placeholder | null;
	/** For a list of points. */
	body: Placeholder | null;
	footer: Placeholder | null;
	number: Placeholder | null;
	/** Where a chart may stand: below the title, above the foot, within the margins. */
	content: Box;
}

/** What slides are put into: masters, layouts and themes that are in the file already. */
export interface DeckFrame {
	width: number;
	height: number;
	layouts: readonly SlideLayout[];
	/** Its part, where there is one. */
	notesMaster: string | null;
	/** What the presentation says of its masters. */
	masters: readonly Xml[];
	/** The same of fonts that the file has with it. */
	fonts: Xml;
	/** The same of how text looks that nobody has said anything of. */
	textStyle: Xml;
}
