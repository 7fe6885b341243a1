import type { Slide } from './deck';
import {
	EMU_PER_INCH,
	type Box,
	type DeckFrame,
	type LayoutKind,
	type SlideLayout
} from './deck-frame';
import { tablePieces } from './slide-table';

/** The layout that fits a slide best. */
export function layoutFor(slide: Slide, frame: DeckFrame): SlideLayout {
	const { layouts } = frame;
	const drawn = slide.chart ?? slide.table;
	const kinds: LayoutKind[] = drawn
		? ['titleOnly', 'content']
		: slide.text
			? ['content', 'titleOnly']
			: ['title', 'titleOnly', 'content'];
	const ofKind = kinds.flatMap((kind) => layouts.filter((layout) => layout.kind === kind));
	const found = (drawn && ofKind.find((layout) => isRoomy(layout, frame))) ?? ofKind[0];
	const layout = found ?? layouts.find(({ title: has }) => has) ?? layouts[0];
	if (!layout) throw new Error('A deck has no layout');
	return layout;
}

/** Whether a chart is large enough to read there. */
function isRoomy({ content }: SlideLayout, { width, height }: DeckFrame): boolean {
	return content.width >= width * 0.6 && content.height >= height * 0.5;
}

const GAP = Math.round(EMU_PER_INCH * 0.25);
/** The height of a line below the title, and of one at the foot. */
export const SUBTITLE = Math.round(EMU_PER_INCH * 0.42);

/** A table of more columns than these stands below its chart, not beside it. */
const NARROW_TABLE = 4;

type Places = Record<'subtitle' | 'chart' | 'second' | 'table' | 'text', Box | null>;

/** Where each part of a slide stands; the subtitle has null where its layout has a place for it. */
export function placesOf(slide: Slide, layout: SlideLayout): Places {
	const { chart, second, table, text, subtitle } = slide;
	const ownPlace =
		subtitle === undefined || (layout.subtitle !== null && !chart && !table && !text);
	const [line, whole] = ownPlace ? [null, layout.content] : cut(layout.content, SUBTITLE);
	const places: Places = { subtitle: line, chart: null, second: null, table: null, text: null };
	if (!chart && !table) {
		const box = ownPlace && layout.body ? layout.body.box : whole;
		return { ...places, text: text ? box : null };
	}
	const wide = table !== undefined && table.columns.length > NARROW_TABLE;
	const beside = table ?? text;
	const [main, rest] =
		!beside || !chart
			? [whole, whole]
			: wide
				? stack(whole, 0.6)
				: split(whole, table ? 0.56 : 0.66);
	const [first, other] = second ? split(main, 0.5) : [main, null];
	const [upper, lower] = table && text ? stack(rest, 0.6) : [rest, rest];
	return {
		...places,
		chart: chart ? first : null,
		second: other,
		table: table ? upper : null,
		text: text ? lower : null
	};
}

function cut(box: Box, height: number): [line: Box, rest: Box] {
	const rest = { ...box, y: box.y + height, height: box.height - height };
	return [{ ...box, height }, rest];
}

function split(box: Box, share: number): [left: Box, right: Box] {
	const width = Math.round((box.width - GAP) * share);
	const x = box.x + width + GAP;
	return [
		{ ...box, width },
		{ ...box, x, width: box.width - width - GAP }
	];
}

function stack(box: Box, share: number): [upper: Box, lower: Box] {
	const height = Math.round((box.height - GAP) * share);
	const y = box.y + height + GAP;
	return [
		{ ...box, height },
		{ ...box, y, height: box.height - height - GAP }
	];
}

/** A slide as those it takes: a table of more rows than one has room for goes on on others. */
export function slidesFor(slide: Slide, frame: DeckFrame): Slide[] {
	const { table, chart, text, title, notes } = slide;
	const box = placesOf(slide, layoutFor(slide, frame)).table;
	if (!table || !box || chart || text) return [slide];
	const pieces = tablePieces(table, box);
	if (pieces.length === 1) return [slide];
	return pieces.map((piece, at) => ({
		...slide,
		title: `${title} (${at + 1} av ${pieces.length})`,
		table: piece,
		notes: at === 0 ? notes : []
	}));
}
