import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { cliCollaborationScope, cliScope } from '../../src/lib/server/access/gate';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { committeesOf } from '../../src/lib/server/lists/read-kommun';
import { saveThreshold } from '../../src/lib/server/publication/write-threshold';
import { answerReport } from '../../src/lib/server/reports/read-report-answer';
import {
	loadWaitingReports,
	readWaitingReport
} from '../../src/lib/server/scheduled-reports/read-waiting';
import { loadSchedule } from '../../src/lib/server/scheduled-reports/read-schedule';
import { makeDueReports } from '../../src/lib/server/scheduled-reports/write-due';
import { saveSchedule } from '../../src/lib/server/scheduled-reports/write-schedule';
import { forgetWaitingReports } from '../../src/lib/server/scheduled-reports/write-forgotten';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { packageFaults, readPackage } from '../support/office/read-package';
import { long } from '../support/rounds';
import { ownerOf } from './fixture';
import { publishedInstallation } from './imported';

let database: Database;
let manager: Scope;
let samverkan: Scope;

/** Slides of all three who may read: each night's making is most of what this costs. */
const MONTHLY = { day: 12, reports: ['slides'] as const, keptMonths: 13 };

// One installation for all: each test goes on where the one before it ended.
beforeAll(async () => {
	on('2020-01-11');
	({ database } = await publishedInstallation());
	manager = mintScope({ ...(await cliScope(database)), roles: ['manager'] });
	samverkan = await cliCollaborationScope(database);
	await transaction(database, manager, (tx) => saveSchedule(tx, manager, MONTHLY));
}, 120_000);

afterAll(() => {
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

it('is made once from the set day, however many processes make it, and not again the next night', async () => {
	expect(await night()).toEqual({ made: 0, removed: 0 });
	on('2020-01-12');
	const made = await Promise.all([night(), night()]);
	expect(made[0].made + made[1].made).toBe(4);
	on('2020-01-13');
	expect(await night()).toEqual({ made: 0, removed: 0 });
	const owner = await ownerOf(database);
	const logged = await owner`select actor_id, details from log_entry
		where event = 'report-made' order by details->>'what'`;
	expect(logged).toHaveLength(4);
	expect(logged.map(({ actor_id }) => actor_id as string)).toEqual(Array(4).fill('systemet'));
	expect(logged.map(({ details }) => details as unknown)).toContainEqual({
		...{ what: 'Umeå Bilder 2019-12.pptx', month: '2019-12', committees: 'ÄN, IFN' }
	});
}, 120_000);

it('waits for whoever has all the committees whose figures it has, and for samverkan of the region', async () => {
	const names = await transaction(database, manager, (tx) => committeesOf(tx, manager));
	const december = (whose: string) => `december 2019 Bilder (PowerPoint), ${whose}`;
	for (const { code, name } of names) {
		expect(await titlesFor(of([code], 'case-worker'))).toEqual([december(name)]);
	}
	expect((await titlesFor(manager)).sort()).toEqual(
		['Umeå', ...names.map(({ name }) => name)].map(december).sort()
	);
	expect(await titlesFor(samverkan)).toEqual(['2019 Bilder (PowerPoint), Umeå']);
});

it('holds what its reader could have taken out, but for single cases, and the log tells that it left', async () => {
	const [waiting] = await waitingFor(manager);
	const whole = waiting?.reports.find(({ whose }) => whose === 'Umeå');
	const file = await readWaitingReport(database, manager, whole?.id ?? '');
	const owner = await ownerOf(database);
	const [left] = await owner`select details from log_entry where event = 'figures-export'
		order by id desc limit 1`;
	expect(left?.details).toMatchObject({ what: 'Umeå Bilder 2019-12.pptx' });
	const deck = readPackage(file?.content ?? new Uint8Array());
	expect(packageFaults(deck)).toEqual([]);
	const { value } = await answerReport(database, manager, 'slides', [['period', '2019-12']]);
	const asked = readPackage((await value?.pieces().next())?.value ?? new Uint8Array());
	const slidesIn = ({ parts }: ReturnType<typeof readPackage>) =>
		[...parts]
			.filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
			.map(([, part]) => Buffer.from(part).toString());
	const single = (text: string) => text.includes('Avvikelser: antal dygn');
	expect(slidesIn(asked).filter(single)).toHaveLength(1);
	expect(slidesIn(deck).filter(single)).toHaveLength(0);
	expect(slidesIn(deck)).toHaveLength(slidesIn(asked).length - 1);
});

it('is not there for who lacks one of its committees, who reads published figures, or another kommun', async () => {
	const [own] = await waitingFor(manager);
	const [published] = await waitingFor(samverkan);
	const whole = own?.reports.find(({ whose }) => whose === 'Umeå');
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
	expect(await titlesFor(mintScope({ ...manager, kommun: '2482' }))).toEqual([]);
	const farAway = mintScope({ ...samverkan, kommun: '2580', region: '25' });
	expect(await titlesFor(farAway)).toEqual([]);
	expect(await reads(farAway, shown?.id)).toBeNull();
	const nextDoor = mintScope({ ...samverkan, kommun: '2482' });
	expect(await reads(nextDoor, shown?.id)).toMatchObject({ name: 'Umeå Bilder 2019.pptx' });
});

it.skipIf(!long)(
	'of published figures is gone as soon as more is hidden, and is made anew by that',
	async () => {
		const administrator = mintScope({ ...manager, roles: ['administrator'] });
		await transaction(database, administrator, (tx) => saveThreshold(tx, administrator, 10));
		expect(await titlesFor(samverkan)).toEqual([]);
		expect(await night()).toEqual({ made: 1, removed: 1 });
		expect(await titlesFor(samverkan)).toHaveLength(1);
		expect(await titlesFor(manager)).toHaveLength(3);
	},
	120_000
);

it('is kept for as long as is set, also when no more are made, and the log has the setting', async () => {
	const none = { ...MONTHLY, day: null };
	await transaction(database, manager, (tx) => saveSchedule(tx, manager, none));
	expect(await transaction(database, manager, (tx) => loadSchedule(tx, manager))).toEqual(none);
	on('2021-02-12');
	expect(await night()).toEqual({ made: 0, removed: 0 });
	on('2021-02-13');
	// What was made anew by another threshold is a day younger.
	const anew = long ? 1 : 0;
	expect(await night()).toEqual({ made: 0, removed: 4 - anew });
	on('2021-02-14');
	expect(await night()).toEqual({ made: 0, removed: anew });
	const owner = await ownerOf(database);
	const [row] = await owner`select details from log_entry
		where event = 'setting-changed' and details->>'what' = 'report-schedule' order by id desc limit 1`;
	expect(row?.details).toMatchObject({ before: { day: 12 }, after: { day: null } });
});

it('is thrown away with the sample that it was made of', async () => {
	const owner = await ownerOf(database);
	const row = {
		...{ kommun: '2480', report: 'slides', period: '2019-12', published: false },
		...{ threshold: 5, format: 'pptx', name: 'prov.pptx', content: Buffer.from('prov') },
		...{ committees: ['ÄN'], made_at: '2021-02-01T02:00:00Z' }
	};
	await owner`insert into scheduled_report ${owner(row)}`;
	expect(await titlesFor(manager)).toHaveLength(1);
	await transaction(database, manager, (tx) => forgetWaitingReports(tx, manager));
	expect(await titlesFor(manager)).toEqual([]);
});
