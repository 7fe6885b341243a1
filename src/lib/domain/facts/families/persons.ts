import { yearOf, type Month } from '../../calendar/month';
import type { AddFact } from '../facts';

/** The fact beside `name` that counts a person only in their first month of each year. */
export function firstOfYear(name: string): string {
	const [head, ...rest] = name.split('/');
	return [`${head}First`, ...rest].join('/');
}

/**
 * Counts one person: `name` in each of `months`, and `nameFirst` in the first of them in each
 * year. Months cannot be added to count persons, since someone may return; the first-of-year
 * facts can, over any period that starts in January.
 */
export function addPerson(add: AddFact, name: string, months: Iterable<Month>): void {
	let year: number | null = null;
	for (const month of [...months].sort()) {
		add(month, name);
		if (yearOf(month) !== year) add(month, firstOfYear(name));
		year = yearOf(month);
	}
}
