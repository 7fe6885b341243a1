import { and, eq, lt, or } from 'drizzle-orm';
import { forgottenBefore } from '../../domain/share/share';
import { now } from '../clock';
import { share } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** Removes the kommun's shared views that ended long ago. Gives how many; the log keeps what they were. */
export async function forgetEndedShares(tx: Transaction, scope: Scope): Promise<number> {
	const before = forgottenBefore(now());
	const gone = await tx
		.delete(share)
		.where(
			and(
				eq(share.kommun, scope.kommun),
				or(lt(share.expiresAt, before), lt(share.revokedAt, before))
			)
		)
		.returning({ id: share.id });
	return gone.length;
}
