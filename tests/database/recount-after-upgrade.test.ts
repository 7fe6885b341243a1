import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FACTS_VERSION } from '../../src/lib/domain/measures/catalogue';
import type { Scope } from '../../src/lib/server/scope';
import { FACTS_SETTING } from '../../src/lib/server/database/known-version';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { databaseTrouble } from '../../src/lib/server/failure/database-trouble';
import { loadRecounting, RECOUNT_SETTING } from '../../src/lib/server/facts/read-recount';
import { beginRecount, finishRecount } from '../../src/lib/server/facts/write-recount-in-slices';
import { markReviewed } from '../../src/lib/server/month-review/write';
import { publishDue } from '../../src/lib/server/publication/write-due';
import { runRetention } from '../../src/lib/server/retention/run';
import { saveRetention } from '../../src/lib/server/retention/write-setting';
import { ownerOf } from './fixture';
import { factsFromScratch, storedFacts } from './facts-from-scratch';
import { casesFile, freshInstallation, importWhole } from './import-fixture';
import { renewed } from './put-back';

const HEADER = 'Ärendenummer;Nämnd;Avdelning;Inskriven;Utskrivningsklar;Utskriven';
const TODAY = '2025-03-20';
/** More than two slices, however fast the machine. */
const CASES = 330;

let database: Database;
let scope: Scope;

const installation = renewed((made) => {
	const lines = Array.from({ length: CASES }, (_, at) => {
		const month = String((at % 12) + 1).padStart(2, '0');
		return `R-${at};ÄN;Medicin 1;2024-${month}-01;2024-${month}-03 09:00;2024-${month}-08`;
	});
	return importWhole(made.database, made.scope, casesFile(HEADER, ...lines));
});

beforeEach(async () => {
	vi.stubEnv('SVU_NOW', `${TODAY}T10:00:00Z`);
	({ database, scope } = await installation());
});

/** Leaves the facts as an earlier version did that did not count something yet. */
async function countedByEarlierVersion(): Promise<void> {
	const owner = await ownerOf(database);
	const [fact] = await owner<{ name: string }[]>`
		select jsonb_object_keys(facts) as name, count(*) from case_contribution
		group by 1 order by 2 desc, 1 limit 1`;
	const name = fact?.name ?? '';
	await owner`update case_contribution set facts = facts - ${name}`;
	await owner`update monthly_fact set facts = facts - ${name}`;
	await owner`update setting set value = to_jsonb(${FACTS_VERSION - 1}::int) where name = ${FACTS_SETTING}`;
}

/** Counts the first slice, and is stopped there. */
async function countFirstSlice(): Promise<void> {
	let asked = 0;
	await finishRecount(database, { stopping: () => (asked += 1) > 1 });
}

const progress = () => transaction(database, scope, (tx) => loadRecounting(tx, scope));

describe('cases that an earlier version of the rules has counted', () => {
	it('are counted anew in slices, from where it stopped, to what they come to from scratch', async () => {
		await countedByEarlierVersion();
		const whole = await factsFromScratch(database, TODAY);
		expect(await storedFacts(database)).not.toEqual(whole);
		await beginRecount(database);
		expect(await progress()).toEqual({ cause: 'upgrade', counted: 0, total: CASES });
		await countFirstSlice();
		const interrupted = await progress();
		expect(interrupted?.total).toBe(CASES);
		expect(interrupted?.counted).toBeGreaterThan(0);
		expect(interrupted?.counted).toBeLessThan(CASES);
		// Begun already: the next start goes on, and does not begin again.
		await beginRecount(database);
		expect(await progress()).toEqual(interrupted);
		await finishRecount(database);
		expect(await progress()).toBeNull();
		expect(await storedFacts(database)).toEqual(whole);
	});

	it('are counted to the end when the version before was stopped in the middle', async () => {
		await countedByEarlierVersion();
		await beginRecount(database);
		await countFirstSlice();
		const owner = await ownerOf(database);
		const former = { kommuns: [scope.kommun], after: randomUUID(), counted: 9, total: CASES };
		await owner`update setting set value = ${owner.json(former)} where name = ${RECOUNT_SETTING}`;
		expect(await progress()).toEqual({ cause: 'upgrade', counted: 0, total: CASES });
		await finishRecount(database);
		expect(await storedFacts(database)).toEqual(await factsFromScratch(database, TODAY));
	});

	it('are counted once by several processes together', async () => {
		await countedByEarlierVersion();
		await beginRecount(database);
		await Promise.all([finishRecount(database), finishRecount(database), finishRecount(database)]);
		expect(await progress()).toBeNull();
		expect(await storedFacts(database)).toEqual(await factsFromScratch(database, TODAY));
	});

	it('are the business of the newer version from when it begins', async () => {
		await countedByEarlierVersion();
		await beginRecount(database);
		const owner = await ownerOf(database);
		const [row] = await owner`select value from setting where name = ${FACTS_SETTING}`;
		expect(row?.value).toBe(FACTS_VERSION);
	});

	it('are not published, reviewed or frozen meanwhile', async () => {
		await countedByEarlierVersion();
		await beginRecount(database);
		await transaction(database, scope, (tx) => saveRetention(tx, scope, 36));
		expect(await publishDue(database, scope.kommun)).toBe(0);
		const request = { committee: 'ÄN', month: '2024-05', earlier: false };
		const review = () => transaction(database, scope, (tx) => markReviewed(tx, scope, request));
		for (const attempt of [review, () => runRetention(database)]) {
			const refusal = await attempt().catch((error: unknown) => databaseTrouble(error)?.kind);
			expect(refusal).toBe('recounting');
		}
		await finishRecount(database);
		// Twelve months, three thirds and a year.
		expect(await publishDue(database, scope.kommun)).toBe(16);
		expect(await review()).toEqual({ ok: true, months: ['2024-05'] });
	});
});

it('a new installation has nothing to count anew', async () => {
	({ database, scope } = await freshInstallation());
	await beginRecount(database);
	expect(await progress()).toBeNull();
});
