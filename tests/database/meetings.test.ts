import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/lib/domain/access/role';
import type { Outcome } from '../../src/lib/domain/form/field-problem';
import type { NewPoint } from '../../src/lib/domain/meeting/agenda';
import type { PointNotesInput } from '../../src/lib/domain/meeting/meeting-schema';
import { collaborationScope } from '../../src/lib/server/access/gate';
import type { Database } from '../../src/lib/server/database/open';
import { transaction, type Transaction } from '../../src/lib/server/database/transaction';
import {
	loadBeside,
	loadMeeting,
	loadMeetings,
	readMeeting,
	readMeetings
} from '../../src/lib/server/meetings/read';
import {
	changeMeeting,
	closeMeeting,
	createMeeting,
	removeMeeting,
	type NewMeeting
} from '../../src/lib/server/meetings/write';
import { savePointNotes } from '../../src/lib/server/meetings/write-notes';
import {
	addPoint,
	changePoint,
	movePoint,
	removePoint
} from '../../src/lib/server/meetings/write-points';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { ownerOf } from './fixture';
import { freshInstallation } from './import-fixture';

const NEIGHBOUR = '2482';
const TODAY = '2026-03-10';
let database: Database;
let scope: Scope;
let chef: Scope;
let samverkan: Scope;

beforeAll(async () => {
	({ database, scope } = await freshInstallation());
	const owner = await ownerOf(database);
	await owner`insert into region (code, name) values ('25', 'Region Norrbotten')`;
	await owner`insert into kommun (code, name, region) values
		(${NEIGHBOUR}, 'Skellefteå', '24'), ('2580', 'Luleå', '25')`;
	chef = as(['manager'], { committees: ['ÄN'] });
	samverkan = as(['collaboration'], { committees: [] });
});

const as = (roles: Role[], more: Partial<Scope> = {}) =>
	mintScope({ ...scope, actorId: 'kerstin', actor: 'Kerstin', roles, ...more });
const inScope = <Result>(by: Scope, work: (tx: Transaction) => Promise<Result>) =>
	transaction(database, by, work);

const point = (title: string): NewPoint => ({
	...{ kind: 'added', reference: null, title, minutes: 10 }
});
const planned = (different: Partial<NewMeeting> = {}): NewMeeting => ({
	...{ title: 'Månadsmöte', heldOn: TODAY, startsAt: '13:00', previous: null },
	participants: [{ organisation: 'Umeå kommun', functions: ['biståndschef'] }],
	agenda: [point('Öppna åtgärder'), point('Övriga frågor')],
	...different
});

function valueOf<Value>(outcome: Outcome<Value>): Value {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
	return outcome.value;
}
const create = async (by = chef, different: Partial<NewMeeting> = {}) =>
	valueOf(await inScope(by, (tx) => createMeeting(tx, by, planned(different))));
async function meetingOf(id: string, by = chef) {
	const meeting = await inScope(by, (tx) => loadMeeting(tx, by, id));
	if (meeting === null) throw new Error('No meeting');
	return meeting;
}
async function firstPointOf(id: string): Promise<string> {
	const [first] = (await meetingOf(id)).points;
	if (first === undefined) throw new Error('No point');
	return first.id;
}
const titles = async (id: string) => (await meetingOf(id)).points.map(({ title }) => title);
const save = (by: Scope, input: Partial<PointNotesInput> & { point: string }) =>
	inScope(by, (tx) =>
		savePointNotes(tx, by, { ...{ revision: 0, notes: '', decision: '', send: '' }, ...input })
	);
const close = (id: string, by = chef, today = TODAY) =>
	inScope(by, (tx) => closeMeeting(tx, by, id, { today, minuted: [] }));

