import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Role } from '../../../domain/access/role';
import { instant, kommunColumn } from './columns';
import { signInOnly } from './policies';

/** Someone who can sign in. The columns that better-auth knows have better-auth's names here. */
export const appUser = pgTable(
	'app_user',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		name: text('name').notNull(),
		/** In lower case, the way better-auth looks it up. */
		email: text('email').notNull().unique(),
		emailVerified: boolean('email_verified').notNull().default(false),
		image: text('image'),
		createdAt: instant('created_at').notNull(),
		updatedAt: instant('updated_at').notNull(),
		/** A second factor is enrolled and confirmed. */
		twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
		/** The kommun that administers the account; its region is what samverkan reads. */
		kommun: kommunColumn(),
		/** May not sign in, and open sessions give nothing. */
		disabled: boolean('disabled').notNull().default(false),
		/** Belongs to the sample data: enters by one-time links alone, and goes with it. */
		sample: boolean('sample').notNull().default(false)
	},
	(table) => [index('app_user_kommun').on(table.kommun), signInOnly()]
);

/** Who gave a right: an administrator of ours, or the kommun's identity provider in its claims. */
export type RightSource = 'administrator' | 'claims';

export const userRole = pgTable(
	'user_role',
	{
		userId: userColumn(),
		role: text('role').$type<Role>().notNull(),
		givenBy: text('given_by').$type<RightSource>().notNull()
	},
	(table) => [primaryKey({ columns: [table.userId, table.role] }), signInOnly()]
);

/** Committees of the user's own kommun whose cases the user may touch. */
export const userCommittee = pgTable(
	'user_committee',
	{
		userId: userColumn(),
		committee: text('committee').notNull(),
		givenBy: text('given_by')
			.$type<RightSource>()
			.notNull()
			.default(sql`'administrator'`)
	},
	(table) => [primaryKey({ columns: [table.userId, table.committee] }), signInOnly()]
);

/** Whose row it is; it goes with the user. */
export function userColumn() {
	return uuid('user_id')
		.notNull()
		.references(() => appUser.id, { onDelete: 'cascade' });
}
