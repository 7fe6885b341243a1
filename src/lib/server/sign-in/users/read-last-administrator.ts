import { sql } from 'drizzle-orm';
import type { Transaction } from '../../database/transaction';

/** Said to who would take the kommun's last administrator away. */
export const LAST_ADMINISTRATOR =
	'Kommunen måste ha minst en systemförvaltare som kan logga in. Ge rollen till någon annan först.';

/**
 * Whether an account is the last that administers its kommun: open, with the role, a way to sign
 * in, and not of the sample, which goes. Everything that takes the role, or the account, away asks
 * this first, in the same transaction.
 *
 * Lets one such change in a kommun through at a time: two administrators who remove each other
 * wait here, and the second one finds that the other is the last. An advisory lock, since each
 * changes another row; it is taken before any row is.
 */
export async function isLastAdministrator(
	tx: Transaction,
	kommun: string,
	userId: string
): Promise<boolean> {
	await tx.execute(
		sql`select pg_advisory_xact_lock(hashtext('administrators'), hashtext(${kommun}))`
	);
	const administrators = await tx.execute<{ id: string }>(sql`
		select id::text from app_user
		where kommun = ${kommun} and not disabled and not sample
			and exists (select 1 from user_role where user_id = app_user.id and role = 'administrator')
			and exists (select 1 from user_account where user_id = app_user.id)`);
	return administrators.length === 1 && administrators[0]?.id === userId;
}
