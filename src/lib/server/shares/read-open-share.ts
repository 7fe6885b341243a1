import { eq } from 'drizzle-orm';
import { shareStatus } from '../../domain/share/share';
import type { ShareHolder } from '../access/share-holder';
import { now } from '../clock';
import type { Database } from '../database/open';
import { kommun, share } from '../database/schema';
import { discreetly } from '../database/transaction';
import { hashOf } from '../tokens/secret';

/** A shared view that may be opened now, and what it shows. */
export interface OpenShare {
	holder: ShareHolder;
	shown: string;
	period: string;
	what: string;
	expiresAt: Date;
}

/**
 * The shared view that a link opens, as sign-in's own role; undefined where it has ended, is revoked
 * or never was: to whoever asks the three are the same.
 */
export async function findOpenShare(
	database: Database,
	token: string
): Promise<OpenShare | undefined> {
	const [found] = await discreetly(() =>
		database.signin.orm
			.select({ share, region: kommun.region })
			.from(share)
			.innerJoin(kommun, eq(kommun.code, share.kommun))
			.where(eq(share.tokenHash, hashOf(token)))
	);
	if (!found || shareStatus(found.share, now()) !== 'öppen') return undefined;
	const { id, name, kommun: own, regionWide, shown, period, what, expiresAt } = found.share;
	const holder = { shareId: id, name, kommun: own, region: found.region, regionWide };
	return { holder, shown, period, what, expiresAt };
}
