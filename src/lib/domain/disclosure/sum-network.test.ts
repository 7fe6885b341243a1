import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openUpwards, rangeOf, type SumCell, type SumNetwork } from './sum-network';

/** A table of rows and columns whose sums everybody knows: rows are sums 1 …, columns the ones after. */
function table(rows: readonly (readonly number[])[], hidden: readonly number[]): SumNetwork {
	const cells = rows.flatMap((row, at) =>
		row.map((value, column): SumCell => ({
			...{ value, from: 1 + at, to: 1 + rows.length + column, cost: value },
			...{ least: 0, most: Infinity, shownLeast: value, shownMost: value }
		}))
	);
	return { cells, hidden: new Set(hidden) };
}

/** Every table with the same sums that differs in hidden cells only, by trying all there are. */
function others(network: SumNetwork): number[][] {
	const { cells, hidden } = network;
	const total = cells.reduce((sum, { value }) => sum + value, 0);
	const sumsOf = (values: readonly number[]) => {
		const sums = new Map<number, number>();
		cells.forEach(({ from, to }, place) => {
			for (const sum of [from, to]) sums.set(sum, (sums.get(sum) ?? 0) + (values[place] ?? 0));
		});
		return JSON.stringify([...sums]);
	};
	const own = cells.map(({ value }) => value);
	const wanted = sumsOf(own);
	let tried: number[][] = [[]];
	cells.forEach(({ value }, place) => {
		const choices = hidden.has(place)
			? Array.from({ length: total + 1 }, (_, each) => each)
			: [value];
		tried = tried.flatMap((start) => choices.map((each) => [...start, each]));
		tried = tried.filter((start) => start.reduce((sum, each) => sum + each, 0) <= total);
	});
	return tried.filter((values) => sumsOf(values) === wanted);
}

it('the range of a hidden cell is exactly what the sums leave', () => {
	const small = fc.integer({ min: 0, max: 3 });
	const grid = fc.tuple(fc.tuple(small, small, small), fc.tuple(small, small, small));
	fc.assert(
		fc.property(grid, fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 5 }), (rows, hidden) => {
			const network = table(rows, hidden);
			const possible = others(network);
			for (const place of hidden) {
				const values = possible.map((each) => each[place] ?? 0);
				const range = { least: Math.min(...values), most: Math.max(...values) };
				expect(rangeOf(network, place, 100)).toEqual(range);
			}
		}),
		{ numRuns: 60 }
	);
});

it('a cell that two circles of hidden cells meet in only is known, though no line tells it', () => {
	// Two squares of hidden cells, and one cell that joins them.
	const rows = [
		[2, 2, 9, 9],
		[2, 2, 7, 9],
		[9, 9, 2, 2],
		[9, 9, 2, 2]
	];
	const network = table(rows, [0, 1, 4, 5, 10, 11, 14, 15, 6]);
	expect(rangeOf(network, 6, 5)).toEqual({ least: 7, most: 7 });
	expect(rangeOf(network, 0, 5)).toEqual({ least: 0, most: 4 });
});

it('is opened by the circle that hides fewest persons', () => {
	const rows = [
		[3, 40, 8],
		[50, 60, 9],
		[6, 70, 80]
	];
	const network = table(rows, [0]);
	expect(rangeOf(network, 0, 5)).toEqual({ least: 3, most: 3 });
	expect(openUpwards(network, 0, 5)).toBe(true);
	expect(rangeOf(network, 0, 5).most).toBe(8);
	// 3, 8 of its row, 6 of its column and 80 close a circle of 94; by 9 and 50 it is 67.
	expect([...network.hidden].sort()).toEqual([0, 2, 3, 5]);
});

it('cannot be opened where everything else has to stay shown', () => {
	const network = table(
		[
			[3, 40],
			[50, 60]
		],
		[0]
	);
	const fixed = network.cells.map((cell) => ({ ...cell, cost: Infinity }));
	expect(openUpwards({ cells: fixed, hidden: new Set([0]) }, 0, 5)).toBe(false);
});

it('what is shown rounded gives way as far as it looks the same', () => {
	const network = table(
		[
			[3, 40],
			[50, 60]
		],
		[0]
	);
	const cells = network.cells.map((cell, place) =>
		place === 0 ? cell : { ...cell, shownLeast: cell.value - 2, shownMost: cell.value + 2 }
	);
	expect(rangeOf({ cells, hidden: new Set([0]) }, 0, 5)).toEqual({ least: 1, most: 5 });
});
