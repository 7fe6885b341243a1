import type { Month } from '../../src/lib/domain/calendar/month';
import type { Case } from '../../src/lib/domain/case/case';
import { contributionsOf } from '../../src/lib/domain/facts/contribute';
import { groupsOf, type Dimension } from '../../src/lib/domain/facts/dimension';
import type { FactContext } from '../../src/lib/domain/facts/fact-family';
import { sumFacts, type Facts } from '../../src/lib/domain/facts/facts';
import { FAMILIES } from '../../src/lib/domain/measures/catalogue';
import type { FactTable } from '../../src/lib/domain/measures/fact-table';

/** How a table is made from cases. */
export interface CaseSelection extends FactContext {
	/** Dimension to group by. */
	by?: Dimension;
	/** Groups to keep, by dimension: list codes, or `okänd`. */
	filters?: Partial<Record<Dimension, string>>;
	/** Bands the age of open cases. */
	today: string;
}

/**
 * The fact table of cases at hand: what the database keeps up to date by the month, computed
 * from scratch. The yardstick that the stored facts are tested against.
 */
export function factTableOf(cases: readonly Case[], selection: CaseSelection): FactTable {
	const filters = Object.entries(selection.filters ?? {});
	const groups = new Map<string | null, Map<Month, Facts[]>>();
	const activity = new Map<Month, Facts[]>();
	if (selection.by === undefined) groups.set(null, new Map());
	for (const record of cases) {
		const placed: Record<string, string> = groupsOf(record, selection.today);
		const kept = filters.every(([dimension, group]) => placed[dimension] === group);
		const group = selection.by === undefined ? null : (placed[selection.by] ?? null);
		for (const { month, facts } of contributionsOf(record, FAMILIES, selection)) {
			append(activity, month, facts);
			if (!kept) continue;
			const months = groups.get(group) ?? new Map<Month, Facts[]>();
			append(months, month, facts);
			groups.set(group, months);
		}
	}
	return {
		groups: new Map([...groups].map(([group, months]) => [group, summed(months)])),
		activity: summed(activity),
		partial: filters.length > 0
	};
}

function append(months: Map<Month, Facts[]>, month: Month, facts: Facts): void {
	const parts = months.get(month);
	if (parts) parts.push(facts);
	else months.set(month, [facts]);
}

function summed(months: Map<Month, Facts[]>): Map<Month, Facts> {
	return new Map([...months].map(([month, parts]) => [month, sumFacts(parts)]));
}
