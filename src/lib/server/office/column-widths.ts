import type { OfficeTable } from './table';
import { textWidth, wordWidth } from './text-size';

/** A longer text goes over several lines, in signs. */
const LONG = 40;

/**
 * How wide each column of a table is, in the unit of `width`: by what the columns say of themselves,
 * else so that each has room for its longest word, and the rest by how long their texts are.
 * @param points how many of the unit a point is
 * @param room around the text of a cell, in points
 */
export function columnWidths(
	{ columns, rows }: OfficeTable,
	{
		width,
		points,
		fontSize,
		room
	}: { width: number; points: number; fontSize: number; room: number }
): number[] {
	const shared = (shares: readonly number[]) => {
		const whole = shares.reduce((sum, share) => sum + share, 0);
		return shares.map((share) => Math.floor((share / whole) * width));
	};
	if (columns.some(({ share }) => share !== undefined)) {
		return shared(columns.map(({ share = 1 }) => share));
	}
	const wishes = columns.map(({ title }, at) => {
		const texts = [title, ...rows.map((row) => row[at] ?? '')];
		const words = texts.flatMap((text) => text.split(BETWEEN_WORDS));
		const longest = Math.min(LONG, Math.max(...texts.map(({ length }) => length)));
		const least = (Math.max(...words.map((word) => wordWidth(word, fontSize))) + room) * points;
		return { least, most: Math.max(least, (textWidth(longest, fontSize) + room) * points) };
	});
	const least = wishes.reduce((sum, wish) => sum + wish.least, 0);
	const most = wishes.reduce((sum, wish) => sum + wish.most, 0);
	if (most <= width) return shared(wishes.map((wish) => wish.most));
	if (least >= width) return shared(wishes.map((wish) => wish.least));
	const share = (width - least) / (most - least);
	return wishes.map((wish) => Math.floor(wish.least + (wish.most - wish.least) * share));
}

/** Where a line may be broken. */
export const BETWEEN_WORDS = /[\s-]/;
