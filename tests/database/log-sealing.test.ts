import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '../../src/lib/server/database/open';
import { sealLog } from '../../src/lib/server/log/seal';
import { startSealing } from '../../src/lib/server/log/sealing';
import { verifyLog } from '../../src/lib/server/log/verify';
import type { Scope } from '../../src/lib/server/scope';
import { ownerOf, testedKind } from './fixture';
import { freshInstallation } from './import-fixture';
import { latestEntry, saveExample } from './log-fixture';

let database: Database;
let scope: Scope;
let owner: Awaited<ReturnType<typeof ownerOf>>;

beforeAll(async () => {
	({ database, scope } = await freshInstallation());
	owner = await ownerOf(database);
});
afterEach(() => vi.useRealTimers());

const sealedEntries = async () =>
	(await owner<{ id: number }[]>`select entry_id::int as id from log_seal order by position`).map(
		({ id }) => id
	);

describe('sealing', () => {
	it('takes every entry once, however many at a time', async () => {
		await owner`insert into log_entry (at, actor, actor_id, kommun, event, details)
			select '2026-01-01', 'x', 'x', '2480', 'case-read', '{}' from generate_series(1, 1203)`;
		expect(await sealLog(database)).toMatchObject({ sealed: 1203 });
		expect(await sealLog(database)).toMatchObject({ sealed: 0 });
		expect(await verifyLog(database)).toMatchObject({ sealed: 1203, breakCount: 0 });
	});

	it('goes on from where it came to', async () => {
		const { sealedTo } = await sealLog(database);
		await saveExample(database, scope, 'S-1');
		expect(await sealLog(database, sealedTo)).toMatchObject({ sealed: 1 });
	});

	it('looks among all entries when transactions are numbered anew, as after a restore', async () => {
		await saveExample(database, scope, 'S-2');
		expect(await sealLog(database, '18446744073709551615')).toMatchObject({ sealed: 1 });
	});

	it.runIf(testedKind === 'server')(
		'takes an entry whose transaction commits late, when it has',
		async () => {
			const { sealedTo } = await sealLog(database);
			const late = await latestEntry(database);
			const slow = await owner.reserve();
			await slow`begin`;
			await slow`insert into log_entry (at, actor, actor_id, kommun, event, details)
				values ('2026-01-01', 'sen', 'sen', '2480', 'case-read', '{}')`;
			await saveExample(database, scope, 'S-3');
			// What has been committed is not kept waiting by what has not.
			const first = await sealLog(database, sealedTo);
			expect(first.sealed).toBe(1);
			await slow`commit`;
			slow.release();
			await saveExample(database, scope, 'S-4');
			expect(await sealLog(database, first.sealedTo)).toMatchObject({ sealed: 2 });
			expect((await sealedEntries()).slice(-3)).toEqual([late + 2, late + 1, late + 3]);
			expect(await verifyLog(database)).toMatchObject({ breakCount: 0, unsealed: { count: 0 } });
		}
	);

	it('is done once by several sealers at the same time', async () => {
		for (let n = 0; n < 5; n += 1) await saveExample(database, scope, `T-${n}`);
		const outcomes = await Promise.all([sealLog(database), sealLog(database), sealLog(database)]);
		expect(outcomes.map(({ sealed }) => sealed).sort()).toEqual([0, 0, 5]);
		const entries = await sealedEntries();
		expect(new Set(entries).size).toBe(entries.length);
		expect(await verifyLog(database)).toMatchObject({ breakCount: 0 });
	});

	it('is done by a serving process within half a minute, and once more when it stops', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		const stop = startSealing(database);
		await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
		await saveExample(database, scope, 'U-1');
		await vi.advanceTimersByTimeAsync(30_000);
		await vi.waitFor(async () =>
			expect(await sealedEntries()).toContain(await latestEntry(database))
		);
		await saveExample(database, scope, 'U-2');
		await stop();
		expect(await sealedEntries()).toContain(await latestEntry(database));
		expect(vi.getTimerCount()).toBe(0);
	});
});
