import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AgreementInput } from '../../src/lib/domain/payment/agreement-schema';
import { systemScope } from '../../src/lib/server/access/gate';
import { loadAgreements } from '../../src/lib/server/agreements/read';
import { findCasesByNumber } from '../../src/lib/server/cases/read-case';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import type { Database } from '../../src/lib/server/database/open';
import { transaction, type Transaction } from '../../src/lib/server/database/transaction';
import { startRecounting } from '../../src/lib/server/facts/recounting';
import { loadRecounting, requireCounted } from '../../src/lib/server/facts/read-recount';
import { finishRecount } from '../../src/lib/server/facts/write-recount-in-slices';
import { databaseTrouble } from '../../src/lib/server/failure/database-trouble';
import { answerMeasures } from '../../src/lib/server/measures/read-answer';
import { undoImport } from '../../src/lib/server/import/undo-import';
import { markReviewed } from '../../src/lib/server/month-review/write';
import { publishDue } from '../../src/lib/server/publication/write-due';
import { freezeYears } from '../../src/lib/server/retention/write-frozen-months';
import { runRetention } from '../../src/lib/server/retention/run';
import { saveRetention } from '../../src/lib/server/retention/write-setting';
import type { Scope } from '../../src/lib/server/scope';
import { saveAgreement } from '../../src/lib/server/settings/write-agreement';
import { exampleCase } from '../support/example-case';
import { long } from '../support/rounds';
import { factsFromScratch, storedFacts } from './facts-from-scratch';
import { ownerOf } from './fixture';
import { casesFile, importWhole } from './import-fixture';
import { largestTransaction } from './largest-transaction';
import { renewed } from './put-back';

const HEADER = 'Ärendenummer;Nämnd;Avdelning;Inskriven;Utskrivningsklar;Utskriven';
const TODAY = '2025-03-20';
/** More than two slices, however fast the machine. */
const CASES = 330;
const RULE: AgreementInput = {
	...{ careForm: null, validFrom: '2024-01-01', validTo: null, model: 'individual' },
	...{ freeDays: 1, noonRule: true, sameDayInAverage: true, kronorPerDay: null },
	...{ longStayOverDays: null, longStayFreeDays: null }
};

let database: Database;
let scope: Scope;

const act = <Result>(work: (tx: Transaction) => Promise<Result>) =>
	transaction(database, scope, work);
const progress = () => act((tx) => loadRecounting(tx, scope));

function fileOf(prefix: string, rows: number) {
	const lines = Array.from({ length: rows }, (_, at) => {
		const month = String((at % 12) + 1).padStart(2, '0');
		return `${prefix}-${at};ÄN;Medicin 1;2024-${month}-01;2024-${month}-03 09:00;2024-${month}-08`;
	});
	return casesFile(HEADER, ...lines);
}

const installation = renewed((made) => importWhole(made.database, made.scope, fileOf('A', CASES)));

beforeEach(async () => {
	vi.stubEnv('SVU_NOW', `${TODAY}T10:00:00Z`);
	({ database, scope } = await installation());
});

async function agree(input: AgreementInput, id: string | null = null): Promise<string> {
	const outcome = await act((tx) => saveAgreement(tx, scope, id, input));
	if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join(' '));
	const stored = await act((tx) => loadAgreements(tx, scope));
	return stored.find(({ validFrom }) => validFrom === input.validFrom)?.id ?? '';
}

/** Counts the first slice, and is stopped there, as a killed server is. */
async function countFirstSlice(): Promise<void> {
	let asked = 0;
	await finishRecount(database, { stopping: () => (asked += 1) > 1 });
}

/** What the stored cases come to under the agreements there are, by the domain alone. */
async function fromScratch() {
	return factsFromScratch(database, TODAY, await act((tx) => loadAgreements(tx, scope)));
}

const how = () => ({ source: 'form', at: new Date(), today: TODAY }) as const;

/** Changes a case, and registers one whose id comes first of all, and one whose comes last. */
async function othersSave(number: string): Promise<void> {
	const [found] = await act((tx) => findCasesByNumber(tx, scope, [{ committee: 'ÄN', number }]));
	if (!found) throw new Error('Not imported');
	const [first, last] = ['0', 'f'].map((sign) => `${sign.repeat(8)}${randomUUID().slice(8)}`);
	const changes = [
		{
			id: found.id,
			baseVersion: found.version,
			record: { ...found.record, sex: 'kvinna' as const }
		},
		...[first, last].map((id = '') => ({
			...{ id, baseVersion: 0 },
			record: exampleCase({ committee: 'ÄN', number: randomUUID(), events: found.record.events })
		}))
	];
	expect(await act((tx) => saveCases(tx, scope, changes, how()))).toMatchObject({ ok: true });
}

