import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../src/lib/domain/access/role';
import { daysAhead } from '../../src/lib/domain/look-ahead/look-ahead';
import type { TypedPlaces } from '../../src/lib/domain/look-ahead/free-places';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { loadLookAhead } from '../../src/lib/server/look-ahead/read-look-ahead';
import { saveFreePlaces } from '../../src/lib/server/look-ahead/write-free-places';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { long } from '../support/rounds';
import { ownerOf } from './fixture';
import { fixtureFile, freshInstallation, importWhole } from './import-fixture';

/** A day in the middle of the file, on which many were in hospital. */
const TODAY = '2019-10-15';

/** The file's own rows, read as text and by nothing of the product's. */
const [HEADER = '', ...LINES] = readFileSync(fixtureFile('svu-2018-2019.csv').path, 'utf8')
	.trim()
	.split('\r\n');
const NAMES = HEADER.split(';');
/** What is known of somebody who is still in hospital. */
const KNOWN_BEFORE = NAMES.slice(0, 8).concat('Beräknad utskrivning', 'Planering');

type Row = Record<string, string>;
const rowOf = (line: string): Row =>
	Object.fromEntries(line.split(';').map((cell, index) => [NAMES[index] ?? '', cell]));

/** The file as it was that day: nobody is admitted later, and what came later has not happened. */
const ROWS = LINES.map(rowOf)
	.filter((row) => (row.Inskriven ?? '') < TODAY)
	// In the short run those of the last months.
	.filter((row) => long || (row.Inskriven ?? '') >= '2019-07')
	.map((row): Row => {
		// A SIP is often held after the discharge; one that has not been held is no part of this.
		const held = (row['SIP datum'] ?? '') < TODAY;
		const sip: Row = held ? {} : { 'SIP kallad': '', 'SIP datum': '', 'SIP utfall': '' };
		if ((row.Utskriven ?? '') < TODAY) return { ...row, ...sip };
		const kept = NAMES.map((name) => [name, KNOWN_BEFORE.includes(name) ? row[name] : '']);
		// Two of three who are in hospital have no plan yet.
		const plan = Number(row.Ärendenummer?.slice(-2)) % 3 === 0 ? row.Planering : '';
		return { ...Object.fromEntries(kept), Planering: plan === 'avliden' ? '' : plan } as Row;
	});
const FILE = {
	name: 'dagen.csv',
	bytes: Buffer.from(
		[HEADER, ...ROWS.map((row) => NAMES.map((name) => row[name]).join(';'))].join('\r\n')
	)
};

let database: Database;
let scope: Scope;

beforeAll(async () => {
	vi.stubEnv('SVU_NOW', `${TODAY}T08:00:00Z`);
	({ database, scope } = await freshInstallation());
	const { summary } = await importWhole(database, scope, FILE);
	expect(summary.refused).toEqual([]);
}, 120_000);

const ahead = (reader: Scope = scope, committee: string | null = null) =>
	transaction(database, reader, (tx) => loadLookAhead(tx, reader, { committee }));
const as = (roles: Role[], committees = ['ÄN']) =>
	mintScope({ ...scope, actorId: 'kerstin', actor: 'Kerstin', roles, committees });

/** Whole days between two dates, by the calendar of JavaScript alone. */
const step = (from: string, to: string) =>
	Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
const HOME_WITH_HELP = ['hem-nya', 'hem-bef', 'hem-utok', 'hem-plan'];
const kindOf = (plan: string) =>
	plan === ''
		? 'okand'
		: /^kort-/.test(plan)
			? 'korttids'
			: plan === 'sabo'
				? 'sabo'
				: HOME_WITH_HELP.includes(plan)
					? 'hemtjanst'
					: 'annat';

