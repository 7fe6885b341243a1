import { randomBytes } from 'node:crypto';
import { databaseTrouble } from '../failure/database-trouble';
import type { TransactionClient } from './driver/client';
import type { Handle } from './handle';
import { NotOwner } from './suitable-server';
import { quoted } from './quoted';

/** The roles that the application works as; the migrations make them. */
export type ServiceRole = (typeof SERVICE_ROLES)[number];
const SERVICE_ROLES = ['svu_app', 'svu_signin', 'svu_log'] as const;

/** Whom to connect to a PostgreSQL server as, for each role. */
export type Logins = Record<ServiceRole, { user: string; password: string }>;

/** Any fixed number, the same in every version: whoever makes logins holds it. */
const LOGIN_LOCK = 7_361_028;

/**
 * Makes sure that this database of a PostgreSQL server has a login of its own for each role, and
 * that nobody else but its owner may connect. Their passwords are random, made once and kept where
 * only the owner reads them, so that several processes of the application share them. PostgreSQL
 * lets a login change its own password and settings: both are put back as they were.
 * @throws with words for the operator when the owner may not make roles
 */
export async function ensureLogins({ sql }: Pick<Handle, 'sql'>): Promise<Logins> {
	return sql.begin(async (tx) => {
		await tx`select pg_advisory_xact_lock(${LOGIN_LOCK})`;
		await tx`create schema if not exists svu_private`;
		await tx`create table if not exists svu_private.login (name text primary key, password text not null)`;
		const [database] = await tx<{ oid: string; name: string }[]>`
			select oid::text, datname as name from pg_database where datname = current_database()`;
		if (!database) throw new Error('The database does not know its own name');
		const logins: Partial<Logins> = {};
		for (const role of SERVICE_ROLES) {
			// The number of the database, not its name: roles belong to the whole server, and a
			// copied or renamed database must not share them.
			const user = `${role}_${database.oid}`;
			logins[role] = { user, password: await settleLogin(tx, user, role, database.name) };
		}
		return logins as Logins;
	});
}

/** Makes the login, or puts it back as it was made. Gives its password. */
async function settleLogin(
	tx: TransactionClient,
	user: string,
	role: ServiceRole,
	database: string
): Promise<string> {
	const [known] = await tx<{ password: string }[]>`
		select password from svu_private.login where name = ${user}`;
	const password = known?.password ?? randomBytes(24).toString('base64url');
	const [there] = await tx`select 1 from pg_roles where rolname = ${user}`;
	try {
		const verb = there ? 'alter' : 'create';
		// DDL takes no parameters: user and password are made here, of letters that need no quoting.
		await tx.unsafe(`${verb} role ${user} login password '${password}' valid until 'infinity'`);
		await tx.unsafe(`alter role ${user} reset all`);
		await tx.unsafe(`alter role ${user} in database ${quoted(database)} reset all`);
		await tx.unsafe(`grant ${role} to ${user}`);
		await tx.unsafe(`revoke connect, temporary on database ${quoted(database)} from public`);
		await tx.unsafe(`grant connect on database ${quoted(database)} to ${user}`);
	} catch (error) {
		if (databaseTrouble(error)) throw error;
		throw new NotOwner({ cause: error });
	}
	await tx`insert into svu_private.login values (${user}, ${password})
		on conflict (name) do update set password = excluded.password`;
	return password;
}
