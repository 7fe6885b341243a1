import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cliCollaborationScope, cliScope } from '../../src/lib/server/access/gate';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { saveThreshold } from '../../src/lib/server/publication/write-threshold';
import { answerReport } from '../../src/lib/server/reports/read-report-answer';
import { removeSample } from '../../src/lib/server/sample/write-sample';
import {
	loadWaitingReports,
	readWaitingReport
} from '../../src/lib/server/scheduled-reports/read-waiting';
import { loadSchedule } from '../../src/lib/server/scheduled-reports/read-schedule';
import { makeDueReports } from '../../src/lib/server/scheduled-reports/write-due';
import { saveSchedule } from '../../src/lib/server/scheduled-reports/write-schedule';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { packageFaults, readPackage } from '../support/office/read-package';
import { ownerOf } from './fixture';
import { publishedInstallation } from './imported';

let database: Database;
let manager: Scope;
let samverkan: Scope;

const MONTHLY = { day: 12, reports: ['ground', 'slides'] as const, keptMonths: 13 };

beforeEach(async () => {
	on('2020-01-12');
	({ database } = await publishedInstallation());
	manager = mintScope({ ...(await cliScope(database)), roles: ['manager'] });
	samverkan = await cliCollaborationScope(database);
	await transaction(database, manager, (tx) => saveSchedule(tx, manager, MONTHLY));
}, 120_000);

afterEach(() => {
	vi.unstubAllEnvs();
});

function on(date: string) {
	vi.stubEnv('SVU_NOW', `${date}T02:30:00Z`);
}

const night = () => makeDueReports(database, '2480', { stopping: () => false });

const waitingFor = (scope: Scope) =>
	transaction(database, scope, (tx) => loadWaitingReports(tx, scope));

const titlesFor = async (scope: Scope) =>
	(await waitingFor(scope)).flatMap(({ label, reports }) =>
		reports.map(({ title, whose, format }) => `${label} ${title} (${format}), ${whose}`)
	);

const of = (committees: readonly string[], role: 'manager' | 'case-worker' = 'manager') =>
	mintScope({ ...manager, committees: [...committees], roles: [role] });

it('waits from the set day for whoever has all the committees whose figures it has', async () => {
	on('2020-01-11');
	expect(await night()).toEqual({ made: 0, removed: 0 });
	on('2020-01-12');
	expect(await night()).toEqual({ made: 8, removed: 0 });
	const [whole] = manager.committees;
	const one = await titlesFor(of([whole ?? ''], 'case-worker'));
	expect(one).toEqual([
		'december 2019 Underlag (Excel), Äldrenämnden',
		'december 2019 Bilder (PowerPoint), Äldrenämnden'
	]);
	expect(await titlesFor(manager)).toEqual([
		'december 2019 Underlag (Excel), Umeå',
		'december 2019 Bilder (PowerPoint), Umeå',
		...one,
		'december 2019 Underlag (Excel), Individ- och familjenämnden',
		'december 2019 Bilder (PowerPoint), Individ- och familjenämnden'
	]);
	expect(await titlesFor(samverkan)).toEqual([
		'2019 Underlag (Excel), Umeå',
		'2019 Bilder (PowerPoint), Umeå'
	]);
});

it('is made once, however many processes make it, and not again the next night', async () => {
	const made = await Promise.all([night(), night()]);
	expect(made[0].made + made[1].made).toBe(8);
	on('2020-01-13');
	expect(await night()).toEqual({ made: 0, removed: 0 });
	const owner = await ownerOf(database);
	const logged = await owner`select actor_id, details from log_entry where event = 'report-made'`;
	expect(logged).toHaveLength(8);
	expect(logged[0]).toMatchObject({
		actor_id: 'systemet',
		details: { what: 'Umeå Underlag 2019-12.xlsx', month: '2019-12', committees: 'ÄN, IFN' }
	});
});

