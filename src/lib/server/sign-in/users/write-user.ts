import { accepted, refused, type Outcome } from '../../../domain/form/field-problem';
import { OPENED } from '../../../domain/form/meanwhile';
import { rightsTexts, rightsValues } from '../../../domain/sign-in/rights-values';
import type { UserRights } from '../../../domain/sign-in/user-schema';
import { now } from '../../clock';
import type { Database } from '../../database/open';
import { appUser } from '../../database/schema';
import { signInTransaction } from '../../database/transaction';
import { refusedFor } from '../../form/meet-changes';
import { lastRightsChange } from '../../log/read-last-setting-change';
import type { Scope } from '../../scope';
import { closeLinks } from '../links';
import { endSessionsOf } from '../sessions';
import { GONE, ownUser, usersWhere, type UserRow } from './read';
import { isLastAdministrator, LAST_ADMINISTRATOR } from './read-last-administrator';
import { recordFor } from './record';
import { committeeNames, committeeProblem, giveRights, selfHindrance } from './write-rights';

/**
 * Changes what a user may, unless somebody else has since the form was `opened`. Rights from claims stand until the identity provider says otherwise.
 */
export async function changeRights(
	database: Database,
	scope: Scope,
	id: string,
	rights: UserRights,
	opened = ''
): Promise<Outcome<string>> {
	return signInTransaction(database, async (tx): Promise<Outcome<string>> => {
		const last = await isLastAdministrator(tx, scope.kommun, id);
		const [user] = await usersWhere(tx, ownUser(scope, id), { lock: true });
		if (!user) return refused('', GONE);
		const met = await refusedFor({ ...rightsTexts(rights), [OPENED]: opened }, rightsValues(user), {
			last: () => lastRightsChange(tx, scope, id),
			names: () => committeeNames(tx, scope)
		});
		if (!met.ok) return met;
		const keeps = keepsAccess(user, rights);
		const self = selfHindrance(scope, id, keeps);
		if (self !== null) return refused('roles', self);
		if (last && !keeps) return refused('roles', LAST_ADMINISTRATOR);
		const problem = await committeeProblem(tx, scope, rights, claimedOf(user));
		if (problem !== null) return refused('committees', problem);
		await giveRights(tx, id, rights);
		const before = {
			roles: user.roles.map(({ role }) => role),
			committees: user.committees.map(({ code }) => code)
		};
		await recordFor(tx, scope, 'rights-changed', id, { before, after: rights });
		return accepted(id);
	});
}

/** Closes an account, its sessions and its links at once, or opens it again. */
export async function setDisabled(
	database: Database,
	scope: Scope,
	id: string,
	disabled: boolean
): Promise<Outcome<string>> {
	const self = selfHindrance(scope, id, !disabled);
	if (self !== null) return refused('', self);
	return signInTransaction(database, async (tx): Promise<Outcome<string>> => {
		if (disabled && (await isLastAdministrator(tx, scope.kommun, id))) {
			return refused('', LAST_ADMINISTRATOR);
		}
		const [user] = await tx
			.update(appUser)
			.set({ disabled, updatedAt: now() })
			.where(ownUser(scope, id))
			.returning({ id: appUser.id });
		if (!user) return refused('', GONE);
		await closeLinks(tx, id, now());
		if (disabled) await endSessionsOf(tx, id);
		await recordFor(tx, scope, 'rights-changed', id, { disabled });
		return accepted(id);
	});
}

/** Ends every session of a user of the kommun; gives how many there were. */
export async function revokeUser(
	database: Database,
	scope: Scope,
	id: string
): Promise<Outcome<number>> {
	return signInTransaction(database, async (tx): Promise<Outcome<number>> => {
		const [user] = await usersWhere(tx, ownUser(scope, id));
		if (!user) return refused('', GONE);
		const sessions = await endSessionsOf(tx, id);
		await recordFor(tx, scope, 'session-revoked', id, { sessions });
		return accepted(sessions);
	});
}

/** What an account has from its directory. */
function claimedOf({ roles, committees }: UserRow): UserRights {
	return {
		roles: roles.flatMap(({ role, givenBy }) => (givenBy === 'claims' ? [role] : [])),
		committees: committees.flatMap(({ code, givenBy }) => (givenBy === 'claims' ? [code] : []))
	};
}

/** Whether an account still administers after a change: by what is given now, or by its claims. */
function keepsAccess({ roles }: UserRow, given: UserRights): boolean {
	return (
		given.roles.includes('administrator') ||
		roles.some(({ role, givenBy }) => role === 'administrator' && givenBy === 'claims')
	);
}
