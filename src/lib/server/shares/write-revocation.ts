import { and, eq, isNull } from 'drizzle-orm';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import { now } from '../clock';
import { share } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { record } from '../log/record';
import type { Scope } from '../scope';

/** Closes a shared view at once and for good, and logs it. Gives its name. */
export async function revokeShare(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<Outcome<string>> {
	// Which of them are one's to close, the policies of the table say.
	const [revoked] = await tx
		.update(share)
		.set({ revokedBy: scope.actor, revokedAt: now() })
		.where(and(eq(share.id, id), isNull(share.revokedAt)))
		.returning({ name: share.name, what: share.what });
	if (!revoked) return refused('', 'Delningen finns inte, eller är redan återkallad.');
	const { name, what } = revoked;
	await record(tx, scope, { event: 'share-revoked', details: { share: id, name, what } });
	return accepted(name);
}