it('holds what its reader could have taken out, but for single cases, and the log tells that it left', async () => {
	await night();
	const [slides] = (await waitingFor(manager)).flatMap(({ reports }) =>
		reports.filter(({ title }) => title === 'Bilder')
	);
	const file = await readWaitingReport(database, manager, slides?.id ?? '');
	const deck = readPackage(file?.content ?? new Uint8Array());
	expect(packageFaults(deck)).toEqual([]);
	const { value } = await answerReport(database, manager, 'slides', [['period', '2019-12']]);
	const asked = readPackage((await value?.pieces().next())?.value ?? new Uint8Array());
	const slidesIn = ({ parts }: ReturnType<typeof readPackage>) =>
		[...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
	const texts = (all: ReturnType<typeof readPackage>) =>
		slidesIn(all).map((name) => Buffer.from(all.parts.get(name) ?? '').toString());
	const single = (text: string) => text.includes('Avvikelser: antal dygn');
	expect(texts(asked).filter(single)).toHaveLength(1);
	expect(texts(deck).filter(single)).toHaveLength(0);
	expect(slidesIn(deck)).toHaveLength(slidesIn(asked).length - 1);
	const owner = await ownerOf(database);
	const left = await owner`select details from log_entry where event = 'figures-export'
		order by id desc limit 2`;
	expect(left.map(({ details }) => (details as { what: string }).what)).toContain(
		'Umeå Bilder 2019-12.pptx'
	);
});

it('is not there for who lacks one of its committees, who reads published figures, or another kommun', async () => {
	await night();
	const [own] = await waitingFor(manager);
	const [published] = await waitingFor(samverkan);
	const [whole] = own?.reports ?? [];
	const [shown] = published?.reports ?? [];
	const owner = await ownerOf(database);
	await owner`insert into region values ('25', 'Region Norrbotten')`;
	await owner`insert into kommun values ('2482', 'Skellefteå', '24'), ('2580', 'Luleå', '25')`;
	const reads = (scope: Scope, id: string | undefined) =>
		readWaitingReport(database, scope, id ?? '');
	for (const committee of manager.committees) {
		expect(await reads(of([committee]), whole?.id)).toBeNull();
	}
	expect(await reads(samverkan, whole?.id)).toBeNull();
	expect(await reads(manager, shown?.id)).toBeNull();
	const administrator = mintScope({ ...manager, committees: [], roles: ['administrator'] });
	expect(await titlesFor(administrator)).toEqual([]);
	const neighbour = mintScope({ ...manager, kommun: '2482' });
	expect(await titlesFor(neighbour)).toEqual([]);
	const farAway = mintScope({ ...samverkan, kommun: '2580', region: '25' });
	expect(await titlesFor(farAway)).toEqual([]);
	expect(await reads(samverkan, shown?.id)).toMatchObject({ name: 'Umeå Underlag 2019.xlsx' });
});

it('of published figures is gone as soon as more is hidden, and is made anew by that', async () => {
	await night();
	const administrator = mintScope({ ...manager, roles: ['administrator'] });
	await transaction(database, administrator, (tx) => saveThreshold(tx, administrator, 10));
	expect(await titlesFor(samverkan)).toEqual([]);
	expect(await night()).toEqual({ made: 2, removed: 2 });
	expect(await titlesFor(samverkan)).toHaveLength(2);
	expect(await titlesFor(manager)).toHaveLength(6);
});

it('is kept for as long as is set, and what waits is thrown away with the sample', async () => {
	await night();
	on('2021-02-12');
	expect(await night()).toMatchObject({ removed: 0 });
	on('2021-02-13');
	expect(await night()).toMatchObject({ removed: 8 });
	on('2020-01-12');
	await night();
	await removeSample(database, await cliScope(database));
	expect(await titlesFor(manager)).toEqual([]);
});

it('is what the schedule says, which the log keeps, and none without a day', async () => {
	const none = { ...MONTHLY, day: null };
	await transaction(database, manager, (tx) => saveSchedule(tx, manager, none));
	expect(await transaction(database, manager, (tx) => loadSchedule(tx, manager))).toEqual(none);
	expect(await night()).toEqual({ made: 0, removed: 0 });
	const owner = await ownerOf(database);
	const [row] = await owner`select details from log_entry
		where event = 'setting-changed' and details->>'what' = 'report-schedule' order by id desc limit 1`;
	expect(row?.details).toMatchObject({ before: { day: 12 }, after: { day: null } });
});
