import { beforeAll, describe, expect, it } from 'vitest';
import { readLogAddress } from '../../src/lib/domain/log/address';
import type { Role } from '../../src/lib/domain/access/role';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { findCase } from '../../src/lib/server/cases/read-case';
import type { Database } from '../../src/lib/server/database/open';
import { transaction, type Transaction } from '../../src/lib/server/database/transaction';
import { checkLog } from '../../src/lib/server/log/check-log';
import { loadEntry } from '../../src/lib/server/log/read-entry';
import { loadLogPage } from '../../src/lib/server/log/read-log-page';
import { logFile, reviewFile } from '../../src/lib/server/log/log-file';
import { recordSignIn } from '../../src/lib/server/log/record-sign-in';
import { listReviews, loadReview } from '../../src/lib/server/log/read-reviews';
import { drawSample, markReviewed } from '../../src/lib/server/log/write-review';
import { sealLog } from '../../src/lib/server/log/seal';
import { lastYear } from '../../src/lib/domain/period/bounds';
import { today } from '../../src/lib/server/clock';
import { freshInstallation } from './import-fixture';
import { latestEntry, loggedBy, saveExample } from './log-fixture';

let database: Database;
let everyone: Scope;
let keeper: Scope;
let anna: Scope;
let first: string;

const person = (name: string, ...roles: Role[]) =>
	mintScope({ ...everyone, actor: name, actorId: `id-${name}`, address: '10.0.0.5', roles });

beforeAll(async () => {
	({ database, scope: everyone } = await freshInstallation());
	keeper = person('Sven Förvaltare', 'administrator');
	anna = person('Anna Lind', 'case-worker');
	first = await saveExample(database, everyone, 'Q-1');
	await saveExample(database, everyone, 'Q-2', { committee: 'IFN' });
	await transaction(database, anna, (tx) => findCase(tx, anna, first));
	await sealLog(database);
	await recordSignIn(database.signin.orm, {
		...{ event: 'sign-in-failed', actor: 'obekant', actorId: null, address: '10.9.9.9' },
		...{ kommun: null, details: {} }
	});
});

const asKeeper = <Result>(work: (tx: Transaction) => Promise<Result>, scope = keeper) =>
	transaction(database.log, scope, work);
const pageAt = (query: string, scope = keeper) => {
	const address = readLogAddress(new URLSearchParams(query), today());
	return asKeeper((tx) => loadLogPage(tx, scope, address), scope);
};
const eventsAt = async (query: string) =>
	(await pageAt(`${query}&sida=1`)).rows
		.map(({ event }) => event)
		.filter((event) => event !== 'log-read');

describe('the log as its keepers read it', () => {
	it('shows the latest first, who, from where and with which case, and what waits to be sealed', async () => {
		const { rows } = await pageAt('');
		expect(rows).toMatchObject([
			{ event: 'sign-in-failed', actor: 'obekant', address: '10.9.9.9', position: null },
			{
				event: 'case-read',
				actor: 'Anna Lind',
				address: '10.0.0.5',
				caseName: 'ÄN Q-1',
				position: 3
			},
			{ event: 'case-created', caseName: 'IFN Q-2', committee: 'IFN', position: 2 },
			{ event: 'case-created', caseName: 'ÄN Q-1', committee: 'ÄN', position: 1 }
		]);
	});

	it('is asked for from the first day that can be asked for to the last, and for each of them alone', async () => {
		const [first, last] = ['1900-01-01', `${lastYear(today())}-12-31`];
		expect((await pageAt(`fran=${first}&till=${last}`)).total).toBeGreaterThan(0);
		for (const day of [first, last]) {
			expect((await pageAt(`fran=${day}&till=${day}`)).total, day).toBe(0);
			expect((await pageAt(`till=${day}`)).address.to, day).toBe(day);
		}
	});

	it('says of a day beyond them that it cannot be asked for', () => {
		for (const day of ['0001-01-01', '1899-12-31', '9999-12-31']) {
			const unread: string[] = [];
			readLogAddress(new URLSearchParams({ fran: day }), today(), unread);
			expect(unread, day).toEqual([expect.stringContaining(day)]);
		}
	});

	it('is limited by person, event, case and period', async () => {
		expect(await eventsAt('person=anna')).toEqual(['case-read']);
		expect(await eventsAt('person=id-Anna Lind')).toEqual(['case-read']);
		expect(await eventsAt('handelse=andring')).toEqual(['case-created', 'case-created']);
		expect(await eventsAt('handelse=sign-in-failed')).toEqual(['sign-in-failed']);
		expect(await eventsAt('arende=q-1')).toEqual(['case-read', 'case-created']);
		expect(await eventsAt(`arende=${first}`)).toEqual(['case-read', 'case-created']);
		expect(await eventsAt('arende=Q-3')).toEqual([]);
		expect(await eventsAt('fran=2020-01-01&till=2020-12-31')).toEqual([]);
	});

	it('is empty for every other role, and for another kommun', async () => {
		for (const role of ['case-worker', 'manager', 'collaboration'] as const) {
			expect((await pageAt('', person('X', role))).rows, role).toEqual([]);
		}
		const neighbour = mintScope({ ...keeper, kommun: '2482' });
		const seen = (await pageAt('', neighbour)).rows.map(({ actor }) => actor);
		expect(seen).toEqual(['obekant']);
	});

	it('logs that it was read, with what was looked for', async () => {
		const logged = await loggedBy(database, () => pageAt('person=anna&arende=Q-1'));
		expect(logged).toMatchObject([
			{
				...{ event: 'log-read', actor: 'Sven Förvaltare', kommun: '2480' },
				details: { filter: { person: 'anna', caseNumber: 'Q-1' }, page: 1 }
			}
		]);
	});

	it('shows an entry whole, and none of another kommun', async () => {
		const { rows } = await pageAt('person=anna');
		const id = rows[0]?.id ?? 0;
		expect(await asKeeper((tx) => loadEntry(tx, keeper, id))).toMatchObject({
			...{ caseName: 'ÄN Q-1', lines: [{ label: 'Version av ärendet', text: '1' }] }
		});
		const neighbour = mintScope({ ...keeper, kommun: '2482' });
		const seen = await asKeeper((tx) => loadEntry(tx, neighbour, id), neighbour);
		expect(seen).toBeNull();
	});

	it('leaves as a file with the same entries, which is logged', async () => {
		const selection = { from: today(), to: today(), event: 'andring' };
		let text = '';
		const logged = await loggedBy(database, async () => {
			const decoder = new TextDecoder();
			for await (const piece of logFile(database, keeper, selection)) text += decoder.decode(piece);
		});
		const lines = text.trim().split('\r\n');
		expect(lines[0]).toContain('loggpost;tid;person;konto;adress');
		expect(lines.slice(1).map((line) => line.split(';')[7])).toEqual(['IFN Q-2', 'ÄN Q-1']);
		expect(logged).toMatchObject([{ event: 'log-exported', details: { what: 'entries' } }]);
	});

	it('is verified in somebody’s name', async () => {
		const logged = await loggedBy(database, async () => {
			const { verdict, whole } = await checkLog(database, keeper, '');
			expect(verdict).toMatchObject({ breakCount: 0, sealed: 3 });
			expect(whole).toBe(true);
		});
		expect(logged).toMatchObject([{ event: 'log-verified', details: { whole: true, sealed: 3 } }]);
	});
});

