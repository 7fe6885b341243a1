import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/lib/server/database/open';
import { exportCases } from '../../src/lib/server/export/cases-file';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import type { Scope } from '../../src/lib/server/scope';
import { askMeasures, type MeasureOutput } from '../support/ask-measures';
import { each, long } from '../support/rounds';
import { differences, expectedMonths, type Answers } from './expected-figures';
import { ownerOf } from './fixture';
import { fixtureFile } from './import-fixture';
import { importedInstallation } from './imported';

let database: Database;
let scope: Scope;

beforeAll(async () => {
	({ database, scope } = await importedInstallation());
});

async function ask(code: string, parameters: Record<string, string>): Promise<MeasureOutput[]> {
	const period = { from: '2018-01', to: '2019-12' };
	const answer = await askMeasures(database, scope, code, { ...period, ...parameters });
	if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
	return [answer.output].flat();
}

async function answers(parameters: Record<string, string>): Promise<Answers> {
	return {
		all: await ask('all', parameters),
		owners: await ask('delay-reasons', { ...parameters, by: 'owner' })
	};
}

async function exported(format: 'csv' | 'xlsx'): Promise<Buffer> {
	const pieces: Uint8Array[] = [];
	for await (const piece of exportCases(database, scope, { format })) pieces.push(piece);
	return Buffer.concat(pieces);
}

describe('the file of 2018 and 2019', () => {
	it('imports every row', async () => {
		const owner = await ownerOf(database);
		const [read] = await owner`select summary from import_batch where kind = 'cases'`;
		expect(read?.summary).toMatchObject({
			...{ rows: 3590, new: 3590, changed: 0, unchanged: 0, refusedRows: 0, refused: [] }
		});
		expect(await owner`select 1 from cases`).toHaveLength(3590);
	});

	it.each([
		['everybody', undefined, {}],
		['women', 'women', { sex: 'kvinna' }],
		['men', 'men', { sex: 'man' }]
	] as const)('gives the expected figures of every month for %s', async (_, part, filter) => {
		const given = await answers(filter);
		const months = Object.entries(await expectedMonths());
		const wrong = months.flatMap(([period, expected]) =>
			differences(period, (part ? expected[part] : expected) ?? {}, given)
		);
		expect(months.length).toBe(24);
		expect(wrong).toEqual([]);
	});

	// In the short run what is exported shows it.
	it.skipIf(!long)('changes nothing when it is imported again', async () => {
		const file = fixtureFile('svu-2018-2019.csv');
		const again = await stageCases(database, scope, { file, judgeOnly: true });
		expect(again.summary).toMatchObject({ new: 0, changed: 0, unchanged: 3590, refusedRows: 0 });
	});

	it.each(each('xlsx', 'csv'))('exported as %s imports as unchanged', async (format) => {
		const file = { name: `export.${format}`, bytes: await exported(format) };
		const again = await stageCases(database, scope, { file, judgeOnly: true });
		expect(again.summary.refused).toEqual([]);
		expect(again.summary).toMatchObject({ rows: 3590, unchanged: 3590 });
	});
});
