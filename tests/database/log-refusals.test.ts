import { beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../src/lib/server/scope';
import { mintScope } from '../../src/lib/server/scope';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { beginImport } from '../../src/lib/server/import/begin-import';
import { commitImport } from '../../src/lib/server/import/commit-import';
import { findImport } from '../../src/lib/server/import/read-import';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import { undoImport } from '../../src/lib/server/import/undo-import';
import { openRefusalLog, type Refused } from '../../src/lib/server/log/refusals';
import { askMeasures } from '../support/ask-measures';
import { cliCollaborationScope } from '../../src/lib/server/access/gate';
import { ownerOf } from './fixture';
import { casesFile, freshInstallation } from './import-fixture';
import { latestEntry, loggedBy, saveExample } from './log-fixture';

let database: Database;
let scope: Scope;
const HEADER = 'Ärendenummer;Nämnd;Kön;Födelseår;Avdelning;Inskriven;Utskrivningsklar;Utskriven';

beforeAll(async () => {
	({ database, scope } = await freshInstallation());
});

/** The ids of the cases that entries name, once each. */
const named = (rows: Awaited<ReturnType<typeof loggedBy>>) => [
	...new Set(rows.flatMap(({ case_ids }) => case_ids ?? []))
];

describe('a preview that tells what cases hold names them as read', () => {
	let guessed: string[];
	const guesses = (sex: string) =>
		casesFile(
			'Ärendenummer;Nämnd;Kön;Födelseår',
			...['R-1', 'R-2'].map((number) => `${number};ÄN;${sex};1934`)
		);

	beforeAll(async () => {
		guessed = [
			await saveExample(database, scope, 'R-1'),
			await saveExample(database, scope, 'R-2')
		];
	});

	it.each([
		['unchanged', 'Kvinna', 'unchanged'],
		['changed', 'Man', 'changed']
	] as const)('whose rows are %s', async (_, sex, counted) => {
		let importId = '';
		const staged = await loggedBy(database, async () => {
			const { summary, ...made } = await stageCases(database, scope, { file: guesses(sex) });
			importId = made.importId;
			expect(summary[counted]).toBe(2);
		});
		expect(named(staged).sort()).toEqual([...guessed].sort());
		const shown = await loggedBy(database, () =>
			transaction(database, scope, (tx) => findImport(tx, scope, importId))
		);
		expect(named(shown).sort()).toEqual([...guessed].sort());
	});

	it('whose rows are refused for what the case holds', async () => {
		const file = casesFile('Ärendenummer;Nämnd;Inskriven', 'R-1;ÄN;2030-01-01');
		const logged = await loggedBy(database, async () => {
			const { summary } = await stageCases(database, scope, { file, judgeOnly: true });
			expect(summary.refusedRows).toBe(1);
		});
		expect(named(logged)).toEqual([guessed[0]]);
	});

	it('that is not kept', async () => {
		const logged = await loggedBy(database, () =>
			stageCases(database, scope, { file: guesses('Man'), judgeOnly: true })
		);
		expect(named(logged)).toHaveLength(2);
	});

	it('and so is what stands in the way of doing it or undoing it', async () => {
		const first = await stageCases(database, scope, { file: guesses('Man') });
		const second = await stageCases(database, scope, { file: guesses('Man') });
		await commitImport(database, scope, first.importId);
		const stale = await loggedBy(database, () => commitImport(database, scope, second.importId));
		expect(named(stale)).toHaveLength(2);
		const again = await stageCases(database, scope, { file: guesses('Kvinna') });
		await commitImport(database, scope, again.importId);
		const blocked = await loggedBy(database, () => undoImport(database, scope, first.importId));
		expect(named(blocked)).toHaveLength(2);
	});
});

describe('refusals', () => {
	it('of rows for another committee leave one entry, with how many', async () => {
		const own = mintScope({ ...scope, committees: ['ÄN'], roles: ['case-worker'] });
		const line = ';IFN;Kvinna;1990;Geriatrik 1;2019-01-02;;';
		const file = casesFile(HEADER, `S-1${line}`, `S-2${line}`);
		const logged = await loggedBy(database, () => stageCases(database, own, { file }));
		expect(logged).toMatchObject([
			{ event: 'import-staged' },
			{ event: 'refused', details: { rows: 2, status: 403 } }
		]);
	});

	it('of a file that cannot be read leaves one, in its sender’s name', async () => {
		const bytes = Buffer.from('Nämnd;Avdelning\r\nÄN;Medicin 1\r\n');
		const before = await latestEntry(database);
		await beginImport(database, scope, { kind: 'cases', file: { name: 'prov.csv', bytes } });
		// Whoever sent it has been answered by then.
		await expect.poll(() => latestEntry(database)).toBe(before + 1);
		const owner = await ownerOf(database);
		const [entry] = await owner`select * from log_entry where id > ${before}`;
		expect(entry).toMatchObject({
			...{ event: 'refused', actor_id: scope.actorId, kommun: scope.kommun },
			details: { route: '/import/fil', method: 'POST', status: 422 }
		});
		expect(entry?.details).toMatchObject({
			reason: expect.stringContaining('Ärendenummer') as string
		});
	});

	it('of another region’s figures leave one', async () => {
		const reader = await cliCollaborationScope(database);
		const logged = await loggedBy(database, () =>
			askMeasures(database, reader, 'cases', {
				...{ from: '2019-01', to: '2019-12' },
				kommun: '0180'
			})
		);
		expect(logged).toMatchObject([{ event: 'refused', details: { status: 403 } }]);
	});

	const refusal = { route: '/lank/[token]', method: 'GET', status: 404, reason: 'Finns inte.' };

	it('of somebody signed in are theirs, and of nobody say from where', async () => {
		const log = openRefusalLog(database);
		const address: Refused = { scope: null, address: '10.1.2.3' };
		const caseId = crypto.randomUUID();
		const logged = await loggedBy(database, async () => {
			await log.note({ scope }, { ...refusal, caseId });
			await log.note(address, { ...refusal, reason: 'Fel 19121212-1212' });
		});
		expect(logged).toMatchObject([
			{ actor_id: scope.actorId, kommun: '2480', case_id: caseId, details: refusal },
			{ actor_id: 'okänd', kommun: null, address: '10.1.2.3', event: 'refused' }
		]);
		expect(JSON.stringify(logged)).not.toContain('1212-1212');
		await log.stop();
	});

	it('in a flood are counted, and the number is logged', async () => {
		const log = openRefusalLog(database);
		const flood = await loggedBy(database, async () => {
			for (let n = 0; n < 500; n += 1) {
				await log.note({ scope: null, address: `10.2.${n % 2}.${n >> 1}` }, refusal);
			}
		});
		expect(flood).toHaveLength(200);
		const counted = await loggedBy(database, () => log.stop());
		expect(counted).toMatchObject([{ event: 'refused', details: { times: 300 } }]);
	});
});
