import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_AGREEMENT } from '../../src/lib/domain/payment/agreement-for';
import { cliScope } from '../../src/lib/server/access/gate';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { commitImport } from '../../src/lib/server/import/commit-import';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import { deleteListItem, addListItem } from '../../src/lib/server/lists/write';
import type { Scope } from '../../src/lib/server/scope';
import { saveAgreement } from '../../src/lib/server/settings/write-agreement';
import { freshDatabase } from './fixture';

let database: Database;
let scope: Scope;

beforeAll(async () => {
	database = await freshDatabase();
	scope = await cliScope(database);
});

async function stage(number: string): Promise<string> {
	const text = `Ärendenummer;Nämnd;Avdelning;Inskriven\n${number};ÄN;Geriatrik 1;2019-05-01`;
	const file = { name: 'ett.csv', bytes: new TextEncoder().encode(text) };
	const { importId } = await stageCases(database, scope, { file });
	return importId;
}

describe('a preview of an import', () => {
	it('is gone when an agreement that its days were counted by has changed', async () => {
		const importId = await stage('F-1');
		const { freeDays, noonRule, model, sameDayInAverage } = DEFAULT_AGREEMENT;
		const agreement = {
			...{ freeDays, noonRule, model, sameDayInAverage },
			...{ careForm: null, validFrom: '2019-01-01', validTo: null, kronorPerDay: null },
			...{ longStayOverDays: null, longStayFreeDays: null }
		};
		await transaction(database, scope, (tx) => saveAgreement(tx, scope, null, agreement));
		expect(await commitImport(database, scope, importId)).toMatchObject({ outcome: 'gone' });
		expect(await commitImport(database, scope, await stage('F-1'))).toMatchObject({
			outcome: 'committed',
			new: 1
		});
	});

	it('is gone when a list value was removed after it was made', async () => {
		const input = {
			name: 'Tillfällig',
			hospital: null,
			owner: null,
			validFrom: null,
			validTo: null
		};
		const added = await transaction(database, scope, (tx) =>
			addListItem(tx, scope, 'healthCentre', input)
		);
		const importId = await stage('F-2');
		if (!added.ok) throw new Error('The list value was not added');
		await transaction(database, scope, (tx) => deleteListItem(tx, scope, added.value));
		expect(await commitImport(database, scope, importId)).toMatchObject({ outcome: 'gone' });
	});
});
