import type { Facts } from '../facts/facts';
import { openNumbers } from './coarse';
import type { Amount, RowKind } from './mask-units';
import type { Interval, KnownNumber, TableNumber } from './plan-table';
import type { PublishedPeriod } from './published-period';
import { isSmall, isThinBase } from './threshold';

/** The facts that the numbers of a table are read off, and what is seen beside them. */
export interface TableFacts {
	of(group: string, period: PublishedPeriod): Facts;
	/** The facts of all groups; null where they are hidden, undefined where nobody adds them up. */
	whole(period: PublishedPeriod): Facts | null | undefined;
	/** Whether the cases of a group are shown, which its other numbers are a part of. */
	seen(group: string, period: PublishedPeriod): boolean;
	/** The persons behind a group. */
	persons(group: string, period: PublishedPeriod): number;
	/** Whether a group's number is known by what is shown elsewhere. */
	isKnown?(group: string, period: PublishedPeriod): boolean;
	threshold: number;
}

const ANYTHING: Interval = [0, Infinity];

/** The numbers of a row that must not be worked out: of a share, the part and the rest. */
export function tableNumbers(row: RowKind, facts: TableFacts): TableNumber[] {
	if (row.kind === 'count') return [countNumber(row, facts)];
	const { coarse, of, rest } = row;
	// What the part may be, the rest is the other way round.
	const turned: RowKind['coarse'] = (own, open) => {
		const [least, most] = coarse?.(own, open) ?? [of(own), of(own)];
		return [rest(own) + of(own) - most, rest(own) + of(own) - least];
	};
	return [
		partNumber(row, of, rest, facts),
		partNumber({ ...row, ...(coarse && { coarse: turned }) }, rest, of, facts)
	];
}

/** A number whose zero is public, within what it is a part of where that is seen. */
function countNumber(row: RowKind & { kind: 'count' }, facts: TableFacts): TableNumber {
	return tableNumber(row, row.of, facts, (group, period, hidesZero) => {
		const own = facts.of(group, period);
		if (row.of(own) === 0 && !hidesZero) return [0, 0];
		const most = row.atMost && facts.seen(group, period) ? row.atMost(own) : Infinity;
		if (facts.isKnown?.(group, period)) return [row.of(own), row.of(own)];
		return [hidesZero ? 0 : 1, most];
	});
}

/**
 * A part of a whole, to someone who knows of every group that rests on enough whether nothing or
 * all is in it: that would be shown.
 */
function partNumber(row: RowKind, of: Amount, rest: Amount, facts: TableFacts): TableNumber {
	return tableNumber(row, of, facts, (group, period, hidesZero) => {
		const own = facts.of(group, period);
		const [value, left] = [of(own), rest(own)];
		if (!facts.seen(group, period)) return ANYTHING;
		const base = value + left;
		if (hidesZero || isThinBase(base, facts.threshold)) return [0, base];
		return [Math.min(1, value), base - Math.min(1, left)];
	});
}

function tableNumber(
	row: RowKind,
	of: Amount,
	facts: TableFacts,
	hidden: (group: string, period: PublishedPeriod, hidesZero: boolean) => Interval
): TableNumber {
	return {
		addsOverTime: row.persons !== true,
		of: (group, period, hidesZero) => {
			const own = facts.of(group, period);
			const value = of(own);
			const [least, most] = hidden(group, period, hidesZero);
			return {
				value,
				ofFew: isSmall(facts.persons(group, period), facts.threshold),
				hidden: [Math.min(least, value), Math.max(most, value)],
				shown: shownOf(row, value, own, openNumbers(facts.threshold))
			};
		},
		whole: (period): KnownNumber | null => {
			const own = facts.whole(period);
			if (own === undefined) return null;
			if (own === null)
				return { value: 0, ofFew: false, hidden: ANYTHING, shown: [-Infinity, Infinity] };
			const value = of(own);
			return {
				value,
				ofFew: false,
				hidden: ANYTHING,
				shown: shownOf(row, value, own, openNumbers(facts.threshold))
			};
		}
	};
}

function shownOf({ coarse }: RowKind, value: number, facts: Facts, open: number): Interval {
	return coarse === undefined ? [value, value] : coarse(facts, open);
}
