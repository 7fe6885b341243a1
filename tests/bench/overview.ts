import { randomUUID } from 'node:crypto';
import { cliScope } from '../../src/lib/server/access/gate';
import { transaction } from '../../src/lib/server/database/transaction';
import { createToken } from '../../src/lib/server/tokens/write-token';
import { getPage, startBuilt } from './application';
import { MONTH } from './corpus';
import { makeNarrowTable, overviewFromCases, overviewFromNarrow } from './lean-sql';
import type { Place } from './place';
import { timed, type Timing } from './timing';

const RUNS = 40;
const WARM_UP = 5;

/** Översikt's time beside the leanest SQL for the same figures, on the same database. */
export interface OverviewTimes {
	page: Timing;
	/** The same month filtered on a ward. */
	filtered: Timing;
	/** One measure over 24 months as data. */
	api: Timing;
	/** The pages of the day's work, in the order of {@link DAILY}. */
	daily: Timing[];
	cases: Timing;
	narrow: Timing;
}

/** The pages that a day's work goes through. */
export const DAILY = [
	{ name: 'Tavla, GET', path: '/tavla' },
	{ name: 'Ärenden, GET', path: '/arenden' },
	{ name: 'Nytt ärende, GET', path: '/arenden/nytt' },
	{ name: 'Registervård, GET', path: `/registervard?manad=${MONTH}` }
];

/** Times Översikt over HTTP from the built application, and the SQL beside it. */
export async function measureOverview(place: Place): Promise<OverviewTimes> {
	const application = await startBuilt(place);
	const owner = await place.owner();
	try {
		const { sql } = owner;
		await makeNarrowTable(sql);
		const page = `${application.address}/oversikt?manad=${MONTH}`;
		const api = `${application.address}/api/v1/measures/days-mean?from=2024-06&to=${MONTH}`;
		const key = { authorization: `Bearer ${await keyOf(place)}` };
		const get = (address: string, headers: Record<string, string> = application.signedIn) =>
			timed(RUNS, WARM_UP, () => getPage(address, headers));
		const daily: Timing[] = [];
		for (const { path } of DAILY) daily.push(await get(application.address + path));
		return {
			page: await get(page),
			filtered: await get(`${page}&avdelning=geriatrik-1`),
			api: await get(api, key),
			daily,
			cases: await timed(RUNS, WARM_UP, () => overviewFromCases(sql)),
			narrow: await timed(RUNS, WARM_UP, () => overviewFromNarrow(sql))
		};
	} finally {
		await owner.close();
		await application.stop();
	}
}

/** A key to the machine interface, for all the kommun's committees. */
export async function keyOf(place: Place): Promise<string> {
	const database = await place.join();
	const scope = await cliScope(database);
	const committees = [...scope.committees];
	const name = `mätning ${randomUUID()}`;
	const made = await transaction(database, scope, (tx) =>
		createToken(tx, scope, { name, role: 'manager', days: 1, committees })
	);
	await database.close();
	if (!made.ok) throw new Error(made.problems.map(({ message }) => message).join(' '));
	return made.value.token;
}
