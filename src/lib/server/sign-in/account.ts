import { eq } from 'drizzle-orm';
import type { Database } from '../database/open';
import { appUser } from '../database/schema';
import { discreetly } from '../database/transaction';

/** An account as sign-in looks at it before anybody is let in. */
export type Account = typeof appUser.$inferSelect;

/** The account with an e-mail address, whatever its letters' case. */
export async function accountByEmail(
	database: Database,
	email: string
): Promise<Account | undefined> {
	// The database holds no such character, so nobody has it in their address.
	if (email.includes('\0')) return undefined;
	const [found] = await discreetly(() =>
		database.signin.orm
			.select()
			.from(appUser)
			.where(eq(appUser.email, asStored(email)))
	);
	return found;
}

/** @throws when there is no such account */
export async function accountById(database: Database, id: string): Promise<Account> {
	const [found] = await discreetly(() =>
		database.signin.orm.select().from(appUser).where(eq(appUser.id, id))
	);
	if (!found) throw new Error('There is no account with this id');
	return found;
}

/** An e-mail address the way the database has it. */
export function asStored(email: string): string {
	return email.trim().toLowerCase();
}
