import { and, count, eq } from 'drizzle-orm';
import { ROLE_NAMES, ROLES, type Role } from '../../domain/access/role';
import { now } from '../clock';
import type { Database } from '../database/open';
import { appUser, cases, userCommittee, userRole } from '../database/schema';
import { signInTransaction, transaction, type Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { makeLink } from '../sign-in/links';

/** A way in as a sample user, once. */
export interface SampleLink {
	role: Role;
	token: string;
}

/** So that they are told apart as people are; their surname says what they are. */
const FIRST_NAMES: Readonly<Record<Role, string>> = {
	'case-worker': 'Hanna',
	manager: 'Carl',
	collaboration: 'Sara',
	administrator: 'Stig'
};

/**
 * Makes one sample user a role, where there are none and the kommun has no real cases: who enters
 * without a password must not come to those. Gives how many sample users there are then.
 */
export async function createSampleUsers(database: Database, scope: Scope): Promise<number> {
	const real = await transaction(database, scope, (tx) =>
		tx
			.select({ count: count() })
			.from(cases)
			.where(and(eq(cases.kommun, scope.kommun), eq(cases.sample, false)))
	);
	const mayBeMade = real[0]?.count === 0;
	return signInTransaction(database, async (tx) => {
		const there = await tx.$count(appUser, sampleUsersOf(scope));
		if (there > 0 || !mayBeMade) return there;
		for (const role of ROLES) await makeUser(tx, scope, role);
		return ROLES.length;
	});
}

/** New links for the kommun's sample users, which close the ones before; none where there are no such users. */
export function sampleLinks(database: Database, scope: Scope): Promise<SampleLink[]> {
	return signInTransaction(database, (tx) => linksIn(tx, scope));
}

/**
 * Takes the sample users away, with their sessions and links; gives how many there were. A kommun
 * keeps its administrators by it: those of the sample never counted as one that remains.
 */
export function removeSampleUsers(database: Database, scope: Scope): Promise<number> {
	return signInTransaction(database, async (tx) => {
		const removed = await tx
			.delete(appUser)
			.where(sampleUsersOf(scope))
			.returning({ id: appUser.id });
		return removed.length;
	});
}

async function makeUser(tx: Transaction, scope: Scope, role: Role): Promise<void> {
	const at = now();
	const [user] = await tx
		.insert(appUser)
		.values({
			name: `${FIRST_NAMES[role]} Exempel (${ROLE_NAMES[role]})`,
			// A domain that no mail reaches (RFC 2606).
			email: `${role}.${scope.kommun}@exempel.invalid`,
			kommun: scope.kommun,
			sample: true,
			createdAt: at,
			updatedAt: at
		})
		.returning({ id: appUser.id });
	if (!user) throw new Error('A sample user could not be made');
	const given = { userId: user.id, givenBy: 'administrator' } as const;
	await tx.insert(userRole).values({ ...given, role });
	if (scope.committees.length === 0) return;
	await tx
		.insert(userCommittee)
		.values(scope.committees.map((committee) => ({ ...given, committee })));
}

async function linksIn(tx: Transaction, scope: Scope): Promise<SampleLink[]> {
	const users = await tx
		.select({ id: appUser.id, role: userRole.role })
		.from(appUser)
		.innerJoin(userRole, eq(userRole.userId, appUser.id))
		.where(and(sampleUsersOf(scope), eq(appUser.disabled, false)));
	const links: SampleLink[] = [];
	for (const role of ROLES) {
		const user = users.find((it) => it.role === role);
		if (user) links.push({ role, token: await makeLink(tx, user.id, 'enter', now()) });
	}
	return links;
}

function sampleUsersOf(scope: Scope) {
	return and(eq(appUser.kommun, scope.kommun), eq(appUser.sample, true));
}
