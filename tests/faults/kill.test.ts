import { expect, test } from 'vitest';
import { freshPlace, testedKind } from '../database/fixture';
import { rounds } from '../support/rounds';
import { expectNothingLost } from './checked';
import { cookiesAt, work } from './person';
import { ServedBuild } from '../support/served-build';
import { Tally } from './tally';

const PEOPLE = rounds(4, 8);
/** Cases acknowledged in each round before the process is killed. */
const BEFORE_KILL = rounds(8, 20);

test('kill -9 while people save loses nothing that was acknowledged, and saves nothing twice', async () => {
	const place = await freshPlace();
	const [cookie = ''] = await cookiesAt(place, 1);
	const server = await ServedBuild.on(place);
	const tally = new Tally();
	for (let round = 0; round < rounds(1, 50); round += 1) {
		await server.start();
		const before = tally.acknowledged.size;
		const end = new AbortController();
		const surroundings = { address: server.address, cookie, tally, signal: end.signal };
		const people = Array.from({ length: PEOPLE }, () => work(surroundings));
		await expect
			.poll(() => tally.acknowledged.size - before, { timeout: 60_000, interval: 5 })
			.toBeGreaterThanOrEqual(BEFORE_KILL);
		await server.end('SIGKILL');
		end.abort();
		await Promise.all(people);
	}
	expect(tally.remarks).toEqual([]);
	await expectNothingLost(place, tally);
	console.warn(`kill -9, ${testedKind}: ${tally.inWords()}`);
});
