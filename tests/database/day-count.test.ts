import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { EVERYONE } from '../../src/lib/domain/board/board-address';
import { standingAt } from '../../src/lib/domain/board/standing';
import { readCaseListAddress } from '../../src/lib/domain/case-list/read-address';
import { cliScope } from '../../src/lib/server/access/gate';
import { loadBoard } from '../../src/lib/server/board/read-board';
import { loadCase } from '../../src/lib/server/case-form/read-case';
import { loadCaseList } from '../../src/lib/server/case-list/read-case-list';
import { transaction } from '../../src/lib/server/database/transaction';
import { event } from '../support/example-case';
import { freshDatabase } from './fixture';
import { saveExample } from './log-fixture';

beforeAll(() => vi.stubEnv('SVU_NOW', '2019-12-14T09:00:00Z'));
afterAll(() => vi.unstubAllEnvs());

test('board, list and case page give a case that was withdrawn and is ready again one number of days', async () => {
	const database = await freshDatabase();
	const scope = await cliScope(database);
	const id = await saveExample(database, scope, '2019-00001', {
		events: [
			event('admitted', '2019-11-28'),
			event('ready', '2019-12-01 10:00'),
			event('readyWithdrawn', '2019-12-03 16:00'),
			event('ready', '2019-12-10 10:00')
		]
	});
	const shown = await transaction(database, scope, async (tx) => {
		const { persons, now } = await loadBoard(tx, scope, EVERYONE);
		const address = readCaseListAddress(new URL('http://x/arenden'));
		const { rows } = await loadCaseList(tx, scope, address);
		const found = await loadCase(tx, scope, id);
		return {
			board: persons.map((person) => standingAt(person, now).days),
			list: rows.map(({ days }) => days),
			page: found?.days.title.replaceAll('\u00a0', ' ')
		};
	});
	expect(shown).toEqual({ board: [6], list: ['6'], page: '6 dygn hittills' });
});
