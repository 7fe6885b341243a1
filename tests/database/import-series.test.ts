import { beforeAll, describe, expect, it } from 'vitest';
import { withoutRandom } from '../support/without-random';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { commitImport } from '../../src/lib/server/import/commit-import';
import { stageSeries } from '../../src/lib/server/import/stage-series';
import { undoImport } from '../../src/lib/server/import/undo-import';
import type { Scope } from '../../src/lib/server/scope';
import { listSeries } from '../../src/lib/server/series/read';
import { seriesValues } from '../../src/lib/server/series/read-values';
import { casesFile, fixtureFile, freshInstallation } from './import-fixture';

const VOLUMES = fixtureFile('volymer-umea-2020-2025.csv');
const HEADER = 'serie;år;månad;värde';

let database: Database;
let scope: Scope;

beforeAll(async () => {
	({ database, scope } = await freshInstallation());
});

async function importSeries(file: Parameters<typeof stageSeries>[2]['file']) {
	const staged = await stageSeries(database, scope, { file });
	return { ...staged, result: await commitImport(database, scope, staged.importId) };
}

async function valueOf(name: string, month: string): Promise<number | undefined> {
	return transaction(database, scope, async (tx) => {
		const found = (await listSeries(tx, scope)).find((series) => series.name === name);
		return found && (await seriesValues(tx, scope, found.id)).get(month);
	});
}

describe('a file of external series', () => {
	it('of real volumes loads whole, and again changes nothing', async () => {
		const first = await importSeries(VOLUMES);
		expect(first.summary).toMatchObject({ rows: 372, new: 372, refusedRows: 0 });
		expect(first.result.outcome).toBe('committed');
		expect(await valueOf('Hemsjukvård, pågående ärenden AT/FT', '2020-01')).toBe(348);
		const again = await stageSeries(database, scope, { file: VOLUMES, judgeOnly: true });
		expect(again.summary).toMatchObject({ new: 0, changed: 0, unchanged: 372 });
	});

	it('may have decimal comma or point, makes new series, and can be undone', async () => {
		const file = casesFile(HEADER, 'Beläggning;2024;1;91,5', 'Beläggning;2024;2;90.25');
		const { importId } = await importSeries(file);
		expect(await valueOf('Beläggning', '2024-01')).toBe(91.5);
		expect(await valueOf('Beläggning', '2024-02')).toBe(90.25);
		const change = casesFile(HEADER, 'beläggning;2024;1;92');
		const changed = await importSeries(change);
		expect(changed.summary).toMatchObject({ new: 0, changed: 1 });
		const blocked = await undoImport(database, scope, importId);
		expect(blocked).toMatchObject({ outcome: 'blocked', numbers: ['Beläggning 2024-01'] });
		expect(await undoImport(database, scope, changed.importId)).toMatchObject({ restored: 1 });
		expect(await valueOf('Beläggning', '2024-01')).toBe(91.5);
		expect(await undoImport(database, scope, importId)).toMatchObject({ removed: 2 });
		const names = await transaction(database, scope, (tx) => listSeries(tx, scope));
		expect(names.map(({ name }) => name)).not.toContain('Beläggning');
	});

	it('is refused row by row', async () => {
		const lines = [
			'Kö;2024;13;1',
			'Kö;2024;1;många',
			';2024;1;1',
			'Kö 19900101-2385;2024;1;1',
			'Kö;2024;5;1',
			'KÖ;2024;05;2'
		];
		const { summary } = await stageSeries(database, scope, {
			file: casesFile(HEADER, ...lines),
			judgeOnly: true
		});
		expect(summary).toMatchObject({ rows: 6, new: 0, refusedRows: 6 });
		expect(summary.refused.map(({ line, column }) => [line, column])).toEqual([
			[2, 'månad'],
			[3, 'värde'],
			[4, 'serie'],
			[5, 'serie'],
			[6, 'månad'],
			[7, 'månad']
		]);
		expect(withoutRandom(JSON.stringify(summary))).not.toContain('2385');
	});

	it('without the right columns is refused whole', async () => {
		const file = casesFile('serie;år;värde', 'Kö;2024;1');
		await expect(stageSeries(database, scope, { file })).rejects.toThrow(/kolumnen månad/);
	});

	it('of one month time after time tells each row of the first of the others', async () => {
		const lines = Array.from({ length: 5_000 }, () => 'Samma;2024;1;1');
		const file = casesFile(HEADER, ...lines);
		const { summary } = await stageSeries(database, scope, { file, judgeOnly: true });
		expect(summary).toMatchObject({ new: 0, refusedRows: 5_000 });
		for (const { reason } of summary.refused) expect(reason.length).toBeLessThan(200);
		expect(summary.refused[0]?.reason).toContain('raderna 3, 4, 5, 6, 7 och 4994 till');
	});

	it('of more values than others can wait for is refused', async () => {
		const lines = Array.from({ length: 20_001 }, (_, at) => `S${at};2024;1;1`);
		const staged = stageSeries(database, scope, { file: casesFile(HEADER, ...lines) });
		await expect(staged).rejects.toThrow(/fler än 20\s000 värden\. Dela upp/);
	});
});
