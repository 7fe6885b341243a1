import { char, timestamp } from 'drizzle-orm/pg-core';
import { kommun } from './kommun';

/** Every row of a kommun's data says whose it is. */
export const kommunColumn = () =>
	char('kommun', { length: 4 })
		.notNull()
		.references(() => kommun.code);

/** An instant, stored in UTC. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
