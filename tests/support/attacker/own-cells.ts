import type { GroupRow, MaskRow } from '../../../src/lib/domain/disclosure/disclosure-rule';
import type { PublishedPeriod } from '../../../src/lib/domain/disclosure/published-period';
import { nameOf } from './name';
import type { Reader } from './reader';

/** The figures of one of the measures that have groups of their own. */
export interface Own {
	code: string;
	grouping: string;
	row: MaskRow;
	/** What its groups are numbered by. */
	by: string;
	/** The number that a value is. */
	value: string;
	/** The number that n is: of the group, or of another. */
	n?: (period: PublishedPeriod, group: string) => string;
	/** What value × n is. */
	sum?: string;
	/** The number of the group that a hidden figure says is not zero. */
	notZero?: string;
	/** Whether a group is hidden for what is known of others: so its figure may be zero. */
	among?: (group: string) => readonly string[];
}

/** A number of the whole kommun in a period. */
export const whole = (number: string) => (period: PublishedPeriod) =>
	nameOf(number, period, 'total', '');

/** Reads the figures of all groups; answers the groups. */
export function learnCells(reader: Reader, own: Own): string[] {
	const { code, grouping } = own;
	const groups = reader.ownGroups(code, grouping);
	for (const period of reader.periodsFor(own.row)) {
		const all = reader.cell(period, 'total', '', code);
		if (all && own.n && !all.nHidden && all.n > 0) {
			if (own.n(period, '') === own.n(period, 'x')) reader.knowledge.fix(own.n(period, ''), all.n);
		}
		for (const group of groups) learnCell(reader, own, period, group, groups);
	}
	return groups;
}

function learnCell(
	reader: Reader,
	{ code, grouping, by, value, n, sum, notZero, among }: Own,
	period: PublishedPeriod,
	group: string,
	groups: readonly string[]
): void {
	const cell = reader.own(period, code, grouping, group);
	const name = (number: string) => nameOf(number, period, by, group);
	if (cell === null) {
		const others = among ? among(group) : groups;
		const shown = others.some((other) => reader.own(period, code, grouping, other) !== null);
		if (notZero && shown) reader.suppose(name(notZero), { least: 1 });
		return;
	}
	if (cell === undefined) {
		if (reader.cell(period, 'total', '', code) !== undefined) reader.knowledge.fix(name(value), 0);
		return;
	}
	if (cell.value !== null && sum === undefined) reader.knowledge.fix(name(value), cell.value);
	if (n && !cell.nHidden) reader.knowledge.fix(n(period, group), cell.n);
	if (sum && cell.value !== null) reader.knowledge.fix(name(sum), Math.round(cell.value * cell.n));
}

/** Sums over groups and over time of one number of a table. */
export function adds(
	reader: Reader,
	row: GroupRow,
	number: string,
	groups: readonly string[],
	sum: ((period: PublishedPeriod) => string) | null
): void {
	for (const period of reader.periodsFor(row)) {
		const name = (group: string, of = period) => nameOf(number, of, row, group);
		if (sum)
			reader.knowledge.adds(
				sum(period),
				groups.map((group) => name(group))
			);
		const parts = reader.partsFor(row, period);
		if (parts.length === 0) continue;
		for (const group of groups) {
			reader.knowledge.adds(
				name(group),
				parts.map((part) => name(group, part))
			);
		}
	}
}
