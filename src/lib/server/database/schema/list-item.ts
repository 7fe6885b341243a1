import { sql } from 'drizzle-orm';
import { date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, kommunColumn } from './columns';
import { oneOf } from './one-of';
import { REQUESTED_LISTS, type RequestedList } from '../../../domain/lists/list-request';
import type { DelayOwner, ListName } from '../../../domain/lists/lists';
import { region } from './kommun';
import { allow, both, may, ownKommun, WRITE } from './policies';

const ownRegionsList = sql`region = (select svu_region())`;

/** Every editable list of domain.md §4; shared by the kommuner of a region, as hospitals are. */
export const listItem = pgTable(
	'list_item',
	{
		region: text('region')
			.notNull()
			.references(() => region.code),
		list: text('list').$type<ListName>().notNull(),
		code: text('code').notNull(),
		name: text('name').notNull(),
		formerNames: text('former_names')
			.array()
			.notNull()
			.default(sql`'{}'`),
		hospital: text('hospital'),
		owner: text('owner').$type<DelayOwner>(),
		position: integer('position').notNull(),
		validFrom: date('valid_from', { mode: 'string' }),
		validTo: date('valid_to', { mode: 'string' })
	},
	(table) => [
		primaryKey({ columns: [table.region, table.list, table.code] }),
		...allow(['select'], ownRegionsList),
		...allow(WRITE, both(ownRegionsList, may('lists.write')))
	]
);

/** A ward or health centre that somebody needs and the lists lack: it waits for who may add it. */
export const listRequest = pgTable(
	'list_request',
	{
		kommun: kommunColumn(),
		list: text('list').$type<RequestedList>().notNull(),
		/** The name as it is looked up (domain/casefile/value-key.ts). */
		nameKey: text('name_key').notNull(),
		name: text('name').notNull(),
		actor: text('actor').notNull(),
		at: instant('at').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.list, table.nameKey] }),
		oneOf('list_request_list', table.list, REQUESTED_LISTS),
		...allow(['select'], both(ownKommun, may('cases.write', 'settings.read'))),
		...allow(['insert'], both(ownKommun, may('cases.write'))),
		...allow(['delete'], both(ownKommun, may('lists.write')))
	]
);
