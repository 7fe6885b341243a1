import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { USUAL_ASSUMPTIONS } from '../../src/lib/domain/benefit/value';
import { monthsBetween } from '../../src/lib/domain/calendar/month';
import type { Case } from '../../src/lib/domain/case/case';
import { cliScope } from '../../src/lib/server/access/gate';
import { loadBenefit } from '../../src/lib/server/benefit/read-benefit';
import { saveBenefitSetting } from '../../src/lib/server/benefit/write-setting';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { casesOf2018And2019 } from '../fixtures/cases-2018-2019';
import { IMPORTED_ON } from '../support/at-time';
import { freshDatabase, ownerOf } from './fixture';
import { fixtureFile } from './import-fixture';
import { importedInstallation } from './imported';

beforeAll(() => void vi.stubEnv('SVU_NOW', IMPORTED_ON));
afterAll(() => vi.unstubAllEnvs());

/** What the page of benefit holds to each other when the programme began in a month. */
async function comparisonFor(database: Database, by: Scope, start: string) {
	const chef = mintScope({ ...by, roles: ['manager'] });
	const { comparison } = await transaction(database, chef, async (tx) => {
		await saveBenefitSetting(tx, chef, { ...USUAL_ASSUMPTIONS, start });
		return loadBenefit(tx, chef, IMPORTED_ON);
	});
	return comparison ?? expect.fail('Nothing is compared');
}

describe('kronor of liable days, counted again from the file by domain.md §3.2', () => {
	const KRONOR: Readonly<Record<string, number>> = { '2018': 7100, '2019': 7800 };
	const DAY = 86_400_000;
	const dateOf = (at: string) => Date.parse(at.slice(0, 10));

	/** The dates on which the kommun pays for a row of the file. */
	function liableDates(row: Readonly<Record<string, string>>): string[] {
		const { Utskrivningsklar: ready = '', 'Utskrivningsklar igen': again = '' } = row;
		const { Återtagen: withdrawn = '', Utskriven: discharged = '' } = row;
		if (row.Betalningsundantag !== '') return [];
		const periods = [
			[ready, withdrawn || discharged],
			[again, discharged]
		] as const;
		return periods.flatMap(([from, to]) => {
			if (from === '' || to === '') return [];
			const isAfterNoon = from.length > 10 && from.slice(11) > '12:00';
			const dates: string[] = [];
			for (let day = dateOf(from) + (isAfterNoon ? 4 : 3) * DAY; day < dateOf(to); day += DAY) {
				dates.push(new Date(day).toISOString().slice(0, 10));
			}
			return dates;
		});
	}

	it('are the same, before and after, and so is what they come to', async () => {
		const { database, scope } = await importedInstallation();
		const owner = await ownerOf(database);
		await owner`update liability_amount set verified = true where year = 2018`;
		const [header = '', ...lines] = readFileSync(fixtureFile('svu-2018-2019.csv').path, 'utf8')
			.trim()
			.split(/\r?\n/);
		const names = header.split(';');
		const dates = lines.flatMap((line) => {
			const cells = line.split(';');
			return liableDates(Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])));
		});
		const daysIn = (months: readonly string[]) =>
			dates.filter((date) => months.includes(date.slice(0, 7)));
		const kronorOf = (days: readonly string[]) =>
			days.reduce((sum, date) => sum + (KRONOR[date.slice(0, 4)] ?? 0), 0);
		const [before, after] = [
			daysIn(monthsBetween('2018-03', '2018-12')),
			daysIn(monthsBetween('2019-03', '2019-12'))
		];
		expect(before.length).toBeGreaterThan(100);
		const { rows, counted, outlooks } = await comparisonFor(database, scope, '2019-03');
		const row = (code: string) => rows.find((each) => each.code === code);
		expect(row('payment-days')).toMatchObject({
			...{ before: { value: before.length }, after: { value: after.length } }
		});
		expect(row('payment-amount')).toMatchObject({
			...{ before: { value: kronorOf(before) }, after: { value: kronorOf(after) } }
		});
		expect(counted).toMatchObject({
			...{ kronorBefore: kronorOf(before), kronorAfter: kronorOf(after) }
		});
		const less = kronorOf(before) - kronorOf(after);
		// Days that became dearer count in full; of those that became fewer a part.
		const part = (share: number) => (less > 0 ? (less * share) / 100 : less);
		expect(outlooks.map(({ days }) => days)).toEqual([0, 25, 50].map(part));
	});
});

