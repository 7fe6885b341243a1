import { hkdfSync } from 'node:crypto';
import type { DraftKey } from '../../domain/sign-in/draft-key';
import type { Database } from '../database/open';
import type { Scope } from '../scope';
import { secretOf } from './secret';

/**
 * The same for a person each time, and another for everybody else; never kept anywhere. Null for
 * those who register no cases.
 */
export async function draftKeyOf(
	database: Database,
	{ actorId, capabilities }: Scope
): Promise<DraftKey | null> {
	if (!capabilities.includes('cases.write')) return null;
	const secret = await secretOf(database);
	const derived = (what: string, bytes: number) =>
		Buffer.from(hkdfSync('sha256', secret, actorId, `utskrivningsklar ${what}`, bytes));
	return {
		shelf: derived('draft shelf', 12).toString('base64url'),
		key: derived('draft key', 32).toString('base64')
	};
}
