import { factOf } from '../../facts/facts';
import { MEASURES } from '../../measures/catalogue';
import { listedGroups } from '../../measures/listed-groups';
import type { GroupRow } from '../disclosure-rule';
import { WHOLE } from '../month-tables';
import type { PublishedPeriod } from '../published-period';
import type { AuditedYear } from './audited-year';
import type { Ledger } from './ledger';
import type { OwnNumbers, OwnTable } from './own-tables';

/** A table's numbers in the ledger. */
export class OwnPlaces {
	readonly groups: readonly string[];
	private readonly names: readonly string[];
	private readonly numbers = new Map<PublishedPeriod, ReadonlyMap<string, OwnNumbers>>();
	private readonly firsts = new Map<string, number>();

	constructor(
		readonly table: OwnTable,
		private readonly year: AuditedYear,
		private readonly ledger: Ledger
	) {
		for (const period of this.periods) {
			this.numbers.set(period, table.numbersOf(year.factsOf(period, 'total', WHOLE), year));
		}
		const found = [...this.numbers.values()].flatMap((groups) => [...groups.keys()]);
		this.groups = [...new Set([...listedIn(table.row, year), ...found])];
		this.names = [...table.persons, ...table.amounts];
	}

	get periods(): PublishedPeriod[] {
		return this.year.periodsOf(this.table.row);
	}

	place(period: PublishedPeriod, group: string, name: string): number {
		const key = `${period} ${group}`;
		const known = this.firsts.get(key);
		const first =
			known ?? this.ledger.open(this.names.map((own) => this.value(period, group, own)));
		if (known === undefined) this.firsts.set(key, first);
		return first + this.names.indexOf(name);
	}

	value(period: PublishedPeriod, group: string, name: string): number {
		const own = this.numbers.get(period)?.get(group);
		if (own) return own[name] ?? 0;
		// Where no case is of a type, all cases are without it.
		return name === 'without' ? factOf(this.year.factsOf(period, 'total', WHOLE), 'cases') : 0;
	}

	/** The places of a number of all groups, or of some. */
	all(period: PublishedPeriod, name: string, groups = this.groups): number[] {
		return groups.map((group) => this.place(period, group, name));
	}

	/** Writes down what is shown, and how the numbers of each group add up over time. */
	write(): void {
		const { table, year, ledger } = this;
		for (const period of this.periods) {
			const from = year.sourceOf(period, table.row);
			const isShown = (group: string) => !year.isHidden(period, table.row, group);
			for (const group of this.groups) {
				if (isShown(group)) {
					for (const name of told(table, period, this.value(period, group, table.notNone))) {
						const value = this.value(period, group, name);
						ledger.within(this.place(period, group, name), value, value, from);
					}
				} else if (
					this.value(period, group, table.notNone) > 0 &&
					this.groups.filter(table.among?.(group, year) ?? (() => true)).some(isShown)
				) {
					ledger.within(this.place(period, group, table.notNone), 1, Infinity, from);
				}
				const parts = year.partsOf(table.row, period);
				for (const name of parts.length > 0 ? table.adding : []) {
					ledger.adds(
						this.place(period, group, name),
						parts.map((part) => this.place(part, group, name))
					);
				}
			}
		}
	}

	*secrets(): Generator<number> {
		for (const period of this.periods) {
			for (const group of this.groups) {
				for (const name of this.table.persons) {
					yield this.place(period, group, name);
				}
			}
		}
	}
}

/** Where nothing is counted in a group that is shown, all its numbers are none. */
function told(table: OwnTable, period: PublishedPeriod, notNone: number): readonly string[] {
	const names = table.told(period);
	return notNone > 0 ? names : [...new Set([...names, table.notNone])];
}

/** The groups of a row that everybody knows of. */
function listedIn(row: GroupRow, { lists }: AuditedYear): string[] {
	const groupings = MEASURES.flatMap((measure) =>
		measure.kind === 'grouped' ? measure.groupings : []
	);
	return groupings
		.filter(({ disclosure }) => disclosure === row)
		.flatMap((grouping) => listedGroups(grouping, lists));
}
