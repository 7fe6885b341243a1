import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { EVERYONE } from '../../src/lib/domain/board/board-address';
import { followUpSchema, type FollowUp } from '../../src/lib/domain/case-form/follow-up-schema';
import { ANNULLED } from '../../src/lib/domain/case/annulment';
import { reminderKey } from '../../src/lib/domain/case/reminders';
import { annulCase } from '../../src/lib/server/cases/write-mistakes';
import { emptyForm } from '../../src/lib/domain/case-form/values';
import { loadBoard } from '../../src/lib/server/board/read-board';
import { loadCase } from '../../src/lib/server/case-form/read-case';
import { saveCaseForm } from '../../src/lib/server/case-form/write-form';
import { lookUpCase } from '../../src/lib/server/cases/read-case';
import { loadColleagues } from '../../src/lib/server/cases/read-colleagues';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { exportCases } from '../../src/lib/server/export/cases-file';
import { finishReminder, followUp } from '../../src/lib/server/follow-up/write';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { event } from '../support/example-case';
import { ownerOf } from './fixture';
import { freshInstallation } from './import-fixture';
import { saveExample } from './log-fixture';

const waiting = [event('admitted', '2026-11-20'), event('ready', '2026-11-25 10:00')];

let database: Database;
let karin: Scope;
let sara: Scope;
let id: string;
let made = 0;

beforeAll(async () => {
	vi.stubEnv('SVU_NOW', '2026-11-29T12:00:00Z');
	const installation = await freshInstallation();
	database = installation.database;
	const { scope } = installation;
	const owner = await ownerOf(database);
	const user = async (name: string, committee: string) => {
		const [row] = await owner<{ id: string }[]>`
			insert into app_user (name, email, created_at, updated_at, kommun)
			values (${name}, ${`${name}@umea.se`}, now(), now(), ${scope.kommun}) returning id`;
		const userId = row?.id ?? '';
		await owner`insert into user_role values (${userId}, 'case-worker', 'administrator')`;
		await owner`insert into user_committee values (${userId}, ${committee}, 'administrator')`;
		const committees = [committee];
		return mintScope({
			...scope,
			actor: name,
			actorId: userId,
			committees,
			roles: ['case-worker']
		});
	};
	karin = await user('Karin Ek', 'ÄN');
	sara = await user('Sara Alm', 'IFN');
});

beforeEach(async () => {
	made += 1;
	id = await saveExample(database, karin, `F-${made}`, { events: waiting });
});

const stored = () => transaction(database, karin, (tx) => lookUpCase(tx, karin, id));
const board = (who: Scope, mine = false) =>
	transaction(database, who, (tx) => loadBoard(tx, who, { ...EVERYONE, mine }));

async function register(given: Record<string, string>, who = karin) {
	const version = (await stored())?.version ?? 0;
	const posted: FollowUp = followUpSchema.parse({ version: String(version), ...given });
	return transaction(database, who, (tx) => followUp(tx, who, id, posted));
}

describe('what is registered from the board’s row', () => {
	it('is what happened and a note, by the rules of the case', async () => {
		expect(
			await register({ act: 'canReceive', earliest: '2026-12-01', note: 'Plats på Åliden' })
		).toEqual({
			ok: true,
			value: {
				version: 2,
				said: 'Kommunens besked: Kommunen kan ta emot, beskedet gavs 2026-11-29 13:00, tidigast från 2026-12-01; Anteckning: Plats på Åliden'
			}
		});
		const record = (await stored())?.record;
		expect(record?.events.at(-1)).toMatchObject({
			...{ type: 'canReceive', at: '2026-11-29 13:00', earliest: '2026-12-01' }
		});
		const [row] = (await board(karin)).persons.filter((person) => person.id === id);
		expect(row?.note).toEqual({
			text: 'Plats på Åliden',
			about: 'Karin Ek, 29 nov kl.\u00a013:00'
		});
		expect(await register({ act: 'discharged', at: '2026-11-24' })).toMatchObject({
			...{ ok: false, problems: [{ field: 'at' }] }
		});
		expect(await register({ note: 'Ring 19121212-1212' })).toMatchObject({
			...{ ok: false, problems: [{ field: 'note' }] }
		});
		expect((await stored())?.version).toBe(2);
	});

	it('ends the wait of who died, and asks first where something is unusual', async () => {
		const asked = await register({ act: 'deceased', at: 'igår 14' });
		const seen = asked.ok ? '' : asked.problems.map(({ message }) => message).join('\n');
		if (!asked.ok) expect(asked.problems.every(({ field }) => field === 'seen')).toBe(true);
		expect(await register({ act: 'deceased', at: 'igår 14', seen })).toMatchObject({ ok: true });
		expect((await stored())?.record).toMatchObject({ plan: 'avliden' });
		expect((await board(karin)).persons.some((person) => person.id === id)).toBe(false);
	});

	it('is not registered over what somebody else did meanwhile', async () => {
		await register({ act: 'sipCalled', at: 'igår' });
		const late = await register({ version: '1', act: 'discharged' });
		expect(late).toMatchObject({ ok: false, problems: [{ field: 'act' }] });
		expect(await register({ version: '1', note: 'Skadar ingen' })).toMatchObject({ ok: true });
	});
});

