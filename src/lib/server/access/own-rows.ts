import { sql, type SQL } from 'drizzle-orm';
import type { Scope } from '../scope';

/** Whether a row with a kommun and a committee is one of those that the scope may touch. */
export function ownRows({ kommun, committees }: Scope): SQL {
	return sql`kommun = ${kommun} and committee = any(${sql.param([...committees])})`;
}
