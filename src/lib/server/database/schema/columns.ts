import { char, customType, timestamp } from 'drizzle-orm/pg-core';
import { kommun } from './kommun';

/** Every row of a kommun's data says whose it is. */
export const kommunColumn = () =>
	char('kommun', { length: 4 })
		.notNull()
		.references(() => kommun.code);

/** The same where another key of the row already leads to the kommun; one check less a row. */
export const kommunCopyColumn = () => char('kommun', { length: 4 }).notNull();

/** Text that is compared sign by sign, whatever the database's locale. */
export const textBySign = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

/** An instant, stored in UTC. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A file's bytes. */
export const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
