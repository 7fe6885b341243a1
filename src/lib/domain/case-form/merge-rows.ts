import { isEmptyRow } from './values';

/** A row of a group, text by text. */
export type AnyRow = Record<string, string>;

/** What became of a row that was there from the beginning: another row, or none. */
type Fate = AnyRow | null;

/** What one person did to a list of rows. */
interface RowChanges {
	/** One for each row there was. */
	fates: Fate[];
	added: AnyRow[];
}

/** The rows when a row that both changed is as I left it, and as the other person did. */
export interface MergedRows {
	mine: AnyRow[];
	theirs: AnyRow[];
}

/**
 * Brings together what two people did to a list of rows that both had as `loaded`: a row that only
 * one of them touched gets that change, and what both added stands after one another. Where both
 * changed the same row, the two outcomes differ in that row alone, or in those of its texts that
 * both changed.
 */
export function mergeRows(versions: {
	loaded: readonly AnyRow[];
	mine: readonly AnyRow[];
	theirs: readonly AnyRow[];
}): MergedRows {
	const loaded = filledRows(versions.loaded);
	const mine = changesOf(loaded, filledRows(versions.mine));
	const theirs = changesOf(loaded, filledRows(versions.theirs));
	const kept = loaded.map((row, index) =>
		mergeFates(row, mine.fates[index] ?? null, theirs.fates[index] ?? null)
	);
	const alsoTheirs = theirs.added.filter((row) => !mine.added.some((one) => sameRow(one, row)));
	const added = [...mine.added, ...alsoTheirs];
	return {
		mine: [...kept.flatMap(({ mine }) => (mine === null ? [] : [mine])), ...added],
		theirs: [...kept.flatMap(({ theirs }) => (theirs === null ? [] : [theirs])), ...added]
	};
}

/** The rows that both added and that may be the same thing, told differently; none for two things. */
export function addedAlike(versions: {
	loaded: readonly AnyRow[];
	mine: readonly AnyRow[];
	theirs: readonly AnyRow[];
}): { mine: AnyRow[]; theirs: AnyRow[] } {
	const loaded = filledRows(versions.loaded);
	const mine = changesOf(loaded, filledRows(versions.mine)).added;
	const theirs = changesOf(loaded, filledRows(versions.theirs)).added;
	const alike = (one: AnyRow, other: AnyRow) => !sameRow(one, other) && mayBeSame(one, other);
	return {
		mine: mine.filter((one) => theirs.some((other) => alike(one, other))),
		theirs: theirs.filter((other) => mine.some((one) => alike(one, other)))
	};
}

/** Whether two rows share a date, or have none that speaks against it. */
function mayBeSame(one: AnyRow, other: AnyRow): boolean {
	const both = Object.keys(one).flatMap((text) => {
		const dates = [one[text], other[text]].map((typed) => DATE.exec(typed ?? '')?.[0]);
		return dates[0] && dates[1] ? [dates[0] === dates[1]] : [];
	});
	return both.length === 0 || both.includes(true);
}

const DATE = /^\d{4}-\d{2}-\d{2}/;

/** Whether two lists hold the same rows in the same order; empty rows do not count. */
export function sameRows(one: readonly AnyRow[], other: readonly AnyRow[]): boolean {
	const [a, b] = [filledRows(one), filledRows(other)];
	return a.length === b.length && a.every((row, index) => sameRow(row, b[index] ?? {}));
}

/** The rows in which something is typed. */
export function filledRows(rows: readonly AnyRow[]): AnyRow[] {
	return rows.filter((row) => !isEmptyRow(row));
}

function sameRow(one: AnyRow, other: AnyRow): boolean {
	return Object.keys(one).every((text) => sameText(one[text], other[text]));
}

function sameText(one = '', other = ''): boolean {
	return one.trim() === other.trim();
}

/**
 * Rows that are the same are the same row. Between two such, what is left stands for one another in
 * order: a row is changed where it stands, and added after the others.
 */
function changesOf(loaded: readonly AnyRow[], now: readonly AnyRow[]): RowChanges {
	const fates: Fate[] = [];
	const added: AnyRow[] = [];
	let [from, next] = [0, 0];
	const changeUntil = (untilLoaded: number, untilNow: number) => {
		const changed = now.slice(next, untilNow);
		const before = untilLoaded - from;
		fates.push(...Array.from({ length: before }, (_, index) => changed[index] ?? null));
		added.push(...changed.slice(before));
		[from, next] = [untilLoaded, untilNow];
	};
	for (const [untilLoaded, untilNow] of commonRows(loaded, now)) {
		changeUntil(untilLoaded, untilNow);
		fates.push(now[untilNow] ?? null);
		[from, next] = [untilLoaded + 1, untilNow + 1];
	}
	changeUntil(loaded.length, now.length);
	return { fates, added };
}

/** Where the longest run of rows common to both lists stands in each. */
function commonRows(one: readonly AnyRow[], other: readonly AnyRow[]): [number, number][] {
	const longest = Array.from({ length: one.length + 1 }, () =>
		new Array<number>(other.length + 1).fill(0)
	);
	const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
	const alike = (i: number, j: number) => sameRow(one[i] ?? {}, other[j] ?? {});
	for (let i = one.length - 1; i >= 0; i--) {
		for (let j = other.length - 1; j >= 0; j--) {
			const value = alike(i, j) ? 1 + at(i + 1, j + 1) : Math.max(at(i + 1, j), at(i, j + 1));
			(longest[i] as number[])[j] = value;
		}
	}
	const pairs: [number, number][] = [];
	let [i, j] = [0, 0];
	while (i < one.length && j < other.length) {
		if (alike(i, j)) pairs.push([i++, j++]);
		else if (at(i + 1, j) >= at(i, j + 1)) i++;
		else j++;
	}
	return pairs;
}

function mergeFates(loaded: AnyRow, mine: Fate, theirs: Fate): { mine: Fate; theirs: Fate } {
	if (mine === null || theirs === null) {
		// Taken away by one: so it stays, unless the other meanwhile wrote something in it.
		const left = mine ?? theirs;
		if (left === null || sameRow(loaded, left)) return { mine: null, theirs: null };
		return { mine, theirs };
	}
	const texts = Object.keys(loaded);
	const merged = (winner: AnyRow, other: AnyRow): AnyRow =>
		Object.fromEntries(
			texts.map((text) => {
				const winnerChanged = !sameText(loaded[text], winner[text]);
				return [text, (winnerChanged ? winner[text] : other[text]) ?? ''];
			})
		);
	return { mine: merged(mine, theirs), theirs: merged(theirs, mine) };
}
