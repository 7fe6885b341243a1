import type { Month } from '../../domain/calendar/month';
import { monthsInWords } from '../../domain/format/date';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { frozenMonths } from './read-frozen-months';

/** The months of a page whose cases are gone. */
export interface Ended {
	first: Month;
	last: Month;
}

/** The frozen months between `from` and `to`, for a page to say so; null when there are none. */
export async function endedMonths(
	tx: Transaction,
	scope: Scope,
	between: { from: Month; to: Month; committee?: string }
): Promise<Ended | null> {
	const months = await frozenMonths(tx, scope, between);
	const [first, last] = [months[0], months.at(-1)];
	return first === undefined || last === undefined ? null : { first, last };
}

/** What a page whose filters are combined says of those months; null when there are none. */
export async function endedWords(
	tx: Transaction,
	scope: Scope,
	between: { from: Month; to: Month; committee?: string }
): Promise<string | null> {
	const ended = await endedMonths(tx, scope, between);
	return (
		ended &&
		`Ärendena från ${monthsInWords(ended)} är gallrade. För de månaderna finns siffror för helheten och för ett urval i taget, men inte för flera i kombination. Ta bort ett filter för att se dem.`
	);
}
