import { sql, type SQL } from 'drizzle-orm';
import { pgPolicy, pgRole } from 'drizzle-orm/pg-core';
import type { Capability } from '../../../domain/access/role';

/**
 * The roles that the application works as (docs/security.md). None of them owns a table or
 * bypasses a policy; what no policy allows is refused.
 */
export const appRole = pgRole('svu_app').existing();
export const signInRole = pgRole('svu_signin').existing();
export const logRole = pgRole('svu_log').existing();

/** Row of the actor's kommun. Each setting is read once a statement, not once a row. */
export const ownKommun = sql`kommun = (select svu_kommun())`;

/** Row of the actor's kommun and one of the actor's committees. */
export const ownCommittee = sql`${ownKommun} and committee = any ((select svu_committees())::text[])`;

/** The actor is a member of a committee. */
export const hasCommittee = sql`cardinality((select svu_committees())::text[]) > 0`;

/** Row of a kommun in the actor's region. */
export const ownRegion = sql`kommun in (select code from kommun where region = (select svu_region()))`;

/** Whether the actor has one of the capabilities. */
export function may(...capabilities: Capability[]): SQL {
	const wanted = capabilities.map((capability) => `'${capability}'`).join(', ');
	return sql.raw(`(select svu_may(${wanted}))`);
}

/** Both conditions. */
export function both(first: SQL, second: SQL): SQL {
	return sql`${first} and ${second}`;
}

type Command = 'select' | 'insert' | 'update' | 'delete';

/** One policy of the application's role for each of the commands, all with the same condition. */
export function allow(commands: readonly Command[], condition: SQL) {
	return commands.map((command) =>
		pgPolicy(`app_${command}`, {
			for: command,
			to: appRole,
			...(command !== 'insert' && { using: condition }),
			...((command === 'insert' || command === 'update') && { withCheck: condition })
		})
	);
}

/** Everyone who works with the database may read the table: names of places, no person's data. */
export function readableByAll() {
	return pgPolicy('all_select', {
		for: 'select',
		to: [appRole, signInRole, logRole],
		using: sql`true`
	});
}

export const WRITE = ['insert', 'update', 'delete'] as const;

/** Accounts, sessions and their secrets: sign-in's role alone, and nobody else. */
export function signInOnly() {
	return pgPolicy('signin_all', {
		for: 'all',
		to: signInRole,
		using: sql`true`,
		withCheck: sql`true`
	});
}