describe('who reads and writes a meeting', () => {
	it('a chef of any committee, handläggare and samverkan read it; another kommun’s people do not', async () => {
		const id = await create();
		const reads = (by: Scope) => inScope(by, (tx) => loadMeeting(tx, by, id));
		const readers = [
			as(['manager'], { committees: ['IFN'] }),
			as(['case-worker'], { committees: ['IFN'] }),
			samverkan
		];
		for (const by of readers) expect(await reads(by)).toMatchObject({ title: 'Månadsmöte' });
		expect(await reads(as(['manager'], { kommun: NEIGHBOUR }))).toBeNull();
		expect(await reads(as(['administrator']))).toBeNull();
	});

	it('samverkan finds those of the whole region, and none of another region', async () => {
		const id = await create();
		const neighbour = await collaborationScope(database, samverkan, NEIGHBOUR);
		if (neighbour === null) throw new Error('No neighbour');
		const theirs = await create(neighbour, { title: 'Skellefteås möte' });
		const far = as(['collaboration'], { kommun: '2580', region: '25' });
		const all = await readMeetings(database, samverkan);
		expect(all.map(({ place }) => place.name)).toEqual(['Skellefteå', 'Umeå']);
		expect(all.flatMap(({ meetings }) => meetings.map((each) => each.id))).toEqual(
			expect.arrayContaining([id, theirs])
		);
		expect(await readMeeting(database, samverkan, theirs)).toMatchObject({
			place: { code: NEIGHBOUR },
			meeting: { title: 'Skellefteås möte' }
		});
		expect(await readMeeting(database, chef, theirs)).toBeNull();
		expect(await readMeeting(database, far, id)).toBeNull();
		expect(await inScope(far, (tx) => loadMeetings(tx, far))).toEqual([]);
	});

	it('a handläggare writes nothing, also through the region', async () => {
		const worker = as(['case-worker']);
		await expect(create(worker)).rejects.toThrow(/row-level security/);
		const id = await create();
		const found = await readMeeting(database, worker, id);
		expect(found?.place.scope.capabilities).not.toContain('meetings.write');
		expect(await close(id, worker)).toMatchObject({ ok: false });
		expect((await meetingOf(id)).status).toBe('planned');
	});
});

describe('an agenda', () => {
	it('is added to, moved, changed and taken from, and each is logged', async () => {
		const id = await create();
		const added = valueOf(await inScope(chef, (tx) => addPoint(tx, chef, id, point('Korttids'))));
		const move = (way: 'up' | 'down') =>
			inScope(samverkan, (tx) => movePoint(tx, samverkan, { point: added, way }));
		expect(await titles(id)).toEqual(['Öppna åtgärder', 'Korttids', 'Övriga frågor']);
		await move('down');
		expect(await titles(id)).toEqual(['Öppna åtgärder', 'Övriga frågor', 'Korttids']);
		await move('up');
		await move('up');
		await move('up');
		expect(await titles(id)).toEqual(['Korttids', 'Öppna åtgärder', 'Övriga frågor']);
		const changed = { title: 'Korttidsplatser', minutes: 25 };
		await inScope(chef, (tx) => changePoint(tx, chef, added, changed));
		expect((await meetingOf(id)).points[0]).toMatchObject({ position: 1, ...changed });
		await inScope(chef, (tx) => removePoint(tx, chef, added));
		expect(await titles(id)).toEqual(['Öppna åtgärder', 'Övriga frågor']);

		const owner = await ownerOf(database);
		const logged = await owner<{ what: string; actor: string }[]>`
			select details->>'what' as what, actor from log_entry where event = 'setting-changed'
			and (details->>'key' = ${added} or details->>'key' = ${id}) order by id`;
		expect(logged.map(({ what }) => what)).toEqual([
			'meeting',
			...Array.from({ length: 6 }, () => 'meeting-point')
		]);
	});

	it('keeps a point where something is written until it is emptied', async () => {
		const id = await create();
		const first = await firstPointOf(id);
		await save(chef, { point: first, decision: 'Korttids öppnar.' });
		const remove = () => inScope(chef, (tx) => removePoint(tx, chef, first));
		expect(await remove()).toMatchObject({ ok: false });
		await save(chef, { point: first, revision: 1 });
		expect(await remove()).toMatchObject({ ok: true });
	});
});

describe('notes', () => {
	it('typed over what somebody else has written meanwhile are answered with that, and nothing is lost', async () => {
		const id = await create();
		const at = await firstPointOf(id);
		const theirs = { notes: 'Regionen tar det.', decision: 'Svar till april.' };
		expect(await save(samverkan, { point: at, ...theirs })).toMatchObject({ kind: 'saved' });
		expect(await save(chef, { point: at, notes: 'Kommunen tar det.' })).toEqual({
			kind: 'stale',
			now: { ...theirs, revision: 1 }
		});
		expect((await meetingOf(id)).points[0]).toMatchObject(theirs);
		const joined = { notes: 'Regionen tar det. Kommunen hjälper till.', decision: '' };
		expect(await save(chef, { point: at, revision: 1, ...joined })).toEqual({
			kind: 'saved',
			now: { ...joined, revision: 2 }
		});
	});

	it('sent again because the answer was lost change nothing, also after somebody else has written', async () => {
		const id = await create();
		const at = await firstPointOf(id);
		const sent = { point: at, notes: 'Först.', send: '5d0f6a3c-0000-4000-8000-0000000000aa' };
		await save(chef, sent);
		expect(await save(chef, sent)).toMatchObject({ kind: 'saved', now: { revision: 1 } });
		await save(samverkan, { point: at, revision: 1, notes: 'Sedan.' });
		expect(await save(chef, sent)).toEqual({
			kind: 'saved',
			now: { notes: 'Sedan.', decision: '', revision: 2 }
		});
	});

	it('are said in the log to be saved, and by whom, without what they say', async () => {
		const id = await create();
		const at = await firstPointOf(id);
		await save(chef, { point: at, notes: 'Hemligt ord' });
		const owner = await ownerOf(database);
		const entries = await owner<{ details: object; actor: string }[]>`
			select details, actor from log_entry where details->>'key' = ${at}`;
		expect(entries).toMatchObject([{ actor: 'Kerstin', details: { after: { revision: 1 } } }]);
		expect(JSON.stringify(entries)).not.toContain('Hemligt');
	});
});

