import { sql } from 'drizzle-orm';
import { LARGEST_LISTING, type LogVerdict } from '../../domain/log/verdict';
import type { Transaction } from '../database/transaction';
import type { Link } from './verify';

/**
 * Compares what the log says of changes of cases with their history, by digest: the verification
 * learns whether they agree and never what the case was. Adds to `found`.
 */
export async function compareRevisions(
	tx: Transaction,
	links: readonly Link[],
	found: LogVerdict['revisions']
): Promise<void> {
	const changes = links.flatMap(({ entry }) => {
		const { version, digest } = (entry?.details ?? {}) as { version?: number; digest?: string };
		if (!entry?.caseId || version === undefined || digest === undefined) return [];
		return [{ entry: Number(entry.id), caseId: entry.caseId, version, digest }];
	});
	if (changes.length === 0) return;
	const ids = JSON.stringify([...new Set(changes.map(({ caseId }) => caseId))]);
	const stored = await tx.execute<{ case_id: string; version: number; digest: string }>(sql`
		select case_id, version, digest from svu_revision_digests(
			array(select jsonb_array_elements_text(${ids}::text::jsonb)::uuid))`);
	const known = new Map(
		stored.map(({ case_id, version, digest }) => [`${case_id} ${version}`, digest])
	);
	for (const { entry, caseId, version, digest } of changes) {
		const there = known.get(`${caseId} ${version}`);
		if (there === undefined) {
			found.gone += 1;
			continue;
		}
		found.compared += 1;
		if (there === digest || found.differing.length >= LARGEST_LISTING) continue;
		found.differing.push({ entry, caseId, version });
	}
}