describe('who follows a case', () => {
	it('is a handläggare of its nämnd: on the board and in the history, and in no file', async () => {
		expect(await register({ responsible: sara.actorId })).toMatchObject({
			...{ ok: false, problems: [{ field: 'responsible' }] }
		});
		expect(await register({ responsible: karin.actorId })).toMatchObject({ ok: true });
		const mine = (await board(karin, true)).persons;
		expect(mine.map((person) => [person.id, person.responsible.name])).toEqual([[id, 'Karin Ek']]);
		const shown = await transaction(database, karin, (tx) => loadCase(tx, karin, id));
		expect(shown?.responsible).toBe('Karin Ek');
		expect(shown?.history[0]?.changes).toEqual([
			{ label: 'Ansvarig', before: '', after: 'Karin Ek' }
		]);
		await register({ note: 'Med författare' });
		for (const format of ['json', 'csv'] as const) {
			const pieces: Uint8Array[] = [];
			for await (const piece of exportCases(database, karin, { format })) pieces.push(piece);
			expect(Buffer.concat(pieces).toString('utf8')).not.toContain(karin.actorId);
		}
		await register({ responsible: '', formerly: karin.actorId });
		expect((await stored())?.record.responsible).toBe(null);
	});

	it('is who registered it, where that is a handläggare', async () => {
		const given = randomId();
		const values = emptyForm({
			...{ number: 'NY-1', committee: 'ÄN', ward: 'medicin-1', birthYear: '1938' },
			...{ admitted: '2026-11-28 08:00', admissionNotice: '2026-11-28 09:00' }
		});
		await transaction(database, karin, (tx) =>
			saveCaseForm(tx, karin, { id: given, baseVersion: 0, values, seen: [] })
		);
		const found = await transaction(database, karin, (tx) => lookUpCase(tx, karin, given));
		expect(found?.record.responsible).toBe(karin.actorId);
	});

	it('is looked for among colleagues, of whom nobody sees more than names and shared nämnder', async () => {
		const colleagues = await transaction(database, sara, (tx) => loadColleagues(tx));
		expect(colleagues.find(({ name }) => name === 'Karin Ek')).toEqual({
			...{ id: karin.actorId, name: 'Karin Ek', committees: [], active: true }
		});
		const collaboration = mintScope({ ...sara, roles: ['collaboration'] });
		expect(await transaction(database, collaboration, (tx) => loadColleagues(tx))).toEqual([]);
	});
});

describe('a reminder', () => {
	const own = async () => (await board(karin)).reminding.filter((one) => one.id === id);

	it('is in one’s own list when it is due, and done once', async () => {
		await register({ remindAt: '14:00', remind: 'Ring avdelningen' });
		const [one] = (await own())[0]?.reminders ?? [];
		expect(one).toMatchObject({ at: '2026-11-29 14:00', text: 'Ring avdelningen' });
		const done = () =>
			transaction(database, karin, (tx) => finishReminder(tx, karin, id, one?.key ?? ''));
		expect(await done()).toMatchObject({ ok: true });
		expect(await done()).toMatchObject({ ok: true });
		expect((await stored())?.version).toBe(3);
		expect(await own()).toEqual([]);
		expect(await register({ remindAt: 'någon gång', remind: 'x' })).toMatchObject({
			...{ ok: false, problems: [{ field: 'remindAt' }] }
		});
	});

	it('comes by itself for a SIP whose date has passed without an outcome', async () => {
		await register({ responsible: karin.actorId, act: 'sipBooked', at: '2026-11-27' });
		expect((await own())[0]?.reminders).toMatchObject([{ at: '2026-11-28', key: null }]);
		await register({
			formerly: karin.actorId,
			responsible: karin.actorId,
			act: 'held',
			at: '2026-11-27'
		});
		expect(await own()).toEqual([]);
	});

	it('is neither written nor done in a case that is annulled', async () => {
		await register({ remindAt: '2026-11-28', remind: 'Ring dottern' });
		const key = reminderKey((await stored())?.record.reminders[0] ?? never());
		await transaction(database, karin, (tx) => annulCase(tx, karin, id, 'fel-person'));
		const before = await stored();
		const refusal = { ok: false, problems: [{ field: '', message: ANNULLED }] };
		expect(await register({ note: 'Ringer' })).toMatchObject(refusal);
		const done = () => transaction(database, karin, (tx) => finishReminder(tx, karin, id, key));
		expect(await done()).toMatchObject(refusal);
		expect(await stored()).toEqual(before);
		expect((await board(karin)).reminding.map((one) => one.id)).not.toContain(id);
	});

	it('says nothing once the identity is protected, in history either', async () => {
		await register({ remindAt: '2026-12-01', remind: 'Ring dottern' });
		const before = await stored();
		if (!before) throw new Error('No case');
		const { version, record } = before;
		await saveExample(database, karin, record.number, {
			...{ ...record, id, baseVersion: version, protectedIdentity: true },
			...{ birthYear: null, ward: null, notes: [] },
			reminders: record.reminders.map((one) => ({ ...one, text: null }))
		});
		const owner = await ownerOf(database);
		const rows = await owner`select before, after from case_revision where case_id = ${id}`;
		expect(JSON.stringify(rows)).not.toContain('Ring dottern');
		expect((await stored())?.record.reminders).toMatchObject([{ at: '2026-12-01', text: null }]);
	});
});

function never(): never {
	throw new Error('No reminder');
}

function randomId(): string {
	return crypto.randomUUID();
}