describe('a held meeting', () => {
	it('is final: nothing in it is changed, by the functions or past them', async () => {
		const id = await create();
		const at = await firstPointOf(id);
		await save(chef, { point: at, notes: 'Klart.' });
		expect(await close(id)).toMatchObject({ ok: true });
		const refusals = [
			await close(id),
			await inScope(chef, (tx) => changeMeeting(tx, chef, id, planned())),
			await inScope(chef, (tx) => removeMeeting(tx, chef, id)),
			await inScope(chef, (tx) => addPoint(tx, chef, id, point('Efteråt'))),
			await inScope(chef, (tx) => movePoint(tx, chef, { point: at, way: 'down' })),
			await inScope(chef, (tx) => removePoint(tx, chef, at)),
			await save(chef, { point: at, revision: 1, notes: 'Ändrat.' })
		];
		for (const refusal of refusals) {
			expect(refusal).toMatchObject({
				problems: [{ message: expect.stringContaining('stängt') as string }]
			});
		}
		const touched = await inScope(chef, (tx) =>
			tx.execute(`with points as (update meeting_point set notes = 'x' where meeting = '${id}' returning 1),
				gone as (delete from meeting_point where meeting = '${id}' returning 1),
				opened as (update meeting set status = 'planned' where id = '${id}' returning 1)
				select 1 from points union all select 1 from gone union all select 1 from opened`)
		);
		expect([...touched]).toEqual([]);
		expect(await meetingOf(id)).toMatchObject({
			status: 'held',
			points: [{ notes: 'Klart.' }, { title: 'Övriga frågor' }]
		});
	});

	it('is not closed before its day', async () => {
		const id = await create(chef, { heldOn: '2026-03-11' });
		expect(await close(id)).toMatchObject({
			problems: [{ message: expect.stringContaining('11 mars 2026') as string }]
		});
	});

	it('is followed by one meeting, once', async () => {
		const id = await create();
		const next = () =>
			inScope(chef, (tx) =>
				createMeeting(tx, chef, planned({ previous: id, heldOn: '2026-04-10' }))
			);
		expect(await next()).toMatchObject({ ok: false });
		await close(id);
		const following = valueOf(await next());
		expect(await meetingOf(following)).toMatchObject({ previous: id });
		expect(await next()).toMatchObject({
			problems: [{ message: expect.stringContaining('finns redan') as string }]
		});
	});

	it('has the one that follows it as its next, or else the first on a later day', async () => {
		const id = await create(chef, { heldOn: '2028-01-10' });
		const beside = async () => {
			const meeting = await meetingOf(id);
			return inScope(chef, (tx) => loadBeside(tx, chef, meeting));
		};
		expect(await beside()).toEqual({ previous: null, next: null });
		await create(chef, { heldOn: '2028-03-10' });
		const february = await create(chef, { heldOn: '2028-02-10' });
		expect((await beside()).next?.id).toBe(february);
		await close(id, chef, '2028-01-10');
		const following = await create(chef, { previous: id, heldOn: '2028-04-10' });
		expect((await beside()).next?.id).toBe(following);
	});
});

it('a planned meeting is removed with its points, and the log keeps that it was there', async () => {
	const id = await create(chef, { title: 'Fel dag' });
	expect(await inScope(chef, (tx) => removeMeeting(tx, chef, id))).toMatchObject({ ok: true });
	const owner = await ownerOf(database);
	expect(await owner`select from meeting_point where meeting = ${id}`).toHaveLength(0);
	expect(
		await owner`select from log_entry where details->>'key' = ${id} and details->'before'->>'title' = 'Fel dag'`
	).toHaveLength(1);
});
