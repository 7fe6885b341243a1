import { expect } from 'vitest';
import { cliScope } from '../../src/lib/server/access/gate';
import { isWhole } from '../../src/lib/domain/log/verdict';
import { sealLog } from '../../src/lib/server/log/seal';
import { verifyLog } from '../../src/lib/server/log/verify';
import { today } from '../../src/lib/server/clock';
import { openedAt, ownerOf } from '../database/fixture';
import { factsFromScratch, storedFacts } from '../database/facts-from-scratch';
import type { WhereItLies } from '../support/owner';
import { keptOf } from './kept';
import type { Tally } from './tally';

/**
 * Expects of a run, once nobody serves its database any longer: each acknowledged case is there
 * once and as acknowledged, the figures are those of the cases, and the log is whole.
 */
export async function expectNothingLost(place: WhereItLies, tally: Tally): Promise<void> {
	const database = await openedAt(place);
	try {
		await cliScope(database);
		const owner = await ownerOf(database);
		expect(tally.acknowledged.size).toBeGreaterThan(0);
		expect(await keptOf(owner, tally)).toEqual({ lost: [], doubled: [] });
		expect(await storedFacts(database)).toEqual(await factsFromScratch(database, today()));
		await sealLog(database);
		expect(isWhole(await verifyLog(database))).toBe(true);
	} finally {
		await database.close();
	}
}
