import type { MaskRow, UnitName, UnitRow } from './disclosure-rule';
import type { Breakdown } from './month-tables';
import { WHOLE } from './month-tables';
import { ALL_GROUPS } from './all-groups';

/** The groups hidden in each row of a published period; {@link ALL_GROUPS} hides the row. */
export type Mask = ReadonlyMap<MaskRow, ReadonlySet<string>>;

/** The row of a unit of measures in a breakdown. */
export function rowKey(unit: UnitName, breakdown: Breakdown): UnitRow {
	return `${unit}/${breakdown}`;
}

/** Whether a group is hidden in a row. A row whose whole is hidden has all its groups hidden. */
export function isHidden(mask: Mask, row: MaskRow, group: string): boolean {
	const hidden = mask.get(row);
	return hidden !== undefined && (hidden.has(group) || hidden.has(ALL_GROUPS));
}

/** Whether the figure for the whole kommun is hidden. */
export function isWholeHidden(mask: Mask, unit: UnitName): boolean {
	return isHidden(mask, rowKey(unit, 'total'), WHOLE);
}

/** A mask as plain data, rows and groups in order. */
export function maskData(mask: Mask): Record<string, string[]> {
	return Object.fromEntries(
		[...mask]
			.filter(([, groups]) => groups.size > 0)
			.map(([row, groups]): [string, string[]] => [row, [...groups].sort()])
			.sort(([a], [b]) => (a < b ? -1 : 1))
	);
}

/** Reads {@link maskData}. */
export function maskFrom(data: Readonly<Record<string, readonly string[]>>): Mask {
	return new Map(Object.entries(data).map(([row, groups]) => [row as MaskRow, new Set(groups)]));
}

/** What any of the masks hides. */
export function allHidden(masks: readonly (Mask | undefined)[]): Mask {
	const together = new Map<MaskRow, ReadonlySet<string>>();
	for (const [row, groups] of masks.flatMap((mask) => [...(mask ?? [])])) {
		together.set(row, new Set([...(together.get(row) ?? []), ...groups]));
	}
	return together;
}

/** Whether a mask hides anything that another does not. */
export function hidesMore(mask: Mask, than: Mask): boolean {
	return [...mask].some(([row, groups]) =>
		[...groups].some((group) => !isHidden(than, row, group))
	);
}
