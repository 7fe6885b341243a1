import { sql } from 'drizzle-orm';
import { check, type AnyPgColumn } from 'drizzle-orm/pg-core';

/** That what is valid from a day to another does not end before it begins. */
export function endsAfterItBegins(
	name: string,
	{ validFrom, validTo }: { validFrom: AnyPgColumn; validTo: AnyPgColumn }
) {
	return check(name, sql`${validTo} >= ${validFrom}`);
}
