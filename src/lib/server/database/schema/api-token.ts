import { sql } from 'drizzle-orm';
import { check, index, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Role } from '../../../domain/access/role';
import { instant, kommunColumn } from './columns';
import { allow, appRole, both, may, ownKommun, signInRole } from './policies';

const ofOwnKommun = both(ownKommun, may('users.write'));

/**
 * Keys by which programs read the machine interface in a role of a kommun. Only the hash of a key
 * is kept; the application's own role writes it but cannot read it back (column grants).
 */
export const apiToken = pgTable(
	'api_token',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		kommun: kommunColumn(),
		role: text('role').$type<Role>().notNull(),
		/** Committees whose figures it reads; empty for roles that are for no committee. */
		committees: text('committees').array().notNull(),
		name: text('name').notNull(),
		/** SHA-256 of the whole key, in hex. */
		tokenHash: text('token_hash').notNull().unique(),
		/** The key's beginning, by which people tell keys apart. */
		shownPrefix: text('shown_prefix').notNull(),
		createdBy: text('created_by').notNull(),
		createdAt: instant('created_at').notNull(),
		expiresAt: instant('expires_at').notNull(),
		revokedBy: text('revoked_by'),
		revokedAt: instant('revoked_at'),
		/** To the minute: a program that asks often does not write each time. */
		lastUsedAt: instant('last_used_at'),
		lastUsedFrom: text('last_used_from')
	},
	(table) => [
		index('api_token_kommun').on(table.kommun),
		check('api_token_is_hashed', sql`${table.tokenHash} ~ '^[0-9a-f]{64}$'`),
		check(
			'api_token_committees',
			sql`(cardinality(${table.committees}) > 0) = (${table.role} in ('case-worker', 'manager'))`
		),
		check(
			'api_token_lifetime',
			sql`${table.expiresAt} > ${table.createdAt}
				and ${table.expiresAt} - ${table.createdAt} <= interval '731 days'`
		),
		...allow(['select'], ofOwnKommun),
		...allow(['insert'], both(ofOwnKommun, sql`revoked_at is null and last_used_at is null`)),
		// Revoking is for good: a revoked key is no longer there to be changed.
		pgPolicy('app_update', {
			for: 'update',
			to: appRole,
			using: both(ofOwnKommun, sql`revoked_at is null`),
			withCheck: ofOwnKommun
		}),
		pgPolicy('sign_in_select', { for: 'select', to: signInRole, using: sql`true` }),
		pgPolicy('sign_in_update', { for: 'update', to: signInRole, using: sql`true` })
	]
);
