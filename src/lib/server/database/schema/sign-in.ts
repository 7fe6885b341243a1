import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { LinkPurpose } from '../../../domain/sign-in/link';
import { userColumn } from './app-user';
import { instant } from './columns';
import { signInOnly } from './policies';

/** How a session came to be, which says what it is worth (domain/sign-in/session.ts). */
export type SessionMethod = 'local' | 'oidc' | 'sample';

/** A signed-in browser. Ours are `method` and `lastSeenAt`; the rest is better-auth's. */
export const userSession = pgTable(
	'user_session',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		userId: userColumn(),
		token: text('token').notNull().unique(),
		createdAt: instant('created_at').notNull(),
		updatedAt: instant('updated_at').notNull(),
		expiresAt: instant('expires_at').notNull(),
		ipAddress: text('ip_address'),
		userAgent: text('user_agent'),
		method: text('method').$type<SessionMethod>().notNull(),
		lastSeenAt: instant('last_seen_at').notNull()
	},
	(table) => [index('user_session_user').on(table.userId), signInOnly()]
);

/** A way to prove who one is: a password (provider `credential`) or an identity provider. */
export const userAccount = pgTable(
	'user_account',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		userId: userColumn(),
		providerId: text('provider_id').notNull(),
		accountId: text('account_id').notNull(),
		accessToken: text('access_token'),
		refreshToken: text('refresh_token'),
		idToken: text('id_token'),
		accessTokenExpiresAt: instant('access_token_expires_at'),
		refreshTokenExpiresAt: instant('refresh_token_expires_at'),
		scope: text('scope'),
		password: text('password'),
		createdAt: instant('created_at').notNull(),
		updatedAt: instant('updated_at').notNull()
	},
	(table) => [
		index('user_account_user').on(table.userId),
		uniqueIndex('user_account_key').on(table.providerId, table.accountId),
		signInOnly()
	]
);

/** What is under way: a password given and the code awaited, a visit to the identity provider. */
export const signInVerification = pgTable(
	'sign_in_verification',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		identifier: text('identifier').notNull(),
		value: text('value').notNull(),
		expiresAt: instant('expires_at').notNull(),
		createdAt: instant('created_at').notNull(),
		updatedAt: instant('updated_at').notNull()
	},
	(table) => [index('sign_in_verification_identifier').on(table.identifier), signInOnly()]
);

/** The second factor of a local account; secret and recovery codes are encrypted. */
export const userTotp = pgTable(
	'user_totp',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		userId: userColumn().unique(),
		secret: text('secret').notNull(),
		backupCodes: text('backup_codes').notNull(),
		verified: boolean('verified').notNull().default(false),
		failedVerificationCount: integer('failed_verification_count').notNull().default(0),
		lockedUntil: instant('locked_until')
	},
	() => [signInOnly()]
);

/** A link that lets its holder in once. Only its hash is kept. */
export const oneTimeLink = pgTable(
	'one_time_link',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		userId: userColumn(),
		tokenHash: text('token_hash').notNull().unique(),
		purpose: text('purpose').$type<LinkPurpose>().notNull(),
		createdAt: instant('created_at').notNull(),
		expiresAt: instant('expires_at').notNull(),
		usedAt: instant('used_at')
	},
	(table) => [index('one_time_link_user').on(table.userId), signInOnly()]
);

/**
 * Failed attempts, by what they were aimed at and where they came from, codes that have been used
 * (`code:…`) and browsers that have been signed in to an account (`known:…`), all by hash. In the
 * database, so that a restart does not forget them and several processes count together.
 */
export const signInRate = pgTable(
	'sign_in_rate',
	{
		key: text('key').primaryKey(),
		count: integer('count').notNull(),
		/** From when the count says nothing any more. */
		expiresAt: instant('expires_at').notNull()
	},
	(table) => [index('sign_in_rate_expires').on(table.expiresAt), signInOnly()]
);

/** The installation's signing and encryption key, where the operator has not set one. One row. */
export const signInSecret = pgTable(
	'sign_in_secret',
	{
		name: text('name').primaryKey(),
		value: text('value').notNull()
	},
	() => [signInOnly()]
);
