import { sql } from 'drizzle-orm';
import { createDating } from '../../domain/log/dating';
import { addBreak, addFinding, emptyVerdict, type LogVerdict } from '../../domain/log/verdict';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import { createPacer } from '../pacer';
import type { Scope } from '../scope';
import { CHAIN_START, linkOf } from './chain';
import { checkCases } from './check-cases';
import { checkPublished } from './check-published';
import { compareAnchors, hashesAt } from './compare-anchors';
import { loadChain, type ChainState } from './read-chain-state';
import { linksAfter, LINKS_AT_ONCE, type Link } from './read-links';
import { loadUnsealed } from './read-unsealed';
import { logUpkeepScope, SEALED_AT_ONCE } from './seal';

export interface VerifyOptions {
	/** A link that was noted earlier, outside the database: the chain must still hold it. */
	anchor?: string;
	/** Told how many links have been looked at. */
	onProgress?: (looked: number) => void;
}

/**
 * Walks the whole chain: whether every link is there and follows from the one before it and its
 * entry, whether the times agree with their places, and whether the chain is still what was noted of
 * it outside. Then holds cases, their history and the published figures against what the log says
 * of them. Reads the log of all kommuner and gives no entry away. In slices, none of which holds
 * anybody up, and with no more in memory than one of them.
 */
export async function verifyLog(
	database: Database,
	{ anchor, onProgress }: VerifyOptions = {}
): Promise<LogVerdict> {
	const verdict: LogVerdict = {
		...emptyVerdict(),
		...(anchor !== undefined && { anchorAt: null })
	};
	const scope = await logUpkeepScope(database);
	if (scope === null) return verdict;
	const chain = await transaction(database.log, scope, (tx) => loadChain(tx));
	verdict.coveredFrom = chain?.startedAt ?? null;
	if (chain === null) addFinding(verdict, { kind: 'chain-gone' });
	const last = await walk(database, scope, { chain, anchor, onProgress, verdict });
	verdict.anchor = verdict.sealed > 0 ? last.hash : null;
	await transaction(database.log, scope, (tx) => judgeEnd(tx, verdict, last));
	if (chain !== null) await compareAnchors(database, scope, chain.id, verdict);
	await checkCases(database, scope, verdict);
	await checkPublished(database, scope, verdict);
	verdict.unsealed = await transaction(database.log, scope, loadUnsealed);
	return verdict;
}

type Place = Pick<Link, 'position' | 'hash'>;

interface Walk {
	chain: ChainState | null;
	anchor: string | undefined;
	onProgress: VerifyOptions['onProgress'];
	verdict: LogVerdict;
}

/** Judges every link; gives the last one. */
async function walk(
	database: Database,
	scope: Scope,
	{ chain, anchor, onProgress, verdict }: Walk
): Promise<Place> {
	const judgeDate = createDating(SEALED_AT_ONCE);
	let last: Place = { position: 0, hash: CHAIN_START };
	for (;;) {
		const links = await transaction(database.log, scope, async (tx) => {
			const page = await linksAfter(tx, last.position);
			await compareWitnesses(tx, page, verdict);
			return page;
		});
		const pace = createPacer();
		for (const link of links) {
			judgeLink(verdict, chain, last, link);
			const { position, entry, sealedAt } = link;
			if (entry !== null && sealedAt !== null) {
				const kind = judgeDate({ at: new Date(entry.at), sealedAt: new Date(sealedAt) });
				if (kind !== null) addFinding(verdict, { kind, position, entry: Number(entry.id) });
			}
			if (link.hash === anchor) verdict.anchorAt = position;
			last = link;
			await pace();
		}
		verdict.sealed += links.length;
		onProgress?.(verdict.sealed);
		if (links.length < LINKS_AT_ONCE) return last;
	}
}

function judgeLink(verdict: LogVerdict, chain: ChainState | null, last: Place, link: Link): void {
	const { position, hash, sealed, sealedAt, entry } = link;
	noteMissing(verdict, last.position + 1, position);
	const timed = chain !== null && position >= chain.firstPosition;
	if (entry === null) addBreak(verdict, { position, entry: sealed, kind: 'entry-missing' });
	else if (timed && sealedAt === null) {
		addBreak(verdict, { position, entry: sealed, kind: 'altered' });
	}
	// After a gap there is nothing to check the link by; without the chain's row, no link with a time.
	else if (position === last.position + 1 && (sealedAt === null || chain !== null)) {
		const stamp = sealedAt === null || !chain ? null : { chain: chain.text, at: sealedAt };
		if (linkOf(last.hash, entry, stamp) !== hash) {
			addBreak(verdict, { position, entry: sealed, kind: 'altered' });
		}
	}
}

function noteMissing(verdict: LogVerdict, from: number, before: number): void {
	for (let gap = from; gap < before; gap += 1) {
		addBreak(verdict, { position: gap, entry: null, kind: 'link-missing' });
	}
}

/** Earlier verifications are in the log with the end of the chain as it was then. */
async function compareWitnesses(
	tx: Transaction,
	links: readonly Link[],
	verdict: LogVerdict
): Promise<void> {
	const witnesses = links.flatMap(({ entry }) => {
		if (entry?.event !== 'log-verified') return [];
		const { sealed, anchor } = entry.details as { sealed?: unknown; anchor?: unknown };
		if (typeof sealed !== 'number' || typeof anchor !== 'string') return [];
		return [{ entry: Number(entry.id), position: sealed, hash: anchor }];
	});
	const stands = await hashesAt(tx, witnesses);
	for (const { entry, position, hash } of witnesses) {
		// A place that is gone is told of as such.
		if ((stands.get(position) ?? hash) === hash) continue;
		addFinding(verdict, { kind: 'witness-differs', position, entry });
	}
}

/** Holds the end of the chain against how far the chain itself says that it has come. */
async function judgeEnd(tx: Transaction, verdict: LogVerdict, walked: Place): Promise<void> {
	// In one statement: links that are made meanwhile are in both or in neither.
	type Ends = { sealed: string; hash: string; place: string | null; last: string | null };
	const [ends] = await tx.execute<Ends>(sql`
		select log_chain.sealed::text as sealed, log_chain.hash, link.place, link.last
		from log_chain left join lateral (
			select position::text as place, log_seal.hash as last from log_seal
			where position >= ${walked.position} order by position desc limit 1
		) as link on true`);
	if (!ends) return;
	const sealed = Number(ends.sealed);
	const position = ends.place === null ? walked.position : Number(ends.place);
	const hash = ends.last ?? walked.hash;
	if (position < sealed) noteMissing(verdict, position + 1, sealed + 1);
	else if (position > sealed || (sealed > 0 && hash !== ends.hash)) {
		addFinding(verdict, { kind: 'chain-reset', position });
	}
}
