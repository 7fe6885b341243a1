import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EVERYONE, type BoardAddress } from '../../src/lib/domain/board/board-address';
import type { Case } from '../../src/lib/domain/case/case';
import { addDays } from '../../src/lib/domain/calendar/moment';
import type { AgreementInput } from '../../src/lib/domain/payment/agreement-schema';
import { cliScope } from '../../src/lib/server/access/gate';
import { saveAgreement } from '../../src/lib/server/settings/write-agreement';
import { loadBoard } from '../../src/lib/server/board/read-board';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { askMeasures } from '../support/ask-measures';
import { event, exampleCase } from '../support/example-case';
import { withoutRandom } from '../support/without-random';
import { renewed } from './put-back';

const TODAY = '2019-12-10';

const installation = renewed();

beforeEach(() => {
	process.env.SVU_NOW = `${TODAY}T09:00:00Z`;
});
afterEach(() => {
	delete process.env.SVU_NOW;
});

interface Saved {
	id: string;
	record: Case;
}

let made = 0;

async function saveAll(database: Database, records: readonly Case[]): Promise<Saved[]> {
	const scope = await cliScope(database);
	const saved = records.map((record) => {
		made += 1;
		return { id: randomUUID(), record: { ...record, number: `2019-${10_000 + made}` } };
	});
	const changes = saved.map(({ id, record }) => ({ id, baseVersion: 0, record }));
	const how = { source: 'form', at: new Date(), today: TODAY } as const;
	await transaction(database, scope, (tx) => saveCases(tx, scope, changes, how));
	return saved;
}

async function boardOf(database: Database, address: Partial<BoardAddress> = {}) {
	const scope = await cliScope(database);
	return transaction(database, scope, (tx) => loadBoard(tx, scope, { ...EVERYONE, ...address }));
}

/** A figure as the machine interface and Översikt give it. */
async function measured(database: Database, code: string, month: string) {
	const scope = await cliScope(database);
	const answer = await askMeasures(database, scope, code, { from: month, to: month });
	if (!('output' in answer) || Array.isArray(answer.output)) throw new Error('No figure');
	const [row] = answer.output.rows;
	return { value: row?.value ?? null, n: row?.n ?? null };
}

const waiting = (ready: string, changes: Partial<Case> = {}) =>
	exampleCase({ ...changes, events: [event('admitted', '2019-11-20'), event('ready', ready)] });
const home = (ready: string, discharged: string) =>
	exampleCase({
		events: [
			event('admitted', '2019-11-20'),
			event('ready', ready),
			event('discharged', discharged)
		]
	});
const CASES = [
	home('2019-12-01', '2019-12-01'),
	home('2019-12-02', '2019-12-05'),
	waiting('2019-12-04 10:00'),
	waiting('2019-12-07 14:00', { plan: null, committee: 'IFN' }),
	waiting('2019-12-09', { plan: 'avliden' }),
	waiting('2019-12-06 08:00', { careForm: 'psykiatrisk' })
];
const FIGURES = ['days-mean', 'within-target-share', 'payment-days', 'payment-amount'] as const;

describe('the month so far', () => {
	test('is the same as Översikt and the machine interface say of the month', async () => {
		const { database } = await installation();
		await saveAll(database, CASES);
		const { soFar } = (await boardOf(database)).outlook;
		expect(soFar.mean.cell).toMatchObject(await measured(database, 'days-mean', '2019-12'));
		expect(soFar.within.cell).toMatchObject(
			await measured(database, 'within-target-share', '2019-12')
		);
		expect(soFar.liableDays).toMatchObject(await measured(database, 'payment-days', '2019-12'));
		expect(soFar.kronor).toMatchObject(await measured(database, 'payment-amount', '2019-12'));
		expect(soFar.liableDays?.value).toBeGreaterThan(0);
	});
});

const gone = (record: Case, on: string): Case => ({
	...record,
	events: [...record.events, event('discharged', on)]
});
/** An agreement on the average as its form gives it. */
function averageFor(careForm: AgreementInput['careForm']): AgreementInput {
	const average = { model: 'average', freeDays: 1, sameDayInAverage: true } as const;
	const rest = {
		noonRule: true,
		kronorPerDay: null,
		longStayOverDays: null,
		longStayFreeDays: null
	};
	return { careForm, validFrom: '2019-01-01', validTo: null, ...average, ...rest };
}

describe('what if', () => {
	test.each([
		['the default rule', null],
		['an agreement on the average', averageFor(null)],
		['one on the average for somatic care alone', averageFor('somatisk')]
	])(
		'under %s the month ends at what it ends at once everybody has gone home that day',
		async (_, agreement) => {
			const { database } = await installation();
			const scope = await cliScope(database);
			if (agreement) {
				await transaction(database, scope, (tx) => saveAgreement(tx, scope, null, agreement));
			}
			const saved = await saveAll(database, CASES);
			const own = saved[2]?.id ?? '';
			const { outlook } = await boardOf(database, { day: '+5', days: { [own]: '2020-01-03' } });
			const changes = saved.slice(2).map(({ id, record }) => ({
				...{ id, baseVersion: 1 },
				record: gone(record, id === own ? '2020-01-03' : addDays(TODAY, 5))
			}));
			process.env.SVU_NOW = '2020-01-03T09:00:00Z';
			const how = { source: 'form', at: new Date(), today: '2020-01-03' } as const;
			await transaction(database, scope, (tx) => saveCases(tx, scope, changes, how));
			const figuresOf = async (month: string) =>
				Promise.all(FIGURES.map((code) => measured(database, code, month)));
			for (const projected of [outlook.then, ...outlook.later]) {
				const { mean, within, liableDays, kronor } = projected;
				const cells = [mean.cell, within.cell, liableDays, kronor];
				const shown = cells.map((cell) => ({ value: cell?.value ?? null, n: cell?.n ?? null }));
				expect(shown).toEqual(await figuresOf(projected.month));
			}
			expect(outlook.later).toMatchObject([{ month: '2020-01', persons: 1 }]);
			expect(outlook.then.averages).toHaveLength(agreement ? 1 : 0);
		}
	);
});

describe('whom the board shows', () => {
	test('mine are the cases that I follow', async () => {
		const { database } = await installation();
		const { actorId } = await cliScope(database);
		const responsible = [actorId, 'annan', null];
		const [mine] = await saveAll(
			database,
			responsible.map((who) => waiting('2019-12-04 10:00', { responsible: who }))
		);
		const shown = (await boardOf(database, { mine: true })).persons.map(({ id }) => id);
		expect(shown).toEqual([mine?.id]);
		expect((await boardOf(database)).waiting).toBe(3);
	});

	test('a ward, or what is missing, can be chosen, and the month is still about everybody', async () => {
		const { database } = await installation();
		await saveAll(database, CASES);
		const all = await boardOf(database);
		const chosen = await boardOf(database, { missing: 'plan' });
		expect(chosen.persons.map(({ committee }) => committee)).toEqual(['IFN']);
		expect(chosen.outlook).toEqual(all.outlook);
		expect((await boardOf(database, { ward: 'medicin-1' })).persons).toEqual([]);
		expect(all.wards).toEqual([{ code: 'geriatrik-1', name: 'Geriatrik 1' }]);
	});

	test('nothing on it tells age, sex or anything else of the person', async () => {
		const { database } = await installation();
		await saveAll(database, CASES);
		const told = withoutRandom(JSON.stringify(await boardOf(database)));
		expect(told).not.toMatch(/1934|kvinna|birthYear/);
	});
});
