import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { cliScope } from '../../src/lib/server/access/gate';
import type { Scope } from '../../src/lib/server/scope';
import { listCases } from '../../src/lib/server/cases/read-list';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { listSeries } from '../../src/lib/server/series/read';
import { listUsers } from '../../src/lib/server/sign-in/users/read';
import type { CaseSort } from '../../src/lib/domain/case-list/address';
import { madeUser } from '../support/activated-user';
import { exampleCase } from '../support/example-case';
import { freshDatabase, ownerOf } from './fixture';

let database: Database;
let scope: Scope;

/** Wards of the list, with the names they have here. The codes say nothing of their order. */
const WARDS = {
	'medicin-1': 'Zonen',
	'medicin-2': 'Ängen',
	'kirurgi-1': 'Åldersmedicin',
	'geriatrik-1': 'Ögonkliniken',
	stroke: 'Wallen',
	infektion: 'Vallen'
};
const IN_ORDER = ['Vallen', 'Wallen', 'Zonen', 'Åldersmedicin', 'Ängen', 'Ögonkliniken'];

beforeAll(async () => {
	database = await freshDatabase();
	scope = await cliScope(database);
	const owner = await ownerOf(database);
	for (const [code, name] of Object.entries(WARDS)) {
		await owner`insert into list_item (region, list, code, name, position, valid_from)
			values ('24', 'ward', ${code}, ${name}, 1, '2000-01-01')
			on conflict (region, list, code) do update set name = excluded.name, position = 1`;
	}
	const numbers = ['ö-1', 'A-1', 'Å-1', 'z-1', 'Ä-1', 'Z-2'];
	const changes = Object.keys(WARDS).map((ward, at) => ({
		id: randomUUID(),
		baseVersion: 0,
		record: exampleCase({ number: numbers[at] ?? '', ward })
	}));
	const how = { source: 'form', at: new Date(), today: '2020-01-15' } as const;
	await transaction(database, scope, (tx) => saveCases(tx, scope, changes, how));
});

async function sorted(sort: CaseSort, { descending = false, pageSize = 4 } = {}) {
	const rows = [];
	for (const page of [1, 2]) {
		const query = { groups: {}, status: 'alla', sort, descending, page, pageSize } as const;
		rows.push(...(await transaction(database, scope, (tx) => listCases(tx, scope, query))).rows);
	}
	return rows;
}

test('cases by ward follow the wards’ names of today, over pages and both ways', async () => {
	const names = (rows: { ward: string }[]) =>
		rows.map(({ ward }) => WARDS[ward as keyof typeof WARDS]);
	expect(names(await sorted('ward'))).toEqual(IN_ORDER);
	expect(names(await sorted('ward', { descending: true }))).toEqual(IN_ORDER.toReversed());
});

test('cases by number have å, ä and ö last, whatever the database’s locale', async () => {
	const numbers = (await sorted('number')).map(({ number }) => number);
	expect(numbers).toEqual(['A-1', 'z-1', 'Z-2', 'Å-1', 'Ä-1', 'ö-1']);
});

test('accounts and series follow their names', async () => {
	for (const name of ['Ärla', 'Östen', 'Zeb', 'Åsa', 'anna']) {
		await madeUser(database, scope, { name });
	}
	const users = (await listUsers(database, scope)).map(({ name }) => name);
	expect(users).toEqual(['anna', 'Zeb', 'Åsa', 'Ärla', 'Östen']);
	const owner = await ownerOf(database);
	for (const name of ['Öar', 'Zoner', 'Åar']) {
		await owner`insert into series (kommun, name, unit, direction, position)
			values (${scope.kommun}, ${name}, 'st', 'lower', 1)`;
	}
	const series = await transaction(database, scope, (tx) => listSeries(tx, scope));
	expect(series.map(({ name }) => name)).toEqual(['Zoner', 'Åar', 'Öar']);
});
