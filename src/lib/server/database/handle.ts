import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import type { Client } from './driver/client';
import * as schema from './schema';

/** A way to the database as one of its roles. */
export interface Handle {
	/** For what drizzle does not say well. Dates come as strings, as in `orm`. */
	sql: Client;
	orm: PostgresJsDatabase<typeof schema>;
}

/** The way to it through a client. */
export function handle(sql: Client): Handle {
	// Drizzle asks for the whole driver, and of it uses what our client has. The options are where it
	// says how moments and JSON travel, which our connections know by themselves.
	const driver = Object.assign(sql, { options: { parsers: {}, serializers: {} } });
	return { sql, orm: drizzle(driver as unknown as postgres.Sql, { schema }) };
}
