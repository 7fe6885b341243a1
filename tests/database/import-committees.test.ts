import { beforeAll, expect, it } from 'vitest';
import { findCasesByNumber } from '../../src/lib/server/cases/read-case';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import type { Scope } from '../../src/lib/server/scope';
import { casesFile, freshInstallation, importWhole } from './import-fixture';

let database: Database;
let scope: Scope;

beforeAll(async () => {
	({ database, scope } = await freshInstallation());
	const file = casesFile(
		'Ärendenummer;Nämnd;Födelseår;Avdelning;Inskriven',
		// Younger than the committee's age limit: by age alone it would be looked for in IFN.
		'K-1;ÄN;1980;Medicin 1;2024-01-01',
		'K-2;ÄN;1930;Medicin 1;2024-01-01',
		'K-2;IFN;1980;Medicin 1;2024-01-01'
	);
	await importWhole(database, scope, file);
});

it('a number that stands in one committee is corrected there, by a file that names none', async () => {
	const file = casesFile(
		'Ärendenummer;Födelseår;Avdelning;Inskriven',
		'K-1;1980;Medicin 1;2024-01-01',
		'K-3;1980;Medicin 1;2024-01-01'
	);
	const unchanged = await stageCases(database, scope, { file, judgeOnly: true });
	expect(unchanged.summary).toMatchObject({ new: 1, changed: 0, unchanged: 1, refusedRows: 0 });
	await importWhole(database, scope, casesFile('Ärendenummer;Utskriven', 'K-1;2024-01-05'));
	const numbers = [
		{ committee: 'ÄN', number: 'K-1' },
		{ committee: 'IFN', number: 'K-1' }
	];
	const found = await transaction(database, scope, (tx) => findCasesByNumber(tx, scope, numbers));
	expect(found.map(({ record }) => [record.committee, record.events.at(-1)])).toMatchObject([
		['ÄN', { type: 'discharged', at: '2024-01-05' }]
	]);
});

it('a number that stands in several committees is refused until the file names one', async () => {
	const file = casesFile('Ärendenummer;Utskriven', 'K-2;2024-01-05');
	const { summary } = await stageCases(database, scope, { file, judgeOnly: true });
	expect(summary).toMatchObject({ rows: 1, changed: 0, refusedRows: 1 });
	expect(summary.refused).toEqual([
		{
			line: 2,
			column: 'Nämnd',
			value: '',
			reason: 'Nämnd saknas, och ärendenumret finns hos både ÄN och IFN. Ange vilken av dem.'
		}
	]);
});

it('the same number with and without its committee is the same number twice', async () => {
	const file = casesFile(
		'Ärendenummer;Nämnd;Födelseår;Utskriven',
		'K-1;;1980;2024-01-05',
		'K-1;ÄN;1980;2024-01-06'
	);
	const { summary } = await stageCases(database, scope, { file, judgeOnly: true });
	expect(summary).toMatchObject({ refusedRows: 2, changed: 0 });
	expect(summary.refused[0]?.reason).toMatch(/flera gånger/);
});
