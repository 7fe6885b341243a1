import { accepted, type Outcome } from '../../domain/form/field-problem';
import { kommunProblems } from '../../domain/kommun/kommun-rules';
import type { KommunInput } from '../../domain/kommun/kommun-schema';
import { lockRegionLists } from '../database/lock-kommun';
import { kommun } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';
import { loadRegion } from './read-kommun';

/**
 * Adds a kommun to the region of whoever adds it. It begins without nämnder, users and figures, and
 * whoever added it has no rights there (docs/decisions/kommuner.md).
 */
export async function addKommun(
	tx: Transaction,
	scope: Scope,
	input: KommunInput
): Promise<Outcome<string>> {
	await lockRegionLists(tx, scope);
	const problems = kommunProblems(input, await loadRegion(tx, scope));
	if (problems.length > 0) return { ok: false, problems };
	await tx.insert(kommun).values({ ...input, region: scope.region });
	await recordSetting(tx, scope, {
		what: 'region-kommun',
		key: input.code,
		before: null,
		after: input
	});
	return accepted(input.code);
}