describe('spot checks', () => {
	const selection = { from: today(), to: today(), event: 'andring', committee: '', size: 20 };
	const draw = (changes = {}) =>
		asKeeper((tx) => drawSample(tx, keeper, { ...selection, ...changes }));
	const mark = (
		review: string,
		entry: number,
		outcome: 'in-order' | 'follow-up',
		note: string | null
	) => asKeeper((tx) => markReviewed(tx, keeper, review, { entry, outcome, note }));

	it('draw entries of the selection at random, no more than there are', async () => {
		const outcome = await draw();
		const id = outcome.ok ? outcome.value : '';
		const found = await asKeeper((tx) => loadReview(tx, keeper, id));
		expect(found?.entries.map(({ caseName }) => caseName)).toEqual(['ÄN Q-1', 'IFN Q-2']);
		expect(found?.review).toMatchObject({ population: 2, drawn: 2, reviewed: 0 });
		const one = await draw({ size: 1 });
		const drawn = await asKeeper((tx) => loadReview(tx, keeper, one.ok ? one.value : ''));
		expect(drawn?.entries).toHaveLength(1);
	});

	it('of one committee hold no entry of another', async () => {
		const outcome = await draw({ committee: 'IFN', event: '' });
		const found = await asKeeper((tx) => loadReview(tx, keeper, outcome.ok ? outcome.value : ''));
		expect(found?.entries.map(({ committee }) => committee)).toEqual(['IFN']);
	});

	it('say so where there is nothing to draw from', async () => {
		expect(await draw({ from: '2001-01-01', to: '2001-01-02' })).toMatchObject({
			ok: false,
			problems: [{ field: 'from' }]
		});
	});

	it('are gone through entry by entry, the latest mark counting, and only those drawn', async () => {
		const outcome = await draw();
		const id = outcome.ok ? outcome.value : '';
		const found = await asKeeper((tx) => loadReview(tx, keeper, id));
		const [entry, other] = found?.entries ?? [];
		const logged = await loggedBy(database, async () => {
			await mark(id, entry?.id ?? 0, 'follow-up', 'Fråga enhetschefen.');
			await mark(id, entry?.id ?? 0, 'in-order', null);
			await mark(id, other?.id ?? 0, 'follow-up', 'Öppnat utan uppdrag?');
		});
		expect(logged.map(({ event }) => event)).toEqual(Array(3).fill('log-reviewed'));
		const again = await asKeeper((tx) => loadReview(tx, keeper, id));
		expect(again?.review).toMatchObject({ reviewed: 2, followUp: 1 });
		expect(again?.entries[0]?.mark).toMatchObject({
			outcome: 'in-order',
			actor: 'Sven Förvaltare'
		});
		expect(await mark(id, await latestEntry(database), 'in-order', null)).toMatchObject({
			ok: false
		});
		const file = await asKeeper((tx) => reviewFile(tx, keeper));
		expect(file).toContain('Öppnat utan uppdrag?');
		expect(file).toContain('Utan anmärkning');
	});

	it('are the kommun’s own, and its keepers’', async () => {
		const neighbour = mintScope({ ...keeper, kommun: '2482' });
		const worker = person('Y', 'case-worker');
		for (const scope of [neighbour, worker]) {
			expect(await asKeeper((tx) => listReviews(tx, scope), scope)).toEqual([]);
		}
		await expect(
			asKeeper((tx) => drawSample(tx, worker, selection), worker)
		).resolves.toMatchObject({ ok: false });
	});
});
