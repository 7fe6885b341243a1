import type { Sql } from 'postgres';

/** Drops a database of the test server and the logins that were made for it. */
export async function dropDatabase(admin: Sql, name: string): Promise<void> {
	const [database] = await admin<{ oid: string }[]>`
		select oid::text from pg_database where datname = ${name}`;
	await admin`drop database ${admin(name)} with (force)`;
	const logins = await admin<{ name: string }[]>`
		select rolname as name from pg_roles where rolname like ${`svu\\_%\\_${database?.oid}`}`;
	for (const login of logins) await admin`drop role ${admin(login.name)}`;
}
