import { sql } from 'drizzle-orm';
import { date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { DelayOwner, ListName } from '../../../domain/lists/lists';
import { region } from './kommun';
import { allow, both, may, WRITE } from './policies';

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
