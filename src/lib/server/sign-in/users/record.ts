import type { Transaction } from '../../database/transaction';
import type { Scope } from '../../scope';
import { recordSignIn, type SignInEvent } from '../record-sign-in';

/** Tells the log what an administrator does to an account, in the transaction that does it. */
export function recordFor(
	tx: Transaction,
	{ actor, actorId, address, kommun }: Scope,
	kind: SignInEvent['kind'],
	userId: string,
	detail: Readonly<Record<string, unknown>>
): Promise<void> {
	return recordSignIn(tx, {
		kind,
		actor,
		actorId,
		address,
		kommun,
		userId,
		detail
	});
}
