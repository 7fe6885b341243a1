import { and, eq, isNull } from 'drizzle-orm';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import { now } from '../clock';
import { apiToken } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { record } from '../log/record';
import type { Scope } from '../scope';

/** Revokes one of the kommun's keys at once and for good, and logs it. Gives its name. */
export async function revokeToken(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<Outcome<string>> {
	const [revoked] = await tx
		.update(apiToken)
		.set({ revokedBy: scope.actor, revokedAt: now() })
		.where(and(eq(apiToken.kommun, scope.kommun), eq(apiToken.id, id), isNull(apiToken.revokedAt)))
		.returning({ name: apiToken.name });
	if (!revoked) return refused('', 'Nyckeln finns inte, eller är redan återkallad.');
	const { name } = revoked;
	await record(tx, scope, { event: 'token-revoked', details: { token: id, name } });
	return accepted(name);
}
