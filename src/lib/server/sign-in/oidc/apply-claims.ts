import { eq } from 'drizzle-orm';
import type { ClaimedRights } from '../../../domain/sign-in/claims';
import { now } from '../../clock';
import type { Database } from '../../database/open';
import { appUser, committee, kommun, userCommittee, userRole } from '../../database/schema';
import { signInTransaction, type Transaction } from '../../database/transaction';
import { accountById } from '../account';
import { recordSignIn } from '../record-sign-in';
import { isLastAdministrator } from '../users/read-last-administrator';

/**
 * The kommun that claims name.
 * @returns null where they are not asked for one, undefined where there is no such kommun here
 */
export async function claimedKommun(
	database: Database,
	{ kommun: code }: ClaimedRights
): Promise<string | null | undefined> {
	if (code === null) return null;
	return signInTransaction(database, async (tx) => {
		const [found] = await tx
			.select({ code: kommun.code })
			.from(kommun)
			.where(eq(kommun.code, code));
		return found?.code;
	});
}

/**
 * Gives an account what its claims say, in place of all it had of that kind: who lost a role in
 * the directory has lost it here from the next sign-in. Kinds that no claim carries stay as an
 * administrator set them. The kommun's last administrator stays one, in that kommun, until there
 * is another: a change in the directory must not leave it with nobody.
 */
export async function applyClaims(
	database: Database,
	userId: string,
	claimed: ClaimedRights
): Promise<void> {
	const { kommun: administers } = await accountById(database, userId);
	await signInTransaction(database, async (tx) => {
		const last = await isLastAdministrator(tx, administers, userId);
		const [user] = await tx.select().from(appUser).where(eq(appUser.id, userId)).for('update');
		if (!user) throw new Error('An account went while it was signing in');
		const before = await rightsOf(tx, userId);
		const rights = last ? stillAdministering(claimed, user.kommun) : claimed;
		const at = rights.kommun ?? user.kommun;
		if (at !== user.kommun) {
			await tx.update(appUser).set({ kommun: at, updatedAt: now() }).where(eq(appUser.id, userId));
			// Committees are a kommun's own: what somebody had in another one is not theirs here.
			await tx.delete(userCommittee).where(eq(userCommittee.userId, userId));
		}
		if (rights.roles !== null) await setRoles(tx, userId, rights.roles);
		if (rights.committees !== null) await setCommittees(tx, userId, at, rights.committees);
		const after = await rightsOf(tx, userId);
		if (JSON.stringify(before) === JSON.stringify(after)) return;
		await recordSignIn(tx, {
			kind: 'rights-changed',
			actorId: userId,
			actor: user.name,
			userId,
			kommun: at,
			address: null,
			detail: { by: 'claims', before, after }
		});
	});
}

/** What claims give the last administrator of a kommun: in another kommun's name, nothing else. */
function stillAdministering(claimed: ClaimedRights, own: string): ClaimedRights {
	if (claimed.kommun !== null && claimed.kommun !== own) {
		return { kommun: null, roles: ['administrator'], committees: [] };
	}
	if (claimed.roles === null || claimed.roles.includes('administrator')) return claimed;
	return { ...claimed, roles: [...claimed.roles, 'administrator'] };
}

async function setRoles(
	tx: Transaction,
	userId: string,
	roles: NonNullable<ClaimedRights['roles']>
): Promise<void> {
	await tx.delete(userRole).where(eq(userRole.userId, userId));
	if (roles.length === 0) return;
	await tx
		.insert(userRole)
		.values(roles.map((role) => ({ userId, role, givenBy: 'claims' as const })));
}

async function setCommittees(
	tx: Transaction,
	userId: string,
	at: string,
	names: readonly string[]
): Promise<void> {
	const known = await tx.select().from(committee).where(eq(committee.kommun, at));
	const codes = known
		.filter((it) => [it.code, it.abbreviation].some((text) => names.includes(text.toLowerCase())))
		.map(({ code }) => code);
	await tx.delete(userCommittee).where(eq(userCommittee.userId, userId));
	if (codes.length === 0) return;
	await tx
		.insert(userCommittee)
		.values(codes.map((code) => ({ userId, committee: code, givenBy: 'claims' as const })));
}

async function rightsOf(tx: Transaction, userId: string) {
	const roles = await tx.select().from(userRole).where(eq(userRole.userId, userId));
	const committees = await tx.select().from(userCommittee).where(eq(userCommittee.userId, userId));
	return {
		roles: roles.map(({ role }) => role).sort(),
		committees: committees.map(({ committee: code }) => code).sort()
	};
}
