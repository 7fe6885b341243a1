import { hkdfSync } from 'node:crypto';
import type { Capability } from '../../domain/access/role';
import type { DraftKey } from '../../domain/sign-in/draft-key';
import type { Database } from '../database/open';
import type { Scope } from '../scope';
import { secretOf } from './secret';

/** What gives somebody something to write that must not be lost. */
const WRITING: readonly Capability[] = ['cases.write', 'meetings.write'];

/**
 * The same for a person each time, and another for everybody else; never kept anywhere. Null for
 * those who neither register cases nor write at meetings.
 */
export async function draftKeyOf(
	database: Database,
	{ actorId, capabilities }: Scope
): Promise<DraftKey | null> {
	if (!WRITING.some((capability) => capabilities.includes(capability))) return null;
	const secret = await secretOf(database);
	const derived = (what: string, bytes: number) =>
		Buffer.from(hkdfSync('sha256', secret, actorId, `utskrivningsklar ${what}`, bytes));
	return {
		shelf: derived('draft shelf', 12).toString('base64url'),
		key: derived('draft key', 32).toString('base64')
	};
}
