import { beforeAll, describe, expect, it } from 'vitest';
import { findCasesByNumber, findTwinsOf } from '../../src/lib/server/cases/read-case';
import { rekeyNumbers } from '../../src/lib/server/cases/write-number-keys';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { loadSavedColumns } from '../../src/lib/server/import/read-column-mapping';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import { saveColumnMapping } from '../../src/lib/server/import/write-column-mapping';
import type { Scope } from '../../src/lib/server/scope';
import { ownerOf } from './fixture';
import { casesFile, freshInstallation, importWhole } from './import-fixture';

const HEADER = 'Ärendenummer;Nämnd;Avdelning;Inskriven;Inskrivningsmeddelande';
const row = (number: string) => `${number};ÄN;Medicin 1;2026-01-01 10:00;2026-01-01 11:00`;

let database: Database;
let scope: Scope;

beforeAll(async () => {
	({ database, scope } = await freshInstallation());
	await importWhole(database, scope, casesFile(HEADER, row('X-1'), row('X-2')));
});

const found = (number: string) =>
	transaction(database, scope, (tx) => findCasesByNumber(tx, scope, [{ committee: 'ÄN', number }]));

describe('two cases whose numbers have come to look the same', () => {
	beforeAll(async () => {
		// As an earlier version left it: the key by the sign, not by the look.
		const owner = await ownerOf(database);
		const number = 'x\u20111';
		await owner`
			update cases set number = ${number}, number_key = ${number.toUpperCase()},
				record = jsonb_set(record, '{number}', to_jsonb(${number}::text))
			where number = 'X-2'`;
		await transaction(database, scope, (tx) => rekeyNumbers(tx, scope));
	});

	it('are both kept, and each is told of the other', async () => {
		const both = await found('X-1');
		expect(both.map(({ record }) => record.number).sort()).toEqual(['X-1', 'x\u20111']);
		for (const one of both) {
			const twins = await transaction(database, scope, (tx) => findTwinsOf(tx, scope, one));
			expect(twins.map(({ id }) => id)).toEqual(
				both.filter(({ id }) => id !== one.id).map(({ id }) => id)
			);
		}
	});

	it('are changed by no file, which cannot say which of them is meant', async () => {
		const file = casesFile(HEADER, row('X-1').replace('10:00', '09:00'));
		const { summary } = await stageCases(database, scope, { file, judgeOnly: true });
		expect(summary.refused[0]?.reason).toMatch(/ser likadana ut/);
	});
});

describe('the names of our own columns', () => {
	it('are never saved as meaning anything else', async () => {
		await transaction(database, scope, (tx) =>
			saveColumnMapping(tx, scope, { utskrivningsklar: null, ut: 'discharged' })
		);
		const saved = await transaction(database, scope, (tx) => loadSavedColumns(tx, scope));
		expect(saved).toMatchObject([{ header: 'ut', column: 'discharged', by: scope.actor }]);
		const owner = await ownerOf(database);
		await expect(
			owner`insert into column_mapping (kommun, header) values (${scope.kommun}, 'utskriven')`
		).rejects.toThrow(/column_mapping_own_header/);
	});

	it('and every other name is told of with who chose what it means', async () => {
		const file = casesFile('Ärendenummer;Ut;Diagnos', 'X-9;2026-01-05;x');
		const { summary } = await stageCases(database, scope, { file, judgeOnly: true });
		expect(summary.readings).toMatchObject([
			{ header: 'Ärendenummer', how: 'own' },
			{ header: 'Ut', column: 'Utskriven', how: 'mapped', by: scope.actor },
			{ header: 'Diagnos', column: null, how: 'unknown' }
		]);
	});

	it('cannot be given others by somebody without a committee', async () => {
		const outside = { ...scope, committees: [] };
		await expect(
			transaction(database, outside, (tx) => saveColumnMapping(tx, outside, { in: 'admitted' }))
		).rejects.toThrow();
	});
});
