import { setTimeout } from 'node:timers/promises';
import type { AgreementInput } from '../../src/lib/domain/payment/agreement-schema';
import { cliScope, systemScope } from '../../src/lib/server/access/gate';
import { loadAgreements } from '../../src/lib/server/agreements/read';
import { today } from '../../src/lib/server/clock';
import type { Database } from '../../src/lib/server/database/open';
import { transaction, type Transaction } from '../../src/lib/server/database/transaction';
import { finishRecount } from '../../src/lib/server/facts/write-recount-in-slices';
import { countRunning } from '../../src/lib/server/facts/write-running-in-slices';
import { commitImport } from '../../src/lib/server/import/commit-import';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import { undoImport } from '../../src/lib/server/import/undo-import';
import { loadLists } from '../../src/lib/server/lists/read';
import { committeesOf } from '../../src/lib/server/lists/read-kommun';
import { addListItem, deleteListItem } from '../../src/lib/server/lists/write';
import { markReviewed } from '../../src/lib/server/month-review/write';
import { publishDue } from '../../src/lib/server/publication/write-due';
import { saveThreshold } from '../../src/lib/server/publication/write-threshold';
import { runRetention } from '../../src/lib/server/retention/run';
import { saveRetention } from '../../src/lib/server/retention/write-setting';
import { createSample, removeSample } from '../../src/lib/server/sample/write-sample';
import type { Scope } from '../../src/lib/server/scope';
import { saveAgreement } from '../../src/lib/server/settings/write-agreement';
import { cellsOf, corpus, fileOf, MONTH } from './corpus';
import { beside, type Beside } from './others';
import { machine, table, whole } from './report';

/** Something that concerns many cases at once, and what it is for everybody else. */
export interface Wait extends Beside {
	what: string;
}

/** How long nothing is done, to compare with. */
const NOTHING_MS = 10_000;
const RULE: AgreementInput = {
	...{ careForm: null, validFrom: '2021-01-01', validTo: null, model: 'individual' },
	...{ freeDays: 1, noonRule: true, sameDayInAverage: true, kronorPerDay: null },
	...{ longStayOverDays: null, longStayFreeDays: null }
};
const VALUE = {
	name: 'Provplanering',
	validFrom: null,
	validTo: null,
	hospital: null,
	owner: null
};

/** Does one after the other on a filled database all that concerns many cases at once. */
export async function measureWaits(database: Database, count: number): Promise<Wait[]> {
	const scope = await cliScope(database);
	const system = await systemScope(database, scope.kommun);
	const act = <Result>(work: (tx: Transaction) => Promise<Result>) =>
		transaction(database, scope, work);
	const waits: Wait[] = [];
	const measure = async (what: string, work: () => Promise<unknown>) => {
		console.error(`  ${what} …`);
		waits.push({ what, ...(await beside(database, scope, work)) });
	};

	await measure('nothing, for ten seconds', () => setTimeout(NOTHING_MS));
	await measure('an agreement is added', async () => {
		await act((tx) => saveAgreement(tx, scope, null, RULE));
		await finishRecount(database);
	});
	const [agreement] = await act((tx) => loadAgreements(tx, scope));
	await measure('an agreement is changed', async () => {
		await act((tx) => saveAgreement(tx, scope, agreement?.id ?? '', { ...RULE, freeDays: 2 }));
		await finishRecount(database);
	});
	await measure('a value is removed from a list', async () => {
		const added = await act((tx) => addListItem(tx, scope, 'plan', VALUE));
		if (!added.ok) throw new Error(added.problems.map(({ message }) => message).join(' '));
		const removed = await act((tx) => deleteListItem(tx, scope, added.value));
		if (!removed.ok) throw new Error(removed.problems.map(({ message }) => message).join(' '));
	});
	await measure('every month is reviewed', () =>
		act(async (tx) => {
			for (const { code } of await committeesOf(tx, scope)) {
				await markReviewed(tx, scope, { committee: code, month: MONTH, earlier: true });
			}
		})
	);
	await measure('every month is published', () => publishDue(database, scope.kommun));
	await measure(
		'the limit for small numbers is changed, and every month published anew',
		async () => {
			await act((tx) => saveThreshold(tx, scope, 7));
			await publishDue(database, scope.kommun);
		}
	);
	let importId = '';
	const bytes = await act((tx) => fileBeside(tx, scope, count));
	await measure('a file of as many cases is read and imported', async () => {
		({ importId } = await stageCases(database, scope, { file: { name: 'bench.csv', bytes } }));
		await commitImport(database, scope, importId);
	});
	await measure('that import is undone', () => undoImport(database, scope, importId));
	await measure('sample data are laid in', () => createSample(database, scope));
	await measure('sample data are removed', () => removeSample(database, scope));
	await measure('the first reader of a new day', () => {
		process.env.SVU_NOW = '2026-06-16T10:00:00Z';
		return countRunning(database, system, { today: today() });
	});
	await measure('retention of a year, and its first night', async () => {
		await act((tx) => saveRetention(tx, scope, 12));
		await runRetention(database);
	});
	process.env.SVU_NOW = '2026-06-15T10:00:00Z';
	return waits;
}

async function fileBeside(tx: Transaction, scope: Scope, count: number): Promise<Uint8Array> {
	const context = { lists: await loadLists(tx, scope), committees: await committeesOf(tx, scope) };
	const records = corpus({ lists: context.lists, count, prefix: 'I-', seed: 2 });
	return fileOf(Array.from(records, (record) => cellsOf(record, context)));
}

/** The measurements as a Markdown table. */
export function waitsReport(
	measured: readonly { name: string; cases: number; waits: readonly Wait[] }[]
): string {
	return [
		machine(),
		'',
		...measured.flatMap(({ name, cases, waits }) => [
			table(
				[
					`${name}, ${whole(cases)} cases`,
					'took',
					'others, longest wait',
					'event loop, longest stop'
				],
				waits.map(({ what, took, wait, loop }) => [what, whole(took), whole(wait), whole(loop)])
			),
			''
		])
	].join('\n');
}
