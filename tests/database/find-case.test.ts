import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { cliScope } from '../../src/lib/server/access/gate';
import { loadFound } from '../../src/lib/server/case-list/read-found';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { event, exampleCase } from '../support/example-case';
import { freshDatabase, ownerOf } from './fixture';

let database: Database;
let scope: Scope;
const ids = new Map<string, string>();

const NUMBERS: [number: string, committee: string, admitted: string][] = [
	['2025-01669', 'ÄN', '2025-05-01'],
	['2026-01669', 'ÄN', '2026-05-01'],
	['2026-16690', 'ÄN', '2026-05-02'],
	['2026-00001', 'ÄN', '2026-01-02'],
	['2026-00001', 'IFN', '2026-01-03'],
	['EX/7 b', 'ÄN', '2026-01-04']
];

beforeAll(async () => {
	process.env.SVU_NOW = '2026-06-15T09:00:00Z';
	database = await freshDatabase();
	scope = await cliScope(database);
	const changes = NUMBERS.map(([number, committee, admitted]) => {
		const id = randomUUID();
		ids.set(`${committee} ${number}`, id);
		const events = [event('admitted', admitted)];
		return { id, baseVersion: 0, record: exampleCase({ number, committee, events }) };
	});
	const how = { source: 'form', at: new Date(), today: '2026-06-15' } as const;
	await transaction(database, scope, (tx) => saveCases(tx, scope, changes, how));
});

const find = (typed: string, as = scope) =>
	transaction(database, as, (tx) => loadFound(tx, as, typed));
const found = async (typed: string, as = scope) =>
	(await find(typed, as)).rows.map(({ number, committee }) => `${committee} ${number}`);
const opened = async (typed: string, as = scope) => {
	const { only } = await find(typed, as);
	return [...ids].find(([, id]) => id === only)?.[0] ?? null;
};

describe('a case found by its number', () => {
	it.each([
		['2026-01669', 'ÄN 2026-01669'],
		['26-0166', 'ÄN 2026-01669'],
		['2026-1669', null],
		['5-01669', 'ÄN 2025-01669'],
		['ÄN 2026-00001', 'ÄN 2026-00001'],
		['ifn 2026-1', 'IFN 2026-00001'],
		['IFN 0001', 'IFN 2026-00001'],
		['16690', 'ÄN 2026-16690'],
		['6690', 'ÄN 2026-16690'],
		['x/7', 'ÄN EX/7 b'],
		['01669', null],
		['2026-00001', null],
		['99999', null]
	])('typed as %s opens %s', async (typed, expected) => {
		expect(await opened(typed)).toBe(expected);
	});

	it('is listed with the others where several hold what is typed, the exact first, then the latest', async () => {
		expect(await found('1669')).toEqual(['ÄN 2026-01669', 'ÄN 2025-01669', 'ÄN 2026-16690']);
		expect(await found('2026-00001')).toEqual(['IFN 2026-00001', 'ÄN 2026-00001']);
	});

	it('is none of another committee’s', async () => {
		const ifn = mintScope({ ...scope, committees: ['IFN'], roles: ['case-worker'] });
		expect(await opened('2026-00001', ifn)).toBe('IFN 2026-00001');
		expect(await found('1669', ifn)).toEqual([]);
	});

	it('is logged as looked for, with the cases that were shown', async () => {
		await find('IFN 0001');
		const owner = await ownerOf(database);
		const [entry] = await owner<{ case_ids: string[]; details: unknown }[]>`
			select case_ids, details from log_entry where event = 'case-search' order by id desc limit 1`;
		expect(entry?.case_ids).toEqual([ids.get('IFN 2026-00001')]);
		expect(entry?.details).toMatchObject({ filter: { search: 'IFN 0001' }, total: 1 });
	});
});
