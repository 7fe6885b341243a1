import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BenefitSetting } from '../../src/lib/domain/benefit/benefit-setting';
import { USUAL_ASSUMPTIONS } from '../../src/lib/domain/benefit/value';
import { monthsBetween } from '../../src/lib/domain/calendar/month';
import { loadBenefit } from '../../src/lib/server/benefit/read-benefit';
import { keepEffort } from '../../src/lib/server/benefit/write-effort';
import { saveBenefitSetting } from '../../src/lib/server/benefit/write-setting';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { IMPORTED_ON } from '../support/at-time';
import { expectedMonths } from './expected-figures';
import { ownerOf } from './fixture';
import { importedInstallation } from './imported';

const AFTER = monthsBetween('2019-03', '2019-12');
const BEFORE = monthsBetween('2018-03', '2018-12');
const SETTING: BenefitSetting = { ...USUAL_ASSUMPTIONS, start: '2019-03' };

let database: Database;
let manager: Scope;
let worker: Scope;

beforeAll(async () => {
	vi.stubEnv('SVU_NOW', IMPORTED_ON);
	const installation = await importedInstallation();
	({ database } = installation);
	manager = mintScope({ ...installation.scope, roles: ['manager'] });
	worker = mintScope({ ...installation.scope, roles: ['case-worker'] });
}, 300_000);
afterAll(() => vi.unstubAllEnvs());

const page = (by = manager) => transaction(database, by, (tx) => loadBenefit(tx, by, IMPORTED_ON));
const save = (setting: BenefitSetting, by = manager) =>
	transaction(database, by, (tx) => saveBenefitSetting(tx, by, setting));

describe('before and after', () => {
	it('is held to the same months a year earlier, as another count has them', async () => {
		expect((await page()).comparison).toBeNull();
		await save(SETTING);
		const { comparison } = await page();
		expect(comparison?.span).toEqual({ after: AFTER, before: BEFORE });
		const row = (code: string) => comparison?.rows.find((each) => each.code === code);
		const owner = await ownerOf(database);
		const discharged = async (months: readonly string[]) => {
			const [found] = await owner<{ n: number }[]>`
				select count(*)::int as n from cases
				where not annulled and left(discharged, 7) = any(${[...months]}::text[])`;
			return found?.n;
		};
		expect(row('cases')?.after.value).toBe(await discharged(AFTER));
		expect(row('cases')?.before.value).toBe(await discharged(BEFORE));
		expect(comparison?.counted.registrations).toBe(await discharged(AFTER));
		const expected = await expectedMonths();
		for (const [side, months] of [
			['after', AFTER],
			['before', BEFORE]
		] as const) {
			const sum = (code: string) =>
				months.reduce((total, month) => total + Number(expected[month]?.[code]), 0);
			const [n, days] = [sum('days-n'), sum('days-sum')];
			expect(row('days-mean')?.[side].n).toBe(n);
			expect(row('days-mean')?.[side].value).toBeCloseTo(days / n, 6);
		}
	});

	it('says how many cases are complete: those that no check of what is missing finds', async () => {
		const { comparison } = await page();
		const row = comparison?.rows.find(({ code }) => code === 'complete');
		const owner = await ownerOf(database);
		const [found] = await owner<{ of: number; flawed: number }[]>`
			select count(*)::int as of, count(*) filter (where exists (
				select from jsonb_object_keys(facts) as key where key in ('brist/kon', 'brist/fodelsear',
					'brist/halsocentral', 'brist/planering', 'brist/inskrivningsmeddelande',
					'brist/utskrivningsklar', 'brist/klockslag', 'brist/sip-kallelse', 'brist/sip-utfall',
					'brist/orsak')))::int as flawed
			from case_contribution join cases on cases.id = case_id
			where left(discharged, 7) = month and month = any(${AFTER}::text[])`;
		expect(row?.after.n).toBe(found?.of);
		const { of = 0, flawed = 0 } = found ?? {};
		expect(row?.after.value).toBeCloseTo((100 * (of - flawed)) / of, 9);
	});

	it('comes to kronor in three cases, which the log tells the assumptions of', async () => {
		const { comparison } = await page();
		const [low, likely, high] = comparison?.outlooks ?? [];
		const { registrations = 0 } = comparison?.counted ?? {};
		expect(low?.work).toBeCloseTo((registrations * 1 * 350) / 60, 6);
		expect(likely?.work).toBeCloseTo((registrations * 3 * 350) / 60, 6);
		expect(high?.hours).toBeCloseTo((registrations * 5) / 60, 6);
		await save({ ...SETTING, kronorPerHour: 420 });
		const owner = await ownerOf(database);
		const [entry] = await owner<{ details: object }[]>`
			select details from log_entry where details ->> 'what' = 'benefit' order by id desc limit 1`;
		expect(entry?.details).toMatchObject({ before: { kronor: '350' }, after: { kronor: '420' } });
		await expect(save(SETTING, worker)).rejects.toThrow('row-level security');
	});
});

describe('what a registration takes', () => {
	const took = (sent: string, cases = 1) =>
		transaction(database, worker, (tx) =>
			keepEffort(tx, worker, sent, { surface: 'form', isNew: true, cases })
		);

	it('is kept with kommun and day alone', async () => {
		await took('61000 40');
		await took('finns inte');
		const owner = await ownerOf(database);
		const rows = await owner<Record<string, unknown>[]>`
			select row_to_json(registration_effort)::jsonb - 'id' as row from registration_effort`;
		expect(rows).toEqual([
			{
				row: {
					...{ kommun: '2480', day: IMPORTED_ON, surface: 'form', is_new: true },
					...{ cases: 1, ms: 61000, keys: 40 }
				}
			}
		]);
	});

	it('is shown of a month in which there are twenty, where three people work', async () => {
		for (let nth = 0; nth < 18; nth += 1) await took('30000 20');
		const [few] = (await page()).effort;
		expect(few).toMatchObject({ n: 19, seconds: null, keys: null });
		// Two that were saved together share what they took.
		await took('180000 200', 2);
		expect((await page()).effort).toMatchObject([{ n: 21, seconds: null }]);
		const owner = await ownerOf(database);
		for (const name of ['a', 'b', 'c']) {
			const [user] = await owner<{ id: string }[]>`
				insert into app_user (name, email, kommun, created_at, updated_at)
				values (${name}, ${`${name}@umea.se`}, '2480', now(), now()) returning id`;
			const id = user?.id ?? '';
			await owner`insert into user_role (user_id, role, given_by)
				values (${id}, 'case-worker', 'administrator')`;
			await owner`insert into user_committee (user_id, committee) values (${id}, 'ÄN')`;
		}
		expect((await page()).effort).toMatchObject([
			{
				...{ month: '2020-01', isNew: true, n: 21 },
				...{ seconds: { median: 30, p90: 61 }, keys: { median: 20, p90: 40 } }
			}
		]);
	});
});
