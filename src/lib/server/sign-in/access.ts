import { and, eq, sql } from 'drizzle-orm';
import type { Role } from '../../domain/access/role';
import { isExpired, SEEN_EVERY_MS, sessionWorth } from '../../domain/sign-in/session';
import type { Database } from '../database/open';
import { appUser, kommun, userSession } from '../database/schema';
import { discreetly } from '../database/transaction';
import { cookieNames } from './cookie-names';
import { openSigned, secretOf } from './secret';

/** Someone who is signed in, with the rights the database has for them at this moment. */
export interface SignedIn {
	userId: string;
	name: string;
	email: string;
	/** The kommun that administers the account, and its region. */
	kommun: string;
	region: string;
	roles: Role[];
	/** Codes of committees of the kommun; empty for who may touch none. */
	committees: string[];
	sessionId: string;
	/** Whether a password and a second factor of ours open the account. */
	local: boolean;
	sample: boolean;
}

/** What a request's session is worth. */
export type SessionAccess =
	| { signedIn: SignedIn }
	/** Nobody: no session, one that is over, or one whose account is closed. */
	| { signedIn: null; reason: 'none' | 'expired' | 'disabled' }
	/** A session that may only enrol the second factor that is missing. */
	| { signedIn: null; reason: 'enrol'; enrolling: SignedIn };

/** The part of a request that says who sent it. */
export interface Visitor {
	cookies: { get: (name: string) => string | undefined };
	url: URL;
}

/**
 * Who sent a request and what they may, read from the database in one query and never from what
 * the session once was. Ends a session whose time is over; notes, at most once a minute, that
 * it was seen, unless nobody did anything (`quietly`): an open page that asks must keep nobody
 * signed in.
 */
export async function accessOf(
	database: Database,
	{ cookies, url }: Visitor,
	now: Date,
	{ quietly = false }: { quietly?: boolean } = {}
): Promise<SessionAccess> {
	const cookie = cookies.get(cookieNames(url.origin).session);
	if (!cookie) return { signedIn: null, reason: 'none' };
	const token = openSigned(cookie, await secretOf(database));
	if (token === null) return { signedIn: null, reason: 'none' };
	const found = await sessionBy(database, token);
	if (!found) return { signedIn: null, reason: 'expired' };
	const { session, user, region, roles, committees } = found;
	if (isExpired(session, now)) {
		await endSession(database, session.id);
		return { signedIn: null, reason: 'expired' };
	}
	const worth = sessionWorth({ method: session.method, user });
	if (worth === 'none') return { signedIn: null, reason: 'disabled' };
	if (!quietly) await noteSeen(database, session, now);
	const signedIn: SignedIn = {
		userId: user.id,
		name: user.name,
		email: user.email,
		kommun: user.kommun,
		region,
		roles,
		committees,
		sessionId: session.id,
		local: session.method === 'local',
		sample: user.sample
	};
	return worth === 'enrol'
		? { signedIn: null, reason: 'enrol', enrolling: signedIn }
		: { signedIn };
}

async function sessionBy(database: Database, token: string) {
	const [found] = await discreetly(() =>
		database.signin.orm
			.select({
				session: {
					id: userSession.id,
					method: userSession.method,
					createdAt: userSession.createdAt,
					lastSeenAt: userSession.lastSeenAt
				},
				user: {
					id: appUser.id,
					name: appUser.name,
					email: appUser.email,
					kommun: appUser.kommun,
					disabled: appUser.disabled,
					sample: appUser.sample,
					twoFactorEnabled: appUser.twoFactorEnabled
				},
				region: kommun.region,
				roles: sql<Role[]>`array(
					select role from user_role where user_id = ${appUser.id} order by role)`,
				// A committee counts only while it is one of the user's own kommun.
				committees: sql<string[]>`array(
					select code from committee join user_committee on user_committee.committee = code
					where user_id = ${appUser.id} and committee.kommun = ${appUser.kommun}
					order by position)`
			})
			.from(userSession)
			.innerJoin(appUser, eq(appUser.id, userSession.userId))
			.innerJoin(kommun, eq(kommun.code, appUser.kommun))
			.where(eq(userSession.token, token))
	);
	return found;
}

async function noteSeen(
	database: Database,
	{ id, lastSeenAt }: { id: string; lastSeenAt: Date },
	now: Date
): Promise<void> {
	if (now.getTime() - lastSeenAt.getTime() < SEEN_EVERY_MS) return;
	await discreetly(() =>
		database.signin.orm
			.update(userSession)
			.set({ lastSeenAt: now })
			// Of several requests at once, one writes.
			.where(and(eq(userSession.id, id), eq(userSession.lastSeenAt, lastSeenAt)))
	);
}

async function endSession(database: Database, id: string): Promise<void> {
	await discreetly(() => database.signin.orm.delete(userSession).where(eq(userSession.id, id)));
}
