import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthsBetween } from '../../src/lib/domain/calendar/month';
import { cliCollaborationScope, cliScope } from '../../src/lib/server/access/gate';
import type { Database } from '../../src/lib/server/database/open';
import type { Scope } from '../../src/lib/server/scope';
import { askMeasures } from '../support/ask-measures';
import { askEverything, type Ask } from '../support/attacker/ask';
import { attackAnswers } from '../support/attacker/judge';
import { fixtureFile, freshInstallation, importWhole } from './import-fixture';

type Answers = Awaited<ReturnType<typeof askEverything>>;
const span = { from: '2018-01', to: '2019-12' };
let database: Database;
/** Everything that can be asked, as it is and as a samverkan reader is answered. */
let truth: Answers, seen: Answers;

beforeAll(async () => {
	process.env.SVU_NOW = '2020-02-01';
	const installation = await freshInstallation();
	database = installation.database;
	await importWhole(database, installation.scope, fixtureFile('svu-2018-2019.csv'));
	truth = await askEverything(askingAs(await cliScope(database)), span);
	seen = await askEverything(askingAs(await cliCollaborationScope(database)), span);
}, 300_000);

afterAll(() => {
	delete process.env.SVU_NOW;
});

/** Asks as somebody, through what the command line and the API answer with. */
const askingAs =
	(scope: Scope): Ask =>
	async (code, parameters) => {
		const answer = await askMeasures(database, scope, code, parameters);
		if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
		return Array.isArray(answer.output) ? answer.output : [answer.output];
	};

describe('a samverkan reader who asks for everything', () => {
	it('cannot work out any small number of two real years', () => {
		const months = monthsBetween(span.from, span.to);
		const { secrets, recovered } = attackAnswers(seen, truth, months, 5);
		expect(secrets).toBeGreaterThan(10_000);
		expect(recovered).toEqual([]);
	});

	it('learns nothing from a filter that the breakdown does not say', async () => {
		const ask = askingAs(await cliCollaborationScope(database));
		const [byWard] = await ask('cases', { ...span, by: 'ward' });
		const [one] = await ask('cases', { ...span, ward: 'Geriatrik 1' });
		const own = byWard?.rows.filter((row) => row.group === 'Geriatrik 1');
		expect(one?.rows).toEqual(own?.map((row) => ({ ...row, group: null })));
	});

	it('sees every figure that is shown as it is, and hidden ones without n', () => {
		for (const [by, measures] of seen) {
			for (const [code, rows] of measures) {
				const own = new Map(
					(truth.get(by)?.get(code) ?? []).map((row) => [`${row.period} ${row.group}`, row])
				);
				for (const row of rows) {
					const real = own.get(`${row.period} ${row.group}`);
					if (row.suppressed) expect(row).toMatchObject({ value: null, n: null });
					else
						expect([by, code, row.value]).toEqual([
							by,
							code,
							real?.value ?? (real ? null : row.value)
						]);
				}
			}
		}
	});

	it('is told to ask for one breakdown at a time', async () => {
		const scope = await cliCollaborationScope(database);
		const twice = { ...span, by: 'ward', sex: 'man' };
		expect(await askMeasures(database, scope, 'cases', twice)).toMatchObject({
			problems: [{ parameter: 'sex' }]
		});
		expect(await askMeasures(database, scope, 'plan', { ...span, by: 'sex' })).toHaveProperty(
			'problems'
		);
		expect(await askMeasures(database, scope, 'cases', { ...span, kommun: '0180' })).toMatchObject({
			problems: [{ parameter: 'kommun' }]
		});
	});
});
