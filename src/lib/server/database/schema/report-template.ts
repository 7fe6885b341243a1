import { pgTable, text } from 'drizzle-orm/pg-core';
import { bytes, instant, kommunColumn } from './columns';
import { allow, both, may, ownKommun, WRITE } from './policies';

/** The kommun's own file of slides, whose look its reports' slides get. */
export const reportTemplate = pgTable(
	'report_template',
	{
		kommun: kommunColumn().primaryKey(),
		/** The file's name where it came from. */
		name: text('name').notNull(),
		content: bytes('content').notNull(),
		at: instant('at').notNull()
	},
	() => [
		...allow(['select'], both(ownKommun, may('figures.read', 'settings.read'))),
		...allow(WRITE, both(ownKommun, may('targets.write')))
	]
);
