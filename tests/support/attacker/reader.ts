import { rowGrain, type MaskRow } from '../../../src/lib/domain/disclosure/disclosure-rule';
import type { Breakdown } from '../../../src/lib/domain/disclosure/month-tables';
import {
	grainOf,
	isPublishedFor,
	partsOf,
	type PublishedPeriod
} from '../../../src/lib/domain/disclosure/published-period';
import { figureKey } from '../../../src/lib/domain/disclosure/released';
import type { Lists } from '../../../src/lib/domain/lists/lists';
import type { Cell } from '../../../src/lib/domain/measures/measure';
import { Knowledge, type Bounds, type Terms } from './knowledge';
import type { Published } from './published';
import type { Truth } from './truth';

/** Somebody who reads everything that is published and writes down what follows. */
export class Reader {
	readonly knowledge = new Knowledge();

	constructor(
		readonly published: Published,
		readonly lists: Lists,
		readonly threshold: number,
		/** For guesses: the attacker is lucky with each, see {@link suppose}. */
		private readonly truth: Truth
	) {}

	get periods(): PublishedPeriod[] {
		return [...this.published.keys()];
	}

	/** The figure: undefined where nothing was counted, null where it is hidden. */
	cell(
		period: PublishedPeriod,
		by: Breakdown,
		group: string,
		key: string
	): Cell | null | undefined {
		return this.published.get(period)?.[by].get(group)?.[key];
	}

	/** The figure of one of the groups that a measure has of its own. */
	own(period: PublishedPeriod, code: string, grouping: string, group: string) {
		return this.cell(period, 'total', '', figureKey(code, grouping, group));
	}

	/** The groups of a breakdown that anything is published of, in any period. */
	groupsBy(by: Breakdown): string[] {
		const groups = new Set<string>();
		for (const release of this.published.values()) {
			for (const group of release[by].keys()) groups.add(group);
		}
		return [...groups];
	}

	/** The groups of a measure's own, in any period. */
	ownGroups(code: string, grouping: string): string[] {
		const start = figureKey(code, grouping, '');
		const groups = new Set<string>();
		for (const { total } of this.published.values()) {
			for (const key of Object.keys(total.get('') ?? {})) {
				if (key.startsWith(start)) groups.add(key.slice(start.length));
			}
		}
		return [...groups];
	}

	/** The periods in which a row is published. */
	periodsFor(row: MaskRow): PublishedPeriod[] {
		return this.periods.filter((period) => isPublishedFor(rowGrain(row), period));
	}

	/** The parts of a period that a row is published for, where all of them are; else none. */
	partsFor(row: MaskRow, period: PublishedPeriod): PublishedPeriod[] {
		const parts = partsOf(period);
		const all = parts.every(
			(part) => this.published.has(part) && isPublishedFor(rowGrain(row), part)
		);
		return grainOf(period) !== 'month' && all ? parts : [];
	}

	/**
	 * Something that is likely but not certain to somebody who knows the method, such as that what is
	 * hidden is not zero. The attacker supposes it where it is so, and is right each time.
	 */
	suppose(name: string, bounds: Partial<Bounds>): void {
		const value = this.truth(name);
		const { least = 0, most = Infinity } = bounds;
		if (value >= least && value <= most) this.knowledge.within(name, bounds);
	}

	/** A number that the attacker guesses right, for something that follows from it in the open. */
	guess(name: string): number {
		return this.truth(name);
	}

	/** The same of numbers that usually add up. */
	supposeAdds(whole: string, parts: readonly string[]): void {
		const sum = parts.reduce((total, part) => total + this.truth(part), 0);
		if (sum === this.truth(whole)) this.knowledge.adds(whole, parts);
	}

	relate(terms: Terms, bounds?: Partial<Bounds>): void {
		this.knowledge.relate(terms, bounds);
	}
}
