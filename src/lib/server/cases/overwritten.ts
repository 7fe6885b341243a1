import { getTableColumns, sql, type SQL } from 'drizzle-orm';
import { cases } from '../database/schema';

type CaseColumn = keyof typeof cases.$inferSelect;

/** What a case keeps from when it was first written: what it is known by, and when. */
const KEPT: readonly CaseColumn[] = ['kommun', 'id', 'sample', 'createdAt'];

/** What it does not simply take over from what is written. */
const OWN_WAY: Partial<Record<CaseColumn, SQL>> = {
	numberTwin: sql.raw(`case when cases.number_key = excluded.number_key
		and cases.committee = excluded.committee then cases.number_twin else 0 end`)
};

/** The columns of a case that are written over when it is written again: every one but what it keeps. */
export const OVERWRITTEN_COLUMNS: readonly string[] = overwritten().map(({ name }) => name);

/** The same as the assignments of an upsert into `cases`. */
export const OVERWRITTEN: SQL = sql.join(
	overwritten().map(
		({ key, name }) =>
			sql`${sql.identifier(name)} = ${OWN_WAY[key] ?? sql`excluded.${sql.identifier(name)}`}`
	),
	sql`, `
);

function overwritten(): { key: CaseColumn; name: string }[] {
	return (Object.entries(getTableColumns(cases)) as [CaseColumn, { name: string }][])
		.filter(([key]) => !KEPT.includes(key))
		.map(([key, { name }]) => ({ key, name }));
}
