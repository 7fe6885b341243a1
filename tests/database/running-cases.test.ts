import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it, vi } from 'vitest';
import { addDays } from '../../src/lib/domain/calendar/moment';
import { systemScope } from '../../src/lib/server/access/gate';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { recountJob } from '../../src/lib/server/facts/recount-job';
import { countRunning } from '../../src/lib/server/facts/write-running-in-slices';
import { loadFacts } from '../../src/lib/server/measures/read-facts';
import type { Scope } from '../../src/lib/server/scope';
import { exampleCase } from '../support/example-case';
import { factsFromScratch, storedFacts } from './facts-from-scratch';
import { casesFile, importWhole } from './import-fixture';
import { largestTransaction } from './largest-transaction';
import { renewed } from './put-back';

const TODAY = '2025-03-20';
const TOMORROW = addDays(TODAY, 1);
/** More than two slices, however fast the machine. */
const CASES = 330;

let database: Database;
let scope: Scope;

/** Many who wait in hospital today, so that the first reader of tomorrow has all of them to count. */
const installation = renewed((made) => {
	const lines = Array.from({ length: CASES }, (_, at) => {
		const day = String((at % 18) + 1).padStart(2, '0');
		return `A-${at};ÄN;Medicin 1;2025-0${(at % 3) + 1}-01;2025-03-${day} 09:00`;
	});
	const header = 'Ärendenummer;Nämnd;Avdelning;Inskriven;Utskrivningsklar';
	return importWhole(made.database, made.scope, casesFile(header, ...lines));
});

beforeEach(async () => {
	vi.stubEnv('SVU_NOW', `${TODAY}T10:00:00Z`);
	({ database, scope } = await installation());
	vi.stubEnv('SVU_NOW', `${TOMORROW}T10:00:00Z`);
});

const read = (today: string = TOMORROW) => {
	const selection = { from: '2025-01', to: '2025-03', filters: {}, today };
	return transaction(database, scope, (tx) => loadFacts(tx, scope, selection));
};

it('what is running is counted to yesterday a slice at a time, and every reader gets all of it', async () => {
	const before = await storedFacts(database);
	const tables = await Promise.all([read(), read(), read()]);
	expect(await largestTransaction(database)).toBeLessThanOrEqual(CASES - 100);
	const after = await storedFacts(database);
	expect(after).not.toEqual(before);
	expect(after).toEqual(await factsFromScratch(database, TOMORROW));
	for (const table of tables) expect(table).toEqual(tables[0]);
	expect(await read()).toEqual(tables[0]);
});

it('counting that was stopped is gone on with, beside others who save', async () => {
	let asked = 0;
	await countRunning(database, scope, { today: TOMORROW, stopping: () => (asked += 1) > 1 });
	expect(await storedFacts(database)).not.toEqual(await factsFromScratch(database, TOMORROW));
	const record = exampleCase({ committee: 'ÄN', number: 'B-1' });
	const change = { id: randomUUID(), baseVersion: 0, record };
	const how = { source: 'form', at: new Date(), today: TOMORROW } as const;
	const save = () => transaction(database, scope, (tx) => saveCases(tx, scope, [change], how));
	const [saved] = await Promise.all([save(), read()]);
	expect(saved).toMatchObject({ ok: true });
	expect(await storedFacts(database)).toEqual(await factsFromScratch(database, TOMORROW));
});

it('the night has it done before anybody comes, and stops when it is told to', async () => {
	const system = await systemScope(database, scope.kommun);
	await recountJob.run(database, { stopping: () => true });
	const before = await storedFacts(database);
	await recountJob.run(database, { stopping: () => false });
	const counted = await storedFacts(database);
	expect(counted).not.toEqual(before);
	expect(counted).toEqual(await factsFromScratch(database, TOMORROW));
	await countRunning(database, system, { today: TOMORROW });
	expect(await storedFacts(database)).toEqual(counted);
});
