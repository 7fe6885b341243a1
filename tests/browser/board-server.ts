import { randomUUID } from 'node:crypto';
import type { Case } from '../../src/lib/domain/case/case';
import { cliScope } from '../../src/lib/server/access/gate';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import { now, today } from '../../src/lib/server/clock';
import { openDatabase } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { atTime } from '../support/at-time';
import { event, exampleCase } from '../support/example-case';
import { EVERYTHING, type Rights } from '../support/session-cookie';
import { serveOwn } from './fixture-server';
import { servedTest } from './served';

/** A Tuesday morning, on which every board of these tests is looked at. */
const NOW = '2019-12-10T08:00:00Z';

/** An installation of its own, without cases, where it always is {@link NOW}. */
async function serveBoard() {
	const { address, place, sessionAs, stop } = await serveOwn('new', { now: NOW });
	let made = 0;
	return {
		address,
		stop,
		session: sessionAs,
		/** Saves a case from another process than the server's, as a colleague's command would. */
		async save(record: Case): Promise<string> {
			const database = await openDatabase({ ...place, join: true });
			try {
				const scope = await cliScope(database);
				made += 1;
				const number = `2019-${String(made).padStart(5, '0')}`;
				const change = { id: randomUUID(), baseVersion: 0, record: { ...record, number } };
				await atTime(NOW, () => {
					const how = { source: 'form', at: now(), today: today() } as const;
					return transaction(database, scope, (tx) => saveCases(tx, scope, [change], how));
				});
				return number;
			} finally {
				await database.close();
			}
		}
	};
}

export type BoardServer = Awaited<ReturnType<typeof serveBoard>>;

/** Somebody who waits since `ready`. */
export function waiting(ready: string, changes: Partial<Case> = {}): Case {
	const events = [event('admitted', '2019-11-20 10:00'), event('ready', ready)];
	return exampleCase({ birthYear: 1934, ...changes, events });
}

/** Somebody who went home. */
export function home(ready: string, discharged: string): Case {
	const { events } = waiting(ready);
	return exampleCase({ events: [...events, event('discharged', discharged)] });
}

/**
 * Tests of a board on a server of their own, by somebody with `rights`.
 * @param fill what stands on the board to begin with
 */
export function boardTest(fill: (server: BoardServer) => Promise<void> = () => Promise.resolve()) {
	const begin = async () => {
		const server = await serveBoard();
		await fill(server);
		return server;
	};
	return servedTest(begin, 120_000).extend<{ rights: Rights }>({
		rights: [EVERYTHING, { option: true }],
		storageState: async ({ server, rights }, use) => use(await server.session(rights))
	});
}
