import { randomBytes } from 'node:crypto';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import { shareEnd } from '../../domain/share/share';
import type { ShareInput } from '../../domain/share/share-schema';
import { now, stockholmMoment } from '../clock';
import { lockKommunSettings } from '../database/lock-kommun';
import { share } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { record } from '../log/record';
import type { Scope } from '../scope';
import { hashOf } from '../tokens/secret';
import { isOpenNamed } from './read-shares';

/** What is shared: a kommun's code or all, a published period, and what people call the two. */
export interface SharedView {
	shown: string;
	period: string;
	what: string;
}

/** A shared view that was just made: the only time that its token is known. */
export interface NewShare {
	name: string;
	token: string;
	expiresAt: Date;
}

const TOKEN_BYTES = 32;

/**
 * Opens a view that its maker may see to whoever has the link, and logs it. Gives the link's token,
 * which is not kept. Refused while one of theirs with that name is open: a form that is sent twice
 * makes one.
 */
export async function createShare(
	tx: Transaction,
	scope: Scope,
	{ name, days, shown, period, what }: ShareInput & SharedView
): Promise<Outcome<NewShare>> {
	await lockKommunSettings(tx, scope);
	if (await isOpenNamed(tx, scope, name)) {
		return refused('name', 'Du har redan en öppen delning med det namnet. Välj ett annat.');
	}
	const token = randomBytes(TOKEN_BYTES).toString('base64url');
	const createdAt = now();
	const expiresAt = shareEnd(days, createdAt);
	const [added] = await tx
		.insert(share)
		.values({
			...{ kommun: scope.kommun, name, shown, period, what, tokenHash: hashOf(token) },
			regionWide: scope.capabilities.includes('published.read'),
			...{ createdById: scope.actorId, createdBy: scope.actor, createdAt, expiresAt }
		})
		.returning({ id: share.id });
	if (!added) throw new Error('The shared view was not written');
	const until = stockholmMoment(expiresAt);
	await record(tx, scope, {
		event: 'share-created',
		details: { share: added.id, name, what, until }
	});
	return accepted({ name, token, expiresAt });
}
