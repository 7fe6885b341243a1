import type { PublishedPeriod } from '../../../src/lib/domain/disclosure/published-period';

/** A number of a group in a period; `by` is what the groups are of, a breakdown or a table of its own. */
export interface Named {
	number: string;
	period: PublishedPeriod;
	by: string;
	group: string;
}

/** What a number is called. */
export function nameOf(number: string, period: PublishedPeriod, by: string, group: string): string {
	return [number, period, by, group].join('|');
}

/** What a name says. */
export function readName(name: string): Named {
	const [number = '', period = '', by = '', ...group] = name.split('|');
	return { number, period, by, group: group.join('|') };
}
