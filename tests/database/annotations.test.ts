import { beforeAll, expect, it, vi } from 'vitest';
import type { Role } from '../../src/lib/domain/access/role';
import type { AnnotationInput } from '../../src/lib/domain/annotation/annotation-schema';
import { cliCollaborationScope } from '../../src/lib/server/access/gate';
import { loadAnnotations } from '../../src/lib/server/annotations/read';
import { addAnnotation, removeAnnotation } from '../../src/lib/server/annotations/write';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { answerChart } from '../../src/lib/server/measures/read-chart-answer';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { askChart } from '../support/ask-chart';
import { ownerOf } from './fixture';
import { importedInstallation } from './imported';

const TWO_YEARS = { from: '2018-01', to: '2019-12' };

let database: Database;
let scope: Scope;
let collaboration: Scope;

beforeAll(async () => {
	vi.stubEnv('SVU_NOW', '2020-01-15');
	({ database, scope } = await importedInstallation());
	collaboration = await cliCollaborationScope(database);
}, 120_000);

async function chartOf(code: string) {
	const { chart, problems } = await askChart(database, scope, code, TWO_YEARS);
	if (problems !== null) throw new Error(JSON.stringify(problems));
	return chart;
}

const phase = {
	...{ month: '2019-01', kind: 'phase' as const, cause: 'Nytt hemgångsteam', action: '' }
};
const comment = {
	...{ month: '2019-06', kind: 'comment' as const, cause: 'Semester', action: 'Vikarier' }
};
const as = (roles: Role[], committees = scope.committees) =>
	mintScope({ ...scope, actorId: 'kerstin', actor: 'Kerstin', roles, committees });
const write = (by: Scope, input: AnnotationInput, measure = 'days-mean') =>
	transaction(database, by, (tx) => addAnnotation(tx, by, { measure, selection: {} }, input));
const writtenFor = (reader: Scope) =>
	transaction(database, reader, (tx) => loadAnnotations(tx, reader));

it('begins a phase with its reason, stands in the answer and its file, and goes when taken away', async () => {
	const chef = as(['manager']);
	const before = await chartOf('days-mean');
	await write(chef, phase);
	await write(chef, comment);
	const chart = await chartOf('days-mean');
	expect(chart.sections.map(({ from, reason }) => [from, reason])).toEqual([
		['2018-01', null],
		['2019-01', 'Nytt hemgångsteam']
	]);
	expect(chart.annotations).toEqual([phase, comment]);
	expect(chart.points.at(-1)?.centre).toBeLessThan(before.points.at(-1)?.centre ?? 0);
	const { value } = await answerChart(database, chef, 'days-mean', [
		...Object.entries({ ...TWO_YEARS, format: 'csv' })
	]);
	let file = '';
	for await (const piece of value?.pieces() ?? []) file += piece;
	expect(file).toContain('Semester – Åtgärd: Vikarier');
	expect((await chartOf('cases')).annotations).toEqual([]);

	const written = await writtenFor(chef);
	for (const { id } of written) {
		await transaction(database, chef, (tx) => removeAnnotation(tx, chef, id));
	}
	expect((await chartOf('days-mean')).sections).toHaveLength(1);
	const owner = await ownerOf(database);
	const logged = await owner<{ cause: string | null }[]>`
		select details->'before'->>'cause' as cause from log_entry
		where event = 'setting-changed' and details->>'what' = 'annotation' order by id`;
	expect(logged.map(({ cause }) => cause)).toEqual([null, null, phase.cause, comment.cause]);
});

it('is seen by those of its committee, never by samverkan, and written by nobody but a chef', async () => {
	const own = as(['manager'], ['ÄN']);
	await write(own, comment);
	expect(await writtenFor(as(['case-worker'], ['ÄN']))).toMatchObject([
		{ cause: 'Semester', author: 'Kerstin' }
	]);
	expect(await writtenFor(as(['case-worker'], ['IFN']))).toEqual([]);
	expect(await writtenFor(collaboration)).toEqual([]);
	await expect(write(as(['case-worker']), comment)).rejects.toThrow(/row-level security/);
});