describe('what is told of the days to come', () => {
	it('equals an independent count of the file', async () => {
		const open = ROWS.filter((row) => row.Utskriven === '');
		const found = await ahead();
		expect(open.length).toBeGreaterThan(20);
		expect(found.inHospital).toBe(open.length);
		const counted: Record<string, number> = {};
		let [passed, later, without] = [0, 0, 0];
		for (const { 'Beräknad utskrivning': day = '', Planering: plan = '' } of open) {
			const days = step(TODAY, day);
			if (day === '') without += 1;
			else if (days < 0) passed += 1;
			else if (days > 9) later += 1;
			else {
				const key = `${day} ${kindOf(plan)}`;
				counted[key] = (counted[key] ?? 0) + 1;
			}
		}
		const told = found.days.flatMap(({ date, expected }) =>
			Object.entries(expected).map(([kind, count]) => [`${date} ${kind}`, count] as const)
		);
		expect(found.days.map(({ date }) => date)).toEqual([
			...[15, 16, 17, 18, 19, 20, 21, 22, 23, 24].map((day) => `2019-10-${day}`)
		]);
		expect(Object.fromEntries(told.filter(([, count]) => count > 0))).toEqual(counted);
		expect(found.passed.map(({ number }) => number).sort()).toEqual(
			open
				.filter((row) => step(TODAY, row['Beräknad utskrivning'] ?? '') < 0)
				.map((row) => row.Ärendenummer)
				.sort()
		);
		expect([found.passed.length, found.later, found.without]).toEqual([passed, later, without]);
		expect(passed).toBeGreaterThan(0);
	});

	it('says how the dates of the year have held, as counted in the file', async () => {
		const slips = ROWS.filter(
			(row) =>
				row.Utskriven?.startsWith('2019') &&
				row.Planering !== 'avliden' &&
				row['Beräknad utskrivning'] !== ''
		)
			.map((row) => step(row['Beräknad utskrivning'] ?? '', row.Utskriven ?? ''))
			.sort((a, b) => a - b);
		const within = slips.filter((slip) => Math.abs(slip) <= 1).length;
		const middle = slips[Math.floor(slips.length / 2)] ?? 0;
		expect(slips.length % 2 === 1 || middle === slips[slips.length / 2 - 1]).toBe(true);
		const { accuracy } = await ahead();
		const grouped = (count: number) => count.toLocaleString('sv-SE');
		expect(accuracy).toContain(`(${grouped(within)} av ${grouped(slips.length)})`);
		expect(accuracy).toContain(`i median ${middle}\u00a0dygn senare än beräknat`);
		expect(accuracy).toContain(`${Math.round((100 * within) / slips.length)}\u00a0%`);
	});

	it('is the same of cases that were stored before there was anything to read it from', async () => {
		const owner = await ownerOf(database);
		const columns = () => owner`select id, expected_on, estimate_slip from cases order by id`;
		const before = await columns();
		await owner`update cases set expected_on = null, estimate_slip = null`;
		const file = readdirSync('drizzle').find((name) => name.endsWith('_look_ahead.sql')) ?? '';
		const migration = readFileSync(`drizzle/${file}`, 'utf8');
		const [fill = ''] = /UPDATE cases SET[^]*?;/.exec(migration) ?? [];
		await owner.unsafe(fill);
		expect(await columns()).toEqual(before);
	});

	it('is of the reader’s committees, and of one of them when one is chosen', async () => {
		const all = await ahead();
		const parts = await Promise.all(scope.committees.map((code) => ahead(scope, code)));
		expect(parts.length).toBeGreaterThan(1);
		expect(parts.reduce((sum, part) => sum + part.inHospital, 0)).toBe(all.inHospital);
		const own = await ahead(as(['manager']));
		expect(own.inHospital).toBe((await ahead(scope, 'ÄN')).inHospital);
		await expect(ahead(as(['manager']), 'IFN')).rejects.toMatchObject({ status: 400 });
	});

	it('logs whose dates were shown to have passed', async () => {
		const { passed } = await ahead();
		const owner = await ownerOf(database);
		const [logged] = await owner<{ case_ids: string[] }[]>`
			select case_ids from log_entry where event = 'board-read' order by id desc limit 1`;
		expect(logged?.case_ids.toSorted()).toEqual(passed.map(({ id }) => id).sort());
	});
});

describe('free places', () => {
	const [first = '', second = ''] = daysAhead(TODAY);
	const save = (by: Scope, places: readonly TypedPlaces[], committee = 'ÄN') =>
		transaction(database, by, (tx) => saveFreePlaces(tx, by, committee, places));

	it('are kept with who typed them, added up over committees, and taken away again', async () => {
		const chef = as(['manager']);
		await save(chef, [
			{ day: first, kind: 'korttids', free: 3 },
			{ day: second, kind: 'sabo', free: 0 }
		]);
		await save(as(['case-worker'], ['IFN']), [{ day: first, kind: 'korttids', free: 2 }], 'IFN');
		expect((await ahead()).free).toEqual({ [`korttids-${first}`]: 5, [`sabo-${second}`]: 0 });
		const own = await ahead(chef);
		expect(own.free[`korttids-${first}`]).toBe(3);
		expect(own.typed).toMatchObject({ by: 'Kerstin' });
		await save(chef, [{ day: first, kind: 'korttids', free: null }]);
		expect((await ahead(chef)).free).toEqual({ [`sabo-${second}`]: 0 });
		const owner = await ownerOf(database);
		const logged = await owner<{ after: object }[]>`
			select details->'after' as after from log_entry
			where details->>'what' = 'free-places' and details->>'key' = 'ÄN' order by id`;
		expect(logged.map(({ after }) => after)).toEqual([
			{ korttids: { [first]: 3 }, sabo: { [second]: 0 } },
			{ korttids: { [first]: null } }
		]);
	});

	it('are typed for a committee of one’s own, and logged only when something changes', async () => {
		const typed = [{ day: first, kind: 'hemtjanst', free: 4 }] as const;
		expect(await save(as(['manager']), typed, 'IFN')).toMatchObject({ ok: false });
		const owner = await ownerOf(database);
		const count = async () =>
			(await owner`select 1 from log_entry where details->>'what' = 'free-places'`).length;
		await save(as(['manager']), typed);
		const before = await count();
		await save(as(['manager']), typed);
		expect(await count()).toBe(before);
	});
});
