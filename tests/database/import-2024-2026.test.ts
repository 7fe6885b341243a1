import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import { rounds } from '../support/rounds';
import { fixtureFile, freshInstallation } from './import-fixture';

/** The whole file in the long run. */
const ROWS = rounds(250, 5498);

it('the rough file of 2024–2026 is refused only where a plan is in no list', async () => {
	const { database, scope } = await freshInstallation();
	const { name, path } = fixtureFile('svu-2024-2026.csv');
	const lines = readFileSync(path, 'utf8')
		.split('\r\n')
		.slice(0, ROWS + 1);
	const refused = lines.filter((line) => /hemgång utan insats/i.test(line)).length;
	const file = { name, bytes: Buffer.from(lines.join('\r\n')) };
	const { summary } = await stageCases(database, scope, { file, judgeOnly: true });
	expect(summary).toMatchObject({ rows: ROWS, new: ROWS - refused, refusedRows: refused });
	expect(refused).toBe(rounds(11, 246));
	expect(new Set(summary.refused.map(({ column }) => column))).toEqual(new Set(['Planering']));
	const plans = new Set(summary.refused.map(({ value }) => value.trim().toLocaleLowerCase('sv')));
	expect(plans).toEqual(new Set(['hemgång utan insats']));
	expect(summary.refused[0]?.reason).toContain('Närmast är ”Hemgång, ingen insats”.');
});
