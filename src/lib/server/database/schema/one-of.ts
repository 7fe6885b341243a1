import { sql } from 'drizzle-orm';
import { check, type AnyPgColumn } from 'drizzle-orm/pg-core';

/** That a column holds one of these words; one that may be empty may be so still. */
export function oneOf(name: string, column: AnyPgColumn, words: readonly string[]) {
	const listed = words.map((word) => `'${word}'`).join(', ');
	return check(name, sql`${column} in (${sql.raw(listed)})`);
}
