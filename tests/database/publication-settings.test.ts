import { afterEach, expect, it } from 'vitest';
import { transaction } from '../../src/lib/server/database/transaction';
import { readDue } from '../../src/lib/server/due/read-due';
import { finishRecount } from '../../src/lib/server/facts/write-recount-in-slices';
import { updateListItem } from '../../src/lib/server/lists/write';
import { loadWaitingCorrections } from '../../src/lib/server/publication/read-waiting-corrections';
import { publishDue } from '../../src/lib/server/publication/write-due';
import { saveThreshold } from '../../src/lib/server/publication/write-threshold';
import { mintScope } from '../../src/lib/server/scope';
import { saveAgreement } from '../../src/lib/server/settings/write-agreement';
import { casesFile, importWhole } from './import-fixture';
import { everythingPublished, HEADER, lines, rowsFor } from './publication-fixture';
import { renewed } from './put-back';

const installation = renewed();

afterEach(() => {
	delete process.env.SVU_NOW;
});

it('what was shown before the threshold was raised gives away nothing that is published after', async () => {
	const { database, scope } = await installation();
	process.env.SVU_NOW = '2019-12-10';
	const of = (month: string, men: number, first: number) => [
		...lines(`${month}-05`, 40, { first, sex: 'Kvinna' }),
		...lines(`${month}-05`, men, { first: first + 50, sex: 'Man' })
	];
	const first = [of('2019-09', 7, 100), of('2019-10', 30, 200), of('2019-11', 30, 300)].flat();
	await importWhole(database, scope, casesFile(HEADER, ...first));
	const men = { from: '2019-09', to: '2019-12', sex: 'man' };
	const seen = async (given = men) => (await rowsFor(database, given)).map(({ value }) => value);
	expect(await seen()).toEqual([7, 30, 30, null]);
	await transaction(database, scope, (tx) => saveThreshold(tx, scope, 10));
	expect((await seen())[0]).toBeNull();
	await importWhole(database, scope, casesFile(HEADER, ...of('2019-12', 8, 400)));
	process.env.SVU_NOW = '2020-01-10';
	expect(await seen()).toEqual([null, 30, 30, null]);
	// Of the third's men, those of the months that were seen would leave December's eight.
	const published = await everythingPublished(database);
	const third = published.filter(
		(row) => row.period === '2019-09/2019-12' && row.breakdown === 'sex'
	);
	const cases = third.map(({ group, figures }) => [group, figures.cases?.value ?? null]);
	expect(cases).toEqual(expect.arrayContaining([['man', null]]));
});

it('a reason that has gone over to another owner since a year was published does not tell how many it is of', async () => {
	const { database, scope } = await installation();
	process.env.SVU_NOW = '2020-01-10';
	const reasons = [
		['Väntar korttidsplats', 30],
		['Sent besked', 3],
		['Läkemedel', 40]
	] as const;
	const waited = ['2019-09', '2019-10', '2019-11', '2019-12'].flatMap((month, at) =>
		reasons.flatMap(([reason, count], nth) =>
			Array.from(
				{ length: count },
				(_, index) =>
					`P-${at}-${nth}-${index};Kvinna;1940;Geriatrik 1;${month}-01;${month}-03;${month}-08;${reason}`
			)
		)
	);
	await importWhole(database, scope, casesFile(`${HEADER};Orsak ej hemgång`, ...waited));
	await publishDue(database, scope.kommun);
	const before = await everythingPublished(database);
	const owned = before.flatMap(({ figures }) =>
		Object.entries(figures).filter(([key, cell]) => key.includes('/owner/') && cell !== null)
	);
	expect(owned.length).toBeGreaterThan(0);
	const key = { list: 'delayReason', code: 'k-besked' } as const;
	const moved = { name: 'Sent besked', validFrom: null, validTo: null, hospital: null };
	const outcome = await transaction(database, scope, (tx) =>
		updateListItem(tx, scope, key, { ...moved, owner: 'region' })
	);
	expect(outcome).toMatchObject({ ok: true });
	// Everything is written anew by another threshold, as a part of it is by a correction.
	await transaction(database, scope, (tx) => saveThreshold(tx, scope, 4));
	expect(await publishDue(database, scope.kommun)).toBeGreaterThan(0);
	expect(await everythingPublished(database)).toEqual(before);
});

it('an agreement changed for months that are published shows nobody whose days went from one side to the other', async () => {
	const { database, scope } = await installation();
	process.env.SVU_NOW = '2020-01-10';
	// Two persons a month waited for as long as is free of charge, and no longer.
	const waited = ['2019-09', '2019-10', '2019-11', '2019-12'].flatMap((month, at) =>
		[...Array<string>(40).fill('01'), ...Array<string>(30).fill('09'), '05', '05'].map(
			(day, nth) => `P-${at}-${nth};Kvinna;1940;Geriatrik 1;${month}-01;${month}-01;${month}-${day}`
		)
	);
	await importWhole(database, scope, casesFile(HEADER, ...waited));
	await publishDue(database, scope.kommun);
	const before = await everythingPublished(database);
	const paid = before.flatMap(({ figures }) =>
		Object.entries(figures).filter(([key, cell]) => key.startsWith('payment') && cell !== null)
	);
	expect(paid.length).toBeGreaterThan(0);
	const agreed = await transaction(database, scope, (tx) =>
		saveAgreement(tx, scope, null, {
			...{ careForm: null, validFrom: '2019-09-01', validTo: null, model: 'individual' },
			...{ freeDays: 4, noonRule: true, sameDayInAverage: true, kronorPerDay: null },
			...{ longStayOverDays: null, longStayFreeDays: null }
		})
	);
	expect(agreed).toMatchObject({ ok: true });
	const chief = mintScope({ ...scope, roles: ['manager'] });
	const told = async () =>
		(await readDue(database, chief)).find(({ key }) => key === 'corrections');
	expect(await told()).toBeUndefined();
	await finishRecount(database, { stopping: () => false });
	// Of no changed case, and told of on the board as on Registervård.
	expect(await told()).toMatchObject({ text: 'Rättelser väntar i 4\u00a0månader' });
	const changed = await transaction(database, scope, (tx) =>
		loadWaitingCorrections(tx, scope, database)
	);
	expect(changed).toMatchObject([
		{ month: '2019-09' },
		{ month: '2019-10' },
		{ month: '2019-11' },
		{ month: '2019-12' }
	]);
	process.env.SVU_NOW = '2020-02-10';
	await publishDue(database, scope.kommun);
	expect(await everythingPublished(database)).toEqual(before);
	// Nor when others come late to the same month, as many as a correction needs: their month waits too.
	await importWhole(
		database,
		scope,
		casesFile(HEADER, ...lines('2019-12-07', 12, { first: 301, sex: 'Kvinna' }))
	);
	process.env.SVU_NOW = '2020-03-10';
	await publishDue(database, scope.kommun);
	const now = await everythingPublished(database);
	const days = (published: typeof now) =>
		published.flatMap(({ period, breakdown, group, figures }) =>
			Object.entries(figures)
				.filter(([key]) => key.startsWith('payment'))
				.map(([key, cell]) => [period, breakdown, group, key, cell?.value])
		);
	expect(days(now)).toEqual(days(before));
});
