import type { Sql } from 'postgres';

/** What tamperings change, in an order in which it can be put back. */
const TABLES = [
	...['published_mask', 'published_figure', 'published_ground', 'published_period'],
	'case_contribution',
	...['case_revision', 'cases', 'log_entry', 'log_seal', 'log_chain']
];

/** Keeps a copy of what tamperings change; gives what puts it back. */
export async function keepTables(owner: Sql): Promise<() => Promise<void>> {
	await owner`create schema kept`;
	for (const table of TABLES) {
		await owner`create table kept.${owner(table)} as select * from ${owner(table)}`;
	}
	return async () => {
		await owner.begin(async (sql) => {
			// Neither keys nor triggers: the rows are as they were.
			await sql`set local session_replication_role = 'replica'`;
			for (const table of TABLES) await sql`delete from ${sql(table)}`;
			for (const table of TABLES) {
				await sql`insert into ${sql(table)} overriding system value
					select * from kept.${sql(table)}`;
			}
			await sql`select setval(pg_get_serial_sequence('log_entry', 'id'), max(id)) from log_entry`;
		});
	};
}
