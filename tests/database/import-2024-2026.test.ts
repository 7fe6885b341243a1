import { expect, it } from 'vitest';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import { fixtureFile, freshInstallation } from './import-fixture';

it('the rough file of 2024–2026 is refused only where a plan is in no list', async () => {
	const { database, scope } = await freshInstallation();
	const file = fixtureFile('svu-2024-2026.csv');
	const { summary } = await stageCases(database, scope, { file, judgeOnly: true });
	expect(summary).toMatchObject({ rows: 5498, new: 5252, refusedRows: 246 });
	expect(new Set(summary.refused.map(({ column }) => column))).toEqual(new Set(['Planering']));
	const plans = new Set(summary.refused.map(({ value }) => value.trim().toLocaleLowerCase('sv')));
	expect(plans).toEqual(new Set(['hemgång utan insats']));
	expect(summary.refused[0]?.reason).toContain('Närmast är ”Hemgång, ingen insats”.');
});
