import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Case } from '../../src/lib/domain/case/case';
import { cliScope } from '../../src/lib/server/access/gate';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { loadMostUsed } from '../../src/lib/server/lists/read-most-used';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { event, exampleCase } from '../support/example-case';
import { freshDatabase } from './fixture';

let database: Database;
let scope: Scope;

const longAgo = [event('admitted', '2018-12-01'), event('discharged', '2018-12-05')];
const RECORDS: Partial<Case>[] = [
	{ ward: 'medicin-1', deficienciesInpatient: ['annat', 'egenvard'] },
	{ ward: 'kirurgi-2', deficienciesInpatient: ['egenvard'], deficienciesPrimary: ['pv-annat'] },
	{ ward: 'medicin-1', plan: 'sabo', delayReasons: ['k-sabo'] },
	{ ward: 'urologi', healthCentre: 'backens-halsocentral', committee: 'IFN' },
	{ ward: 'infektion', plan: 'axlagarden', events: longAgo },
	{ ward: 'onkologi', events: [event('admitted', '2019-12-01')] }
];

beforeAll(async () => {
	vi.stubEnv('SVU_NOW', '2020-01-15T10:00:00Z');
	database = await freshDatabase();
	scope = await cliScope(database);
	const changes = RECORDS.map((record, index) => ({
		id: randomUUID(),
		baseVersion: 0,
		record: exampleCase({ number: `2019-${index}`, ...record })
	}));
	const how = { source: 'form', at: new Date(), today: '2020-01-15' } as const;
	await transaction(database, scope, (tx) => saveCases(tx, scope, changes, how));
});

afterAll(() => vi.unstubAllEnvs());

describe('what is used the most', () => {
	it('comes first, of the cases discharged in the last half year', async () => {
		const used = await transaction(database, scope, (tx) => loadMostUsed(tx, scope));
		expect(used.ward).toEqual(['medicin-1', 'kirurgi-2', 'urologi']);
		expect(used.plan).toEqual(['hem-bef', 'sabo']);
		expect(used.healthCentre).toEqual(['ersboda-halsocentral', 'backens-halsocentral']);
		expect(used.deficiencyInpatient).toEqual(['egenvard', 'annat']);
		expect(used.deficiencyPrimary).toEqual(['pv-annat']);
		expect(used.delayReason?.toSorted()).toEqual(['k-sabo', 'okand']);
	});

	it('is that of the committees somebody works for', async () => {
		const younger = mintScope({ ...scope, committees: ['IFN'] });
		const used = await transaction(database, younger, (tx) => loadMostUsed(tx, younger));
		expect(used.ward).toEqual(['urologi']);
	});
});
