import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	integer,
	pgPolicy,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { instant, kommunColumn } from './columns';
import { allow, appRole, both, may, ownKommun, ownRegion, signInRole } from './policies';

const isOwn = sql`created_by_id = (select current_setting('svu.actor_id', true))`;

/**
 * Whoever made it; and a kommun's chiefs all that were made in the kommun, and those of its region
 * that show its figures.
 */
const reached = both(
	may('shares.write'),
	sql`((${ownKommun} and (${isOwn} or ${may('figures.read')}))
		or (${ownRegion} and shown in ((select svu_kommun()), 'alla') and ${may('figures.read')}))`
);

/**
 * What samverkan sees, opened to whoever has a link. Only the link's hash is kept; the application's
 * own role writes it but cannot read it back (column grants).
 */
export const share = pgTable(
	'share',
	{
		/** Whoever made it worked in it. */
		kommun: kommunColumn(),
		id: uuid('id').notNull().defaultRandom(),
		/** SHA-256 of the link's token, in hex. */
		tokenHash: text('token_hash').notNull(),
		name: text('name').notNull(),
		/** Code of the kommun whose figures it shows, or `alla`. */
		shown: text('shown').notNull(),
		period: text('period').notNull(),
		/** The two in words. */
		what: text('what').notNull(),
		/** Whoever made it reads the whole region; else nothing stands beside the kommun. */
		regionWide: boolean('region_wide').notNull(),
		createdById: text('created_by_id').notNull(),
		createdBy: text('created_by').notNull(),
		createdAt: instant('created_at').notNull(),
		expiresAt: instant('expires_at').notNull(),
		revokedBy: text('revoked_by'),
		revokedAt: instant('revoked_at'),
		openings: integer('openings').notNull().default(0),
		lastOpenedAt: instant('last_opened_at')
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.id] }),
		// Looked for by the hash alone.
		unique('share_token').on(table.tokenHash, table.kommun),
		check('share_is_hashed', sql`${table.tokenHash} ~ '^[0-9a-f]{64}$'`),
		check('share_within_reach', sql`${table.regionWide} or ${table.shown} = ${table.kommun}`),
		check(
			'share_lifetime',
			sql`${table.expiresAt} > ${table.createdAt}
				and ${table.expiresAt} - ${table.createdAt} <= interval '90 days'`
		),
		...allow(['select'], sql`(${reached}) or (${both(ownKommun, may('upkeep'))})`),
		...allow(
			['insert'],
			both(
				both(ownKommun, may('shares.write')),
				sql`${isOwn} and region_wide = ${may('published.read')} and revoked_at is null and openings = 0`
			)
		),
		// Revoking is for good: a revoked one is no longer there to be changed.
		pgPolicy('app_update', {
			for: 'update',
			to: appRole,
			using: both(reached, sql`revoked_at is null`),
			withCheck: reached
		}),
		...allow(['delete'], both(ownKommun, may('upkeep'))),
		pgPolicy('sign_in_select', { for: 'select', to: signInRole, using: sql`true` }),
		pgPolicy('sign_in_update', { for: 'update', to: signInRole, using: sql`true` })
	]
);