describe('late registration, counted again event by event', () => {
	/** How many hours after it happened each event is typed, in turn. */
	const DELAYS = [0, 1, 23.9, 24, 3, 0.5, 24.1, 2, 30, 5, 0, 200, 12];
	const HOUR = 3_600_000;
	/** When the clocks of Stockholm were moved in these years, UTC. */
	const SUMMERS = [
		['2018-03-25T01:00Z', '2018-10-28T01:00Z'],
		['2019-03-31T01:00Z', '2019-10-27T01:00Z']
	].map((summer) => summer.map((at) => Date.parse(at)));
	const instantOf = (at: string) => {
		const winter = Date.parse(`${at.replace(' ', 'T')}:00+01:00`);
		const isSummer = SUMMERS.some(
			([from = 0, to = 0]) => winter >= from + HOUR && winter < to + HOUR
		);
		return isSummer ? winter - HOUR : winter;
	};

	/** Cases of the file as if somebody had typed them, some of it late; every fortieth by mistake. */
	function typedCases(): { record: Case; late: boolean }[] {
		let turn = 0;
		return casesOf2018And2019().flatMap((each, at) => {
			const discharged = each.events.find(({ type }) => type === 'discharged')?.at ?? '';
			if (!/^201[89]-(09|1[0-2])/.test(discharged)) return [];
			let late = false;
			const events = each.events.map(({ type, at: happened }) => {
				if (happened.length === 10)
					return { type, at: happened, registered: '2020-01-14T08:00:00.000Z' };
				const delay = DELAYS[(turn += 1) % DELAYS.length] ?? 0;
				// An estimate is nothing that happens.
				if (type !== 'plannedDischarge' && delay > 24) late = true;
				const registered = new Date(instantOf(happened) + delay * HOUR).toISOString();
				return { type, at: happened, registered };
			});
			const annulled = { reason: 'test' } as const;
			const record: Case = { ...each, events, ...(at % 40 === 0 && { annulled }) };
			return [{ record, late }];
		});
	}

	it('is the same share of the cases of each side, for all committees and for one', async () => {
		const database = await freshDatabase();
		const scope = await cliScope(database);
		const typed = typedCases();
		const changes = typed.map(({ record }) => ({ id: randomUUID(), baseVersion: 0, record }));
		const how = {
			source: 'form',
			at: new Date(`${IMPORTED_ON}T09:00:00Z`),
			today: IMPORTED_ON
		} as const;
		const saved = await transaction(database, scope, (tx) => saveCases(tx, scope, changes, how));
		expect(saved).toMatchObject({ ok: true });
		for (const committees of [scope.committees, ['IFN']]) {
			const reader = mintScope({ ...scope, committees, roles: ['manager'] });
			const { rows } = await comparisonFor(database, reader, '2019-09');
			const row = rows.find(({ code }) => code === 'late') ?? expect.fail('No row');
			for (const [side, year] of [
				[row.before, '2018'],
				[row.after, '2019']
			] as const) {
				const own = typed.filter(
					({ record: { events, annulled, committee } }) =>
						annulled === undefined &&
						committees.includes(committee) &&
						events.some(({ type, at }) => type === 'discharged' && at.startsWith(year))
				);
				const late = own.filter((each) => each.late).length;
				expect(own.length).toBeGreaterThan(20);
				expect(late).toBeGreaterThan(0);
				expect(side.n).toBe(own.length);
				expect(side.value).toBeCloseTo((100 * late) / own.length, 9);
			}
		}
	}, 120_000);
});
