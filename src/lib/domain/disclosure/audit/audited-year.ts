import { factOf, factsUnder, type Facts } from '../../facts/facts';
import { DIMENSION_GROUPS } from '../../measures/group-names';
import { listedGroups } from '../../measures/listed-groups';
import type { Lists } from '../../lists/lists';
import { ALL_GROUPS } from '../all-groups';
import { rowGrain, type MaskRow } from '../disclosure-rule';
import { isHidden, type Mask } from '../mask';
import { WHOLE, type Breakdown, type MonthTables } from '../month-tables';
import { isPublishedFor, monthsIn, partsOf, type PublishedPeriod } from '../published-period';
import { MONTHS } from './case-numbers';
import type { Source } from './ledger';

/** What is audited: a year's periods with what is hidden in each. */
export interface YearToAudit {
	tables: ReadonlyMap<PublishedPeriod, MonthTables>;
	masks: ReadonlyMap<PublishedPeriod, Mask>;
	lists: Lists;
	threshold: number;
}

/** A row in a period: what can be taken away. */
export interface PublishedRow {
	period: PublishedPeriod;
	row: MaskRow;
}

/** The figures of a year as readers come upon them: which rows there are, of which groups, and what is hidden. */
export class AuditedYear {
	readonly threshold: number;
	readonly lists: Lists;
	readonly periods: readonly PublishedPeriod[];
	/** The rows in their periods, each at the place that is its source. */
	readonly rows: PublishedRow[] = [];
	private readonly sources = new Map<string, Source>();
	private readonly facts = new Map<string, Facts>();

	constructor(private readonly year: YearToAudit) {
		this.threshold = year.threshold;
		this.lists = year.lists;
		this.periods = [...year.tables.keys()];
	}

	/** The periods in which a row is published. */
	periodsOf(row: MaskRow): PublishedPeriod[] {
		return this.periods.filter((period) => isPublishedFor(rowGrain(row), period));
	}

	/** The parts of a period in which a row is published, where it is in all of them; else none. */
	partsOf(row: MaskRow, period: PublishedPeriod): PublishedPeriod[] {
		const parts = partsOf(period);
		const isThere = (part: PublishedPeriod) =>
			this.year.tables.has(part) && isPublishedFor(rowGrain(row), part);
		return parts.every(isThere) ? parts : [];
	}

	/** The groups of a breakdown that have cases, and those that everybody knows of. */
	groupsBy(by: Breakdown): string[] {
		if (by === 'total') return [WHOLE];
		const found = [...this.year.tables.values()].flatMap((tables) => [...tables[by].keys()]);
		return [...new Set([...listedGroups(DIMENSION_GROUPS[by], this.lists), ...found])];
	}

	/** The facts of a group in a period; those that count persons by month stand under names of their own too. */
	factsOf(period: PublishedPeriod, by: Breakdown, group: string): Facts {
		const key = `${period} ${by} ${group}`;
		const known = this.facts.get(key);
		if (known) return known;
		const own = this.year.tables.get(period)?.[by].get(group) ?? {};
		const added: Record<string, number> = { ...own };
		const add = (name: string, amount: number) => {
			if (amount > 0) added[name] = (added[name] ?? 0) + amount;
		};
		for (const month of monthsIn(period)) {
			const facts = this.year.tables.get(month)?.[by].get(group) ?? {};
			add(MONTHS.ssPersons, factOf(facts, 'ssPersons'));
			add(MONTHS.ssPersonsSabo, factOf(facts, 'ssPersonsSabo'));
			for (const [kind, persons] of factsUnder(facts, 'ssPersonsKind')) {
				add(`${MONTHS.ssPersonsKind}/${kind}`, persons);
			}
		}
		this.facts.set(key, added);
		return added;
	}

	isHidden(period: PublishedPeriod, row: MaskRow, group: string): boolean {
		return isHidden(this.maskOf(period), row, group);
	}

	/** Whether all of a row is hidden, zeros too. */
	isRowHidden(period: PublishedPeriod, row: MaskRow): boolean {
		return this.maskOf(period).get(row)?.has(ALL_GROUPS) === true;
	}

	/** The source of what a row says in a period. */
	sourceOf(period: PublishedPeriod, row: MaskRow): Source {
		const key = `${period} ${row}`;
		const known = this.sources.get(key);
		if (known !== undefined) return known;
		this.sources.set(key, this.rows.length);
		this.rows.push({ period, row });
		return this.rows.length - 1;
	}

	private maskOf(period: PublishedPeriod): Mask {
		return this.year.masks.get(period) ?? NOTHING_HIDDEN;
	}
}

const NOTHING_HIDDEN: Mask = new Map();
