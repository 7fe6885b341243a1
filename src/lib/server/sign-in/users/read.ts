import { and, asc, eq, inArray } from 'drizzle-orm';
import { ROLES, type Role } from '../../../domain/access/role';
import { byName, swedishOrder } from '../../../domain/text/swedish-order';
import type { Database } from '../../database/open';
import { appUser, userAccount, userCommittee, userRole } from '../../database/schema';
import type { RightSource } from '../../database/schema/app-user';
import { signInTransaction, type Transaction } from '../../database/transaction';
import type { Scope } from '../../scope';

/** An account as an administrator sees it. */
export interface UserRow {
	id: string;
	name: string;
	email: string;
	disabled: boolean;
	sample: boolean;
	/** How they sign in: nothing yet, a password and code of ours, or the kommun's own account. */
	way: 'none' | 'local' | 'oidc';
	roles: { role: Role; givenBy: RightSource }[];
	committees: { code: string; givenBy: RightSource }[];
}

/** The accounts that the scope's kommun administers, by name. */
export function listUsers(database: Database, scope: Scope): Promise<UserRow[]> {
	return signInTransaction(database, (tx) => usersWhere(tx, eq(appUser.kommun, scope.kommun)));
}

/** One of them; undefined when there is none of the kommun's with this id. */
export async function findUser(
	database: Database,
	scope: Scope,
	id: string
): Promise<UserRow | undefined> {
	const [found] = await signInTransaction(database, (tx) => usersWhere(tx, ownUser(scope, id)));
	return found;
}

/** Said where an account is another kommun's, or nobody's any more. */
export const GONE = 'Kontot finns inte längre. Gå tillbaka till listan.';

/** Only the kommun's own accounts. */
export function ownUser(scope: Scope, id: string) {
	return and(eq(appUser.kommun, scope.kommun), eq(appUser.id, id));
}

/** The accounts that a condition chooses; `lock` holds them as they are until the end. */
export async function usersWhere(
	tx: Transaction,
	which: ReturnType<typeof and>,
	{ lock = false } = {}
): Promise<UserRow[]> {
	const query = tx.select().from(appUser).where(which).orderBy(asc(appUser.id));
	const users = (await (lock ? query.for('update') : query)).sort(byName);
	const ids = users.map(({ id }) => id);
	if (ids.length === 0) return [];
	const roles = await tx.select().from(userRole).where(inArray(userRole.userId, ids));
	const committees = await tx
		.select()
		.from(userCommittee)
		.where(inArray(userCommittee.userId, ids));
	const ways = await tx
		.select({ userId: userAccount.userId, provider: userAccount.providerId })
		.from(userAccount)
		.where(inArray(userAccount.userId, ids));
	return users.map(({ id, name, email, disabled, sample }) => ({
		id,
		name,
		email,
		disabled,
		sample,
		way: wayOf(ways.filter(({ userId }) => userId === id).map(({ provider }) => provider)),
		roles: ROLES.flatMap((role) => {
			const held = roles.find((it) => it.userId === id && it.role === role);
			return held ? [{ role, givenBy: held.givenBy }] : [];
		}),
		committees: committees
			.filter(({ userId }) => userId === id)
			.map(({ committee: code, givenBy }) => ({ code, givenBy }))
			.sort((one, other) => swedishOrder(one.code, other.code))
	}));
}

function wayOf(providers: readonly string[]): UserRow['way'] {
	if (providers.length === 0) return 'none';
	return providers.includes('credential') ? 'local' : 'oidc';
}
