import type { Facts } from '../../facts/facts';
import type { Breakdown } from '../month-tables';
import type { PublishedPeriod } from '../published-period';
import { caseNumbers, ORDER, type CaseNumber } from './case-numbers';
import type { AuditedYear } from './audited-year';
import type { Ledger } from './ledger';

/** A group of a breakdown in a period, with what is truly counted in it. */
export interface CaseGroup {
	period: PublishedPeriod;
	by: Breakdown;
	group: string;
	/** The place of its first number in the ledger. */
	first: number;
	facts: Facts;
	/** Its numbers, in order. */
	values: readonly number[];
}

/** The numbers of all groups, each group's after another's in the ledger. */
export class CasePlaces {
	private readonly known = new Map<string, CaseGroup>();

	constructor(
		readonly year: AuditedYear,
		private readonly ledger: Ledger
	) {}

	/** A group in a period. */
	of(period: PublishedPeriod, by: Breakdown, group: string): CaseGroup {
		const key = `${period} ${by} ${group}`;
		const known = this.known.get(key);
		if (known) return known;
		const facts = this.year.factsOf(period, by, group);
		const values = caseNumbers(facts);
		const opened = { period, by, group, facts, values, first: this.ledger.open(values) };
		this.known.set(key, opened);
		return opened;
	}

	/** The place of a number of the whole kommun. */
	whole(period: PublishedPeriod, name: CaseNumber): number {
		return placeOf(this.of(period, 'total', ''), name);
	}

	all(): Iterable<CaseGroup> {
		return this.known.values();
	}
}

/** The place of a number of a group. */
export function placeOf({ first }: CaseGroup, name: CaseNumber): number {
	return first + ORDER[name];
}

/** What a number of a group truly is. */
export function valueOf({ values }: CaseGroup, name: CaseNumber): number {
	return values[ORDER[name]] ?? 0;
}
