import { and, eq } from 'drizzle-orm';
import { committeeMissing, ROLES } from '../../../domain/access/role';
import type { UserRights } from '../../../domain/sign-in/user-schema';
import { committee, userCommittee, userRole } from '../../database/schema';
import type { Transaction } from '../../database/transaction';
import type { Scope } from '../../scope';

/**
 * What is wrong with the committees of rights that are to be given; null when they are the kommun's,
 * and there is one where a role is about their cases.
 * @param claimed what the account has from its directory, which stays
 */
export async function committeeProblem(
	tx: Transaction,
	scope: Scope,
	{ roles, committees: codes }: UserRights,
	claimed: UserRights = { roles: [], committees: [] }
): Promise<string | null> {
	const missing = committeeMissing(
		ROLES.filter((role) => [...roles, ...claimed.roles].includes(role)),
		codes.length + claimed.committees.length
	);
	if (missing !== null) return missing;
	const known = await committeeNames(tx, scope);
	const unknown = codes.filter((code) => !known.has(code));
	return unknown.length === 0 ? null : `Nämnden finns inte i kommunen: ${unknown.join(', ')}.`;
}

/** The kommun's committees, by code. */
export async function committeeNames(tx: Transaction, scope: Scope): Promise<Map<string, string>> {
	const known = await tx
		.select({ code: committee.code, name: committee.name })
		.from(committee)
		.where(eq(committee.kommun, scope.kommun));
	return new Map(known.map(({ code, name }) => [code, name]));
}

/** Replaces what administrators gave. */
export async function giveRights(
	tx: Transaction,
	userId: string,
	{ roles, committees }: UserRights
): Promise<void> {
	const given = { userId, givenBy: 'administrator' } as const;
	await tx
		.delete(userRole)
		.where(and(eq(userRole.userId, userId), eq(userRole.givenBy, 'administrator')));
	await tx
		.delete(userCommittee)
		.where(and(eq(userCommittee.userId, userId), eq(userCommittee.givenBy, 'administrator')));
	if (roles.length > 0) {
		const rows = roles.map((role) => ({ ...given, role }));
		await tx.insert(userRole).values(rows).onConflictDoNothing();
	}
	if (committees.length > 0) {
		const rows = committees.map((code) => ({ ...given, committee: code }));
		await tx.insert(userCommittee).values(rows).onConflictDoNothing();
	}
}

/** Why nobody locks themselves out; a second administrator can. Null when they do not. */
export function selfHindrance(scope: Scope, id: string, keeps: boolean): string | null {
	return scope.actorId === id && !keeps
		? 'Du kan inte ta bort din egen åtkomst. Be en annan systemförvaltare.'
		: null;
}
