import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { cliScope } from '../../src/lib/server/access/gate';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { loadLists } from '../../src/lib/server/lists/read';
import { corpus, NOW } from './corpus';
import { timed, type Timing } from './timing';

const RUNS = 100;
const WARM_UP = 10;

/** Saving one case with its history and figures, beside a plain INSERT of its row. */
export interface SavingTimes {
	save: Timing;
	insert: Timing;
}

/** Times both, each in a transaction of its own, on a database that is already filled. */
export async function measureSaving(database: Database, owner: Sql): Promise<SavingTimes> {
	const scope = await cliScope(database);
	const lists = await transaction(database, scope, (tx) => loadLists(tx, scope));
	const records = [...corpus({ lists, count: 2 * (RUNS + WARM_UP), prefix: 'S-', seed: 3 })];
	const how = { source: 'form', at: new Date(), today: NOW.slice(0, 10) } as const;
	const save = await timed(RUNS, WARM_UP, async (run) => {
		const record = records[run];
		if (!record) throw new Error('Korpusen är för liten.');
		const change = { id: randomUUID(), baseVersion: 0, record };
		const outcome = await transaction(database, scope, (tx) => saveCases(tx, scope, [change], how));
		if (!outcome.ok) throw new Error('Ärendet gick inte att spara.');
	});
	await owner`create table bench_cases (like cases including all)`;
	const rows = await owner`select * from cases where number like 'S-%' limit ${RUNS + WARM_UP}`;
	const insert = await timed(RUNS, WARM_UP, (run) =>
		owner.begin((tx) => tx`insert into bench_cases ${tx(rows[run] ?? {})}`)
	);
	await owner`drop table bench_cases`;
	return { save, insert };
}
