import { MASK_UNITS, personsOf, type MaskUnit } from '../mask-units';
import { BREAKDOWNS, wholeMonth, type Breakdown } from '../month-tables';
import { grainOf, isPublishedFor, type PublishedPeriod } from '../published-period';
import {
	GROUP_ROWS,
	rowGrain,
	type GroupRow,
	type MaskRow,
	type UnitName
} from '../disclosure-rule';
import { GROUP_TABLES } from '../group-tables';
import { isHidden, rowKey } from '../mask';
import { WEIGHTS } from '../plan-table';
import type { PublishedRow, YearToAudit } from './audited-year';

/** The unit of the whole kommun that each row of a measure's own groups is hidden with. */
const WHOLE_UNIT: Readonly<Record<GroupRow, UnitName>> = {
	...(Object.fromEntries(GROUP_TABLES.map(({ row, inside }) => [row, inside])) as Record<
		Exclude<GroupRow, 'distribution' | 'reason' | 'owner'>,
		UnitName
	>),
	distribution: 'days',
	reason: 'same-day',
	owner: 'same-day'
};

/** Rows of a measure's own groups that hide with another row. */
const BESIDE: Partial<Record<MaskRow, readonly MaskRow[]>> = {
	'cases/ward': ['defWard'],
	owner: ['reason'],
	kind: [rowKey('waiting', 'total')]
};

/**
 * The rows to take away so that no proof stands: of each the one that costs the fewest persons, with
 * all that is hidden where it is. What readers have seen before is not taken away.
 */
export function rowsToWithdraw(
	proofs: readonly (readonly PublishedRow[])[],
	year: YearToAudit,
	final: ReadonlySet<PublishedPeriod>
): PublishedRow[] {
	const taken = new Map<string, PublishedRow>();
	const keyOf = ({ period, row }: PublishedRow) => `${period} ${row}`;
	for (const proof of proofs) {
		if (proof.some((each) => taken.has(keyOf(each)))) continue;
		const [cheapest] = proof
			.filter(({ period }) => !final.has(period))
			.map((each) => ({ each, cost: costOf(each, year) }))
			.sort((a, b) => a.cost - b.cost || (keyOf(a.each) < keyOf(b.each) ? -1 : 1));
		for (const each of cheapest ? withRows(cheapest.each) : []) taken.set(keyOf(each), each);
	}
	return [...taken.values()];
}

/** A row with those that are hidden where it is. */
function withRows({ period, row }: PublishedRow): PublishedRow[] {
	const rows = new Set<MaskRow>([row]);
	for (const each of rows) for (const other of hiddenWith(each)) rows.add(other);
	return [...rows]
		.filter((each) => isPublishedFor(rowGrain(each), period))
		.map((each) => ({ period, row: each }));
}

function hiddenWith(row: MaskRow): readonly MaskRow[] {
	const beside = BESIDE[row] ?? [];
	const own = unitOf(row);
	if (own === null) return beside;
	const { unit, by } = own;
	const inside = MASK_UNITS.filter((other) => other.inside === unit.name).map(({ name }) => name);
	if (by !== 'total') return [...beside, ...inside.map((name) => rowKey(name, by))];
	return [
		...beside,
		...inside.map((name) => rowKey(name, by)),
		...BREAKDOWNS.map((each) => rowKey(unit.name, each)),
		...GROUP_ROWS.filter((each) => WHOLE_UNIT[each] === unit.name)
	];
}

/** The persons that can no longer be seen. */
function costOf(taken: PublishedRow, { tables, masks }: YearToAudit): number {
	const own = tables.get(taken.period);
	const mask = masks.get(taken.period);
	if (own === undefined || mask === undefined) return 0;
	let persons = 0;
	for (const { row } of withRows(taken)) {
		const unit = unitOf(row);
		if (unit === null) {
			const [inside] = MASK_UNITS.filter(({ name }) => name === WHOLE_UNIT[row as GroupRow]);
			if (inside) persons += personsOf(inside)(wholeMonth(own));
			continue;
		}
		for (const [group, facts] of own[unit.by]) {
			if (!isHidden(mask, row, group)) persons += personsOf(unit.unit)(facts);
		}
	}
	return WEIGHTS[grainOf(taken.period)] * persons;
}

function unitOf(row: MaskRow): { unit: MaskUnit; by: Breakdown } | null {
	const [name, by] = row.split('/');
	const unit = MASK_UNITS.find((each) => each.name === name);
	return unit === undefined ? null : { unit, by: by as Breakdown };
}
