import { and, desc, eq, ne } from 'drizzle-orm';
import { isExpired } from '../../domain/sign-in/session';
import type { Database } from '../database/open';
import { userSession } from '../database/schema';
import { signInTransaction, type Transaction } from '../database/transaction';

/** An open session, as its owner sees it. */
export interface SessionRow {
	id: string;
	since: Date;
	lastSeen: Date;
	address: string;
	userAgent: string;
}

/** The open sessions of a user, the latest first. */
export function listSessions(database: Database, userId: string, now: Date): Promise<SessionRow[]> {
	return signInTransaction(database, async (tx) => {
		const rows = await tx
			.select()
			.from(userSession)
			.where(eq(userSession.userId, userId))
			.orderBy(desc(userSession.lastSeenAt));
		return rows
			.filter((row) => !isExpired(row, now))
			.map(({ id, createdAt, lastSeenAt, ipAddress, userAgent }) => ({
				id,
				since: createdAt,
				lastSeen: lastSeenAt,
				address: ipAddress ?? '',
				userAgent: userAgent ?? ''
			}));
	});
}

/** Ends one session of a user; another's id ends nothing. Gives how many were ended. */
export function revokeSession(database: Database, userId: string, id: string): Promise<number> {
	return revoke(database, and(eq(userSession.userId, userId), eq(userSession.id, id)));
}

/** Ends all sessions of a user but one, or all. Gives how many were ended. */
export function revokeSessions(
	database: Database,
	userId: string,
	{ except }: { except?: string } = {}
): Promise<number> {
	const others = except === undefined ? undefined : ne(userSession.id, except);
	return revoke(database, and(eq(userSession.userId, userId), others));
}

/** Ends all sessions of a user in a transaction that does more. Gives how many were ended. */
export function endSessionsOf(tx: Transaction, userId: string): Promise<number> {
	return endSessions(tx, eq(userSession.userId, userId));
}

/** Ends the session with a token, if there is one. */
export async function revokeToken(database: Database, token: string): Promise<void> {
	await revoke(database, eq(userSession.token, token));
}

/** Whose session a token is. */
export function userOfToken(database: Database, token: string): Promise<string | undefined> {
	return signInTransaction(database, async (tx) => {
		const [found] = await tx
			.select({ userId: userSession.userId })
			.from(userSession)
			.where(eq(userSession.token, token));
		return found?.userId;
	});
}

function revoke(database: Database, which: ReturnType<typeof and>): Promise<number> {
	return signInTransaction(database, (tx) => endSessions(tx, which));
}

async function endSessions(tx: Transaction, which: ReturnType<typeof and>): Promise<number> {
	const ended = await tx.delete(userSession).where(which).returning({ id: userSession.id });
	return ended.length;
}
