import { beforeAll, describe, expect, it } from 'vitest';
import { readCaseListAddress } from '../../src/lib/domain/case-list/read-address';
import type { Scope } from '../../src/lib/server/scope';
import { EVERYONE } from '../../src/lib/domain/board/board-address';
import { loadBoard } from '../../src/lib/server/board/read-board';
import { loadCaseList } from '../../src/lib/server/case-list/read-case-list';
import { loadCase } from '../../src/lib/server/case-form/read-case';
import { loadNewCase } from '../../src/lib/server/case-form/read-new-case';
import { outliersOf } from '../../src/lib/server/cases/read-outliers';
import type { Database } from '../../src/lib/server/database/open';
import { transaction, type Transaction } from '../../src/lib/server/database/transaction';
import { exportCases } from '../../src/lib/server/export/cases-file';
import { commitImport } from '../../src/lib/server/import/commit-import';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import { undoImport } from '../../src/lib/server/import/undo-import';
import { openRefusalLog } from '../../src/lib/server/log/refusals';
import { askMeasures } from '../support/ask-measures';
import { event } from '../support/example-case';
import { casesFile, freshInstallation } from './import-fixture';
import { loggedBy, saveExample, type LoggedRow } from './log-fixture';

let database: Database;
let scope: Scope;
let first: string;
let waiting: string;

beforeAll(async () => {
	({ database, scope } = await freshInstallation());
	first = await saveExample(database, scope, 'A-1');
	waiting = await saveExample(database, scope, 'A-2', {
		events: [event('admitted', '2019-12-01'), event('ready', '2019-12-03')]
	});
});

const inTx = <Result>(work: (tx: Transaction) => Promise<Result>) =>
	transaction(database, scope, work);
const listAt = (query: string) =>
	inTx((tx) => loadCaseList(tx, scope, readCaseListAddress(new URL(`http://x/arenden?${query}`))));
const drain = async (pieces: AsyncIterable<Uint8Array>) => {
	let bytes = 0;
	for await (const piece of pieces) bytes += piece.length;
	return bytes;
};

interface Act {
	act: () => Promise<unknown>;
	/** What each entry that it leaves holds, in order. */
	leaves: () => Partial<LoggedRow>[];
}

/** Everything that reads cases or takes figures out, and what each leaves in the log. */
const READING: Record<string, Act> = {
	'opening a case': {
		act: () => inTx((tx) => loadCase(tx, scope, first)),
		leaves: () => [{ event: 'case-read', case_id: first, committee: 'ÄN', details: { version: 1 } }]
	},
	'asking for a case that is not there': {
		act: () => inTx((tx) => loadCase(tx, scope, crypto.randomUUID())),
		leaves: () => []
	},
	'opening an empty form': {
		act: () => inTx((tx) => loadNewCase(tx, scope, null)),
		leaves: () => []
	},
	'opening an empty form that tells of the case before': {
		act: () => inTx((tx) => loadNewCase(tx, scope, first)),
		leaves: () => [{ event: 'case-read', case_id: first }]
	},
	'listing cases': {
		act: () => listAt('avdelning=geriatrik-1&status=utskrivna'),
		leaves: () => [
			{
				event: 'case-list-read',
				case_ids: [first],
				details: { filter: { ward: 'geriatrik-1', status: 'utskrivna' }, page: 1, total: 1 }
			}
		]
	},
	'searching for a case': {
		act: () => listAt('sok=a-2'),
		leaves: () => [
			{
				event: 'case-search',
				case_ids: [waiting],
				details: { filter: { search: 'a-2' }, page: 1, total: 1 }
			}
		]
	},
	'searching in vain, for a personnummer': {
		act: () => listAt('sok=191212121212'),
		leaves: () => [
			{
				event: 'case-search',
				case_ids: [],
				details: { filter: { search: '(personnummer borttaget)' }, page: 1, total: 0 }
			}
		]
	},
	'looking at the board': {
		act: () => inTx((tx) => loadBoard(tx, scope, EVERYONE)),
		leaves: () => [{ event: 'board-read', case_ids: [waiting], details: { shown: 1 } }]
	},
	'looking at the outliers of a year': {
		act: () => inTx((tx) => outliersOf(tx, scope, 2019, { sex: 'kvinna' })),
		leaves: () => [
			{
				event: 'outliers-read',
				case_ids: [first],
				details: { year: 2019, filter: { sex: 'kvinna' }, shown: 1 }
			}
		]
	},
	'exporting cases': {
		act: () => drain(exportCases(database, scope, { format: 'csv', from: '2019-12' })),
		leaves: () => [
			{
				event: 'case-export',
				case_ids: [waiting, first],
				details: { format: 'csv', filter: { from: '2019-12' }, part: 1, shown: 2 }
			}
		]
	},
	'exporting where there is nothing': {
		act: () => drain(exportCases(database, scope, { format: 'json', to: '2001-01' })),
		leaves: () => [{ event: 'case-export', case_ids: [], details: { shown: 0 } }]
	},
	'taking figures out': {
		act: () => askMeasures(database, scope, 'cases', { from: '2019-12', to: '2019-12' }),
		leaves: () => [
			{
				event: 'figures-export',
				details: { what: 'cases', filter: { from: '2019-12', to: '2019-12' } }
			}
		]
	},
	'being refused': {
		act: () =>
			openRefusalLog(database).note(
				{ scope },
				{ route: '/arenden', method: 'GET', status: 403, reason: 'Din roll' }
			),
		leaves: () => [{ event: 'refused', details: { route: '/arenden' } }]
	}
};

describe('what reads cases leaves one entry, with what was read', () => {
	it.each(Object.entries(READING))('%s', async (_, { act, leaves }) => {
		const logged = await loggedBy(database, act);
		const wanted = leaves();
		expect(logged).toHaveLength(wanted.length);
		const { actor, actorId } = scope;
		for (const [at, row] of wanted.entries()) {
			const { details, ...rest } = row;
			expect(logged[at]).toMatchObject({ actor, actor_id: actorId, kommun: '2480', ...rest });
			expect(logged[at]?.details).toMatchObject(details ?? {});
		}
	});

	it('an export in parts, each as it is read', async () => {
		const lines = Array.from({ length: 620 }, (_, n) => `E-${n};ÄN;Geriatrik 1;2018-01-02`);
		const file = casesFile('Ärendenummer;Nämnd;Avdelning;Inskriven', ...lines);
		const { importId } = await stageCases(database, scope, { file });
		await commitImport(database, scope, importId);
		const selection = { search: 'E-', groups: {}, status: 'alla' } as const;
		const logged = await loggedBy(database, () =>
			drain(exportCases(database, scope, { format: 'csv', selection }))
		);
		expect(logged.map(({ details, case_ids }) => [details.part, case_ids?.length])).toEqual([
			[1, 500],
			[2, 120]
		]);
		const brokenOff = await loggedBy(database, async () => {
			const pieces = exportCases(database, scope, { format: 'csv', selection });
			await pieces.next();
			await pieces.next();
			await pieces.return(undefined);
		});
		expect(brokenOff.map(({ details }) => details.part)).toEqual([1]);
		await undoImport(database, scope, importId);
	});
});
