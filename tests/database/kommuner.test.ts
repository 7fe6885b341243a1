import { beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/lib/domain/form/field-problem';
import { cliScope } from '../../src/lib/server/access/gate';
import type { Database } from '../../src/lib/server/database/open';
import { transaction, type Transaction } from '../../src/lib/server/database/transaction';
import { loadGround } from '../../src/lib/server/measures/read-ground';
import { allCommittees, loadRegion } from '../../src/lib/server/lists/read-kommun';
import { addCommittee, updateCommittee } from '../../src/lib/server/lists/write-committee';
import { addKommun } from '../../src/lib/server/lists/write-kommun';
import { runNightly } from '../../src/lib/server/nightly/run';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { loadSettingsOverview } from '../../src/lib/server/settings/read-overview';
import { freshDatabase, ownerOf } from './fixture';

const YOUNG = { name: 'Funktionsnämnden', abbreviation: 'FN', fromAge: 18 };

let database: Database;
let own: Scope;

beforeAll(async () => {
	database = await freshDatabase();
	own = mintScope({ ...(await cliScope(database)), committees: [], roles: ['administrator'] });
});

const act = <Result>(
	work: (tx: Transaction, scope: Scope) => Promise<Result>,
	scope: Scope = own
): Promise<Result> => transaction(database, scope, (tx) => work(tx, scope));
const fieldsOf = (outcome: Outcome<unknown>) =>
	outcome.ok ? [] : outcome.problems.map(({ field }) => field);

describe('a nämnd', () => {
	it('is added last, under the abbreviation that it begins with', async () => {
		expect(await act((tx, scope) => addCommittee(tx, scope, YOUNG))).toMatchObject({ value: 'FN' });
		const all = await act(allCommittees);
		expect(all.map(({ code }) => code)).toEqual(['ÄN', 'IFN', 'FN']);
		expect((await cliScope(database)).committees).toEqual(['ÄN', 'IFN', 'FN']);
	});

	it('is not added twice, nor under another one’s name', async () => {
		const again = await act((tx, scope) => addCommittee(tx, scope, YOUNG));
		expect(fieldsOf(again)).toEqual(['name', 'abbreviation']);
	});

	it('keeps its code through a new name, which is logged', async () => {
		const renamed = { ...YOUNG, name: 'Nämnden för funktionsstöd', abbreviation: 'NFS' };
		expect(fieldsOf(await act((tx, scope) => updateCommittee(tx, scope, 'FN', renamed)))).toEqual(
			[]
		);
		expect((await act(allCommittees)).at(-1)).toEqual({ code: 'FN', ...renamed });
		const owner = await ownerOf(database);
		const [entry] = await owner<{ details: unknown }[]>`
			select details from log_entry where details->>'what' = 'committee' order by id desc limit 1`;
		expect(entry?.details).toEqual({
			...{ what: 'committee', key: 'FN', before: YOUNG, after: renamed }
		});
	});

	it('that is not there cannot be changed', async () => {
		const gone = await act((tx, scope) => updateCommittee(tx, scope, 'XN', YOUNG));
		expect(gone).toMatchObject({ ok: false });
	});
});

describe('a kommun', () => {
	it('is added to the own region, and leaves whoever added it where they were', async () => {
		const skelleftea = { code: '2482', name: 'Skellefteå' };
		const added = await act((tx, scope) => addKommun(tx, scope, skelleftea));
		expect(added).toMatchObject({ ok: true, value: '2482' });
		const { kommuner } = await act(loadRegion);
		expect(kommuner).toEqual([skelleftea, { code: '2480', name: 'Umeå' }]);
		expect((await act(allCommittees)).map(({ code }) => code)).toEqual(['ÄN', 'IFN', 'FN']);
	});

	it('of another län is refused, by the form and by the database', async () => {
		const lulea = { code: '2580', name: 'Luleå' };
		expect(fieldsOf(await act((tx, scope) => addKommun(tx, scope, lulea)))).toEqual(['code']);
	});

	it('leaves the night as it was', async () => {
		const night = await runNightly(database);
		expect(Object.values(night ?? {})).not.toContain(null);
	});

	it('begins empty, and its own administrator adds what it needs', async () => {
		const place = { ...(await cliScope(database, '2482')), roles: ['administrator'] } as const;
		const theirs = mintScope(place);
		expect(await act(allCommittees, theirs)).toEqual([]);
		expect(
			await act((tx, scope) => loadSettingsOverview(tx, scope, '2026-11-22'), theirs)
		).toMatchObject({ targets: 0, series: 0 });
		expect((await act((tx, scope) => loadGround(tx, scope, '2026-11-22'), theirs)).span).toBeNull();
		await act((tx, scope) => addCommittee(tx, scope, { ...YOUNG, fromAge: 0 }), theirs);
		expect((await cliScope(database, '2482')).committees).toEqual(['FN']);
	});
});