describe('a changed agreement', () => {
	it('counts nothing itself, and its cases then a slice at a time, to what they come to from scratch', async () => {
		const before = await storedFacts(database);
		await agree(RULE);
		expect(await storedFacts(database)).toEqual(before);
		expect(await progress()).toEqual({ cause: 'agreement', counted: 0, total: CASES });
		await finishRecount(database);
		expect(await progress()).toBeNull();
		expect(await largestTransaction(database)).toBeLessThanOrEqual(CASES - 100);
		const after = await storedFacts(database);
		expect(after).not.toEqual(before);
		expect(after).toEqual(await fromScratch());
	});

	it('lets others save between slices, whose cases are counted by it', async () => {
		await agree(RULE);
		await othersSave('A-3');
		await countFirstSlice();
		await othersSave('A-4');
		expect(await progress()).not.toBeNull();
		await finishRecount(database);
		expect(await storedFacts(database)).toEqual(await fromScratch());
	});

	it('counts only what it matters to', async () => {
		await agree({ ...RULE, careForm: 'psykiatrisk' });
		expect(await progress()).toBeNull();
		await agree({ ...RULE, validFrom: '2024-11-01' });
		expect(await progress()).toMatchObject({ total: 2 * Math.floor(CASES / 12) });
		await finishRecount(database);
		expect(await storedFacts(database)).toEqual(await fromScratch());
	});

	it.skipIf(!long)('is taken up where it was stopped, by any process', async () => {
		await agree(RULE);
		await countFirstSlice();
		const stopped = await progress();
		expect(stopped?.counted).toBeGreaterThan(0);
		expect(stopped?.counted).toBeLessThan(CASES);
		await Promise.all([finishRecount(database), finishRecount(database), finishRecount(database)]);
		expect(await storedFacts(database)).toEqual(await fromScratch());
	});

	it.skipIf(!long)('begins anew when it is changed again meanwhile, or another is', async () => {
		const id = await agree({ ...RULE, validTo: '2024-06-30' });
		await countFirstSlice();
		await agree({ ...RULE, freeDays: 0, validTo: '2024-06-30' }, id);
		expect(await progress()).toMatchObject({ counted: 0 });
		await countFirstSlice();
		await agree({ ...RULE, freeDays: 5, validFrom: '2024-07-01' });
		expect(await progress()).toMatchObject({ counted: 0, total: CASES });
		await finishRecount(database);
		expect(await storedFacts(database)).toEqual(await fromScratch());
	});

	it.skipIf(!long)('waits for a slice and is waited for by one, and neither for ever', async () => {
		await agree(RULE);
		const counting = finishRecount(database);
		const [stored] = await act((tx) => loadAgreements(tx, scope));
		for (const freeDays of [0, 2, 4]) await agree({ ...RULE, freeDays }, stored?.id);
		await counting;
		await finishRecount(database);
		expect(await storedFacts(database)).toEqual(await fromScratch());
	});

	it('is right beside an import that is written and undone while cases are counted', async () => {
		const id = await agree(RULE);
		const [{ importId }] = await Promise.all([
			importWhole(database, scope, fileOf('B', 220)),
			finishRecount(database)
		]);
		await agree({ ...RULE, freeDays: 3 }, id);
		const [undone] = await Promise.all([
			undoImport(database, scope, importId),
			finishRecount(database)
		]);
		expect(undone).toMatchObject({ outcome: 'undone', removed: 220 });
		expect(await storedFacts(database)).toEqual(await fromScratch());
	});
});

describe('while cases are counted anew after an agreement', () => {
	const refusalOf = (work: Promise<unknown>) =>
		work.then(
			() => 'none',
			(error: unknown) => databaseTrouble(error)?.kind ?? error
		);

	it('nothing is published, reviewed or frozen, and no figures leave', async () => {
		await act((tx) => saveRetention(tx, scope, 1));
		await agree(RULE);
		await countFirstSlice();
		const system = await systemScope(database, scope.kommun);
		const freeze = { committee: 'ÄN', years: [2024], at: new Date() };
		const review = { committee: 'ÄN', month: '2024-05', earlier: false };
		const asked = { from: '2024-01', to: '2024-12' };
		for (const attempt of [
			() => act((tx) => markReviewed(tx, scope, review)),
			() => runRetention(database),
			() => transaction(database, system, (tx) => freezeYears(tx, system, freeze)),
			() => answerMeasures(database, scope, 'cases', Object.entries(asked)),
			() => act((tx) => requireCounted(tx, scope))
		]) {
			expect(await refusalOf(attempt())).toBe('recounting');
		}
		expect(await publishDue(database, scope.kommun)).toBe(0);
		// Other kommuner go on as ever.
		await act((tx) => requireCounted(tx, { kommun: '2482' }));
		await finishRecount(database);
		expect(await act((tx) => markReviewed(tx, scope, review))).toMatchObject({ ok: true });
		expect(await publishDue(database, scope.kommun)).toBeGreaterThan(0);
	});
});

describe('a serving process', () => {
	it('counts what another has left, and what it is woken for, until it is stopped', async () => {
		await agree(RULE);
		const recount = startRecounting(database);
		await vi.waitFor(async () => expect(await progress()).toBeNull(), { timeout: 20_000 });
		const [stored] = await act((tx) => loadAgreements(tx, scope));
		await agree({ ...RULE, freeDays: 4 }, stored?.id);
		recount.wake();
		await vi.waitFor(async () => expect(await progress()).toBeNull(), { timeout: 20_000 });
		await recount.stop();
		await agree({ ...RULE, freeDays: 2 }, stored?.id);
		recount.wake();
		await recount.stop();
		expect(await progress()).toMatchObject({ counted: 0 });
	});

	it.skipIf(!long)('tells of what fails, and tries again when it is woken', async () => {
		const owner = await ownerOf(database);
		await owner.unsafe(`
			create function stop_here() returns trigger language plpgsql as $$
			begin raise exception 'stopped'; end $$`);
		await owner.unsafe(`create trigger stop_here before update on cases
			for each row execute function stop_here()`);
		await agree(RULE);
		const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const recount = startRecounting(database);
		await vi.waitFor(() => expect(reported).toHaveBeenCalledOnce());
		reported.mockRestore();
		await owner.unsafe('drop trigger stop_here on cases');
		recount.wake();
		await vi.waitFor(async () => expect(await progress()).toBeNull(), { timeout: 20_000 });
		await recount.stop();
		expect(await storedFacts(database)).toEqual(await fromScratch());
	});
});
