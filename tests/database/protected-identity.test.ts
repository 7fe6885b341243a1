import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { withoutRandom } from '../support/without-random';
import { formOf } from '../../src/lib/domain/case-form/values';
import { systemScope } from '../../src/lib/server/access/gate';
import { saveCaseForm } from '../../src/lib/server/case-form/write-form';
import { findCasesByNumber } from '../../src/lib/server/cases/read-case';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { exportCases } from '../../src/lib/server/export/cases-file';
import { commitImport } from '../../src/lib/server/import/commit-import';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import { runRetention } from '../../src/lib/server/retention/run';
import { saveRetention } from '../../src/lib/server/retention/write-setting';
import type { Scope } from '../../src/lib/server/scope';
import { storedFacts } from './facts-from-scratch';
import { ownerOf } from './fixture';
import { casesFile, everything, freshInstallation, importWhole } from './import-fixture';

const HEADER =
	'Ärendenummer;Nämnd;Födelseår;Avdelning;Inskriven;Inskrivningsmeddelande;Utskrivningsklar;Utskriven;Planering;Korttids slag;Korttids från;Korttids till';

let database: Database;
let scope: Scope;

beforeAll(async () => {
	vi.stubEnv('SVU_NOW', '2025-02-01');
	({ database, scope } = await freshInstallation());
	await importWhole(
		database,
		scope,
		casesFile(
			HEADER,
			...['F-1', 'F-2', 'F-3'].map(
				(number) =>
					`${number};ÄN;1931;Medicin 1;2024-05-01;2024-05-01;2024-05-03;2024-05-05;hem-nya;;;`
			),
			'R-1;ÄN;1931;Medicin 1;2022-12-01;2022-12-01;2022-12-05;2022-12-20;kort-lak;lak;2022-12-20;2023-02-01'
		)
	);
});

afterAll(() => vi.unstubAllEnvs());

async function stored(number: string) {
	const [found] = await transaction(database, scope, (tx) =>
		findCasesByNumber(tx, scope, [{ committee: 'ÄN', number }])
	);
	if (!found) throw new Error(`${number} is not there`);
	return found;
}

async function post(number: string, changes: Record<string, unknown>) {
	const { id, version, record } = await stored(number);
	const values = { ...formOf(record), ...changes };
	const send = (seen: string[]) =>
		transaction(database, scope, (tx) =>
			saveCaseForm(tx, scope, { id, baseVersion: version, values, seen })
		);
	const answer = await send([]);
	return answer.saved
		? answer
		: send(answer.warnings.map(({ field, message }) => `${field} ${message}`));
}

/** Every row of the database that is about the case, as text. */
async function tracesOf(number: string): Promise<string> {
	const { id } = await stored(number);
	const all = Object.values(await everything(database)).flat();
	const its = all.filter((row) => row.includes(id) || row.includes(`"${number}"`));
	return withoutRandom(its.join('\n'));
}

async function exportedRow(number: string): Promise<string> {
	const pieces: Uint8Array[] = [];
	for await (const piece of exportCases(database, scope, { format: 'csv' })) pieces.push(piece);
	const lines = Buffer.concat(pieces).toString('utf8').split('\r\n');
	return lines.find((line) => line.includes(number)) ?? '';
}

describe('a case that becomes protected', () => {
	it('loses birth year, ward and note everywhere, also in its history and in previews', async () => {
		await post('F-1', { note: 'Ringer själv' });
		const changed = casesFile('Ärendenummer;Nämnd;Planering', 'F-1;ÄN;hem-bef');
		const preview = await stageCases(database, scope, { file: changed });
		expect(await tracesOf('F-1')).toMatch(/medicin-1.*Ringer själv/s);
		expect(await post('F-1', { protectedIdentity: true })).toMatchObject({ saved: true });
		const traces = await tracesOf('F-1');
		expect(traces).not.toMatch(/medicin-1|1931|Ringer/);
		expect((await commitImport(database, scope, preview.importId)).outcome).toBe('gone');
		expect(await exportedRow('F-1')).toMatch(/;okänd;/);
	});

	it('by a file does so too, and later files put nothing of it back', async () => {
		await importWhole(database, scope, casesFile('Ärendenummer;Nämnd;Avdelning', 'F-2;ÄN;okänd'));
		expect(await tracesOf('F-2')).not.toMatch(/medicin-1|1931/);
		const { summary } = await stageCases(database, scope, {
			file: casesFile('Ärendenummer;Nämnd;Födelseår;Avdelning', 'F-2;ÄN;1931;Medicin 1')
		});
		expect(summary).toMatchObject({ unchanged: 1, refusedRows: 0 });
		expect(await tracesOf('F-2')).not.toMatch(/medicin-1|1931/);
	});

	it('is counted under an unknown ward and age', async () => {
		const facts = await storedFacts(database);
		expect(facts['ÄN|ward|2024-05|okänd|uppgift saknas']?.cases).toBe(2);
		expect(facts['ÄN|age|2024-05|okänd|uppgift saknas']?.cases).toBe(2);
		expect(facts['ÄN|ward|2024-05|medicin-1|uppgift saknas']?.cases).toBe(1);
	});

	it('leaves the sums of frozen months, but not what it is known by in them', async () => {
		await transaction(database, scope, (tx) => saveRetention(tx, scope, 24));
		const [result] = await runRetention(database);
		expect(result).toMatchObject({ through: 2022, removed: 0, kept: 1 });
		const before = await storedFacts(database);
		expect(await post('R-1', { protectedIdentity: true })).toMatchObject({ saved: true });
		const frozen = (facts: typeof before) =>
			Object.entries(facts).filter(([key]) => key.includes('|2022-'));
		expect(frozen(await storedFacts(database))).toEqual(frozen(before));
		expect(await tracesOf('R-1')).not.toMatch(/medicin-1|1931/);
		expect(await post('R-1', { healthCentre: '' })).toMatchObject({ saved: true });
	});
});

describe('the database itself', () => {
	it('stores no protected case with a ward, birth year or note', async () => {
		const owner = await ownerOf(database);
		await expect(
			owner`update cases set ward = 'medicin-1' where number = 'F-1'`
		).rejects.toMatchObject({ code: '23514' });
		for (const part of [{ note: 'x' }, { notes: [{ text: 'x' }] }]) {
			await expect(
				owner`update cases set record = record || ${JSON.stringify(part)}::text::jsonb
					where number = 'F-1'`
			).rejects.toMatchObject({ code: '23514' });
		}
	});

	it('changes the history of no case that is not protected, and by no other way', async () => {
		const { id } = await stored('F-3');
		const system = await systemScope(database, scope.kommun);
		for (const actor of [scope, system]) {
			await expect(
				transaction(database, actor, (tx) => tx.execute(`select svu_protect_case('${id}', '[]')`))
			).rejects.toMatchObject({ code: '42501' });
			await expect(
				transaction(database, actor, (tx) => tx.execute(`update case_revision set actor = 'x'`))
			).rejects.toMatchObject({ code: '42501' });
		}
	});
});
